"""What the cells of a pasted line mean: scales, VAT in euros, deductions, prices with words, cells with line breaks."""

from decimal import Decimal

import pytest

from calculator.answer.offered_kinds import is_perhaps_beside
from calculator.core import Technology
from calculator.offers.form import OfferForm
from calculator.offers.link_items import link_items
from calculator.offers.pasted import read_pasted, with_pasted
from calculator.offers.reading import understood
from calculator.offers.rows import RowKind
from calculator.offers.sums import Sums
from calculator.offers.typed import GROSS, NET, TypedOffer
from calculator.offers.words import kind_of, vat_in_words

D = Decimal


def sums(text: str) -> Sums:
    found = understood(with_pasted(TypedOffer(paste=text)), Decimal(19)).sums
    assert found is not None
    return found


def rows(text: str) -> list[tuple[str, str]]:
    return [(row.label, row.amount) for row in read_pasted(text).rows]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Betrag (TEUR)", "14,9"),
        ("Betrag in T€", "14,9"),
        ("Preis [Tsd. €]", "14,9"),
        ("Preis in k€", "14,9"),
        ("Preis (1.000 €)", "14,9"),
        ("Betrag in ct", "1490000"),
        ("Kosten in Cent", "1490000"),
        ("Preis Mio. €", "0,0149"),
    ],
)
def test_thousands_and_cents_in_a_heading_become_euros_and_are_told(heading: str, cell: str) -> None:
    text = f"Posten;{heading}\nWP;{cell}"
    assert rows(text) == [("WP", "14.900,00")]
    assert ["in Euro umgerechnet" in note for note in read_pasted(text).aside] == [True]


@pytest.mark.parametrize("heading", ["Preis netto", "Kosten (€)", "Betrag EUR", "Centerpreis"])
def test_other_headings_scale_nothing(heading: str) -> None:
    assert rows(f"Posten;{heading}\nWP;14,90") == [("WP", "14,90")]


def test_a_column_of_vat_in_euros_gives_the_rate() -> None:
    text = (
        "Posten;Netto;USt.;Brutto\nWP;10.000,00;1.900,00;11.900,00\nKlein;10,00;1,90;11,90\n"
        "Buch;200,00;14,00;214,00\nModule;500,00;0,00;500,00\nPrüfung;100,00;steuerfrei;100,00"
    )
    assert [row.vat for row in read_pasted(text).rows] == ["19", "19", "7", "0,00", "0"]
    assert sums(text).gross == Decimal("12725.90")
    assert read_pasted("Posten;Netto;USt.\nWP;10.000,00;1.900,00").rows[0].vat == "19"
    assert read_pasted("Posten;Netto;USt.\nWP;10.000,00;19").rows[0].vat == "19"


def test_vat_in_euros_that_no_rate_explains_is_asked_for_at_its_field() -> None:
    found = understood(with_pasted(TypedOffer(paste="Posten;Netto;USt.\nWP;10.000,00;1.234,00")), Decimal(19))
    assert list(found.errors) == ["posten.1.vat"]


@pytest.mark.parametrize(
    "line", ["abzüglich Demontage in Eigenleistung;-650,00", "Demontage bauseits;-650,00", "Option Regler;650,00-"]
)
def test_a_deduction_keeps_its_minus_whatever_words_stand_beside_it(line: str) -> None:
    text = f"WP;10.000,00\n{line}"
    assert sums(text).gross == Decimal(9350)
    assert ["mit Minus" in note for note in read_pasted(text).aside] == [True]


@pytest.mark.parametrize("line", ["abzüglich Demontage;650,00", "Abzug Gerüst bauseits;650,00"])
def test_a_deduction_without_a_minus_is_asked_for(line: str) -> None:
    found = read_pasted(f"WP;10.000,00\n{line}")
    assert (len(found.rows), found.unread) == (1, [line])
    assert "Abzug ohne Minus" in found.unread_why[0]


@pytest.mark.parametrize(
    "text",
    [
        '"Wärmepumpe\nVitocal 250-A"\t1\t14.000,00\t14.000,00',
        '1;"Wärmepumpe\n\nVitocal 250-A";14.000,00',
        'Posten;Betrag\n"Wärmepumpe\nVitocal 250-A";14.000,00',
    ],
)
def test_a_cell_with_line_breaks_is_one_label(text: str) -> None:
    assert rows(text) == [("Wärmepumpe Vitocal 250-A", "14.000,00")]
    assert read_pasted(text).unread == []


@pytest.mark.parametrize("label", ['Rohr 3/4"', '"Beste" Pumpe', "Rohr 1 Zoll"])
def test_signs_of_inches_and_quotes_open_no_cell(label: str) -> None:
    found = read_pasted(f"{label};10,00\nMontage;20,00\nZähler;40,00")
    assert [row.amount for row in found.rows] == ["10,00", "20,00", "40,00"]


def test_a_quote_that_never_closes_takes_no_other_line() -> None:
    assert [amount for _, amount in rows('"Rohr;10,00\nMontage;20,00')][-1:] == ["20,00"]


@pytest.mark.parametrize(
    ("line", "label", "amount"),
    [
        ("Montage 2.000 EUR", "Montage", "2.000 EUR"),
        ("Montage 650 €", "Montage", "650 €"),
        ("Entsorgung kostenlos", "Entsorgung", "0,00"),
        ("Entsorgung;inklusive", "Entsorgung", "0,00"),
        ("Einweisung im Preis enthalten", "Einweisung", "0,00"),
    ],
)
def test_prices_behind_single_blanks_and_words_for_no_price(line: str, label: str, amount: str) -> None:
    (row,) = read_pasted(line).rows
    assert row.label.startswith(label)
    assert row.amount == amount


@pytest.mark.parametrize("line", ["Fundament nicht im Preis enthalten", "Strom keine Leistung inklusive"])
def test_what_is_not_in_the_price_is_no_free_row(line: str) -> None:
    assert read_pasted(line).rows == []


@pytest.mark.parametrize(("word", "side"), [("netto", NET), ("brutto", GROSS)])
def test_net_or_gross_behind_a_price_is_used(word: str, side: str) -> None:
    found = read_pasted(f"Wärmepumpe 14.890,00 EUR {word}")
    assert (len(found.rows), found.amounts, found.unread) == (1, side, [])


def test_net_and_gross_behind_prices_are_not_added_up() -> None:
    found = read_pasted("WP 14.890,00 EUR netto\nMontage 1.190,00 EUR brutto")
    assert (len(found.rows), len(found.unread)) == (1, 1)


def test_what_is_there_no_times_is_an_option() -> None:
    (row,) = read_pasted("Posten;Menge;EP;GP\nHaube;0;500,00;0,00").rows
    assert row.kind is RowKind.OPTIONAL


WITH_SUN = """Luft-Wasser-Wärmepumpe 10 kW R290\t14.000
Montage\t6.000
Photovoltaikanlage 8 kWp, 0 % MwSt.\t11.000
Batteriespeicher 8 kWh (0 % MwSt)\t5.200
Wallbox 11 kW\t1.300
Klimasplitgerät Schlafzimmer\t2.400
Beantragung KfW-Förderung\t450
"""


def test_what_is_bought_beside_the_heating_counts_in_the_sum_alone() -> None:
    form = OfferForm.of(with_pasted(TypedOffer(paste=WITH_SUN, amounts=NET)), D(19))
    sums = form.found.sums
    assert sums is not None
    assert sums.gross == D("44938.50")  # 16 200 € at 0 %, 24 150 € at 19 %
    assert sums.beside == D("17747.00")
    assert sums.eligible == D("26656.00")  # heat pump, work, and the split unit that is asked about
    assert ["Klimasplitgerät" in each for each in form.asked] == [True]
    assert {each.label for each in link_items(sums, Technology.AIR_WATER_HP)} == {
        "Luft-Wasser-Wärmepumpe 10 kW R290", "Montage", "Klimasplitgerät Schlafzimmer", "Beantragung KfW-Förderung",
    }  # fmt: skip
    told = " ".join(form.offer.aside)
    assert told.count("Das gehört nicht zur Heizung") == 3
    assert told.count("Gerechnet als nicht förderfähig") == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("PV-Ready-Wärmepumpe", RowKind.COUNTED), ("Schnittstelle PV", RowKind.COUNTED),
        ("PV-Module 8 kWp", RowKind.BESIDE), ("Stromspeicher 10 kWh", RowKind.BESIDE), ("Ladestation", RowKind.BESIDE),
        ("Pufferspeicher 300 l", RowKind.COUNTED), ("Solarthermie 5 m²", RowKind.COUNTED),
        ("Option: Wallbox", RowKind.OPTIONAL), ("Förderservice", RowKind.UNCOUNTED),
        ("Photovoltaikanlage 8 kWp mit Leistungsoptimierern", RowKind.BESIDE), ("Solaranlage 9,9 kWp", RowKind.BESIDE),
        ("PV-Anlage inkl. Schnittstelle zum Netzbetreiber", RowKind.BESIDE), ("Leistungsoptimierer", RowKind.BESIDE),
        ("BYD Battery-Box HVS 10,2", RowKind.BESIDE), ("E-Auto-Ladepunkt 11 kW", RowKind.BESIDE),
        ("E3/DC Hauskraftwerk", RowKind.BESIDE), ("PV Überschuss-Ansteuerung", RowKind.COUNTED),
        ("Anbindung PV 8 kWp", RowKind.COUNTED), ("Speicherladepumpe", RowKind.COUNTED),
        ("Wallbox-Vorbereitung", RowKind.COUNTED), ("Fassadendämmung", RowKind.BESIDE),
        ("Fenstertausch Wohnzimmer", RowKind.BESIDE), ("Kaminofen", RowKind.BESIDE),
        ("Wartungsvertrag 5 Jahre", RowKind.UNCOUNTED), ("Garantieverlängerung", RowKind.UNCOUNTED),
        ("Dämmung der Rohre", RowKind.COUNTED), ("Gas-Brennwertgerät 20 kW als Spitzenlast", RowKind.UNCOUNTED),
        ("Gasanschluss erneuern", RowKind.UNCOUNTED), ("Demontage Gaskessel", RowKind.COUNTED),
        ("Gasanschluss stilllegen", RowKind.COUNTED), ("Einbindung Gaskessel", RowKind.COUNTED),
        ("Hybridgerät Wärmepumpe mit Gas-Brennwert", RowKind.COUNTED),
        *((each, RowKind.UNCOUNTED) for each in (
            "Viessmann Vitodens 200-W 19 kW", "Gasleitung erneuern", "Ölbrenner neu", "Flüssiggastank 2.700 l",
            "Dachs BHKW 5,5 kW", "Buderus Logamax plus GB192i", "Brennwertgerät 20 kW", "Spitzenlastkessel 20 kW",
            "Gasleitung mit Halterung", "Vollwartung 10 Jahre",
        )),
        *((each, RowKind.COUNTED) for each in (
            "Pellet-Brennwertkessel 15 kW", "Gasleitung stilllegen", "Vitodens demontieren", "Alten Ölbrenner weg",
            "Propan-Wärmepumpe",
        )),
        *((each, RowKind.BESIDE) for each in (
            "go-eCharger 11 kW", "Innendämmung Nordwand", "Neue Fenster 3-fach", "Dacheindeckung neu", "Badsanierung",
            "Rollladen elektrisch", "Stellplatz Carport", "Kredit-Vermittlungsgebühr", "Stromvertrag",
        )),
        ("Beantragung des KfW-Zuschusses", RowKind.UNCOUNTED), ("BAFA-gelistete Wärmepumpe", RowKind.COUNTED),
    ],
)  # fmt: skip
def test_words_say_what_is_none_of_the_heating(text: str, kind: RowKind) -> None:
    assert kind_of(text) is kind


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        *((text, True) for text in ("Solaranlage", "Energiespeicher", "Speicher 10,2 kWh", "Wärmepumpe mit PV 8 kWp")),
        *((text, False) for text in ("Solarthermie 5 m²", "Solarspeicher 300 l", "Ladepumpe", "PV-Ready-Wärmepumpe")),
    ],
)
def test_what_may_be_none_of_the_heating_is_asked_about(text: str, *, is_asked: bool) -> None:
    assert kind_of(text) is RowKind.COUNTED
    assert is_perhaps_beside(text) is is_asked


def test_the_part_that_burns_gas_is_none_of_what_is_granted() -> None:
    paste = "Wärmepumpe 5 kW R290\t11.000\nGas-Brennwertgerät 20 kW\t6.500\nGasanschluss neu\t2.200\nMontage\t5.000"
    form = OfferForm.of(with_pasted(TypedOffer(paste=paste)), D(19))
    counted = [row.label for row in form.offer.filled if row.kind == RowKind.COUNTED]
    assert counted == ["Wärmepumpe 5 kW R290", "Montage"]
    assert " ".join(form.offer.aside).count("Gerechnet als nicht förderfähig") == 2
    both = OfferForm.of(with_pasted(TypedOffer(paste="Hybrid: Wärmepumpe mit Gas-Brennwert\t17.000")), D(19))
    assert ["Gas oder Öl" in each for each in both.asked] == [True]


@pytest.mark.parametrize("line", ["Photovoltaik;9.500,00", "Wallbox\t900", "Förderservice;300,00"])
def test_a_word_that_tells_the_kind_is_the_name_of_its_row(line: str) -> None:
    assert [label for label, _amount in rows(line)] == [line.replace("\t", ";").split(";")[0]]


def test_a_flag_goes_before_the_word_and_is_asked_about() -> None:
    paste = "Posten;Betrag;förderfähig\nWärmepumpe;14.000,00;ja\nPhotovoltaik;9.500,00;ja\nWallbox;900,00;nein"
    form = OfferForm.of(with_pasted(TypedOffer(paste=paste)), D(19))
    assert [row.kind for row in form.offer.filled] == [RowKind.COUNTED, RowKind.COUNTED, RowKind.BESIDE]
    assert ["Photovoltaik" in each for each in form.asked] == [True]


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Batterie (0 % MwSt)", "0"), ("Module, MwSt. 0 %", "0"), ("steuerfrei nach § 12 Abs. 3 UStG", "0"),
        ("Gerät inkl. 19% Mehrwertsteuer", "19"), ("Rabatt 5 %", ""), ("Wärmepumpe", ""),
    ],
)  # fmt: skip
def test_a_rate_of_vat_in_words_counts(text: str, rate: str) -> None:
    assert vat_in_words(text) == rate
