"""Every entry of a link changes a figure, or is refused, or the answer says that it is without effect."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from django.http import QueryDict

from calculator.core import MODEL_VALUES, Comparison, InvalidInput, compare
from calculator.core.facts import FACTS
from calculator.core.parameters import law_of
from calculator.core.question import Question
from calculator.questions import read

DAY = date(2026, 11, 23)
HOUSE = (
    "house.building_type=efh&house.build_year=1968&house.living_area_m2=150&heating.kind=gas_central"
    "&heating.year_installed=2001&reading.1.amount=24000&systems=heat_pump,gas,keep"
)
BLOCK = (
    "house.building_type=mfh&house.dwellings=6&house.living_area_m2=420&house.build_year=1970"
    "&heating.kind=gas_central&household.flat_area_m2=60&systems=heat_pump,gas,keep"
)
TWO_FLATS = f"{HOUSE}&house.dwellings=2".replace("heating.year_installed=2001", "household.taxable_income_eur=30000")
NEXT_LAW = f"{HOUSE}&dates.application_date=2028-03-01&dates.order_date=2028-02-28&dates.installation_date=2028-06-01"
# What moves nothing in that house as of that day, and something in another one or under an earlier law.
ELSEWHERE = {
    "household.bill_is_for_flat": f"{BLOCK}&reading.1.amount=9000&household.bill_is_for_flat=ja",
    "house.storeys": f"{BLOCK}&measures=roof&house.storeys=6",
    "community.exists": f"{TWO_FLATS}&community.exists=ja",
    "work.natural_refrigerant": f"{NEXT_LAW}&work.natural_refrigerant=nein",
    "work.made_in_eu": f"{HOUSE}&dates.application_date=2027-08-01&work.made_in_eu=ja",
}


def result(link: str) -> tuple[str, str] | None:
    """Return figures and notes of a question; None if it is refused."""
    found = read(QueryDict(link), DAY)
    if found.asked is None:
        assert found.errors
        return None
    asked, law = found.asked, law_of(found.asked.stand)
    try:
        computed = compare(asked.inputs(law), asked.facts, law, asked.systems, asked.loan)
    except InvalidInput:
        return None
    return figures(computed), repr((computed.notes, found.notes))


def figures(computed: Comparison) -> str:
    return repr((computed.systems, computed.demand, computed.renovation, computed.evaluations))


def entries(question: Question) -> Iterator[str]:
    """Yield texts that somebody may enter: every word of a choice, or the example and what is far from it."""
    if question.words:
        yield from question.words
    elif question.kind is bool:
        yield from ("ja", "nein")
    elif question.kind is date:
        yield from ("2027-02-01", "2026-12-15", "2026-01-05")
    else:
        least = Decimal(question.low) if isinstance(question.low, int | Decimal) else Decimal(0)
        most = Decimal(question.high) if isinstance(question.high, int | Decimal) else Decimal(2020)
        example = question.example.replace(".", "").replace(",", ".")
        yield from filter(None, (example, *(str(int(each)) for each in (least + 1, least + 3, (least + most) / 2))))


@cache
def base() -> tuple[str, str]:
    found = result(HOUSE)
    assert found is not None
    return found


def is_heard(key: str, question: Question) -> bool:
    """Whether one of the entries is refused, moves a figure, or is named with what has no effect."""
    word = key.rpartition(".")[2]
    for text in entries(question):
        found = result(f"{HOUSE}&{key}={text}&confirmed={word},{word}_told")
        if found is None or found[0] != base()[0] or found[1] != base()[1]:
            return True
    return False


def test_every_entry_moves_a_figure_or_is_refused_or_named_as_without_effect() -> None:
    questions = {key: each for key, each in {**FACTS, **MODEL_VALUES}.items() if f"{key}=" not in HOUSE}
    silent = {key for key, question in questions.items() if not is_heard(key, question)}
    assert silent - ELSEWHERE.keys() == set()


@pytest.mark.parametrize("key", ELSEWHERE)
def test_what_moves_nothing_in_that_house_moves_a_figure_in_another(key: str) -> None:
    *rest, told = ELSEWHERE[key].split("&")
    assert told.startswith(f"{key}=")
    with_it, without = result("&".join((*rest, told))), result("&".join(rest))
    assert with_it is not None
    assert without is None or with_it[0] != without[0]


@pytest.mark.parametrize(
    "told",
    ["keep_investment_eur=9000", "keep_investment_eur=90000", "keep_maintenance_eur_a=900", "work.dust_mg_m3=1",
     "work.biomass_with_solar_or_heat_pump=ja", "community.refill_years=5", "pellets_price_eur_kwh=0,2",
     "heat_pump_borehole_jaz=4,9", "pv_investment_eur=9000"],
)  # fmt: skip
def test_what_no_compared_heating_is_computed_with_is_named(told: str) -> None:
    found = result(f"{HOUSE}&{told}")
    assert found is not None
    assert found[0] == base()[0]
    label = {**FACTS, **MODEL_VALUES}[told.partition("=")[0]].label
    assert str(label) in found[1]
    assert "aside_value_without_effect" in found[1] or "aside_without_effect" in found[1]
