"""Whether the rows of an offer buy the heating itself by their words, or only what is bought beside it.

An offer of which no row is the device would make the heating as cheap as its foundation, its tank or its roof.
"""

import re

from calculator.answer.heating_words import is_explained, is_whole_offer, names_heating, names_maker
from calculator.answer.offered_grants import is_of_roof
from calculator.answer.offered_kinds import is_beside, is_fossil_boiler, names_pump
from calculator.answer.offered_power import heats_water_only
from calculator.core import QuoteItem, Technology
from calculator.core.heatings import Boiler, HeatPump, Hybrid
from calculator.core.rules.kinds import HEAT_PUMPS

_TAKEN_OUT = r"demont|deinstall|abbau|abbruch|rückbau|ausbau|entsorg|still-?leg"
# Work on a device, or what stands around it, that names the device too: „Fundament für Wärmepumpe“.
_WORK_ON = re.compile(
    r"\W*(?!.*(?:liefer|inkl|\bmit\b|samt|einschl|komplett))"
    rf"(?:(?:{_TAKEN_OUT}|alt(?:anlage|gerät|kessel|e )|fundament|"
    r"sockel|konsole|inbetriebnahme|wartung|planung|auslegung|elektro(?!-?wärme)|anschluss|schall|abdeckung|zubehör|"
    r"hydraulisch|kernbohr|kondensat|verrohr|zähler|antrag|montage|einbringung|aufstellung|transport|kesselhaus|"
    rf"pellet-?(?:lager|speicher))|[\w-]+\s*-?(?:{_TAKEN_OUT}|montage)\w*\W*$)",
    re.IGNORECASE,
)
# What no device is called by.
_AROUND = re.compile(
    r"speicher|puffer|heizkörper|radiator|heizfläche|(?:fußboden|wand|decken|flächen)-?heiz|abgleich|zähler|heizstab|"
    r"heizpatrone|heizkreis|heizungs(?:rohr|wasser|regl|regel|pumpe|raum|keller)|umwälz|ladepumpe|zirkulation|fundament|"
    r"sonde|bohr|kollektor|tank|abgas|schornstein|kamin|ausdehnung|thermostat|solar|zubehör|altanlage|altgerät|lager|"
    r"heizlast|fühler|raum-?gerät",
    re.IGNORECASE,
)
# What may stand for the device or for all, though no word names one: „Komplettpaket“, „Außeneinheit“, „Sole“.
_PERHAPS_ALL = re.compile(
    r"komplett|gesamt|pauschal|festpreis|paket|\bset\b|angebot|preis|posten|rate\b|rechnung|abschlag|heizung|heizsystem|"
    r"anlage|gerät|einheit|\bsplit\b|hybrid|system|\bunit\b|total|\bsole\b|\bpumpe\b|luft|erdwärme|wasser-wasser|"
    r"bosch|mitsubishi|panasonic|\bLG\b|samsung|toshiba|fujitsu|hitachi|midea|\d\s*kW\b",
    re.IGNORECASE,
)
_SOLD_WITH = re.compile(r"\b(?:mit|inkl\w*|samt)\b|\+", re.IGNORECASE)


def is_roof_only(rows: tuple[QuoteItem, ...], technology: Technology) -> bool:
    """Whether an offer is for photovoltaics alone; then the heating has its usual price."""
    return bool(rows) and all(is_of_roof(row.label, technology) for row in rows)


def lacks_device(rows: tuple[QuoteItem, ...], technology: Technology) -> bool:
    """Whether no row that costs something is the heating, by words that leave no doubt what each of them is.

    Of heatings by a network or in rooms nothing is said: there the connection or the radiators are the heating.
    """
    priced = [row.label for row in rows if row.amount_eur > 0]
    is_one_device = isinstance(technology.record.design, Boiler | HeatPump | Hybrid)
    return is_one_device and bool(priced) and not any(_may_heat(label, technology) for label in priced)


def _may_heat(label: str, technology: Technology) -> bool:
    if is_beside(label) or heats_water_only(label) or _WORK_ON.match(label):
        return False
    if names_heating(label) or is_fossil_boiler(label):
        return _is_of_kind(label, technology)
    if _AROUND.search(_SOLD_WITH.split(label, maxsplit=1)[0]):
        return False
    is_perhaps_all = _PERHAPS_ALL.search(label) is not None or is_whole_offer(label) or names_maker(label)
    return is_perhaps_all or not is_explained(label)


def _is_of_kind(label: str, technology: Technology) -> bool:
    """Whether a device that a row names can be this heating: no gas boiler is a heat pump, nor the other way round."""
    is_boiler = is_fossil_boiler(label)
    return names_pump(label) or not is_boiler if technology in HEAT_PUMPS else is_boiler or not names_pump(label)
