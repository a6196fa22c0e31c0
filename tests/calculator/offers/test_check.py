"""The check of an offer: what is missing, where it lies, what the grant asks for. Words, not a mark."""

from datetime import date
from decimal import Decimal

import pytest

from calculator.answer.offered_power import power_in
from calculator.core import Technology, law_of
from calculator.offers.among import position
from calculator.offers.check import CheckedFacts, OfferCheck, checked
from calculator.offers.conditions import on_noise, on_power, on_refrigerant, refrigerants_in
from calculator.offers.form import OfferForm
from calculator.offers.pasted import with_pasted
from calculator.offers.rows import RowKind, TypedRow
from calculator.offers.typed import TypedOffer

DAY = date(2026, 12, 1)
LAW = law_of(DAY)
D = Decimal
WHOLE = """Luft-Wasser-Wärmepumpe 9 kW, R290\t16.000
Hydraulischer Abgleich\t900
Fundament\t900
Elektroarbeiten\t2.500
Zählerschrank\t2.900
Demontage der alten Heizung\t700
Öltank entsorgen\t1.200
Warmwasserspeicher\t1.900
"""


def check_of(paste: str, **more: object) -> OfferCheck:
    facts = {
        "system": Technology.AIR_WATER_HP,
        "day": DAY,
        "power_kw": D(9),
        "load_kw": D(9),
        "sound_db": None,
        "refrigerant": "",
    }
    form = OfferForm.of(with_pasted(TypedOffer(paste=paste)), D(19))
    return checked(form, CheckedFacts(**{**facts, **more}), LAW)  # type: ignore[arg-type]


def test_a_whole_offer_misses_nothing() -> None:
    assert check_of(WHOLE).open_parts == ()


@pytest.mark.parametrize("place", range(1, 8))
def test_each_part_is_missed(place: int) -> None:
    lines = WHOLE.splitlines()
    found = check_of("\n".join(line for number, line in enumerate(lines) if number != place))
    assert len(found.open_parts) == 1
    assert found.open_parts[0].said == "steht nicht im Angebot."
    assert any(found.open_parts[0].label in question for question in found.questions)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Demontage Ölkessel und Öltank", 2), ("Demontage und Entsorgung der alten Ölheizung inkl. Tank", 2),
        ("Ölkessel demontieren und abtransportieren, Öltank zerlegen", 2), ("Altanlage fachgerecht demontieren", 1),
        ("Abbruch alte Heizungsanlage inkl. Öltanks", 2), ("Gastherme abmontieren", 1), ("Tank demontieren", 1),
        ("Demontage Heizungsanlage Öl inkl. Tankentsorgung", 2), ("Öltank entsorgen", 1), ("Rückbau Heizkessel", 1),
    ],
)  # fmt: skip
def test_a_tank_beside_the_old_heating_hides_neither(line: str, parts: int) -> None:
    lines = [each for each in WHOLE.splitlines() if "Demontage" not in each and "Öltank" not in each]
    assert 2 - len(check_of("\n".join((*lines, f"{line}\t1.900"))).open_parts) == parts


def test_what_the_client_does_and_options_are_told_apart_from_what_is_missing() -> None:
    paste = WHOLE.replace("Fundament\t900", "Fundament bauseits").replace("Zählerschrank", "Option: Zählerschrank")
    assert [part.said for part in check_of(paste).open_parts] == [
        "bauseits, also Ihre Sache.",
        "nur als Option, nicht in der Summe.",
    ]


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("21098", "weniger als das billigste"),
        ("21099", "billigeren Hälfte"),
        ("34898", "in der Mitte"),
        ("36397", "in der Mitte"),
        ("36398", "teureren Hälfte"),
        ("54169", "mehr als das teuerste"),
    ],
)
def test_a_price_lies_by_median_mean_and_limits(amount: str, words: str) -> None:
    told = position(LAW, "total", D(amount), "Ganzer Preis", "")
    assert words in told.text
    assert told.record is not None
    assert (told.record.url.startswith("https://"), told.record.checked_on is not None) == (True, True)
    assert "34.898\xa0€" in told.text


def test_price_by_power_and_every_source_has_its_day() -> None:
    found = check_of(WHOLE)
    assert [told.text.split(":")[0] for told in found.price[:2]] == ["Ganzer Preis", "Preis je Kilowatt"]
    assert found.price[2].text == "Angebote mit ähnlicher Leistung (9 kW) kosten im Median rund 34.000\xa0€."
    assert all(day for _source, _url, day in found.sources if "160 Angebote" in _source)
    brine = check_of(WHOLE, system=next(each for each in Technology if each is not Technology.AIR_WATER_HP))
    assert "nur Luft-Wasser-Wärmepumpen" in brine.price[0].text


@pytest.mark.parametrize(
    ("power", "dwellings", "told"),
    [("20", None, 3), ("20.5", None, 1), ("35", 1, 1), ("9", 2, 3), ("9", 3, 1), (None, 8, 1), (None, None, 1)],
)
def test_the_price_of_a_block_or_a_large_device_is_not_set_among_those_of_small_houses(
    power: str | None, dwellings: int | None, told: int
) -> None:
    found = check_of("Wärmepumpe\t85.000", power_kw=D(power) if power else None, dwellings=dwellings)
    words = " ".join(each.text for each in found.price)
    is_beyond = "höchstens 2 Wohnungen" in words
    assert len(found.price) == told
    assert is_beyond is (told == 1 and (power, dwellings) != (None, None))
    assert ("Median" in words) is not is_beyond
    assert any(part.price for part in found.open_parts) is not is_beyond


@pytest.mark.parametrize(
    ("power", "load", "words"),
    [("8", "10", "80 %"), ("9", "10", "passt"), ("13", "10", "passt"), ("14", "10", "140 %")],
)
def test_power_against_the_heat_load(power: str, load: str, words: str) -> None:
    assert words in next(on_power(LAW, D(power), D(load))).text


def test_without_power_or_heat_load_it_is_asked_for() -> None:
    assert "Ist die Heizlast berechnet?" in next(on_power(LAW, D(9), None)).text


@pytest.mark.parametrize(
    ("name", "day", "words"),
    [
        ("R290", date(2026, 12, 1), "genügt auch ab dem 01.01.2028"),
        ("r 32", date(2027, 12, 31), "ab dem 01.01.2028"),
        ("R32", date(2028, 1, 1), "keinen Zuschuss: "),
        ("", date(2026, 12, 1), "steht nicht da"),
        ("R290 (Propan)", date(2026, 12, 1), "R290 ist ein natürliches"),
        ("Propan", date(2026, 12, 1), "R290 ist ein natürliches"),
        ("R32 oder R290", date(2026, 12, 1), "natürlich ist davon nur R290"),
        ("R-454B", date(2026, 12, 1), "R454B ist kein natürliches"),
        ("Kältemittel XY", date(2026, 12, 1), "„Kältemittel XY“ kennt die Prüfung nicht"),
    ],
)
def test_the_refrigerant_by_the_day_of_the_application(name: str, day: date, words: str) -> None:
    assert words in on_refrigerant(law_of(day), name, day).text


@pytest.mark.parametrize(
    ("sound", "power", "day", "words"),
    [
        ("60", "9", date(2026, 12, 1), "60 dB(A) genügen"),
        ("61", "9", date(2026, 12, 1), "zu laut"),
        ("61", "9", date(2025, 12, 1), "genügen"),
        ("56", "6", date(2026, 12, 1), "höchstens 55 dB(A)"),
    ],
)
def test_noise_by_power_and_day(sound: str, power: str, day: date, words: str) -> None:
    assert words in on_noise(law_of(day), D(sound), D(power), day).text


def test_power_and_refrigerant_are_read_from_the_rows() -> None:
    assert power_in(["Luft-Wasser-Wärmepumpe 8,5 kW", "Heizstab 9 kW", "PV 10 kWp"]) == "8,5"
    assert power_in(["Wärmepumpe 8 kW", "Wärmepumpe 12 kW"]) == ""
    assert refrigerants_in("Gerät mit R-290") == ["R290"]
    assert refrigerants_in("Vitocal 250-A, 13 kW, Propan") == ["R290"]
    assert refrigerants_in("R32 oder R290") == ["R290", "R32"]


@pytest.mark.parametrize(
    ("text", "power"),
    [
        ("Wärmepumpe 2x 9 kW Kaskade", "18"),
        ("2 × Wärmepumpe Vita 9,5 kW", "19"),
        ("Kaskade aus zwei Wärmepumpen je 9 kW", "18"),
        ("3 Wärmepumpen à 12 kW", "36"),
        ("Wärmepumpe 9 kW (2 Stk)", "18"),
        ("Wärmepumpe 9 kW (2)", "18"),
        ("Wärmepumpe 9.5 kW", "9,5"),
        ("Wärmepumpe 9 kW, 1 Stk", "9"),
        ("Wärmepumpen-Kaskade mit 18 kW", ""),
        ("Wärmepumpe mit 12 kWh Speicher", ""),
        ("Vaillant aroTHERM plus VWL 105/8.1 A, R290, 10 kW", "10"),
        ("Wolf CHA-10 Monoblock R290 10 kW", "10"),
        ("Viessmann Vitocal 250-A 13 kW, Propan", "13"),
        ("Luft-WP 9 kW komplett", "9"),
        ("LWWP 9 kW", "9"),
        ("Heizung neu, 10 kW, komplett", "10"),
        ("Heat pump 9 kW", "9"),
        ("2x Luft-Wasser-Wärmepumpe 16 kW R290 in Kaskade", "32"),
        ("Vaillant aroTHERM plus VWL 105/8.1 A 10 kW", "10"),
        ("Heizstab 9 kW", ""),
        ("Heizstab für Wärmepumpe 9 kW", ""),
        ("Umwälzpumpe 0,1 kW", ""),
        ("Brauchwasser-Wärmepumpe 1,5 kW", ""),
    ],
)
def test_the_power_is_that_of_all_devices_or_asked_for(text: str, power: str) -> None:
    assert power_in([text]) == power


@pytest.mark.parametrize("hot_water", ["Warmwasser-Wärmepumpe SHP-A 220 1,5 kW", "Brauchwasserwärmepumpe R290 1,5 kW"])
@pytest.mark.parametrize("heating", ["WPL 17 ACS classic (R454C) Heizleistung 8,1 kW", "Luft-Wasser-Wärmepumpe 8,1 kW"])
def test_a_heat_pump_for_hot_water_alone_is_not_the_heating(heating: str, hot_water: str) -> None:
    assert power_in([heating, hot_water]) == "8,1"


def test_a_pump_without_a_unit_outdoors_is_not_asked_about_noise() -> None:
    found = check_of("Erdwärmepumpe 10 kW mit Sonde\t55000", system=Technology.BRINE_BOREHOLE_HP)
    told = " ".join((*(each.text for each in found.grant), *found.questions))
    assert "Schallleistung" not in told
    assert "Wie laut" not in told
    assert "kein Gerät" in told
    assert "Bohrung" in told


@pytest.mark.parametrize(
    ("rows", "is_boiler"),
    [
        ("Gas-Brennwertkessel 20 kW\t8900\nMontage\t3000", True),
        ("Wärmepumpe 8 kW\t16000\nGas-Brennwertkessel für Spitzenlast\t4000", False),
        ("Vitocal 250-A\t16000\nDemontage Gastherme\t400", False),
    ],
)
def test_a_boiler_in_the_place_of_a_heat_pump_is_told(rows: str, *, is_boiler: bool) -> None:
    found = check_of(rows)
    assert any("keine Wärmepumpe" in each.text for each in found.grant) is is_boiler
    assert any("Median" in each.text for each in found.price) is not is_boiler


@pytest.mark.parametrize(
    ("rows", "is_water"),
    [
        ("Brauchwasserwärmepumpe 300 l\t3900\nMontage\t900", True),
        ("Brauchwasserwärmepumpe 300 l\t3900\nVitocal 250-A\t14000", False),
        ("Brauchwasserwärmepumpe 300 l\t3900\nLuft-Wasser-Wärmepumpe 9 kW\t14000", False),
    ],
)
def test_what_heats_water_only_is_no_heating_of_the_house(rows: str, *, is_water: bool) -> None:
    found = check_of(rows)
    told = [each.text for each in (*found.price, *found.grant)]
    assert all("erwärmt nur das Wasser" in each for each in told) is is_water


@pytest.mark.parametrize("has_boiler", [False, True])
def test_a_boiler_that_heats_the_rest_has_no_source_about_heating_rods(*, has_boiler: bool) -> None:
    (told,) = on_power(LAW, D(5), D(14), has_boiler=has_boiler)
    assert (told.record is None) is has_boiler


@pytest.mark.parametrize(
    ("rates", "asked"),
    [
        (("19", "", "0"), []),
        (("7", "19", "7"), ["Die Posten 1, 3 stehen mit 7 % Mehrwertsteuer, üblich sind 19 %."]),
        (("", "16", ""), ["Posten 2 steht mit 16 % Mehrwertsteuer, üblich sind 19 %."]),
        (("0", "0", "0"), []),
    ],
)
def test_an_unusual_rate_of_vat_is_asked_about(rates: tuple[str, ...], asked: list[str]) -> None:
    rows = tuple(TypedRow(f"Posten {number}", "1.000", rate) for number, rate in enumerate(rates, start=1))
    form = OfferForm.of(TypedOffer(rows=rows), D(19))
    assert [sentence.split(" Stimmt der Satz")[0] for sentence in form.asked] == asked
    assert form.found.sums is not None
    assert [each for each in form.doubts if "Mehrwertsteuer" in each] == form.asked


def test_an_option_outside_the_sum_is_not_asked_about_its_rate() -> None:
    rows = (TypedRow("Wärmepumpe", "9.000", "19"), TypedRow("Wartung", "900", "7", RowKind.OPTIONAL))
    assert OfferForm.of(TypedOffer(rows=rows), D(19)).asked == []


def test_beside_a_boiler_of_the_offer_no_heating_rod_heats_the_rest() -> None:
    offer = "Luft-Wasser-Wärmepumpe 5 kW R290\t11000\nGas-Brennwertgerät 20 kW als Spitzenlast\t6500"
    (told,) = [each.text for each in check_of(offer, power_kw=D(5), load_kw=D(14)).power]
    assert "Den Rest heizt der Kessel" in told
    (alone,) = [each.text for each in check_of(offer.splitlines()[0], power_kw=D(5), load_kw=D(14)).power]
    assert "Den Rest heizt ein Heizstab" in alone
