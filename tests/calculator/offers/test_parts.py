"""Lines that only say what another one consists of are counted once: set aside if that is sure, else asked for."""

from decimal import Decimal

import pytest

from calculator.offers.form import OfferForm
from calculator.offers.money import money_of
from calculator.offers.pasted import Pasted, read_pasted, with_pasted
from calculator.offers.reading import understood
from calculator.offers.typed import TypedOffer

VAT = Decimal(19)


def costs(found: Pasted) -> list[Decimal | None]:
    return [money_of(row.amount) for row in found.rows]


@pytest.mark.parametrize(
    "text",
    [
        "1.;Wärmepumpe;14.890,00;19 %\n1.1;davon Außeneinheit;9.000,00;19 %\n1.2;davon Inneneinheit;5.890,00;19 %",
        "Pos.;Posten;Betrag\n1;Wärmepumpe;14.890,00\n1.1;Außeneinheit;9.000,00\n1.2;Inneneinheit;5.890,00",
        "01\tWärmepumpe\t14.890,00\n01.01\tAußeneinheit\t9.000,00\n01.02\tInneneinheit\t5.890,00",
        "1.0;Wärmepumpe;14.890,00\n1.1;Außeneinheit;9.000,00\n1.2;Inneneinheit;5.890,00",
        "Pos. 1 Wärmepumpe 14.890,00\nPos. 1.1 Außeneinheit 9.000,00\nPos. 1.2 Inneneinheit 5.890,00",
        "1. Wärmepumpe 14.890,00 €\n1.1 Außeneinheit 9.000,00 €\n1.2 Inneneinheit 5.890,00 €",
        "1;Wärmepumpe;14.890,00\n1a;Außeneinheit;9.000,00\n1b;Inneneinheit;5.890,00",
        "1;Wärmepumpe;14.890,00\na) Außeneinheit;9.000,00\nb) Inneneinheit;5.890,00",
        "Wärmepumpe;14.890,00\n- Außeneinheit;9.000,00\n- Inneneinheit;5.890,00",
        "Wärmepumpe 14.890,00\n• Außeneinheit 9.000,00\n• Inneneinheit 5.890,00",
        "Wärmepumpe;14.890,00\n   Außeneinheit;9.000,00\n   Inneneinheit;5.890,00",
        "Wärmepumpe;14.890,00\nHersteller Muster\n– Außeneinheit;9.000,00\n– Inneneinheit;5.890,00",
        "Wärmepumpe;14.890,00\ndavon Außeneinheit;9.000,00",
        "Wärmepumpe;14.890,00\n- davon: Außeneinheit;9.000,00\n- davon: Inneneinheit;5.890,00",
        "Wärmepumpe;14.890,00\ndarin enthalten: Inbetriebnahme;390,00",
        "Wärmepumpe;14.890,00\nbestehend aus Außeneinheit;9.000,00\ndarunter Speicher;2.000,00",
        "Wärmepumpe;14.890,00\nenthaltener Lohnanteil;2.390,00",
        "Wärmepumpe;14.890,00\nGesamt;14.890,00\nLohnanteil nach § 35a EStG;2.390,00",
        "Wärmepumpe;14.890,00\nGesamt;14.890,00\ndavon Arbeitskosten;2.390,00",
        "1;Wärmepumpe;14.890,00\n1.1;Gerät;14.000,00\n1.1.1;Außen;9.000,00\n1.1.2;Innen;5.000,00\n1.2;Haube;890,00",
        "1;Wärmepumpe;14.890,00\n1.1;Schallhaube;450,00\nGesamt;14.890,00",
        "1;Wärmepumpe;14.890,00\n1.1;Schallhaube;450,00\nGesamt inkl. MwSt.;17.719,10",
        "1;Wärmepumpe;14.890,00\n1.1;Gerät;15.390,00\n1.2;Aktionsrabatt;-500,00\nGesamt;14.890,00",
    ],
)
def test_parts_are_no_positions(text: str) -> None:
    found = read_pasted(text)
    assert costs(found) == [Decimal(14_890)]
    assert any("schon enthalten" in note for note in found.aside)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("1;Wärmepumpe;14.890,00\n1.1;Schallhaube;450,00\n2;Montage;3.200,00", ["1.1;Schallhaube;450,00"]),
        ("Wärmepumpe;14.890,00\n- Schallhaube;450,00", ["- Schallhaube;450,00"]),
        ("Wärmepumpe;14.890,00\ninkl. Montage;3.200,00", ["inkl. Montage;3.200,00"]),
        ("davon Außeneinheit;9.000,00\nMontage;3.200,00", ["davon Außeneinheit;9.000,00"]),
        ("Wärmepumpe;890,00\ndavon Außeneinheit;9.000,00", ["davon Außeneinheit;9.000,00"]),
        ("Posten;Betrag;förderfähig\nWP;900,00;ja\n- Service;900,00;nein", ["- Service;900,00;nein"]),
        ("Paket;1.490,00\nAußen;900,00\nInnen;590,00\nMontage;32,00", ["Außen;900,00", "Innen;590,00"]),
        ("Montage;32,00\nAußen;900,00\nInnen;590,00\nPaket;1.490,00", ["Paket;1.490,00"]),
        ("1;Montage;32,00\n2.1;Außen;900,00\n2.2;Innen;590,00\n2;Paket;1.490,00", ["2;Paket;1.490,00"]),
    ],
)
def test_what_is_perhaps_a_part_is_asked_for(text: str, left: list[str]) -> None:
    offer = with_pasted(TypedOffer(paste=text))
    again = with_pasted(TypedOffer.of_json(offer.as_json()))
    assert (offer.left.splitlines(), again.left, again.rows) == (left, offer.left, offer.rows)
    assert "löschen Sie die Zeile" in read_pasted(text).unread_why[0]


@pytest.mark.parametrize(
    "text",
    [
        "1. Heizung\n1.1;Wärmepumpe;14.890,00\n1.2;Montage;3.200,00",
        "- Wärmepumpe;14.890,00\n- Montage;3.200,00",
        "Wärmepumpe;14.890,00\nMontage:\n- Abbau;3.200,00",
        "1;Planung;500,00\n1.1;Wärmepumpe;14.890,00",
        "1;Wärmepumpe;14.890,00\n1.1;Schallhaube;450,00\nGesamt;15.340,00",
        "1;Wärmepumpe;14.890,00\n1.1;Schallhaube;450,00\nGesamt brutto;18.254,60",
        "Wärmepumpe;14.890,00\n- Rabatt;-450,00",
        "1;Wärmepumpe;14.890,00\n10;Montage;3.200,00",
        "1.1;Wärmepumpe;14.890,00\n1.10;Montage;3.200,00",
        "Wärmepumpe;14.890,00\n+ Montage;3.200,00",
        "Wärmepumpe;14.890,00\n3.000 l Tank;3.000,00",
    ],
)
def test_positions_stay_positions(text: str) -> None:
    assert len(read_pasted(text).rows) == 2


def test_the_row_names_what_it_contains() -> None:
    found = read_pasted("1;Wärmepumpe;14.890,00\n1.1;Gerät;12.000,00\n1.2;davon Elektroanschluss;2.890,00")
    assert [row.label for row in found.rows] == ["Wärmepumpe (Gerät, Elektroanschluss)"]


def test_parts_of_several_positions_are_counted_once() -> None:
    text = (
        "1;Wärmepumpe;14.890,00\n1.1;Außen;9.000,00\n1.2;Innen;5.890,00\n"
        "2;Montage;3.200,00\n2.1;Abbau;1.200,00\n2.2;Anschluss;2.000,00\nGesamtsumme;18.090,00"
    )
    sums = understood(with_pasted(TypedOffer(paste=text)), VAT).sums
    assert sums is not None
    assert sums.gross == Decimal(18_090)


def test_a_typed_row_that_says_so_is_refused_at_its_row() -> None:
    sent = {
        "posten.1.label": "Wärmepumpe",
        "posten.1.amount": "14.890,00",
        "posten.2.label": "davon Außeneinheit",
        "posten.2.amount": "9.000,00",
    }
    form = OfferForm.posted(sent, VAT)
    assert list(form.errors) == ["posten.2.label"]
    assert form.found.sums is None
