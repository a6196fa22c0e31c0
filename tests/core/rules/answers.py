"""Everything that rules say and compute for a fixed set of houses and days, in words and figures as people read it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from itertools import product
from operator import attrgetter
from typing import Any, ClassVar

from calculator.core.choices import AreaKind
from calculator.core.compare import compare
from calculator.core.efficiency import efficiency_class
from calculator.core.errors import CalculatorError
from calculator.core.facts import HeatingKind
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.message import Message
from calculator.core.parameters import ParameterSet
from calculator.core.records import Parameter
from calculator.core.rules import heat_plan
from calculator.core.rules.area_law import Area, area_law
from calculator.core.rules.beg.bafa import envelope_subsidy
from calculator.core.rules.beg.conditions import conditions
from calculator.core.rules.beg.subsidy import subsidy
from calculator.core.rules.co2_split import FuelBill, charged_co2_eur, split
from calculator.core.rules.duties import duties
from calculator.core.rules.green_gas import bio_shares, steps
from calculator.core.rules.kinds import DRILLED
from calculator.core.rules.loan import loan_offer
from calculator.core.rules.owners_vote import votes
from calculator.core.rules.permission import may_install
from calculator.core.rules.rent import Modernisation, rent_increases
from calculator.core.rules.siting import site_conditions
from calculator.core.rules.siting_outdoor import noise
from calculator.core.rules.tax import tax_reduction
from calculator.core.tenancy import section_5a
from calculator.offers.conditions import on_noise
from calculator.sentences import in_german
from tests.core.rules.builders import facts

Question = Callable[[ParameterSet], object]
COST, GRANT, MANY_YEARS = Decimal(60000), Decimal(9000), range(2026, 2047)
SPECIFIC = tuple(map(Decimal, range(20, 400, 5)))  # kWh per m² living area
# Days of different law; on the other days a figure is another, the rule is the same.
TURNS = {date(2024, 6, 1), date(2026, 7, 28), date(2026, 11, 22), date(2027, 2, 15), date(2028, 1, 1), date(2029, 8, 1)}
HOUSES: tuple[dict[str, Any], ...] = (
    {},
    {"house": {"dwellings": 9, "self_used_dwellings": 1}},
    {"house": {"build_year": 2022}, "heating": {"year_installed": 2023}},
    {"house": {"build_year": 2020}, "heating": {"year_installed": 2021}},
    {"house": {"build_year": 2017, "self_used_dwellings": 1}},
    {"house": {"dwellings": 3, "envelope_30_percent_better": True}, "household": {"rent_eur_m2": Decimal("6.5")}},
    {"house": {"energy_class": "H", "dwellings": 8}, "work": {"isfp": True}},
    {"house": {"energy_class": "G", "dwellings": 2, "self_used_dwellings": 0, "heated_cellar": True}},
    {"house": {"specific_heat_demand_kwh_m2a": Decimal(300)}, "work": {"isfp": True}},
    {
        "house": {"dwellings": 8, "build_year": 1997},
        "heating": {"kind": HeatingKind.GAS_CENTRAL, "year_installed": 2009},
    },
    {"heating": {"kind": HeatingKind.HEAT_PUMP, "year_installed": 2008}},
    {"house": {"dwellings": 8}, "heating": {"kind": HeatingKind.HEAT_PUMP, "year_installed": 2024}},
    {"heating": {"kind": HeatingKind.GAS_CENTRAL, "year_installed": 2006}, "work": {"jaz": Decimal("2.5")}},
    {"heating": {"kind": HeatingKind.GAS_CENTRAL, "year_installed": 1995}},
    {"household": {"taxable_income_eur": Decimal(28000), "children_with_kindergeld": 1}},
    {"household": {"taxable_income_eur": Decimal(40000)}, "house": {"flow_temperature_c": Decimal(55)}},
    {"household": {"taxable_income_eur": Decimal(50000)}},
    {"household": {"taxable_income_eur": Decimal(90000), "tax_eur_a": Decimal(50000)}},
    {"work": {"natural_refrigerant": False, "noise_db_below_limit": Decimal(7)}},
    {"work": {"noise_db_below_limit": Decimal(12), "made_in_eu": False}},
    {"work": {"natural_refrigerant": True, "made_in_eu": True, "dust_mg_m3": Decimal("2.5")}},
    {"work": {"solar_aperture_m2": Decimal(20), "hybrid_heat_pump_share_percent": Decimal(40)}},
    {"work": {"hybrid_heat_pump_share_percent": Decimal(40), "hybrid_alternative": True}, "house": {"dwellings": 7}},
    {"work": {"biomass_hybrid": True}, "house": {"dwellings": 7}},
    {"house": {"connection_duty": True}},
    {"heating": {"working": False}, "community": {"exists": True}},
    {"work": {"ventilation_with_recovery": True}, "house": {"tight_housing_market": None}},
)
TECHNOLOGIES = (
    Technology.AIR_WATER_HP,
    Technology.GAS,
    Technology.GAS_SOLAR,
    Technology.HP_GAS_HYBRID,
    Technology.PELLETS,
    Technology.DIRECT_ELECTRIC,
    Technology.LOCAL_NETWORK,
    Technology.KEEP,
)


def read(answer: object) -> object:
    """An answer as people read it: messages in words, no sources."""
    if isinstance(answer, Message):
        return in_german(answer)
    if isinstance(answer, list | tuple):
        return [read(each) for each in answer]
    if is_dataclass(answer):
        return [read(getattr(answer, each.name)) for each in fields(answer)]
    return str(answer)


def asked(question: Question, parameters: ParameterSet) -> object:
    """What people read as the answer to a question, or the sentence that refuses it."""
    try:
        return read(question(parameters))
    except CalculatorError as error:
        return in_german(error.message)


def questions(days: Iterable[date]) -> Iterator[Question]:
    """Every question on every day."""
    yield lambda law: [area_law(area, law) for area in Area]
    yield steps
    yield lambda law: compare(Inputs.of(law, {}), facts(max(TURNS)), law, (Technology.HP_PV,)).systems[0].yearly
    yield lambda law: [charged_co2_eur(Decimal(1000), year, law) for year in MANY_YEARS]
    for year, kg, under_43 in product((2025, 2028, 2029), range(5, 60, 5), (False, True)):
        bill = FuelBill(
            year=year, area_m2=Decimal(100), co2_kg=Decimal(kg * 100), co2_eur=Decimal(500), grid_eur=Decimal(200),
            bio_eur=Decimal(300), bio_percent=Decimal(60), section_43=under_43, restricted=not under_43 and kg == 55,
        )  # fmt: skip
        yield partial(split, bill)
    for kind in AreaKind:
        yield partial(noise, Technology.AIR_WATER_HP, facts(max(TURNS), plot={"area_kind": kind}))
    large = facts(max(TURNS), work={"pv_kwp": Decimal(15)})
    for seen in (attrgetter("yearly_eur"), attrgetter("beside")):
        yield lambda law, seen=seen: seen(compare(Inputs.of(law, {}), large, law, (Technology.HP_PV,)).systems[0])
    for day in days:
        for house in HOUSES if day in TURNS else HOUSES[:1]:
            yield from _of_a_house(day, house)


def _of_a_house(day: date, house: dict[str, Any]) -> Iterator[Question]:
    try:
        case = facts(day, **house)
        late = facts(day, **house, application_date=day, installation_date=day.replace(year=day.year + 3))
        contract = facts(day, **house, order_date=day + timedelta(1), installation_date=day + timedelta(9))
        failed = facts(day, **house, failure_date=day)
    except CalculatorError:  # the house is not built yet
        return
    yield lambda law: subsidy(Technology.AIR_WATER_HP, COST, contract, law, {})
    yield lambda law: subsidy(Technology.AIR_WATER_HP, COST, case, law, {"other_grant_eur": COST})
    yield lambda law: [efficiency_class(kwh * case.house.living_area_m2, case.house, law) for kwh in SPECIFIC]
    yield lambda law: heat_plan.notes(case, law)
    yield lambda law: conditions(case, law)
    yield lambda law: [vote.sentence for vote in votes(case, law)]
    yield lambda law: [on_noise(law, Decimal(60), Decimal(power), day).text for power in (5, 9, 20, 50)]
    yield lambda law: loan_offer(COST * 9, GRANT, case, law)
    for cost in (Decimal(300), COST, COST * 9):
        yield lambda law, cost=cost: envelope_subsidy(cost, cost / 2, case, law)
        yield lambda law, cost=cost: tax_reduction(cost * 2, case, law)
    yield lambda law: [rent_increases(Modernisation(cost_eur=cost), case, law, day) for cost in (COST / 6, COST * 9)]
    yield lambda law: [may_install(each, case, law) for each in DRILLED]
    yield lambda law: [site_conditions(each, case, law) for each in (Technology.AIR_WATER_HP, *DRILLED)]
    for technology in TECHNOLOGIES:
        yield lambda law, each=technology: subsidy(each, COST * 9, case, law, {})
        yield lambda law, each=technology: subsidy(each, COST, late, law, {})
        yield lambda law, each=technology: may_install(each, case, law)
        yield lambda law, each=technology: duties(each, case, law)
        yield lambda law, each=technology: section_5a(each, case, law)
        yield lambda law, each=technology: bio_shares(each, case, law, MANY_YEARS)
        yield lambda law, each=technology: bio_shares(each, failed, law, MANY_YEARS)
        work = Modernisation(cost_eur=COST, grant_eur=GRANT, technology=technology)
        yield lambda law, work=work: rent_increases(work, case, law, day)


class Watched(ParameterSet):
    """A parameter set that notes which parameters it is asked for."""

    __slots__ = ()
    seen: ClassVar[set[str]] = set()

    def parameter(self, key: str) -> Parameter:
        """Return the parameter and note it."""
        self.seen.add(key)
        return super().parameter(key)
