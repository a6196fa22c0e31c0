"""Heizspiegel and typology are held against bills and typical values, and agree."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.core import Facts, Heating, HeatingKind
from calculator.core.demand import plausible
from calculator.core.facts import BuildingType, Renovation
from calculator.core.readings import MeterReading, Unit
from calculator.sentences import in_german
from tests.core.houses import facts
from tests.core.houses_of_demand import YEARS, built, house, site


def notes_of(case: Facts) -> list[str]:
    return list(map(in_german, plausible.notes(site(case))))


@pytest.mark.parametrize(
    ("per_m2", "area", "words"),
    [(62, 120, "niedrig"), (63, 120, "mittel"), (122, 120, "erhöht"), (208, 120, "zu hoch"), (188, 150, "zu hoch")],
)
def test_heizspiegel(per_m2: int, area: int, words: str) -> None:
    reading = (MeterReading(unit=Unit.GAS_KWH, amount=Decimal(per_m2 * area)),)
    notes = notes_of(facts(readings=reading, house=house(area=area)))
    assert f"Häusern jeden Alters {words} (Heizspiegel" in notes[0]


@pytest.mark.parametrize(
    ("kind", "amount", "unit", "said"),
    [
        (HeatingKind.OIL, 2000, Unit.OIL_LITRE, False),
        (HeatingKind.GAS_FLOOR, 2000, Unit.GAS_M3, False),
        (HeatingKind.OIL, 20_000, Unit.GAS_KWH, True),
        (HeatingKind.GAS_CENTRAL, 2000, Unit.OIL_LITRE, True),
        (HeatingKind.BIOMASS, 10, Unit.HARDWOOD_RM, False),
        (HeatingKind.COAL, 20_000, Unit.GAS_KWH, True),
        (HeatingKind.OTHER, 20_000, Unit.GAS_KWH, False),
    ],
)
def test_a_bill_for_another_fuel_than_the_heatings_is_named(
    kind: HeatingKind, amount: int, unit: Unit, said: bool
) -> None:
    case = facts(
        readings=(MeterReading(unit=unit, amount=Decimal(amount)),), heating=Heating(kind=kind, year_installed=2003)
    )
    assert any("prüfen Sie beides" in note for note in notes_of(case)) is said


def test_no_heizspiegel_above_500_square_metres() -> None:
    reading = (MeterReading(unit=Unit.GAS_KWH, amount=Decimal(100000)),)
    notes = notes_of(facts(readings=reading, house=house(area=501)))
    assert not any("Heizspiegel" in note for note in notes)


@pytest.mark.parametrize(("heat", "words"), [(11100, "sparsames"), (11300, None), (27900, None), (28200, "Nutzung")])
def test_measured_outside_the_range_of_its_cell_is_explained(heat: int, words: str | None) -> None:
    reading = (MeterReading(unit=Unit.FERNWAERME_KWH, amount=Decimal(heat)),)
    notes = [note for note in notes_of(facts(readings=reading)) if "Gemessen" in note]
    assert [words in note for note in notes] == ([True] if words else [])


@pytest.mark.parametrize("kind", [BuildingType.EFH, BuildingType.RH, BuildingType.MFH])
@pytest.mark.parametrize("year", YEARS)
def test_the_product_never_calls_its_own_typical_house_too_high(kind: BuildingType, year: int) -> None:
    for state in Renovation:
        case = house(year=year, building_type=kind, renovation=state, area=140)
        notes = notes_of(built(case))
        assert any("typisches Haus dieser Art" in note and "Heizspiegel" in note for note in notes)
        assert not any("zu hoch" in note for note in notes)


@settings(max_examples=60)
@given(st.integers(1850, 2024), st.sampled_from(Renovation), st.integers(500, 90000))
def test_heizspiegel_and_typology_never_contradict_each_other(year: int, state: Renovation, gas_kwh: int) -> None:
    bill = (MeterReading(unit=Unit.GAS_KWH, amount=Decimal(gas_kwh)),)
    said = " ".join(notes_of(replace(built(house(year=year, renovation=state)), readings=bill)))
    assert not ("brauchen weniger" in said and "niedrig (Heizspiegel" in said)
    assert not ("brauchen mehr" in said and "zu hoch (Heizspiegel" in said)
