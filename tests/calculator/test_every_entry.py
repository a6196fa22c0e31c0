"""Every entry of a link changes a figure, or is refused, or the answer says that it is without effect."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from django.http import QueryDict

from calculator.answer.rented import rented_systems
from calculator.core import MODEL_VALUES, Comparison, InvalidInput, compare, own_flat
from calculator.core.facts import FACTS
from calculator.core.levy import levies
from calculator.core.parameters import law_of
from calculator.core.price_choices import LABELS
from calculator.core.question import Question
from calculator.questions import read
from calculator.questions.frame import PRICE_CHOICES

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
OF_ONE, OF_MANY = (
    f"house.building_type={kind}&house.build_year=1968&house.living_area_m2={area}&house.dwellings={flats}"
    for kind, area, flats in (("efh", 150, 1), ("mfh", 420, 6))
)
# Houses of every kind in which the facts are told that another one asks for.
HOUSES = {
    "boilers only": f"{OF_ONE}&heating.kind=gas_central&systems=gas,gas_solar,keep",
    "wood": f"{OF_ONE}&heating.kind=oil&heating.year_installed=1999&systems=pellets,biomass_solar,keep",
    "brine": f"{OF_ONE}&heating.kind=heat_pump&systems=heat_pump_borehole,heat_pump_air_air,keep",
    "hybrid": f"{OF_ONE}&heating.kind=gas_central&measures=roof&systems=heat_pump_gas_hybrid,direct_electric,keep",
    "broken": f"{OF_ONE}&heating.kind=night_storage&heating.working=nein&systems=heat_pump,heat_pump_pv",
    "offered": f"{OF_ONE}&heating.kind=gas_central&systems=heat_pump,keep&work.jaz=4",
    "network": f"{OF_ONE}&heating.kind=fernwaerme&systems=keep,heat_pump",
    "let": f"wer=vermietung&{OF_MANY}&heating.kind=oil&systems=heat_pump,oil,keep",
    "rented": f"wer=miete&{OF_MANY}&heating.kind=gas_floor&household.flat_area_m2=60&systems=heat_pump,gas,keep",
    "community": f"wer=weg&{OF_MANY}&heating.kind=gas_central&systems=heat_pump,gas,keep",
}
# What counts by a limit that no entry of the test reaches there, or moves what is shown beside the compared heatings.
BY_LIMIT = {"household.rent_eur_m2", "house.heated_cellar", "heating.working"}
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
    parties = (rented_systems(computed, asked.facts, law), levies(computed, asked.facts), own_flat.share(asked.facts))
    return figures(computed) + repr(parties), repr((computed.notes, found.notes))


def is_named(key: str, notes: str) -> bool:
    """Whether it is said that this entry has no effect."""
    label = LABELS[key] if key in LABELS else FACTS[key].label
    return "without_effect" in notes and f"'{label}'" in notes


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
def base(house: str = HOUSE) -> tuple[str, str]:
    found = result(house)
    assert found is not None
    return found


def is_heard(key: str, question: Question, house: str = HOUSE) -> bool:
    """Whether one of the entries is refused, moves a figure, or is named with what has no effect."""
    word = key.rpartition(".")[2]
    links = (f"{house}&{key}={text}&confirmed={word},{word}_told" for text in entries(question))
    return any(result(link) != base(house) for link in links)


def test_every_entry_moves_a_figure_or_is_refused_or_named_as_without_effect() -> None:
    questions = {key: each for key, each in {**FACTS, **MODEL_VALUES}.items() if f"{key}=" not in HOUSE}
    silent = {key for key, question in questions.items() if not is_heard(key, question)}
    assert silent - ELSEWHERE.keys() == set()


@pytest.mark.parametrize("house", HOUSES.values(), ids=list(HOUSES))
def test_no_fact_and_no_choice_is_taken_in_silence_in_any_house(house: str) -> None:
    questions = {**FACTS, **{question.key: question for question, _usual in PRICE_CHOICES}}
    silent = {key for key, each in questions.items() if f"{key}=" not in house and not is_heard(key, each, house)}
    assert silent - BY_LIMIT == set()


@pytest.mark.parametrize(
    ("systems", "told"),
    [("heat_pump_borehole,keep", "work.jaz=3,9"), ("heat_pump_borehole,keep", "work.noise_db_below_limit=4"),
     ("heat_pump_borehole,keep", "plot.neighbour_window_m=4"), ("heat_pump_gas_hybrid,keep", "work.jaz=3,9"),
     ("gas,keep", "house.heat_emission=floor"), ("gas,keep", "house.flow_temperature_c=45"),
     ("gas,keep", "heating.removed=nein"), ("gas,keep", "grid_relief=modul2"), ("pellets", "energy_path=high"),
     ("heat_pump,keep", "work.made_in_eu=ja"), ("gas,keep", "work.natural_refrigerant=nein")],
)  # fmt: skip
def test_what_no_compared_heating_or_rule_asks_for_is_named(systems: str, told: str) -> None:
    house = HOUSE.partition("&systems=")[0] + f"&systems={systems}"
    found, key = result(f"{house}&{told}"), told.partition("=")[0]
    assert found is not None
    assert found[0] == base(house)[0]
    assert str(LABELS[key] if key in LABELS else FACTS[key].label) in found[1]
    assert "without_effect" in found[1]


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


@pytest.mark.parametrize("house", HOUSES.values(), ids=list(HOUSES))
def test_what_is_named_as_without_effect_moves_no_figure(house: str) -> None:
    wrong = set()
    for key, question in FACTS.items():
        told = [f"{house}&{key}={text}" for text in entries(question) if f"{key}=" not in house]
        found = [each for each in map(result, told) if each and is_named(key, each[1])]
        wrong |= {key for figures, _notes in found if figures != base(house)[0]}
    assert wrong == set()
