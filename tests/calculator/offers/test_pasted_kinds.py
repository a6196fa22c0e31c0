"""Kinds of pasted lines that are easily taken for another thing: each is read as it is meant, or asked for."""

from decimal import Decimal

import pytest

from calculator.offers.money import money_of
from calculator.offers.pasted import read_pasted, with_pasted
from calculator.offers.typed import GROSS, NET, TypedOffer

HEAD = "Posten;Menge;EP;GP"
TWO = [("Wärmepumpe", Decimal(14000)), ("Montage", Decimal(2000))]


def rows(text: str) -> list[tuple[str, Decimal | None]]:
    return [(row.label, money_of(row.amount)) for row in read_pasted(text).rows]


@pytest.mark.parametrize(
    "text",
    [
        "Posten,Menge,EP,GP\nWärmepumpe,1,14000.00,14000.00\nMontage,1,2000.00,2000.00",
        '"Posten","Betrag"\n"Wärmepumpe","14.000,00"\n"Montage","2.000,00"',
        "| Posten | Betrag |\n|---|---:|\n| Wärmepumpe | 14.000,00 |\n| Montage | 2.000,00 |",
        "Posten | GP\nWärmepumpe | 14.000,00\nMontage | 2.000,00",
        "Item;Qty;Unit price;Total price\nWärmepumpe;1;14000.00;14000.00\nMontage;2;1000.00;2000.00",
        "No;Description;Amount\n1;Wärmepumpe;14000.00\n2;Montage;2000.00",
    ],
)
def test_tables_with_other_separators_and_english_headings_are_read(text: str) -> None:
    assert [(label.partition(" (")[0], amount) for label, amount in rows(text)] == TWO
    assert read_pasted(text).unread == []


def test_a_comma_within_an_amount_makes_no_cell() -> None:
    found = read_pasted("Posten,Betrag\nWärmepumpe,14,000.00\nMontage,2000")
    assert ([row.label for row in found.rows], found.unread) == (["Montage"], ["Wärmepumpe,14,000.00"])


@pytest.mark.parametrize("text", ["1.2.3,4", "10.00,00", "1.290.00", "12.34.567", "1,29,00", "1'2'3"])
def test_a_damaged_amount_is_none(text: str) -> None:
    assert money_of(text) is None
    found = read_pasted(f"Posten;Betrag\nWärmepumpe;{text}")
    assert (found.rows, found.unread) == ([], [f"Wärmepumpe;{text}"])


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.290.000,50", "1290000.5"), ("14 890,00", "14890"), ("1'290.00", "1290"), ("1,290,000.5", "1290000.5"),
        ("14890", "14890"), ("0,50", "0.5"), ("1.290,-", "1290"),
    ],
)  # fmt: skip
def test_a_whole_amount_is_read(text: str, amount: str) -> None:
    assert money_of(text) == Decimal(amount)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Bonus Klimageschwindigkeit;-4000", "Zuschuss"),
        ("Bonus für Effizienz;-1.000,00", "Zuschuss"),
        ("Wartung jährlich;200,00", "laufende Kosten"),
        ("Miete monatlich;50,00", "laufende Kosten"),
        ("Wartungsvertrag, je Jahr;200,00", "laufende Kosten"),
        ("Kühlpaket;(300,00)", "in Klammern"),
    ],
)
def test_what_is_perhaps_no_price_of_the_purchase_is_asked_for(line: str, why: str) -> None:
    found = read_pasted(f"Posten;Betrag\n{line}")
    assert (found.rows, found.unread) == ([], [line])
    assert why in found.unread_why[0]


@pytest.mark.parametrize("line", ["Gutschrift;(300,00)", "abzüglich Altgerät;(300,00)", "Inspektion im 1. Jahr;200,00"])
def test_what_surely_is_one_is_none_of_them(line: str) -> None:
    assert len(read_pasted(f"Posten;Betrag\n{line}").rows) == 1


@pytest.mark.parametrize(
    ("head", "cells", "read", "named"),
    [
        ("Posten;Variante A;Variante B", "10.000,00;12.000,00", 12000, "„Variante B“"),
        ("Posten;Preis Variante 1;Preis Variante 2", "10.000,00;12.000,00", 12000, "„Preis Variante 2“"),
        ("Posten;Menge;GP Paket A;GP Paket B", "1;10.000,00;12.000,00", 12000, "„GP Paket B“"),
        ("Posten;EP Variante A;GP Variante A", "10.000,00;10.000,00", 10000, ""),
    ],
)
def test_of_variants_beside_each_other_the_one_that_is_read_is_named(
    head: str, cells: str, read: int, named: str
) -> None:
    found = read_pasted(f"{head}\nWärmepumpe;{cells}")
    assert [money_of(row.amount) for row in found.rows] == [read]
    assert [named in told for told in found.aside] == ([True] if named else [])


@pytest.mark.parametrize(("line", "label"), [("M;2.000,00", "M"), ("Pos 1;100,00", "Pos 1"), ("Stk;5,00", "Stk")])
def test_a_row_may_be_called_like_a_unit_or_a_number(line: str, label: str) -> None:
    assert [row.label for row in read_pasted(f"Wärmepumpe;14.000,00\n{line}").rows] == ["Wärmepumpe", label]


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        ("Preise verstehen sich netto zzgl. 19 % MwSt", NET),
        ("Alle Preise netto zuzüglich der gesetzlichen Mehrwertsteuer.", NET),
        ("Nettopreise in Euro", NET),
        ("Die Preise enthalten die MwSt. (inkl. 19 % MwSt)", GROSS),
    ],
)
def test_a_sentence_about_all_prices_says_which_they_are(sentence: str, amounts: str) -> None:
    for text in (f"Wärmepumpe;14.000,00\n{sentence}", f"{sentence}\nWärmepumpe;14.000,00"):
        offer = with_pasted(TypedOffer(paste=text))
        assert (offer.amounts, offer.left, len(offer.aside)) == (amounts, "", 1)


def test_a_sentence_that_contradicts_what_stands_above_is_asked_for() -> None:
    found = read_pasted("Posten;Betrag brutto\nWärmepumpe;14.000,00\nPreise verstehen sich netto")
    assert (found.amounts, found.unread) == (GROSS, ["Preise verstehen sich netto"])


def test_a_deduction_below_the_sum_with_vat_is_asked_for_without_it() -> None:
    text = "Posten;Betrag netto\nWärmepumpe;10.000,00\nMwSt 19 %;1.900,00\nGesamt brutto;11.900,00\n3 % Skonto;-357,00"
    found = read_pasted(text)
    assert (len(found.rows), found.unread) == (1, ["3 % Skonto;-357,00"])
    assert "ohne Mehrwertsteuer" in found.unread_why[0]
    above = "Posten;Betrag netto\nWärmepumpe;10.000,00\n3 % Skonto;-300,00\nMwSt 19 %;1.843,00\nGesamt brutto;11.543,00"
    assert len(read_pasted(above).rows) == 2
