"""A new heating of the kind of the old one: no higher rent, and § 5a for the one that follows the kept heating.

Sources: §§ 555a, 559 Abs. 2 BGB (upkeep is no part of the cost that raises the rent); §§ 5a, 5d CO2KostAufG (half
of grid fee and CO2 cost from 2028, half of green fuel from 2029, of this up to a share of 30 %); § 43 Abs. 1 GModG.
"""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculator.core.compare import compare
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.parameters import law_of
from calculator.core.present_heatings import HeatingKind
from calculator.core.rules.co2_split import Split
from calculator.core.rules.rent import Modernisation, RentIncrease, rent_increases
from calculator.core.tenancy import RentedCost, rented_cost
from calculator.sentences import in_german
from tests.core.rules.builders import facts

NOW = date(2026, 11, 23)
LAW = law_of(NOW)
LET = {"dwellings": 6, "self_used_dwellings": 0, "living_area_m2": Decimal(420)}
LIFE_YEARS = 20  # VDI 2067


def rises(kind: str, technology: Technology) -> tuple[RentIncrease, ...]:
    work = Modernisation(cost_eur=Decimal(9000), technology=technology)
    return rent_increases(work, facts(NOW, house=LET, heating={"kind": HeatingKind(kind)}), LAW, NOW)


@pytest.mark.parametrize(
    ("kind", "technology"),
    [
        ("gas_central", Technology.GAS),
        ("oil", Technology.OIL),
        ("lpg", Technology.LPG),
        ("biomass", Technology.PELLETS),
        ("heat_pump", Technology.AIR_WATER_HP),
        ("electric", Technology.DIRECT_ELECTRIC),
    ],
)
def test_like_by_like_raises_no_rent_and_says_what_is_open(kind: str, technology: Technology) -> None:
    (found,) = rises(kind, technology)
    assert (found.increase_eur_m2, found.uncapped_eur_m2, found.norm) == (0, 0, "§§ 555a, 559 Abs. 2 BGB")
    said = " ".join(map(in_german, found.reasons))
    assert "ist Erhaltung: Die Miete darf dafür nicht steigen" in said
    assert "ist offen und nicht gerechnet" in said


@pytest.mark.parametrize(
    ("kind", "technology", "in_doubt"),
    [
        ("gas_central", Technology.OIL, False),
        ("gas_central", Technology.AIR_WATER_HP, False),
        ("oil", Technology.GAS, False),
        ("gas_floor", Technology.GAS, True),
        ("oil_room", Technology.OIL, True),
        ("wood_stoves", Technology.PELLETS, False),
        ("coal", Technology.GAS, False),
    ],
)
def test_another_kind_may_raise_it(kind: str, technology: Technology, *, in_doubt: bool) -> None:
    for found in rises(kind, technology):
        assert found.increase_eur_m2 > 0
        assert any("Erhaltung ist, ist offen" in in_german(each) for each in found.reasons) is in_doubt


def both(kind: str, technology: Technology, installed: int, **house: Any) -> tuple[RentedCost, RentedCost, Facts]:
    case = facts(NOW, house={**LET, **house}, heating={"kind": HeatingKind(kind), "year_installed": installed})
    comparison = compare(Inputs.of(LAW, {}), case, LAW, [Technology.KEEP, technology])
    kept, new = (
        rented_cost(comparison.system(each), comparison.calendar_years, case, LAW) for each in ("keep", technology)
    )
    return kept, new, case


def percents(split: Split) -> dict[str, Decimal]:
    return {item.key: item.landlord_percent for item in split.items}


@pytest.mark.parametrize(
    ("kind", "technology"),
    [("gas_central", Technology.GAS), ("oil", Technology.OIL), ("lpg", Technology.LPG)],
)
def test_the_next_one_of_a_kept_heating_is_under_section_5a_like_a_new_one(kind: str, technology: Technology) -> None:
    kept, new, case = both(kind, technology, 2014)
    ends = case.heating.year_installed + LIFE_YEARS
    assert kept.section_5a_from == ends
    for old, bought in zip(kept.splits, new.splits, strict=True):
        if old.year >= ends:
            assert percents(old) == percents(bought)
        else:
            assert percents(old).get("grid", 0) == 0
            assert percents(old).get("bio", 0) == 0
    last = percents(kept.splits[-1])
    assert last["co2"] == 50
    assert last["bio"] == 25  # half of 30 of the 60 % of green fuel from 2040 on
    assert last.get("grid", 50) == 50


@pytest.mark.parametrize(("installed", "first"), [(1990, 2029), (2009, 2029), (2014, 2034), (2026, None)])
def test_from_which_year_the_next_one_is_parted(installed: int, first: int | None) -> None:
    kept, _new, _case = both("gas_central", Technology.GAS, installed)
    assert kept.section_5a_from == first
    assert kept.splits[0].year == 2026


@pytest.mark.parametrize(
    ("kind", "technology", "house"),
    [
        ("heat_pump", Technology.AIR_WATER_HP, {}),
        ("biomass", Technology.PELLETS, {}),
        ("gas_central", Technology.GAS, {"dwellings": 2, "self_used_dwellings": 1, "tight_housing_market": False}),
    ],
)
def test_whom_section_5a_spares_it_spares_with_the_next_one_too(
    kind: str, technology: Technology, house: dict[str, Any]
) -> None:
    kept, _new, _case = both(kind, technology, 2014, **house)
    assert kept.section_5a_from is None
    assert all(percents(each).get("bio", 0) == 0 for each in kept.splits)
