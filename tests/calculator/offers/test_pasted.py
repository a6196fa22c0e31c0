"""Rows copied from a spreadsheet, a PDF or a letter: every line is a row, a sum, or told."""

from decimal import Decimal

import pytest

from calculator.offers.money import money_of
from calculator.offers.pasted import read_pasted, with_pasted
from calculator.offers.reading import OfferReading, understood
from calculator.offers.rows import RowKind
from calculator.offers.typed import GROSS, NET, TypedOffer

VAT = Decimal(19)
TWELVE = """Posten;Betrag netto;foerderfaehig
Luft-Wasser-Wärmepumpe 8 kW;13.950,00;ja
Pufferspeicher;1190,00;ja
Warmwasserspeicher;1.840,50;ja
Hydraulik;2760,00;ja
Fundament;940,00;ja
Elektro;2390,00;ja
Heizkörper;1980,00;ja
Hydraulischer Abgleich;890,00;ja
Demontage;720,00;ja
Förderservice;350,00;nein
Rabatt Aktion Herbst;-1100,00;ja
MwSt 19 %;4923,00;anteilig
"""


def read(text: str) -> OfferReading:
    return understood(with_pasted(TypedOffer(paste=text)), VAT)


def test_an_offer_of_twelve_lines_with_discount_and_vat_is_read_as_it_stands() -> None:
    offer = with_pasted(TypedOffer(paste=TWELVE))
    found = understood(offer, VAT)
    assert (len(found.positions), offer.amounts, offer.paste, offer.vat_said) == (11, NET, "", "4923,00")
    assert found.sums is not None
    assert (found.sums.net, found.sums.vat, found.sums.gross) == (
        Decimal("25910.50"),
        Decimal("4923.00"),  # 4922,995: half a cent upwards
        Decimal("30833.50"),
    )
    # Of 27 010,50 € in rows 26 660,50 € are eligible; the discount takes the same part of each.
    assert found.sums.eligible == Decimal("30433.96")
    assert [each.kind for each in found.positions].count(RowKind.UNCOUNTED) == 1


@pytest.mark.parametrize(
    ("line", "label", "amount"),
    [
        ("Wärmepumpe\t14.890,00 €", "Wärmepumpe", "14890"),
        ("Wärmepumpe;14890.00", "Wärmepumpe", "14890"),
        ("Wärmepumpe   14 890,00", "Wärmepumpe", "14890"),
        ("Wärmepumpe;EUR14.890", "Wärmepumpe", "14890"),
        ("Wärmepumpe;14.890EUR", "Wärmepumpe", "14890"),
        ("Wärmepumpe 14.890,00 EUR", "Wärmepumpe", "14890"),
        ("1.\tWärmepumpe, 9 kW\t14.890,00", "Wärmepumpe, 9 kW", "14890"),
        ("1.2.3\tPufferspeicher 300 l\t1\tStk\t1.290,00\t1.290,00", "Pufferspeicher 300 l", "1290"),
        ("2\tHeizkörper\t3\tStk\t720,00 €\t2.160,00 €", "Heizkörper (3)", "2160"),
        ("Heizkörper;3 Stk;720,00", "Heizkörper (3 Stk)", "720"),
        ("Puffer 1.290,- €", "Puffer", "1290"),
        ("Rabatt\t-1.250,00", "Rabatt", "-1250"),
        ("Rabatt\t1.250,00-", "Rabatt", "-1250"),
        ("Gutschrift\t(1.250,00)", "Gutschrift", "-1250"),
        ("Rabatt\t− 1.250,00 €", "Rabatt", "-1250"),
        ("Rabatt  - 500,00", "Rabatt", "-500"),
        ("Pos. 1  Wärmepumpe Vita 250 14.890,00 €", "Wärmepumpe Vita 250", "14890"),
        ("Pos. 1.2 Wärmepumpe Vita 250 14.890,00 €", "Wärmepumpe Vita 250", "14890"),
        ("Heizkörper Typ 22 3 Stk 720,00 2.160,00", "Heizkörper Typ 22 (3 Stk)", "2160"),
        ("Heizkörper  3 720,00 2.160,00", "Heizkörper (3)", "2160"),
        ("Gerät Typ A 12 1 Stk 14.890,00 € 14.890,00 €", "Gerät Typ A 12", "14890"),
        ("Speicher 300 l 1.290,00", "Speicher 300 l", "1290"),
        ("Erdarbeiten 10 000,00", "Erdarbeiten", "10000"),
        ("Förderservice;300,00", "Förderservice", "300"),
        ("Antrag KfW-Zuschuss;300,00", "Antrag KfW-Zuschuss", "300"),
        ("BAFA-gelistete Wärmepumpe;14.890", "BAFA-gelistete Wärmepumpe", "14890"),
        ("KfW-förderfähige Wärmepumpe;14.890", "KfW-förderfähige Wärmepumpe", "14890"),
        ("Zuschussberatung;300,00", "Zuschussberatung", "300"),
        ('"Speicher; 300 l";1.780,00', "Speicher; 300 l", "1780"),
        ("Gerät\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}1.290,00\N{NO-BREAK SPACE}€", "Gerät", "1290"),
    ],
)
def test_a_line_becomes_a_row(line: str, label: str, amount: str) -> None:
    found = read_pasted(line)
    assert [(row.label, money_of(row.amount)) for row in found.rows] == [(label, Decimal(amount))], found
    assert found.unread == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Rabatt\t-5 %", "Prozentsatz"),
        ("Skonto 3 %", "kein Betrag"),
        ("Alle Arbeiten nach VOB", "kein Betrag"),
        ("Wärmepumpe\tnach Aufwand", "kein Betrag"),
        (";27.210,50", "keine Bezeichnung"),
        ("27.210,50 €", "keine Bezeichnung"),
        ("Förderung BAFA 30 %\t-3000", "nach einem Zuschuss"),
        ("abzgl. KfW-Zuschuss\t-3.000,00", "nach einem Zuschuss"),
        ("abzügl. BEG-Förderung\t3.000,00", "nach einem Zuschuss"),
        ("Klimageschwindigkeitsbonus\t-4.000", "nach einem Zuschuss"),
        ("BEG-Förderung 30 %\t4.000", "nach einem Zuschuss"),
        ("KfW 458\t4.000", "nach einem Zuschuss"),
    ],
)
def test_a_line_without_an_amount_stays_in_the_field_and_is_told(line: str, why: str) -> None:
    offer = with_pasted(TypedOffer(paste=f"Gerät\t100,00\n{line}"))
    assert len(offer.rows) == 1
    assert offer.paste.split() == line.split()
    assert why in read_pasted(offer.paste).unread_why[0]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Smart Home, optional\t450,00", RowKind.OPTIONAL),
        ("Eventualposition: Schallhaube\t(890,00)", RowKind.OPTIONAL),
        ("Fundament\t\tbauseits", RowKind.ON_SITE),
        ("Zählerschrank\t1.900,00\tbauseits", RowKind.ON_SITE),
        ("Wartungsvertrag;390,00;nein", RowKind.UNCOUNTED),
        ("Wartungsvertrag;390,00;nicht förderfähig", RowKind.UNCOUNTED),
        ("Gerät;390,00;ja", RowKind.COUNTED),
        ("Erdarbeiten nicht optional;390,00", RowKind.COUNTED),
        ("Gerüst, keine Eigenleistung;390,00", RowKind.COUNTED),
    ],
)
def test_words_say_how_a_row_counts(line: str, kind: RowKind) -> None:
    rows = read_pasted(line).rows
    assert [row.kind for row in rows] == [kind]
    assert (money_of(rows[0].amount) or 0) >= 0


def test_sums_and_carry_overs_are_no_rows_and_are_compared() -> None:
    offer = with_pasted(
        TypedOffer(
            paste="Gerät\t10.000,00\nZwischensumme Gerät\t10.000,00\nArbeit\t2.000,00\nGesamtsumme netto\t12.000,00\n"
            "zzgl. 19 % MwSt\t2.280,00\nGesamtbetrag\t14.280,00"
        )
    )
    assert [row.label for row in offer.rows] == ["Gerät", "Arbeit"]
    assert (offer.amounts, offer.vat_said, offer.total_said) == (NET, "2.280,00", "14.280,00")
    assert len(offer.aside) == 4
    included = with_pasted(
        TypedOffer(paste="Gerät\t11.900,00\nGesamtsumme\t11.900,00\ndarin enthaltene MwSt\t1.900,00")
    )
    assert (included.amounts, included.vat_said, included.total_said) == (GROSS, "1.900,00", "11.900,00")


@pytest.mark.parametrize(
    "line",
    [
        "Endbetrag nach Abzug der Förderung\t12.000,00",
        "Ihr Eigenanteil\t12.000,00",
        "Pos. Bezeichnung Menge Einzelpreis Gesamtpreis",
    ],
)
def test_what_is_left_after_a_grant_and_words_of_a_table_are_told_and_no_rows(line: str) -> None:
    found = read_pasted(line)
    assert (found.rows, found.unread, len(found.aside)) == ([], [], 1)


@pytest.mark.parametrize(
    ("line", "note"),
    [("Gerät 14 890,00", "steht noch 14"), ("Smart Home, optional\t450,00", "Ein Wort im Text")],
)
def test_a_row_that_can_be_meant_otherwise_is_told(line: str, note: str) -> None:
    found = read_pasted(line)
    assert len(found.rows) == 1
    assert note in found.aside[0]


def test_headings_name_number_and_price_of_one() -> None:
    found = read_pasted("Pos;Bezeichnung;Menge;Einzelpreis;Gesamtpreis brutto;MwSt\n1;Gerät;1;10.000;10.000;19 %\n"
                        "2;Module;2;500;;0\n3;Ventil;2;100;300;19")  # fmt: skip
    assert [(row.label, row.amount, row.vat) for row in found.rows] == [
        ("Gerät", "10.000", "19"),
        ("Module (2)", "1.000,00", "0"),
        ("Ventil (2)", "300", "19"),
    ]
    assert found.amounts == GROSS
    assert any("200,00 €" in note and "300,00 €" in note for note in found.aside)


@pytest.mark.parametrize("text", ["12 kg", "viel", "", "1,2,3,4", "--5", "9 kW", "1e9"])
def test_what_is_no_amount_is_none(text: str) -> None:
    assert money_of(text) is None


def test_an_offer_as_it_comes_out_of_a_pdf_adds_up_to_the_cent() -> None:
    offer = with_pasted(
        TypedOffer(
            paste="Pos. Bezeichnung Menge Einheit EP GP\n"
            "1 Luft-Wasser-Wärmepumpe Typ A 12 1 Stk 14.890,00 € 14.890,00 €\n"
            "2 Pufferspeicher 300 l 1 Stk 1.290,00 € 1.290,00 €\n3 Heizkörper Typ 22 3 Stk 720,00 € 2.160,00 €\n"
            "4 Montage 16 Std 65,00 € 1.040,00 €\nZwischensumme 19.380,00 €\nabzgl. Treuerabatt 5 % -969,00 €\n"
            "Nettobetrag 18.411,00 €\nzzgl. 19 % MwSt 3.498,09 €\nGesamtbetrag 21.909,09 €\n"
            "abzgl. KfW-Förderung 30 % -6.572,73 €\nIhr Eigenanteil 15.336,36 €"
        )
    )
    sums = understood(offer, VAT).sums
    assert sums is not None
    assert (sums.net, sums.gross) == (Decimal(18_411), Decimal("21909.09"))
    assert offer.total_said == "21.909,09 €"
    assert offer.paste == "abzgl. KfW-Förderung 30 % -6.572,73 €"
