"""The check of an offer: what is missing, where its price lies, how it meets house and grant, what to ask. No mark."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.heating_words import names_heating, names_unit
from calculator.answer.offered_kinds import burns_fossil, is_fossil_boiler, is_perhaps_boiler, names_pump
from calculator.answer.offered_power import heats_water_only, power_in
from calculator.core import ParameterSet, Technology
from calculator.core.notation import euro, german
from calculator.core.rules.kinds import HYBRIDS, OUTDOOR_UNITS
from calculator.offers.among import CheckSentence, by_power, position, usual_price
from calculator.offers.conditions import on_noise, on_power, on_refrigerant
from calculator.offers.contents import PARTS, OfferPart, Said, is_on_site, said_of_parts
from calculator.offers.form import OfferForm
from calculator.offers.told import is_switch_asked

# A boiler that is bought, and what says that one goes; names of heat pumps are many, so only a boiler tells.
_BOILER = re.compile(r"brennwert|heizwert", re.IGNORECASE)
_REMOVED = re.compile(r"demontage|demontier|rückbau|entsorg|stilllegung|abbau|ausbau|alte[rnsm]?\b", re.IGNORECASE)
_PUMP = re.compile(r"\bA\d?W\b", re.IGNORECASE)
_ANY_BOILER = re.compile(r"kessel|therme\b|brennwert|heizwert|brenner|(?<!wasser)boiler", re.IGNORECASE)

WITH_METER = "offers_with_meter_percent"
MOST_POWER, MOST_DWELLINGS = "offers_most_power_kw", "offers_most_dwellings"


@dataclass(frozen=True, slots=True)
class CheckedFacts:
    """What is known besides the rows. ``day``: of the application for the grant; ``dwellings``: of the house."""

    system: Technology
    day: date
    power_kw: Decimal | None
    load_kw: Decimal | None
    sound_db: Decimal | None
    refrigerant: str
    dwellings: int | None = None


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """What the offer says about a part: a sentence, why it matters, and what it usually costs."""

    label: str
    said: str
    why: str
    price: CheckSentence | None


@dataclass(frozen=True, slots=True)
class OfferCheck:
    """Everything that can be said about an offer; ``contained``: names of the parts that it has."""

    open_parts: tuple[CheckedPart, ...]
    contained: tuple[str, ...]
    price: tuple[CheckSentence, ...]
    power: tuple[CheckSentence, ...]
    grant: tuple[CheckSentence, ...]
    questions: tuple[str, ...]

    @property
    def sources(self) -> list[tuple[str, str, date | None]]:
        """The sources of the figures with link and day of the last look, each once."""
        told = (*self.price, *self.power, *self.grant, *(part.price for part in self.open_parts if part.price))
        records = [each.record for each in told if each.record]
        return list(dict.fromkeys((record.source, record.url, record.checked_on) for record in records))


def checked(form: OfferForm, facts: CheckedFacts, parameters: ParameterSet) -> OfferCheck:
    """Check an offer; ``parameters``: of the day of the application."""
    said = dict(said_of_parts(form))
    beyond, other = _beyond(facts, parameters), _another_heating(form)
    without_price = other or beyond
    return OfferCheck(
        open_parts=tuple(_open_parts(form, said, parameters, priced=beyond is None)),
        contained=tuple(str(PARTS[part].label) for part in said if said[part] is Said.CONTAINED),
        price=(without_price,) if without_price else tuple(_price(form, facts, parameters)),
        power=tuple(
            on_power(
                parameters,
                facts.power_kw,
                facts.load_kw,
                has_boiler=facts.system in HYBRIDS or _boiler_in(form) is not None,
            )
        ),
        grant=(other,) if other else (*_grant(facts, parameters), *_unnamed_boiler(form, facts)),
        questions=tuple(_questions(said, facts)),
    )


def _open_parts(
    form: OfferForm, said: dict[OfferPart, Said], parameters: ParameterSet, *, priced: bool
) -> Iterator[CheckedPart]:
    for part, words in PARTS.items():
        if said[part] is Said.CONTAINED:
            continue
        why = str(words.why)
        if part is OfferPart.METER:
            percent = german(parameters.on(WITH_METER, parameters.as_of).value)
            seldom = _("Nur %(percent)s %% der Angebote enthalten ihn.") % {"percent": percent}
            why = f"{why} {seldom}"
        price = usual_price(parameters, words.figure) if words.figure and priced else None
        yield CheckedPart(str(words.label), _said(form, part, said[part]), why, price)


def _said(form: OfferForm, part: OfferPart, said: Said) -> str:
    if said is Said.MISSING:
        return _("steht nicht im Angebot.")
    if said is Said.EXCLUDED:
        return _("ist ausdrücklich nicht enthalten.")
    return _("bauseits, also Ihre Sache.") if is_on_site(form, part) else _("nur als Option, nicht in der Summe.")


def _price(form: OfferForm, facts: CheckedFacts, parameters: ParameterSet) -> Iterator[CheckSentence]:
    if form.found.sums is None:
        return
    if is_switch_asked(form.found):
        yield CheckSentence(
            _("Vergleichen lässt sich der Preis erst, wenn klar ist, ob er die Mehrwertsteuer enthält.")
        )
        return
    sums, label = form.found.sums, _("Ganzer Preis")
    if not sums.heating:
        yield CheckSentence(_("Vergleichen lässt sich der Preis nicht: Kein Posten ist für die Heizung."))
        return
    if sums.beside:
        words = _("Verglichen ist nur, was zur Heizung gehört: %(heating)s von %(gross)s.")
        yield CheckSentence(words % {"heating": euro(sums.heating), "gross": euro(sums.gross)})
        label = _("Preis der Heizung")
    yield position(parameters, "total", sums.heating, label, "")
    if facts.power_kw:
        yield position(parameters, "per_kw", sums.heating / facts.power_kw, _("Preis je Kilowatt"), _(" je kW"))
        yield from by_power(parameters, facts.power_kw)


def _beyond(facts: CheckedFacts, parameters: ParameterSet) -> CheckSentence | None:
    """Return why the offers that are known say nothing about this price; None where it can be set among them."""
    if facts.system is not Technology.AIR_WATER_HP:
        return CheckSentence(_("Vergleichen lässt sich der Preis nicht: Ausgewertet sind nur Luft-Wasser-Wärmepumpen."))
    power, dwellings = (parameters.on(key, parameters.as_of) for key in (MOST_POWER, MOST_DWELLINGS))
    if (facts.power_kw or 0) <= power.value and (facts.dwellings or 0) <= dwellings.value:
        return None
    text = _(
        "Vergleichen lässt sich der Preis nicht: Ausgewertet sind nur Geräte bis %(power)s kW in Häusern mit "
        "höchstens %(dwellings)s Wohnungen."
    )
    return CheckSentence(text % {"power": german(power.value), "dwellings": german(dwellings.value)}, power)


def _grant(facts: CheckedFacts, parameters: ParameterSet) -> Iterator[CheckSentence]:
    yield on_refrigerant(parameters, facts.refrigerant, facts.day)
    if facts.system in OUTDOOR_UNITS:
        yield on_noise(parameters, facts.sound_db, facts.power_kw, facts.day)
    else:
        yield CheckSentence(
            _("Im Freien steht bei dieser Heizung kein Gerät: Für den Lärm draußen gibt es keine Bedingung.")
        )


def _unnamed_boiler(form: OfferForm, facts: CheckedFacts) -> Iterator[CheckSentence]:
    """Yield that a pair with a boiler was chosen and no row names the boiler, which no grant counts."""
    named = (burns_fossil(row.label) or is_perhaps_boiler(row.label) for row in form.offer.filled)
    if facts.system in HYBRIDS and not any(named):
        yield CheckSentence(
            _(
                "Zu dieser Heizung gehört ein Gaskessel, aber kein Posten nennt ihn. Was Gas verbrennt, wird nie "
                "gefördert: Wählen Sie bei seinem Posten „nicht förderfähig“, oder lassen Sie sich den Preis nennen."
            )
        )


def _another_heating(form: OfferForm) -> CheckSentence | None:
    """Return that the rows name a boiler, or what heats water only, and no heat pump; None unless they do."""
    if water := _water_only(form):
        words = _(
            "In den Posten steht „%(row)s“, aber keine Wärmepumpe für die Heizung: Dieses Gerät erwärmt nur das "
            "Wasser. Preise und Bedingungen des Zuschusses gelten hier nur für Wärmepumpen, die das Haus heizen."
        )
        return CheckSentence(words % {"row": water})
    boiler = _boiler_in(form)
    if boiler is None or any(_may_be_pump(row.label) for row in form.offer.filled):
        return None
    words = _(
        "In den Posten steht „%(row)s“, aber keine Wärmepumpe. Diese Prüfung ist für Wärmepumpen: Preise und "
        "Bedingungen des Zuschusses gelten nur für sie. Ob es für das Angebotene einen Zuschuss gibt, sagt das "
        "Ergebnis für Ihr Haus."
    )
    return CheckSentence(words % {"row": boiler})


def _water_only(form: OfferForm) -> str:
    """Return the row of a heat pump for hot water where no other row may be that of the house; else nothing."""
    rows = [row.label for row in form.offer.filled]
    return "" if any(map(_may_be_pump, rows)) else next(filter(heats_water_only, rows), "")


def _may_be_pump(label: str) -> bool:
    """Whether a row may buy the heat pump of the house: by its name, a unit or the power of what is no other thing."""
    if heats_water_only(label):
        return False
    if names_pump(label) or names_unit(label) or _PUMP.search(label):
        return True
    return (names_heating(label) or power_in([label]) != "") and _ANY_BOILER.search(label) is None


def _boiler_in(form: OfferForm) -> str | None:
    """Return the row that buys a boiler; None where there is none."""
    rows = (row.label for row in form.offer.filled)
    return next((label for label in rows if _is_boiler(label)), None)


def _is_boiler(label: str) -> bool:
    return is_fossil_boiler(label) or (_BOILER.search(label) is not None and _REMOVED.search(label) is None)


def _questions(said: dict[OfferPart, Said], facts: CheckedFacts) -> Iterator[str]:
    missing = [str(PARTS[part].label) for part in said if said[part] is not Said.CONTAINED]
    if missing:
        yield _("Was kosten %(parts)s, und wer macht es?") % {"parts": ", ".join(missing)}
    yield _("Ist die Heizlast Raum für Raum berechnet (DIN EN 12831), und bekomme ich die Rechnung?")
    yield _("Mit welcher Vorlauftemperatur ist gerechnet, und welche Heizkörper müssen dafür größer werden?")
    yield _("Welche Jahresarbeitszahl erwarten Sie nach VDI 4650, und steht sie im Vertrag?")
    if facts.system not in OUTDOOR_UNITS:
        yield _("Wer holt die Erlaubnis für Bohrung, Graben oder Brunnen ein, und ist das im Preis?")
        yield _("Wer zahlt, wenn der Boden weniger Wärme bringt als geplant oder beim Bohren etwas beschädigt wird?")
    elif facts.sound_db is None:
        yield _("Wie laut ist das Gerät nachts vor den Fenstern der Nachbarn? Bitte mit Berechnung.")
    if not facts.refrigerant:
        yield _("Welches Kältemittel hat das Gerät?")
    yield _("Gilt der Vertrag nur, wenn der Zuschuss zugesagt wird, und steht der Tag der Umsetzung darin?")
    yield _("Was wird teurer, wenn sich beim Einbau etwas zeigt, und was ist fest vereinbart?")
