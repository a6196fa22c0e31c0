"""Which row of an offer is the device that heats the house: its power, and a boiler beside a heat pump."""

import pytest

from calculator.answer.heating_words import is_explained
from calculator.answer.offered_kinds import is_perhaps_boiler
from calculator.answer.offered_power import power_in
from calculator.core import Technology
from calculator.core.notation import Notation, speaking
from calculator.offers.foreign import with_own_notation
from calculator.offers.form import OfferForm
from calculator.offers.known import KnownFacts
from calculator.offers.pasted import with_pasted
from calculator.offers.rows import RowKind
from calculator.offers.typed import TypedOffer
from calculator.offers.words import kind_of
from tests.calculator.offers.test_check import DAY, D, check_of


@pytest.mark.parametrize(
    ("texts", "power"),
    [
        (("Bosch Compress 7000i AW 9 kW", "Vaillant aroSTOR Wärmepumpe für Warmwasser 1,6 kW", "Montage"), "9"),
        (("Wolf CHA-10 Monoblock 10 kW", "BWWP 300 l 1,8 kW Wärmepumpe"), "10"),
        (("Wolf CHA-10 10 kW", "Ochsner Europa 323 DK Luft/Wasser-Wärmepumpe 1,9 kW (Brauchwasser)", "Montage"), "10"),
        (("Ochsner 9 kW Wärmepumpe", "Europa 323 Wärmepumpe 1,9 kW"), "9"),
        (("Heat pump 10 kW", "Hot water heat pump 1.9 kW"), "10"),
        (("Monoblock 7 kW", "Wärmepumpe 1,8 kW für Warmwasser", "Hydraulik"), "7"),
        (("Wärmepumpe 9 kW mit Speicher für Warmwasser", "Montage"), "9"),
        (("Wärmepumpe 8 kW für Heizung und Warmwasser", "Brauchwasser-WP 2 kW"), "8"),
        (("Nibe S2125-8 mit 6 kW", "Installation und Elektro"), "6"),
        (("Mitsubishi Zubadan 5,0kW Set", "Montage pauschal"), "5"),
        (("Monoblock 4,5kW", "Montage", "Wallbox 11 kW", "E-Heizstab 9 kW"), "4,5"),
        (("Wärmepumpe", "Außengerät 6 kW", "Demontage Gaskessel 24 kW"), "6"),
        (("Monoblock 6 kW", "Viessmann Vitodens 200-W 19 kW"), "6"),
        (("Monoblock 8 kW", "Auslegung auf Heizlast 9,4 kW"), "8"),
        (("Monoblock 8 kW", "Innengerät 6 kW"), ""),
        (("Luft-Wasser-Wärmepumpe VWL 35/6 inkl. Elektro-Heizstab 9 kW", "Montage"), ""),
        (("Wärmepumpe als Ersatz für Ölkessel 25 kW",), ""),
        (("Wärmepumpe passend für 14,7 kW Heizlast",), ""),
        (("Wärmepumpe 12 kW, vorhandener Gaskessel 24 kW wird demontiert",), "12"),
        (("Ölkessel raus, dafür Wärmepumpe 9 kW",), "9"),
        (("25-kW-Ölkessel raus, neu: Wärmepumpe 9 kW",), "9"),
        (("Wärmepumpe max. Leistungsaufnahme 4,9 kW",), ""),
        (("Wärmepumpe Heizleistung 9 kW, Kühlleistung 7 kW, elektr. Leistung max. 3,9 kW",), "9"),
        (("Nibe S2125-8", "Heizkörper Typ 22 1,2 kW"), ""),
        (("Nibe", "Fußbodenheizung 6 kW"), ""),
        (("Wärmepumpe 8 kW inkl. 9 kW Heizstab und Wallbox 11 kW",), "8"),
        (("WP 9 kW Heizstab 6 kW",), "9"),
        (("Elektro: Zuleitung 11 kW", "Vaillant aroTHERM 75/6"), ""),
        (("Wärmepumpe 9 kWth",), "9"),
        (("Wärmepumpe 9 Kilowatt",), "9"),
        (("12-kW-Wärmepumpe",), "12"),
        (("Wärmepumpe 9.500 W",), "9,5"),
        (("Wärmepumpe 9000 Watt",), "9"),
        (("Nibe S2125-8", "Montage"), ""),
    ],
)  # fmt: skip
def test_the_only_power_that_heats_the_house_is_read_whatever_the_rows_are_called(
    texts: tuple[str, ...], power: str
) -> None:
    assert power_in(texts) == power


@pytest.mark.parametrize(
    "texts",
    [
        ("Pelletkessel 8 kW als Ersatz für Ölkessel 25 kW", "Heizlast 12 kW"),
        ("Pelletkessel 8 kW", "Speicher"),
        ("ÖkoFEN Pellematic 8 kW", "Montage"),
        ("Gastherme 8 kW", "WP 2 kW"),
    ],
)
def test_a_boiler_has_a_power_too(texts: tuple[str, ...]) -> None:
    assert power_in(texts, of_pump=False) == "8"


@pytest.mark.parametrize(
    "text",
    ["Wärmepumpe" + "," * 480, "Wärmepumpe" + " a" * 240, "Heizlast" + "-" * 480, "kessel" * 80, "und 1 kW" * 60],
)
def test_no_label_is_read_back_and_forth(text: str) -> None:
    assert power_in([text]) in {"", "1"}


@pytest.mark.parametrize("line", ["b" * 9_000, "Kabel\t6.000" + " " * 90_000 + "x"])
def test_no_pasted_line_is_read_back_and_forth(line: str) -> None:
    with speaking(Notation.ENGLISH):
        offer = with_own_notation(TypedOffer(paste=line))
    assert kind_of(offer.paste) is RowKind.COUNTED


@pytest.mark.parametrize("boiler", ["Viessmann Vitodens 200-W 19 kW", "Ölbrenner neu", "Dachs BHKW 5,5 kW"])
def test_a_boiler_by_its_product_heats_the_rest(boiler: str) -> None:
    offer = f"Hybrid: LWWP 6 kW R290\t12000\n{boiler}\t6900\nMontage\t5000"
    (told,) = [each.text for each in check_of(offer, power_kw=D(6), load_kw=D(14)).power]
    assert "Den Rest heizt der Kessel" in told


def test_a_hybrid_without_a_row_for_its_boiler_is_asked_about() -> None:
    facts = {"system": Technology.HP_GAS_HYBRID, "power_kw": D(6), "load_kw": D(14)}
    alone = check_of("LWWP 6 kW R290\t12000\nMontage\t5000", **facts)
    assert "kein Posten nennt ihn" in " ".join(each.text for each in alone.grant)
    assert "Heizstab" not in " ".join(each.text for each in alone.power)
    assert "im Angebot steht" not in " ".join(each.text for each in alone.power)
    named = check_of("LWWP 6 kW R290\t12000\nVitodens 200\t5000", **facts)
    assert "kein Posten nennt ihn" not in " ".join(each.text for each in named.grant)


@pytest.mark.parametrize("label", ["Montage " * 60, "Elektroarbeiten" * 30, "enenen" * 80, "Kessel" + " gas-" * 90])
def test_no_label_is_taken_apart_back_and_forth(label: str) -> None:
    assert is_explained(label) in {True, False}
    assert is_perhaps_boiler(label) is label.startswith("Kessel")


HYBRID = {"system": Technology.HP_GAS_HYBRID, "power_kw": D(10), "load_kw": D(14)}


@pytest.mark.parametrize(
    "boiler", ["Kessel Viessmann 24 kW", "Hybridgerät Gas/Wärmepumpe", "Hybrid-Inneneinheit 24 kW"]
)
def test_what_may_be_the_boiler_of_a_pair_is_asked_about(boiler: str) -> None:
    offer = f"Wärmepumpe 10 kW\t21500\n{boiler}\t4800\nMontage\t5000"
    form = OfferForm.of(with_pasted(TypedOffer(paste=offer)), D(19))
    assert [f"„{boiler}“" in each and "Gas oder Öl" in each for each in form.asked] == [True]
    told = " ".join(each.text for each in check_of(offer, **HYBRID).grant)
    assert "kein Posten nennt ihn" not in told


@pytest.mark.parametrize(
    "boiler", ["Gas-Hybrid-Inneneinheit 24 kW", "Gas boiler 24 kW", "Oil-fired boiler", "Condensing boiler"]
)
def test_a_boiler_of_a_pair_by_another_word_is_never_granted(boiler: str) -> None:
    assert kind_of(boiler) is RowKind.UNCOUNTED
    assert kind_of(f"Removal of old {boiler}") is RowKind.COUNTED


@pytest.mark.parametrize(
    "row",
    ["Pelletkessel 15 kW", "Demontage Kessel", "Anbindung Bestandskessel", "Hybrid-Pufferspeicher", "Kesselanschluss"],
)
def test_no_other_row_of_a_pair_is_taken_for_its_boiler(row: str) -> None:
    assert not is_perhaps_boiler(row)


@pytest.mark.parametrize(
    ("rows", "power"),
    [
        (("Wärmepumpe 8 kW", "Wärmepumpe 8 kW", "Kaskadenregler", "Montage"), "16"),
        (("Wärmepumpe 1, 8 kW", "Wärmepumpe 2, 8 kW"), "16"),
        (("Wolf CHA-07 R290 7 kW",) * 3, "21"),
        (("Außeneinheit Wärmepumpe 8 kW", "Inneneinheit Wärmepumpe 8 kW"), "8"),
        (("Wärmepumpe 8 kW", "Inbetriebnahme Wärmepumpe 8 kW"), "8"),
        (("Wärmepumpe 8 kW", "Wärmepumpe 9 kW"), ""),
        (("Wärmepumpe 8 kW", "Wärmepumpe 8 kW", "Inbetriebnahme Wärmepumpe 8 kW"), ""),
    ],
)
def test_rows_that_buy_the_same_device_have_the_power_of_all(rows: tuple[str, ...], power: str) -> None:
    assert power_in(rows) == power


@pytest.mark.parametrize(
    "rows",
    [
        ("Wärmepumpe Haus A 8 kW", "Wärmepumpe Haus B 8 kW"),
        ("Wärmepumpe Haus A 8 kW inkl. Montage", "Wärmepumpe Haus B 8 kW"),
        ("Wärmepumpe I 8 kW", "Wärmepumpe II 8 kW"),
        ("Wärmepumpe links 8 kW", "Wärmepumpe rechts 8 kW"),
        ("Wärmepumpe Vorderhaus 8 kW", "Wärmepumpe Nebenhaus 8 kW", "Inbetriebnahme Wärmepumpe 8 kW"),
        ("Wärmepumpe 8 kW Haus 12", "Wärmepumpe 8 kW Haus 14"),
        ("Lieferung und Montage Wärmepumpe Haus A 8 kW", "Lieferung und Montage Wärmepumpe Haus B 8 kW"),
        ("Außeneinheit Wärmepumpe links 8 kW", "Außeneinheit Wärmepumpe rechts 8 kW"),
        ("Wolf CHA-07 R290 7 kW EG", "Wolf CHA-07 R290 7 kW OG"),
        ("Nibe S2125 8 kW Haus A", "Nibe S2125 8 kW Haus B"),
        ("Wärmepumpe Vaillant 8 kW", "Wärmepumpe Viessmann 8 kW"),
    ],
)
def test_rows_that_may_buy_two_devices_have_no_power_that_is_certain(rows: tuple[str, ...]) -> None:
    assert power_in((*rows, "Montage")) == power_in(rows[::-1]) == ""


@pytest.mark.parametrize(
    ("rows", "power"),
    [
        (("Wärmepumpe 8 kW", "Wärmepumpe 8,0 kW"), "16"),
        (("Wärmepumpe 8kW", "Wärmepumpe 8 kW"), "16"),
        (("Wärmepumpe Haus A 8 kW", "Montage Wärmepumpe Haus A 8 kW", "Wartungsvertrag Wärmepumpe 8 kW"), "8"),
        (("Wärmepumpe Vaillant 8 kW", "Wärmepumpenregler für 8 kW", "Wärmepumpe Inneneinheit uniTOWER 8 kW"), "8"),
        (("AUSSENEINHEIT WÄRMEPUMPE 8 kW", "Wärmepumpe innen 8 kW", "Fundament für Wärmepumpe 8 kW"), "8"),
    ],
)
def test_what_belongs_to_a_device_is_no_second_one(rows: tuple[str, ...], power: str) -> None:
    assert power_in(rows) == power_in(rows[::-1]) == power


def test_two_pumps_that_differ_in_a_letter_are_compared_only_once_their_power_is_known() -> None:
    offer = "Wärmepumpe Haus A 8 kW\t14.000\nWärmepumpe Haus B 8 kW\t14.000\nMontage\t9.000"
    form = OfferForm.of(with_pasted(TypedOffer(paste=offer)), D(19))
    facts = KnownFacts(form, "", DAY, Technology.AIR_WATER_HP).known()
    assert facts.power_kw is None
    assert not any("je kW" in each.text for each in check_of(offer, power_kw=facts.power_kw).price)
    assert any("je kW" in each.text for each in check_of(offer, power_kw=D(16)).price)


def test_two_pumps_in_two_rows_are_compared_by_the_power_of_both() -> None:
    one = "Wärmepumpe 8 kW\t14.000\n"
    form = OfferForm.of(with_pasted(TypedOffer(paste=f"{one}{one}Montage\t9.000")), D(19))
    facts = KnownFacts(form, "", DAY, Technology.AIR_WATER_HP).known()
    assert facts.power_kw == 16


@pytest.mark.parametrize(
    "rows",
    [
        "Heizungs- und Warmwasserwärmepumpe 8 kW\t14.000",
        "Heizungs-/Warmwasser-Wärmepumpe 8 kW\t14.000",
        "Heating and hot water heat pump 8 kW\t14.000",
        "Außeneinheit 8 kW\t9.000\nInneneinheit\t5.000\nWarmwasserwärmepumpe 300 l\t3.000",
        "Außeneinheit\t9.000\nWarmwasserwärmepumpe 300 l\t3.000",
        "Lambda EU08L 8 kW\t14.000\nBrauchwasserwärmepumpe 300 l\t3.000",
        "Vitocal 250-A\t14.000\nGas-Brennwertkessel für Spitzenlast\t4.000",
    ],
)
def test_a_device_that_may_heat_the_house_is_not_denied(rows: str) -> None:
    found = check_of(f"{rows}\nMontage\t9.000")
    assert not any("keine Wärmepumpe" in each.text for each in (*found.price, *found.grant))
    assert any("Median" in each.text for each in found.price)


@pytest.mark.parametrize(
    "rows", ["Gasbrennwertkessel 20 kW\t6.000", "Demontage Gastherme 24 kW\t600", "Heizstab 9 kW\t600\nMontage\t900"]
)
def test_a_heat_pump_for_hot_water_beside_a_boiler_heats_no_house(rows: str) -> None:
    found = check_of(f"Brauchwasserwärmepumpe 300 l\t3.000\n{rows}")
    assert all("„Brauchwasserwärmepumpe 300 l“" in each.text for each in (*found.price, *found.grant))
    assert not any("Median" in each.text for each in found.price)


def test_a_device_for_both_has_a_power() -> None:
    assert power_in(["Heizungs- und Warmwasserwärmepumpe 8 kW", "Montage"]) == "8"
