"""Headings of pasted offers: prices with and without VAT, flags, numbers with their unit. All is used or told."""

from decimal import Decimal

import pytest

from calculator.offers.pasted import Pasted, read_pasted, with_pasted
from calculator.offers.reading import understood
from calculator.offers.rows import RowKind
from calculator.offers.sums import Sums
from calculator.offers.typed import GROSS, NET, TypedOffer


def sums(text: str) -> Sums:
    found = understood(with_pasted(TypedOffer(paste=text)), Decimal(19)).sums
    assert found is not None
    return found


def kinds(text: str) -> list[str]:
    return [row.kind for row in read_pasted(text).rows]


def amounts(found: Pasted) -> list[tuple[str, str]]:
    return [(row.label, row.amount) for row in found.rows]


@pytest.mark.parametrize(
    "text",
    [
        "Posten\tNetto\tMwSt\tBrutto\nGerät\t10.000,00\t19 %\t11.900,00\nArbeit\t1.000,00\t19 %\t1.190,00",
        "Posten;Betrag netto;Betrag brutto\nGerät;10.000,00;11.900,00\nArbeit;1.000,00;1.190,00",
        "Posten;Bruttopreis;Nettopreis\nGerät;11.900,00;10.000,00\nArbeit;1.190,00;1.000,00",
        "Posten;Preis ohne MwSt;Preis inkl. MwSt\nGerät;10.000,00;11.900,00\nArbeit;1.000,00;1.190,00",
        "Posten;exkl. MwSt.;inkl. MwSt.\nGerät;10.000,00;11.900,00\nArbeit;1.000,00;1.190,00",
        "Posten;Menge;EP netto;GP netto;GP brutto\nGerät;1;10.000;10.000;11.900\nArbeit;10;100;1.000;1.190",
        "Posten;Menge;EP netto;GP brutto\nGerät;1;10.000;11.900\nArbeit;10;100;1.190",
    ],
)
def test_the_column_that_is_taken_says_whether_vat_is_in_the_prices(text: str) -> None:
    assert sums(text).gross == Decimal(13_090)
    assert read_pasted(text).aside == []


@pytest.mark.parametrize(
    ("heading", "side"),
    [
        ("Preis zzgl. MwSt", NET),
        ("Preis ohne MwSt", NET),
        ("Preis exkl. USt.", NET),
        ("Betrag zuzüglich Mehrwertsteuer", NET),
        ("Nettopreis", NET),
        ("Preis inkl. 19 % MwSt", GROSS),
        ("Preis einschl. Umsatzsteuer", GROSS),
        ("Preis mit MwSt", GROSS),
        ("Preis inkl. Montage", ""),
        ("Preis ohne Montage", ""),
    ],
)
def test_words_about_vat_in_a_heading_say_net_or_gross(heading: str, side: str) -> None:
    assert read_pasted(f"Leistung;{heading}\nGerät;10.000").amounts == side


@pytest.mark.parametrize(
    ("heading", "yes"),
    [
        ("Optional", RowKind.OPTIONAL),
        ("Option?", RowKind.OPTIONAL),
        ("Alternativposition", RowKind.OPTIONAL),
        ("Bedarfsposition", RowKind.OPTIONAL),
        ("bauseits", RowKind.ON_SITE),
        ("Eigenleistung", RowKind.ON_SITE),
        ("nicht förderfähig", RowKind.UNCOUNTED),
        ("förderfähig", RowKind.COUNTED),
    ],
)
@pytest.mark.parametrize("said", [("ja", "nein"), ("x", "nein"), ("✓", "0"), ("Ja, siehe unten", "Nein, entfällt")])
def test_a_yes_means_what_its_heading_says(heading: str, yes: RowKind, said: tuple[str, str]) -> None:
    no = RowKind.UNCOUNTED if yes is RowKind.COUNTED else RowKind.COUNTED
    text = f"Posten;Betrag;{heading}\nGerät;1.000;{said[1]}\nSteuerung;100;{said[0]};"
    assert kinds(text) == [no, yes]
    assert read_pasted(text).aside == []


def test_options_cost_nothing_and_say_nothing_of_the_grant() -> None:
    found = sums("Posten;Betrag;Optional;förderfähig\nGerät;10.000;nein;ja\nArbeit;500;–;nein\nApp;1.000;x;ja")
    assert (found.gross, found.eligible) == (Decimal(10_500), Decimal(10_000))


@pytest.mark.parametrize("cell", ["8000", "50 %", "teilweise", "–"])
def test_a_flag_that_is_neither_yes_nor_no_is_told(cell: str) -> None:
    found = read_pasted(f"Posten;Betrag;davon förderfähig\nGerät;10.000;{cell}")
    assert amounts(found) == [("Gerät", "10.000")]
    assert [f"„{cell}“ bei „davon förderfähig“" in note for note in found.aside] == [True]


@pytest.mark.parametrize(
    "headings",
    [
        "Bezeichnung;Menge;Einheit;EP;GP",
        "Bezeichnung;Anzahl;ME;Einzelpreis;Gesamt",
        "Bezeichnung;Menge;Mengeneinheit;Preis/Einheit;Gesamtpreis",
        "Bezeichnung;Menge;Einh.;Einheitspreis;Betrag",
    ],
)
def test_a_unit_between_number_and_price_hides_neither(headings: str) -> None:
    found = read_pasted(f"{headings}\nRohr;12;m;20,00;\nHeizkörper;6;Stk;100,00;700,00\nAbnahme;1;psch;90,00;90,00")
    assert amounts(found) == [("Rohr (12 m)", "240,00"), ("Heizkörper (6 Stk)", "700,00"), ("Abnahme", "90,00")]
    assert ["600,00 €" in note for note in found.aside] == [True]


def test_a_unit_may_stand_before_its_number_or_with_it() -> None:
    assert amounts(read_pasted("Posten;Einheit;Menge;EP;GP\nRohr;m;12;20,00;")) == [("Rohr (12 m)", "240,00")]
    assert amounts(read_pasted("Posten;Einheit;EP;GP\nRohr;12 m;20,00;")) == [("Rohr (12 m)", "240,00")]


def test_a_price_of_one_piece_without_a_number_is_told() -> None:
    found = read_pasted("Posten;Menge;EP;GP\nRohr;ca. 12 m;20,00;")
    assert amounts(found) == [("Rohr (ca. 12 m)", "20,00")]
    assert ["mit einem Stück" in note for note in found.aside] == [True]
