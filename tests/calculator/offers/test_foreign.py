"""Offers whose amounts are written as in the other language: none becomes another amount, and each is told."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core.notation import Notation, german, speaking
from calculator.offers.foreign import with_own_notation
from calculator.offers.money import money_of
from calculator.offers.pasted import read_pasted, with_pasted
from calculator.offers.reading import understood
from calculator.offers.rows import TypedRow
from calculator.offers.typed import TypedOffer

MIXED = "Heat pump 12 kW\t15,000.00\nBuffer tank\t1,250.50\nInstallation\t3,500\nPipes\t1,234.5\nCable\t12.500"
AMOUNTS = st.decimals(min_value=1, max_value=99_999, places=2)


def test_an_offer_in_both_notations_is_told_line_by_line() -> None:
    found = read_pasted(MIXED)
    assert [money_of(row.amount) for row in found.rows] == list(map(Decimal, ("15000", "1250.5", "1234.5", "12500")))
    assert [note.split(" (")[0] for note in found.aside] == ["Zeile 1", "Zeile 2", "Zeile 4", "Zeile 5"]
    assert "„15,000.00“ ist als 15.000,00\N{NO-BREAK SPACE}€ gelesen." in found.aside[0]
    (why,) = found.unread_why
    assert "Zeile 3" in why
    assert "Das Komma kann zweierlei heißen. Bitte schreiben Sie 3500 oder 3,5." in why


def test_what_an_english_page_cannot_know_stays_and_is_asked() -> None:
    with speaking(Notation.ENGLISH):
        found = read_pasted(MIXED)
        assert [money_of(row.amount) for row in found.rows] == list(map(Decimal, ("15000", "1250.5", "1234.5")))
        assert found.unread == ["Installation\t3,500", "Cable\t12.500"]
        assert read_pasted("Gerät\t14.890,00\nSpeicher\t1.290,50").aside == []
        assert len(read_pasted("Gerät\t14.890,00\nSpeicher\t1,290.50").aside) == 1


def test_an_offer_in_one_notation_is_told_only_where_it_is_not_that_of_the_page() -> None:
    assert read_pasted("Gerät\t14.890,00\nSpeicher\t1.290\nRohr\t250,50").aside == []
    assert read_pasted("Gerät;14890.00\nSpeicher;1290.00").aside == []
    assert len(read_pasted("Gerät\t14,890.00\nSpeicher\t290.00").aside) == 2


@pytest.mark.parametrize(
    ("line", "label", "amount"),
    [
        ("Bore 12.5 m 1,000.00 €", "Bore 12.5 m", "1000"),
        ("Bore 12.5 m 1,000.00", "Bore 12.5 m", "1000"),
        ("Bore 12.5 m €1,000.00", "Bore 12.5 m", "1000"),
        ("Bohrung 12,5 m EUR 1.000,00", "Bohrung 12,5 m", "1000"),
        ("Cable 40 m 85.50 €", "Cable 40 m", "85.5"),
        ("Cable 40 m 285.50", "Cable 40 m", "285.5"),
        ("Discount -1,250.00 €", "Discount", "-1250"),
        ("Gerät 1'250.00", "Gerät", "1250"),
        ("Radiator type 22 3 Stk 720.00 2,160.00", "Radiator type 22 (3 Stk)", "2160"),
        ("Rohr\t12,500\tm\t8,00\t100,00", "Rohr (12,500)", "100"),
        ("Heizkörper Typ 22 3,000 Stk 720,00 2.160,00", "Heizkörper Typ 22 (3,000 Stk)", "2160"),
    ],
)
@pytest.mark.parametrize("notation", Notation)
def test_a_line_that_ends_in_an_amount_is_a_row(line: str, label: str, amount: str, notation: Notation) -> None:
    with speaking(notation):
        found = read_pasted(line)
        assert [(row.label, money_of(row.amount)) for row in found.rows] == [(label, Decimal(amount))], found


@pytest.mark.parametrize("line", ["Gültig bis 31.12", "Nach DIN 18.35", "Siehe Pos 1.10"])
def test_a_point_in_words_makes_no_amount(line: str) -> None:
    found = read_pasted(line)
    assert (found.rows, found.unread) == ([], [line])


@pytest.mark.parametrize("line", ["Montage 3,500 €", "Montage\t3,500", "Montage;EUR 3,500", "Pumpe, kostenlos\t3,500"])
@pytest.mark.parametrize("notation", Notation)
def test_three_digits_after_a_comma_are_asked_about(line: str, notation: Notation) -> None:
    with speaking(notation):
        found = read_pasted(line)
        assert found.rows == []
        assert "3500" in found.unread_why[0]


def test_sum_and_vat_of_an_offer_are_asked_about_at_their_fields() -> None:
    offer = with_pasted(TypedOffer(paste="Gerät\t100,00\nzzgl. 19 % MwSt\t1,900\nGesamtbetrag\t11,900"))
    errors = understood(offer, Decimal(19)).errors
    assert [name for name, why in errors.items() if "zweierlei" in why] == ["vat_said", "total_said"]


def test_a_typed_row_stands_as_on_the_page_and_is_told_once() -> None:
    offer = with_own_notation(TypedOffer(rows=(TypedRow("Gerät", "15,000.00"), TypedRow("Rohr", "1,000.0051"))))
    assert [row.amount for row in offer.rows] == ["15.000,00", "1,000.0051"]
    assert offer.aside == ("Posten 1: „15,000.00“ ist als 15.000,00\N{NO-BREAK SPACE}€ gelesen.",)
    assert with_own_notation(offer) == offer


def test_a_german_offer_on_a_page_in_english_is_read_and_told() -> None:
    paste = "Wärmepumpe 9 kW\t16.000\nMontage\t6.000 €\nRohr 12.500 m\t1.250,50\nGesamtsumme\t23.250,50"
    typed = TypedOffer(paste=paste, rows=(TypedRow("Elektro", "2.450"),))
    with speaking(Notation.ENGLISH):
        offer = with_pasted(with_own_notation(typed))
        assert [money_of(row.amount) for row in offer.rows] == list(map(Decimal, ("2450", "16000", "6000", "1250.5")))
        told = " ".join(offer.aside)
        assert all(f"„{amount}“ ist als" in told for amount in ("16.000", "6.000", "2.450"))
        english = TypedOffer(paste="Pump\t15,000.00\nCable\t12.500")
        assert with_own_notation(english) == english
    assert with_own_notation(replace(typed, rows=())) == replace(typed, rows=())


@given(st.lists(AMOUNTS, min_size=1, max_size=4), st.sampled_from(Notation), st.sampled_from(Notation))
def test_no_pasted_amount_becomes_another(amounts: list[Decimal], writing: Notation, reading: Notation) -> None:
    with speaking(writing):
        text = "\n".join(f"Gerät {'abcd'[place]}\t{german(amount, 2)}" for place, amount in enumerate(amounts))
    with speaking(reading):
        found = read_pasted(text)
        read = [money_of(row.amount) for row in found.rows]
        assert len(read) + len(found.unread) == len(amounts)
        assert set(read) <= set(amounts)
