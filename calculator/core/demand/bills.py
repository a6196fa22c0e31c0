"""Whether a bill can be true for the house: asked about where it is unusual, refused where it hardly can be.

Most such bills are right but for their unit; then the question names the unit that would fit.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from calculator.core.amounts import one_in_kwh
from calculator.core.demand import building, consumption, paid, period, typical
from calculator.core.demand.building import DemandOrigin
from calculator.core.demand.size import area_m2
from calculator.core.errors import InvalidInput
from calculator.core.facts import FACTS
from calculator.core.message import Code, Message, say
from calculator.core.own_flat import BILL_IS_FOR_FLAT
from calculator.core.readings import MeterReading
from calculator.core.site import Site
from calculator.core.stated_keys import reading_key
from calculator.core.units import Unit, units_of

_LOW, _HIGH, _LEAST, _MOST = (
    "reading_low_factor", "reading_high_factor", "reading_least_kwh_m2a", "reading_most_kwh_m2a",
)  # fmt: skip


class BillDoubt(Code):
    """What is asked about a bill."""

    DID_YOU_MEAN = "bill_did_you_mean"
    DID_YOU_MEAN_KWH = "bill_did_you_mean_kwh"
    OF_THE_FLAT = "bill_of_the_flat"
    OVERLAP = "bill_overlap"
    IS_IT_TRUE = "bill_is_it_true"
    REFUSED = "bill_refused"


ASKED = frozenset((BillDoubt.DID_YOU_MEAN, BillDoubt.DID_YOU_MEAN_KWH, BillDoubt.IS_IT_TRUE))  # of an unusual bill


def refuse_impossible(site: Site) -> None:
    """Raise ``InvalidInput`` for a bill that hardly can be true, unless whoever asks has confirmed it.

    Costs of something without a price are refused in any case.
    """
    for number in _counting(site):
        paid.refuse_without_price(site, number)
    for number in _unconfirmed(site):
        per_m2 = _heat_kwh_m2a(site, number)
        _ask_whose(site, number, per_m2)
        if not _stated(site, _LEAST) <= per_m2 <= _stated(site, _MOST):
            why = say(BillDoubt.REFUSED, question=_question(site, number, per_m2), number=number)
            raise InvalidInput(f"reading.{number}.amount", why, None, MeterReading.questions["amount"].label)


def _ask_whose(site: Site, number: int, per_m2: Decimal) -> None:
    """Raise ``InvalidInput`` for a bill that fits one flat and not the house, until somebody says whose it is."""
    if (of_flat := _fits_a_flat_only(site, per_m2)) is not None:
        median = typical.kwh_m2a(site)
        why = say(BillDoubt.OF_THE_FLAT, number=number, measured=per_m2, flat=of_flat, typical=median)
        raise FACTS[BILL_IS_FOR_FLAT].refused(why)


def notes(site: Site) -> tuple[Message, ...]:
    """Return what is to be asked about the bills, and how costs were turned into energy."""
    asked = (_unusual(site, number) for number in _unconfirmed(site))
    told = (paid.note(site, number) for number in _counting(site))
    return tuple(note for note in (*asked, *told, *_without_weather(site), *_overlaps(site)) if note)


def _without_weather(site: Site) -> Iterator[Message]:
    """Yield each bill of years whose weather is not known, so that it cannot be taken out."""
    for number in _counting(site):
        if years := period.years_without_weather(site, number):
            yield say(period.Weather.NOT_KNOWN, years=tuple(map(str, years)))


def _overlaps(site: Site) -> Iterator[Message]:
    """Yield each bill that is about days of an earlier one: these days would count twice."""
    for number in _counting(site):
        for other in range(1, number):
            if both := _days_of_both(site, other, number):
                first, last = both
                yield say(BillDoubt.OVERLAP, number=number, other=other, first=first, last=last)


def _days_of_both(site: Site, *numbers: int) -> tuple[date, date] | None:
    periods = [period for number in numbers if (period := site.facts.readings[number - 1].period)]
    if len(periods) < len(numbers):
        return None
    first, last = max(first for first, _last in periods), min(last for _first, last in periods)
    return (first, last) if first <= last else None


def asks(site: Site) -> bool:
    """Whether a bill is asked about; then nothing else explains it."""
    return any(_unusual(site, number) for number in _unconfirmed(site))


def _counting(site: Site) -> range:
    """Return the numbers of the bills, if it is they that the demand comes from."""
    return range(1, len(site.facts.readings) + 1) if building.origin(site) is DemandOrigin.MEASURED else range(0)


def _unconfirmed(site: Site) -> list[int]:
    """Return the numbers of the bills that count and that nobody has confirmed."""
    return [number for number in _counting(site) if reading_key(number) not in site.inputs.confirmed]


def _unusual(site: Site, number: int) -> Message | None:
    per_m2 = _heat_kwh_m2a(site, number)
    return None if _is_usual(site, per_m2) else _question(site, number, per_m2)


def _fits_a_flat_only(site: Site, per_m2: Decimal) -> Decimal | None:
    """Return the heat per m² that a bill would mean for one flat, if that is usual and for the house it is not.

    None also where somebody has said whose bill it is. A flat of unknown size is taken as a mean one of the house.
    """
    house, household = site.facts.house, site.facts.household
    if household.bill_is_for_flat is not None or house.dwellings == 1 or _is_usual(site, per_m2):
        return None
    flat_m2 = household.flat_area_m2 or house.living_area_m2 / house.dwellings
    of_flat = per_m2 * house.living_area_m2 / flat_m2
    return of_flat if _is_usual(site, of_flat) else None


def _is_usual(site: Site, per_m2: Decimal) -> bool:
    median = typical.kwh_m2a(site)
    return _stated(site, _LOW) * median <= per_m2 <= _stated(site, _HIGH) * median


def _question(site: Site, number: int, per_m2: Decimal) -> Message:
    """Ask for the unit that would make the bill usual; without one, whether it is true."""
    reading, median = site.facts.readings[number - 1], typical.kwh_m2a(site)
    meant = _meant(site, reading, per_m2)
    if meant is None or reading.amount is None:
        return say(BillDoubt.IS_IT_TRUE, number=number, measured=per_m2, typical=median)
    kwh = reading.amount * one_in_kwh(meant, site.parameters)
    return say(
        BillDoubt.DID_YOU_MEAN_KWH if kwh == reading.amount else BillDoubt.DID_YOU_MEAN,
        number=number,
        measured=per_m2,
        typical=median,
        amount=reading.amount,
        unit=meant.label,
        kwh=kwh,
    )


def _meant(site: Site, reading: MeterReading, per_m2: Decimal) -> Unit | None:
    """Return the unit of the same fuel, or else of what the heating burns, in which the bill would be most usual."""
    if reading.amount is None or not per_m2:
        return None
    median, written = typical.kwh_m2a(site), one_in_kwh(reading.unit, site.parameters)
    heats = {
        unit: per_m2 * one_in_kwh(unit, site.parameters) / written
        for unit in units_of(reading.unit.record.fuel, *site.facts.heating.kind.record.fuels)
        if unit is not reading.unit
    }
    usual = {unit: max(heat / median, median / heat) for unit, heat in heats.items() if _is_usual(site, heat)}
    fuel = reading.unit.record.fuel
    return min(usual, key=lambda unit: (unit.record.fuel is not fuel, usual[unit])) if usual else None


def _heat_kwh_m2a(site: Site, number: int) -> Decimal:
    return consumption.heat_of(site, number) / area_m2(site)


def _stated(site: Site, key: str) -> Decimal:
    """Return a limit; it is no assumption of the result."""
    return site.parameters.on(key, site.parameters.as_of).value
