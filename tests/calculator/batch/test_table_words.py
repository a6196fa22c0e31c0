"""Words of the trade, periods and units in tables, as housing companies write them."""

import pytest

from calculator.batch.causes import Cause, RowRemark
from calculator.batch.columns import found_in, heading_unit
from calculator.batch.houses import house_of, meaning_of
from calculator.batch.table_reading import TableReading
from calculator.batch.trade_words import likely
from calculator.batch.years import Year, read_year
from calculator.core.choices import BoilerKind, BuildingType, Renovation
from calculator.core.present_heatings import HeatingKind, PumpSource
from calculator.core.units import Unit
from calculator.questions import Asked
from tests.calculator.batch.tables import DAY

ROW = {"house.living_area_m2": "840", "house.build_year": "1972", "house.dwellings": "12"}


def asked(reading: TableReading | None = None, units: dict[str, str] | None = None, **cells: str) -> Asked:
    row = ROW | {key.replace("__", "."): text for key, text in cells.items()}
    house = house_of(row, (), DAY, reading or TableReading(), units or {})
    assert house.asked is not None, house.told
    return house.asked


def told(reading: TableReading | None = None, **cells: str) -> dict[Cause, str]:
    row = ROW | {key.replace("__", "."): text for key, text in cells.items()}
    house = house_of(row, (), DAY, reading or TableReading())
    return {each.cause: each.text for each in house.told}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Plattenbau P2", BuildingType.PLATTENBAU), ("Hochhaus 11-gesch.", BuildingType.HOCHHAUS),
        ("Hochhaus 16-geschossig", BuildingType.HOCHHAUS), ("Punkthochhaus", BuildingType.HOCHHAUS),
        ("MFH", BuildingType.MFH), ("Wohnblock", "block"), ("Wohnblock 5-gesch.", "block"), ("Mietshaus", "block"),
        ("DHH", BuildingType.RH), ("WBS 70", None), ("Kaserne", None),
    ],
)  # fmt: skip
def test_types_of_houses(word: str, meant: str | None) -> None:
    assert meaning_of("house.building_type", word) == meant


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Erdgas Brennwert", HeatingKind.GAS_CENTRAL), ("Gas-ZH", HeatingKind.GAS_CENTRAL),
        ("HAST", HeatingKind.DISTRICT_HEATING), ("FW (sek.)", HeatingKind.DISTRICT_HEATING),
        ("LWWP", HeatingKind.HEAT_PUMP), ("LWP", HeatingKind.HEAT_PUMP), ("L-WP 2019", HeatingKind.HEAT_PUMP),
        ("Gas-Zentralheizung", HeatingKind.GAS_CENTRAL), ("Gasetagenheizung", HeatingKind.GAS_FLOOR),
        ("Gasthermen", HeatingKind.GAS_FLOOR), ("Fernwärme (SWJ)", HeatingKind.DISTRICT_HEATING),
        ("Fernwärme Stadtwerke Jena", HeatingKind.DISTRICT_HEATING), ("Wärmepumpe (Luft)", HeatingKind.HEAT_PUMP),
        ("Luft-Wasser-WP", HeatingKind.HEAT_PUMP), ("Sole/Wasser-Wärmepumpe", HeatingKind.HEAT_PUMP),
        ("Heizöl NT", HeatingKind.OIL), ("Öl-Zentralheizung", HeatingKind.OIL), ("Pelletkessel", HeatingKind.BIOMASS),
        ("Nachtspeicheröfen", HeatingKind.NIGHT_STORAGE), ("BHKW", None), ("Fernwärme geplant", None),
        ("kein Gas", None), ("Öl oder Gas", None),
    ],
)  # fmt: skip
def test_heatings(word: str, kind: HeatingKind | None) -> None:
    assert meaning_of("heating.kind", word) == kind


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("saniert 2004", Renovation.RENOVATED), ("vollsaniert 1998", Renovation.RENOVATED),
        ("Fenster neu", Renovation.AVERAGE), ("Fenster und Dach neu 2010", Renovation.AVERAGE),
        ("teilsan.", Renovation.AVERAGE), ("tlw. saniert 1996", Renovation.AVERAGE),
        ("unsan.", Renovation.ORIGINAL), ("Originalzustand", Renovation.ORIGINAL),
        ("Fassade, Dach, Fenster 2012", Renovation.RENOVATED), ("Fenster nicht neu", None), ("geplant", None),
    ],
)  # fmt: skip
def test_states_of_renovation(word: str, state: Renovation | None) -> None:
    assert meaning_of("house.renovation", word) == state


def test_a_condensing_boiler_is_kept_unless_a_column_says_it() -> None:
    assert asked(heating__kind="Erdgas Brennwert").facts.heating.boiler is BoilerKind.CONDENSING
    stated = asked(heating__kind="Erdgas Brennwert", heating__boiler="Niedertemperaturkessel")
    assert stated.facts.heating.boiler is BoilerKind.LOW_TEMPERATURE


@pytest.mark.parametrize(
    ("word", "source"),
    [
        ("Sole-WP", PumpSource.GROUND), ("Erdwärmepumpe", PumpSource.GROUND), ("Wärmepumpe (Sole)", PumpSource.GROUND),
        ("Sole/Wasser-Wärmepumpe 2016", PumpSource.GROUND), ("SWWP", PumpSource.GROUND),
        ("Grundwasser-WP", PumpSource.GROUND), ("Wasser-Wasser-WP", PumpSource.GROUND),
        ("Luft-WP", PumpSource.AIR), ("Luft/Wasser-Wärmepumpe", PumpSource.AIR), ("LWWP", PumpSource.AIR),
        ("LWP", PumpSource.AIR), ("SWP", PumpSource.GROUND),
        ("Wärmepumpe", None), ("Erdgas", None),
    ],
)  # fmt: skip
def test_a_heat_pump_names_its_source(word: str, source: PumpSource | None) -> None:
    assert asked(heating__kind=word).facts.heating.pump_source is source


def test_electricity_of_a_heat_pump_counts_by_its_source_and_says_so() -> None:
    for word, cause, sentence in (
        ("Sole-WP", Cause.REMARK, "Erdreich oder Grundwasser; danach"),
        ("Luft-WP", Cause.REMARK, "Außenluft; danach"),
        ("Wärmepumpe", Cause.ASSUMED, "deshalb angenommen: Außenluft"),
    ):
        assert sentence in told(heating__kind=word, used_kwh="12900")[cause]
        assert "Außenluft" not in str(told(heating__kind=word))


@pytest.mark.parametrize(
    ("text", "year", "is_assumed"),
    [
        ("1965", 1965, False), ("ca. 1930", 1930, False), ("um 1900", 1900, False), ("Bj. 1972", 1972, False),
        ("1965-01-01", 1965, False), ("01.01.1965", 1965, False), ("1965.0", 1965, False), ("1930 (?)", None, False),
        ("1905–1908", 1907, True), ("1905-08", 1907, True), ("1905/1908", 1907, True), ("1968 bis 1972", 1970, True),
        ("1970er", 1975, True), ("70er Jahre", 1975, True), ("1920er-Jahre", 1925, True),
        ("vor 1919", 1904, True), ("bis 1918", 1904, True), ("nach 1990", 2006, True), ("ab 2015", 2021, True),
        ("Gründerzeit", 1893, True), ("1908-1905", None, False), ("alt", None, False),
    ],
)  # fmt: skip
def test_years(text: str, year: int | None, *, is_assumed: bool) -> None:
    assert read_year(text, 1200, 2026) == (None if year is None else Year(year, is_assumed))


def test_a_year_in_the_middle_of_a_period_is_told() -> None:
    assert "„vor 1919“ ist ein Zeitraum; angenommen ist 1904." in told(house__build_year="vor 1919")[Cause.PERIOD]
    assert Cause.PERIOD not in told(house__build_year="ca. 1930")


def test_a_heating_of_a_period_is_no_older_than_its_house() -> None:
    heating = asked(house__build_year="2010", heating__year_installed="vor 2016").facts.heating
    assert heating.year_installed == 2013


@pytest.mark.parametrize("key", ["house.building_type", "heating.kind", "house.renovation", "house.storeys"])
def test_an_unknown_optional_word_never_loses_the_row(key: str) -> None:
    assert "„Bimmelbahn“ ist nicht bekannt und nicht verwendet." in told(**{key: "Bimmelbahn"})[Cause.WORD_ASIDE]


@pytest.mark.parametrize("word", ["k. A.", "–", "#NV", "?"])
def test_a_cell_that_states_nothing_is_as_good_as_an_empty_one(word: str) -> None:
    empty = told(house__renovation="", heating__kind="", used_kwh="", house__storeys="")
    assert told(house__renovation=word, heating__kind=word, used_kwh=word, house__storeys=word) == empty


def test_what_somebody_decided_for_a_word_counts() -> None:
    reading = TableReading(
        words={
            "house.building_type": {"wbs70": BuildingType.PLATTENBAU},
            "house.build_year": {"unbekannt": "1965-1975"},
            "heating.kind": {"bhkw": ""},
            "house.renovation": {"wdvs": Renovation.AVERAGE},
        }
    )
    cells = {
        "house.building_type": "WBS 70",
        "house.build_year": "unbekannt",
        "heating.kind": "BHKW",
        "house.renovation": "WDVS",
    }
    facts = asked(reading, **cells).facts
    assert (facts.house.building_type, facts.house.build_year) == (BuildingType.PLATTENBAU, 1970)
    assert facts.house.renovation is Renovation.AVERAGE
    assert told(reading, **cells).keys() >= {Cause.PERIOD, Cause.WORD_ASIDE}


@pytest.mark.parametrize(("dwellings", "kind"), [("6", BuildingType.MFH), ("24", BuildingType.GMFH)])
def test_a_block_is_as_large_as_its_dwellings(dwellings: str, kind: BuildingType) -> None:
    assert asked(house__building_type="Wohnblock", house__dwellings=dwellings).facts.house.building_type is kind


@pytest.mark.parametrize(
    ("heading", "key", "unit"),
    [
        ("Wohnfl. (m²)", "house.living_area_m2", ""), ("Wfl.", "house.living_area_m2", ""),
        ("Wohnfläche [qm]", "house.living_area_m2", ""), ("Bj.", "house.build_year", ""),
        ("WE", "house.dwellings", ""), ("Nutzungseinheiten", "house.dwellings", ""),
        ("Anzahl WE", "house.dwellings", ""), ("Straße + Nr.", "address", ""),
        ("Verbrauch (MWh)", "used_kwh", "MWh"), ("Verbrauch 2024 [MWh/a]", "used_kwh", "MWh"),
        ("Wärmeverbrauch in GJ", "used_kwh", "GJ"), ("Gasverbrauch m³", "used_m3", "m³"),
        ("Heizölverbrauch (l)", "used_litre", "l"),
        ("Verbrauch (kWh/m²)", None, ""), ("Verbrauch MWh", "used_kwh", "MWh"), ("Farbe", None, ""),
    ],
)  # fmt: skip
def test_headings_of_housing_software(heading: str, key: str | None, unit: str) -> None:
    assert found_in([heading]) == ({key: 0} if key else {})
    assert heading_unit(heading) == unit


@pytest.mark.parametrize(
    ("headings", "key", "place"),
    [
        (("Verbrauch 2022 kWh", "Verbrauch 2024 kWh", "Verbrauch 2023 kWh"), "used_kwh", 1),
        (("Nr.", "Straße", "HNr."), "number", 2), (("Straße", "HNr.", "Nr."), "number", 1),
        (("Straße", "Nr."), "number", 1), (("Nr.", "Straße", "PLZ"), "number", None),
    ],
)  # fmt: skip
def test_of_columns_that_are_called_alike_the_one_that_is_meant_counts(
    headings: tuple[str, ...], key: str, place: int | None
) -> None:
    assert found_in(headings).get(key) == place


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Fassade alt, Dach alt, Fenster alt", None), ("Fassade, Dach und Fenster saniert", Renovation.RENOVATED),
        ("Fassade, Dach, Fenster 2004", Renovation.RENOVATED), ("Sanierung 2027", None),
        ("Sanierung 2019", Renovation.RENOVATED), ("keine", Renovation.ORIGINAL),
    ],
)  # fmt: skip
def test_a_renovation_counts_if_it_was_done(word: str, meant: Renovation | None) -> None:
    assert asked(house__renovation=word).facts.house.renovation is (meant or asked().facts.house.renovation)
    assert (Cause.WORD_ASIDE in told(house__renovation=word)) is (meant is None)


@pytest.mark.parametrize(
    ("key", "word"),
    [
        ("house.renovation", "Sanierung geplant"), ("house.renovation", "zu sanieren"),
        ("house.renovation", "sanierungsbedürftig"), ("house.renovation", "Fenster alt"),
        ("heating.kind", "Gas (Umstellung auf Wärmepumpe geplant)"), ("heating.kind", "kein Erdgas"),
    ],
)  # fmt: skip
def test_what_is_planned_or_denied_is_never_proposed(key: str, word: str) -> None:
    assert likely(key, word) == ""


@pytest.mark.parametrize(
    ("text", "number"), [("alle", 12), ("ja", 1), ("100 %", 12), ("50 %", 6), ("1 WE", 1), ("keine", 0), ("12", 12)]
)
def test_who_uses_the_dwellings_is_read_in_words(text: str, number: int) -> None:
    assert asked(house__self_used_dwellings=text).facts.house.self_used_dwellings == number


def test_the_unit_of_the_heading_counts_after_that_of_cell_and_column() -> None:
    def reading_of(**cells: str) -> tuple[Unit, int]:
        (found,) = asked(units={"used_kwh": "MWh"}, heating__kind="Fernwärme", **cells).facts.readings
        return found.unit, int(found.amount or 0)

    assert reading_of(used_kwh="99") == (Unit.FERNWAERME_MWH, 99)
    assert reading_of(used_kwh="99000", used_unit="kWh") == (Unit.FERNWAERME_KWH, 99_000)
    assert reading_of(used_kwh="356 GJ", used_unit="kWh") == (Unit.FERNWAERME_GJ, 356)


@pytest.mark.parametrize(
    ("amount", "unit", "meant"),
    [
        ("49.500 kWh (Hs)", "", Unit.GAS_KWH), ("49500", "kWh Ho", Unit.GAS_KWH), ("49500", "kWh (Hs)", Unit.GAS_KWH),
        ("49.500 kWh (Hu)", "", Unit.GAS_KWH_LOWER), ("49500*", "", Unit.GAS_KWH),
        ("49'500", "", Unit.GAS_KWH),
        ("49500 (geschätzt)", "kWh", Unit.GAS_KWH), ("49.500 kWh geschätzt", "", Unit.GAS_KWH),
    ],
)  # fmt: skip
def test_units_of_gas_bills_and_marks_behind_them(amount: str, unit: str, meant: Unit) -> None:
    (found,) = asked(heating__kind="Gas", used_kwh=amount, used_unit=unit).facts.readings
    assert (found.unit, found.amount) == (meant, 49_500)


def test_a_range_is_no_consumption_and_loses_no_row() -> None:
    assert "„45.000-50.000“" in told(heating__kind="Gas", used_kwh="45.000–50.000")[Cause.WORD_ASIDE]


def test_what_decides_the_demand_and_is_not_stated_is_said() -> None:
    assert "Sanierung" in told()[Cause.ASSUMED]
    assert "Wärmebedarf" in told()[Cause.ASSUMED]
    stated = {"house.renovation": "unsaniert", "used_kwh": "90000", "heating.kind": "Gas"}
    assert "Sanierung" not in told(**stated)[Cause.ASSUMED]
    assert "Wärmebedarf" not in told(**stated)[Cause.ASSUMED]


@pytest.mark.parametrize(
    ("key", "word", "meant"),
    [
        ("heating.kind", "Luft-WP + Gas-Spitzenlast", HeatingKind.HEAT_PUMP),
        ("heating.kind", "Gas-Spitzenlast + Luft-WP", HeatingKind.HEAT_PUMP),
        ("heating.kind", "Öl, Gas-Zusatzkessel", HeatingKind.OIL),
        ("heating.kind", "Pelletkessel mit Gaskessel", HeatingKind.BIOMASS),
        ("heating.kind", "Kaminofen Holz / Gas-BW Junkers", HeatingKind.GAS_CENTRAL),
        ("heating.kind", "FW-Anschluss prim.", HeatingKind.DISTRICT_HEATING),
        ("heating.kind", "HAST Nr. 4711", HeatingKind.DISTRICT_HEATING),
        ("heating.kind", "L/W-WP Daikin", HeatingKind.HEAT_PUMP),
        ("heating.kind", "Gas-Etagenheizung Junkers", HeatingKind.GAS_FLOOR),
        ("house.renovation", "kpl. 2016", Renovation.RENOVATED),
        ("house.renovation", "Fenster 2016", Renovation.AVERAGE),
    ],
)
def test_what_a_word_begins_with_is_proposed_before_what_it_names_besides(key: str, word: str, meant: str) -> None:
    assert likely(key, word) == meant


def test_a_word_for_any_house_is_proposed_as_none() -> None:
    assert [likely("house.building_type", word) for word in ("Wohnen", "Wohngebäude", "Gewerbe/Wohnen")] == ["", "", ""]


def test_a_remark_names_its_column() -> None:
    house = house_of(ROW | {"heating.kind": "Bimmelbahn"}, (), DAY)
    assert RowRemark(Cause.WORD_ASIDE, "Heizung: „Bimmelbahn“ ist nicht bekannt und nicht verwendet.") in house.told
