"""What a row of an offer buys by its words: something beside the heating, or what burns gas or oil."""

import re

# What is bought with a heating and is none of it; what only prepares a heat pump for it is part of the pump.
_PEAK = r"\d\s*kWp\b"  # power of modules, of nothing else
_BESIDE = re.compile(
    rf"photovoltaik\w*|\bPV\b|{_PEAK}|solar(?:strom|modul|panel)\w*|wechselrichter|leistungsoptimierer\w*|"
    r"batter(?:ie|y)\w*|stromspeicher|heimspeicher|hauskraftwerk|powerwall|wall-?box|"
    r"(?<![^\W\d_])lade(?:station|säule|punkt|box|infrastruktur|einrichtung)\w*|(?:auto|mobil)-?lade\w*|"
    r"(?:fassaden|dach|decken|keller)-?dämmung|wärmedämmverbund\w*|\bWDVS\b|fenster-?(?:aus)?tausch|haustür\w*|"
    r"(?:kamin|kachel|schweden|pellet)[oö]fen|e-?charger|ladekabel|innendämmung|außendämmung|neue fenster|"
    r"dacheindeck\w*|badsanierung|roll?[lL](?:aden|äden)\w*|carport|kredit|darlehen|\bstrom(?:liefer\w*|vertrag|tarif)",
    re.IGNORECASE,
)
_PERHAPS_BESIDE = re.compile(
    rf"{_BESIDE.pattern}|klima(?:split|gerät|anlage)\w*|split-?klima\w*|energiespeicher|\d\s*kWh\b|"
    r"\be-?(?:auto|mobil\w*)\b|solar(?!therm|kollektor|speicher|flüssig|fluid|kreis|station|pumpe|wärme)\w*|"
    r"\b(?:pool|schwimmbad|sauna|glasfaser|küche|markise|garage)\w*|einbauküche|\bdach(?:arbeit|sanier|fenster|rinne)\w*",
    re.IGNORECASE,
)
_OF_PUMP_WORDS = r"(?:ready|vorbereit|ansteuer|anbindung|schnittstelle|kontakt|(?<!leistungs)optimier)"
_NOT_OF_PUMP = rf"(?:(?!{_OF_PUMP_WORDS}).)*"
_OF_PUMP = re.compile(_OF_PUMP_WORDS, re.IGNORECASE)
# What a row is by its first words or by the power of modules, whatever it is sold with: „PV-Anlage mit Schnittstelle“,
# unlike „PV-Anbindung“ and „Anbindung PV 8 kWp“.
_BESIDE_BY_NAME = re.compile(
    rf"\W*(?:{_BESIDE.pattern}){_NOT_OF_PUMP}(?:$|\b(?:mit|inkl\w*|incl\w*|samt|und)\b|[\d,;(+])|{_NOT_OF_PUMP}{_PEAK}",
    re.IGNORECASE,
)
_PUMP = re.compile(r"wärmepumpe|waermepumpe|\bWP\b|heizung", re.IGNORECASE)
_NAMED_PUMP = re.compile(r"wärmepumpe|waermepumpe|heat ?pump|\b\w*WP\b", re.IGNORECASE)
# What burns gas or oil, by what it is or by its product, and what brings the fuel to it; not if it goes or stays.
_BOILER = re.compile(
    r"gas-?(?:brennwert|brenner|kessel|therme|gerät|heizgerät|heizung|wandgerät|spitzenlast|hybrid)\w*|gasbrennwert|"
    r"\b(?:gas|oil)(?:[- ](?:fired|condensing))?[- ](?:boiler|burner|furnace|heater)s?\b|condensing boiler|"
    r"(?:öl|oel)-?(?:brennwert|brenner|kessel|heizung|gerät)\w*|\b\w*BHKW\b|blockheizkraft\w*|\b(?:mikro-?)?KWK\b|"
    r"vitodens|vitocrossal|vitola\w*|vitorondens|vitopend|ecotec|ecocompact|icovit|cerapur|cerastar|suprapur|logamax|"
    r"logano|\bGB ?\d{3}|\b(?:CGB|CGW|CGS|MGK|COB|TOB|WTC|WGB)[- ]?\d*|\bcondens ?\d{4}|\bGC ?\d{4}|calenta|tzerra|"
    r"topgas|ultragas|thision|spitzenlast-?kessel",
    re.IGNORECASE,
)
# What burns gas or oil beside a heat pump by all likelihood: „Kessel Viessmann 24 kW“, „Hybridgerät“.
_PERHAPS_BOILER = re.compile(
    r"kessel(?!anschluss|kreis|pumpe|raum|haus|sockel|wasser)|(?<!wasser)boiler(?! *\d+ *l)|furnace|"
    r"\bgas\b(?!frei)|\bgas-|\böl-|\boil\b(?! tank)|hybrid(?!-?(?:speicher|puffer|wechsel|wärme))|brenner\b|therme\b",
    re.IGNORECASE,
)
_CONDENSING = re.compile(r"brennwert|heizwert|\bbrenner\b", re.IGNORECASE)
_WOOD = re.compile(r"pellet|holz|scheit|biomass|hackschnitzel|hackgut", re.IGNORECASE)
_SUPPLY = re.compile(
    r"(?:erd|flüssig)?gas-?(?:haus|netz)?(?:anschluss|leitung|zuleitung|installation|tank|behälter|verrohrung|rohr)\w*|"
    r"flüssiggas|erdgas|heizöl(?:leitung|lager)\w*|(?:öl|oel)-?leitung\w*",
    re.IGNORECASE,
)
_TAKEN_OUT = re.compile(
    r"demont|deinstall|abmontier|ausbau|rückbau|entsorg|abbau|abbruch|abtransport|still-?leg|abmeld|altanlage|altgerät|"
    r"\balt(?:e[mnrs]?|kessel)?\b|bestehend|bestand|vorhanden|einbindung|anbindung|ersatz|austausch|statt|zähler|trenn|"
    r"verschlie(?:ß|ss)|verschluss|kappen|abklemm|entfern|remov|dispos|dismantl|decommission|\b(?:old|existing)\b",
    re.IGNORECASE,
)


def is_beside(text: str) -> bool:
    """Whether a row is none of the heating by its name: „Photovoltaik“, „Wallbox“."""
    return _BESIDE.search(text) is not None and not (_is_of_pump(text) or _PUMP.search(text))


def is_perhaps_beside(text: str) -> bool:
    """Whether a row names something that may be none of the heating: „Wallbox“, „Wärmepumpe mit PV-Anlage“."""
    return _PERHAPS_BESIDE.search(text) is not None and not _is_of_pump(text)


def _is_of_pump(text: str) -> bool:
    return _OF_PUMP.search(text) is not None and _BESIDE_BY_NAME.match(text) is None


def names_pump(text: str) -> bool:
    """Whether a row names a heat pump, alone or with a boiler; „Hybrid“ alone may be either of the pair."""
    return _NAMED_PUMP.search(text) is not None


def is_fossil_boiler(text: str) -> bool:
    """Whether a row buys a device that burns gas or oil: „Gastherme“, „Vitodens 200-W“, „BHKW“."""
    burns = _BOILER.search(text) or (_CONDENSING.search(text) and not _WOOD.search(text))
    return bool(burns) and _TAKEN_OUT.search(text) is None


def is_perhaps_boiler(text: str) -> bool:
    """Whether a row of an offer for a heat pump may be what burns gas or oil: „Kessel“, „Hybridgerät“, „Gas-…“."""
    return _PERHAPS_BOILER.search(text) is not None and not (_WOOD.search(text) or _TAKEN_OUT.search(text))


def burns_fossil(text: str) -> bool:
    """Whether a row buys what burns gas or oil or feeds it, which no grant counts; what is taken out does count."""
    return is_fossil_boiler(text) or (_SUPPLY.search(text) is not None and _TAKEN_OUT.search(text) is None)
