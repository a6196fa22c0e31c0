"""Every unit of a bill: what one of it is, and how people write it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core import InvalidInput
from calculator.core.amounts import Amount, example_of, read_amount
from calculator.core.demand import consumption, measured
from calculator.core.notation import german
from calculator.core.present_heatings import HeatingKind
from calculator.core.readings import MeterReading
from calculator.core.units import Fuel, Sign, Unit, unit_of
from calculator.sentences import in_german
from tests.core.houses import LAW, facts
from tests.core.test_demand import site

AMOUNT = MeterReading.questions["amount"]
# Kilowatt-hours of one unit, by the heating value of the fuel: gas Hs, all else that burns Hi.
ONE_UNIT = {
    Unit.GAS_KWH: "1", Unit.GAS_MWH: "1000", Unit.GAS_M3: "10.5", Unit.GAS_KWH_LOWER: "1.107", Unit.OIL_LITRE: "10",
    Unit.OIL_KWH: "1", Unit.OIL_MWH: "1000", Unit.LPG_LITRE: "6.57", Unit.LPG_KG: "12.8", Unit.LPG_M3: "25.688",
    Unit.LPG_KWH: "0.917", Unit.PELLETS_KG: "5", Unit.PELLETS_T: "5000", Unit.PELLETS_KWH: "1",
    Unit.WOOD_CHIPS_KG: "3.15", Unit.WOOD_CHIPS_T: "3150", Unit.HARDWOOD_RM: "2000", Unit.SOFTWOOD_RM: "1500",
    Unit.COAL_KG: "5.4", Unit.COAL_T: "5400", Unit.ELECTRICITY_KWH: "1", Unit.ELECTRICITY_MWH: "1000",
    Unit.FERNWAERME_KWH: "1", Unit.FERNWAERME_MWH: "1000", Unit.FERNWAERME_GJ: "277.778",
}  # fmt: skip


def bought(unit: Unit, amount: Decimal) -> Decimal:
    return consumption.energy_kwh(site(facts(readings=(MeterReading(unit=unit, amount=amount),))), 1)


@pytest.mark.parametrize("unit", Unit)
def test_what_one_of_each_unit_is(unit: Unit) -> None:
    assert round(bought(unit, Decimal(1)), 3) == Decimal(ONE_UNIT[unit])


@given(st.decimals(min_value=100, max_value=900_000, places=1), st.sampled_from(Unit), st.sampled_from(Unit))
def test_one_bill_in_two_units_is_the_same_heat(energy: Decimal, one: Unit, other: Unit) -> None:
    if one.record.fuel is not other.record.fuel:
        other = one
    heats = [
        measured.heat_kwh_a(site(facts(readings=(MeterReading(unit=unit, amount=energy / bought(unit, Decimal(1))),))))
        for unit in (one, other)
    ]
    assert heats[0] == pytest.approx(heats[1])


def of(text: str, kind: HeatingKind = HeatingKind.GAS_CENTRAL, chosen: Unit | None = None) -> Amount:
    return read_amount(AMOUNT, text, chosen, kind.record.fuels)


@pytest.mark.parametrize(
    ("text", "kind", "number", "unit"),
    [
        ("1.500 m³", HeatingKind.GAS_CENTRAL, "1500", Unit.GAS_M3),
        ("1500m3/a", HeatingKind.GAS_FLOOR, "1500", Unit.GAS_M3),
        ("18,5 MWh", HeatingKind.GAS_CENTRAL, "18.5", Unit.GAS_MWH),
        ("18,5 MWh", HeatingKind.DISTRICT_HEATING, "18.5", Unit.FERNWAERME_MWH),
        ("66 GJ", HeatingKind.DISTRICT_HEATING, "66", Unit.FERNWAERME_GJ),
        ("3000 l", HeatingKind.OIL, "3000", Unit.OIL_LITRE),
        ("3.000 Ltr.", HeatingKind.LPG, "3000", Unit.LPG_LITRE),
        ("1 500 kg", HeatingKind.LPG, "1500", Unit.LPG_KG),
        ("5 t", HeatingKind.BIOMASS, "5", Unit.PELLETS_T),
        ("9 rm Buche", HeatingKind.BIOMASS, "9", Unit.HARDWOOD_RM),
        ("9 Raummeter Fichte", HeatingKind.BIOMASS, "9", Unit.SOFTWOOD_RM),
        ("12 t Hackschnitzel", HeatingKind.BIOMASS, "12", Unit.WOOD_CHIPS_T),
        ("2,5 t Briketts", HeatingKind.OTHER, "2.5", Unit.COAL_T),
        ("18.500 kWh", HeatingKind.HEAT_PUMP, "18500", Unit.ELECTRICITY_KWH),
        ("20.000 kWh im Jahr", HeatingKind.OIL, "20000", Unit.OIL_KWH),
        ("18 500 kWh Hi", HeatingKind.GAS_CENTRAL, "18500", Unit.GAS_KWH_LOWER),
        ("2.500 l Heizöl", HeatingKind.GAS_CENTRAL, "2500", Unit.OIL_LITRE),
        ("8,8 m³", HeatingKind.OIL, "8800", Unit.OIL_LITRE),
        ("8,8 m³ Heizöl", HeatingKind.GAS_CENTRAL, "8800", Unit.OIL_LITRE),
        ("2,5 t", HeatingKind.LPG, "2500", Unit.LPG_KG),
        ("0,164 GWh", HeatingKind.GAS_CENTRAL, "164", Unit.GAS_MWH),
        ("0,164 GWh", HeatingKind.DISTRICT_HEATING, "164", Unit.FERNWAERME_MWH),
        ("2500", HeatingKind.OIL, "2500", Unit.OIL_LITRE),
        ("4000", HeatingKind.BIOMASS, "4000", Unit.PELLETS_KG),
    ],
)
def test_an_amount_is_read_with_its_unit(text: str, kind: HeatingKind, number: str, unit: Unit) -> None:
    assert of(text, kind) == Amount(Decimal(number), unit)


def test_what_the_text_says_counts_before_what_is_chosen_beside_it() -> None:
    assert of("1.500 m³", chosen=Unit.GAS_KWH) == Amount(Decimal(1500), Unit.GAS_M3, Unit.GAS_KWH)
    assert of("1.500", chosen=Unit.GAS_M3) == Amount(Decimal(1500), Unit.GAS_M3)
    assert of("1.500 m³", chosen=Unit.GAS_M3) == Amount(Decimal(1500), Unit.GAS_M3)
    assert of("3.000 l", chosen=Unit.LPG_KG) == Amount(Decimal(3000), Unit.LPG_LITRE, Unit.LPG_KG)


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("3000", HeatingKind.LPG, "Liter Flüssiggas, kg Flüssiggas, m³ Flüssiggas"),
        ("3000", HeatingKind.COAL, "kg Briketts"),
        ("3000", HeatingKind.OTHER, "„2.500 l Heizöl“"),
        ("3000 l", HeatingKind.GAS_CENTRAL, "kWh Gas nach Heizwert (Hi), Liter Heizöl, Liter Flüssiggas."),
        ("9 rm", HeatingKind.BIOMASS, "Raummeter Hartholz (Buche), Raummeter Weichholz (Fichte)"),
        ("3000 kWh", HeatingKind.OTHER, "nicht klar"),
        ("3 rm Heizöl", HeatingKind.OIL, "Möglich sind: Liter Heizöl"),
        ("3 m³", HeatingKind.OTHER, "nicht klar"),
        ("60x", HeatingKind.GAS_CENTRAL, "„x“ kennen wir nicht"),
        ("viel", HeatingKind.GAS_CENTRAL, "keine Zahl"),
        ("-5 kWh", HeatingKind.GAS_CENTRAL, "außerhalb"),
        ("1..5 kWh", HeatingKind.GAS_CENTRAL, "keine Zahl"),
    ],
)
def test_what_is_not_clear_is_asked(text: str, kind: HeatingKind, said: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        of(text, kind)
    assert caught.value.field == AMOUNT.key
    assert said in in_german(caught.value.problem)


@given(
    st.text(max_size=30) | st.from_regex(r"[0-9., ]{1,9} ?[a-zA-Z³/]{0,8}", fullmatch=True),
    st.sampled_from(HeatingKind),
)
def test_whatever_is_typed_is_an_amount_or_a_sentence(text: str, kind: HeatingKind) -> None:
    try:
        assert of(text, kind).number >= 0
    except InvalidInput as problem:
        assert in_german(problem.problem)  # noqa: PT017 - either this or an amount


@pytest.mark.parametrize("kind", [each for each in HeatingKind if each.record.fuels])
@pytest.mark.parametrize("area", [10, 60, 2400, 50_000])
def test_the_example_of_each_heating_can_be_typed(kind: HeatingKind, area: int) -> None:
    for fuel in kind.record.fuels:
        for unit in (each for each in Unit if each.record.fuel is fuel):
            text = example_of(unit, Decimal(area), LAW)
            read = of(text, kind, chosen=unit)
            assert (read.unit, german(read.number)) == (unit, text.partition(" ")[0])
            assert 20 < bought(unit, read.number) / area < 400


def test_every_fuel_has_a_sign_of_its_own_usual_unit() -> None:
    usual = {fuel: unit_of(fuel, fuel.record.usual) for fuel in Fuel if fuel.record.usual}
    assert all(usual.values())
    assert unit_of(Fuel.COAL, Sign.GJ) is None
