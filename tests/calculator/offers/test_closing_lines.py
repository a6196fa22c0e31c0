"""Lines that close an offer are no positions: sums, carry-overs, VAT, payments. What could be either is asked for."""

from decimal import Decimal

import pytest

from calculator.offers.pasted import Pasted, read_left, read_pasted, with_pasted
from calculator.offers.reading import understood
from calculator.offers.typed import GROSS, NET, TypedOffer

TWO = "Wärmepumpe;10.000,00\nMontage;1.000,00\n"


def labels(found: Pasted) -> list[str]:
    return [row.label for row in found.rows]


def test_an_offer_that_closes_with_net_vat_and_gross_is_counted_once() -> None:
    offer = with_pasted(
        TypedOffer(paste=f"{TWO}Netto;11.000,00\nMwSt 19 %;2.090,00\nBrutto;13.090,00"),
    )
    sums = understood(offer, Decimal(19)).sums
    assert sums is not None
    assert (sums.gross, offer.amounts, offer.total_said, offer.paste) == (Decimal(13_090), NET, "13.090,00", "")


@pytest.mark.parametrize(
    "closing",
    [
        "Brutto",
        "Total",
        "Total brutto",
        "Totalbetrag",
        "zu zahlen",
        "Zu zahlender Betrag",
        "Zahlungsbetrag",
        "Insgesamt",
        "Zusammen",
        "Gesamtkosten",
        "Gesamtinvestition",
        "Auftragswert",
        "Angebotsendsumme",
        "Gesamtnettobetrag",
        "Schlusssumme",
        "Zw.-Summe",
        "Zwischens.",
        "Zwischentotal",
        "Subtotal",
        "Teilsumme",
        "Seitensumme",
        "Seitenübertrag",
        "Uebertrag",
        "Los 1 gesamt",
        "Titel 1 Summe",
        "Gesamtsumme Titel 1",
        "Gewerkesumme",
        "Lossumme",
        "Bausumme",
        "Materialsumme",
        "Festpreis",
        "Warenwert",
        "Pauschalpreis Heizung",
        "Elektro gesamt",
        "Summe",
        "Betrag",
        "Ihr Preis",
        "Netto-Wert",
    ],
)
def test_a_closing_line_is_no_position(closing: str) -> None:
    found = read_pasted(f"{TWO}{closing};11.000,00")
    assert (labels(found), found.unread, len(found.aside)) == (["Wärmepumpe", "Montage"], [], 1)


@pytest.mark.parametrize("closing", ["inkl. 19 % MwSt", "Preis inkl. MwSt.", "Brutto inkl. 19 % USt.", "Brutto"])
def test_a_sum_with_vat_is_no_vat(closing: str) -> None:
    found = read_pasted(f"{TWO}{closing};13.090,00")
    assert (len(found.rows), found.vat_said, found.total_said) == (2, "", "13.090,00")


@pytest.mark.parametrize("line", ["M.w.St. 19 %;2.090,00", "Steuer 19 %;2.090,00", "Mehrwertsteuerbetrag;2.090,00"])
def test_vat_in_other_words(line: str) -> None:
    found = read_pasted(f"{TWO}{line}")
    assert (len(found.rows), found.vat_said) == (2, "2.090,00")


@pytest.mark.parametrize(
    "line",
    [
        "Festpreis;9.000,00",
        "Elektro gesamt;2.390,00",
        "Total Elektro;2.390,00",
        "Warenwert;9.000,00",
        "Preis;500,00",
        "Restzahlung Heizkörper;500,00",
        "Abschlag 5 %;-500,00",
        "Fertig eingebaut;11.000,00",
    ],
)
def test_what_may_be_a_sum_or_a_position_is_asked_for(line: str) -> None:
    offer = with_pasted(TypedOffer(paste=f"{TWO}{line}"))
    assert (len(offer.rows), offer.paste) == (2, line)
    assert "löschen Sie die Zeile" in read_left(offer).unread_why[0]


def test_a_line_that_meets_the_sum_with_vat_or_of_its_part_is_asked_for() -> None:
    found = read_pasted(
        f"{TWO}Summe Gerät;11.000,00\nKabel;200,00\nZähler;300,00\nElektro;500,00\nMwSt;2.185,00\nEndlich;13.685,00"
    )
    assert (len(found.rows), found.unread) == (4, ["Elektro;500,00", "Endlich;13.685,00"])


@pytest.mark.parametrize(
    "line",
    [
        "Anzahlung 30 %;6.000,00",
        "Restzahlung;14.000,00",
        "1. Abschlag;6.000,00",
        "2. Abschlagszahlung nach Lieferung;6.000,00",
        "Schlussrechnung;14.000,00",
        "30 % bei Auftragserteilung;6.000,00",
        "nach Inbetriebnahme;14.000,00",
        "Restbetrag;14.000,00",
        "1. Rate;5.000,00",
        "Teilzahlung bei Montagebeginn;5.000,00",
        "zahlbar sofort;5.000,00",
        "bereits geleistete Anzahlung;6.000,00",
    ],
)
def test_a_payment_is_no_position(line: str) -> None:
    found = read_pasted(f"WP;20.000,00\n{line}")
    assert (labels(found), found.unread, ["Zahlung" in note for note in found.aside]) == (["WP"], [], [True])


@pytest.mark.parametrize(
    "line",
    [
        "Lieferung und Montage",
        "Inbetriebnahme",
        "Abnahme",
        "Steuerung",
        "Brutto-Netto-Zähler",
        "Titelblech",
        "Zw. Decke dämmen",
        "Gesamtanlage Hydraulik",
        "Teilerneuerung",
        "Wärmepumpe mit Speicher",
    ],
)
def test_a_position_stays_one(line: str) -> None:
    assert labels(read_pasted(f"{TWO}{line};500,00")) == ["Wärmepumpe", "Montage", line]


def saved_again(offer: TypedOffer) -> TypedOffer:
    return with_pasted(TypedOffer.of_json(offer.as_json()))


@pytest.mark.parametrize(
    "text",
    [
        "Posten;Betrag netto;MwSt\nWärmepumpe 9 kW;14.890,00;19\nSchallhaube;auf Anfrage;19",
        "Pos.;Bezeichnung;Menge;Einheit;EP;GP\n1;WP;1;Stk;9,00;9,00\n2;Smart Home;1;Stk;1.000,00;NEP",
        "Posten;Netto-Preis;Brutto-Preis\nZ;1,00;2,00\nWP;10.000,00;",
        "Posten;Betrag;Anmerkung\nZ;1,00;\nX;siehe Anlage;4711",
        "A\t5,00\nB  450,00",
        "Posten\tBetrag\nA\t5,00\nSchallhaube  450,00",
        "A;1,00\nB;2,00\nZwischensumme;3,00\nC;4,00\nD;5,00\nFertig;9,00",
    ],
)
def test_a_line_that_was_left_stays_left_until_somebody_changes_it(text: str) -> None:
    once = with_pasted(TypedOffer(paste=text))
    twice = saved_again(saved_again(once))
    assert once.left
    assert (twice.rows, twice.paste, len(read_left(twice).unread_why)) == (once.rows, once.paste, 1)


def test_a_line_that_was_left_and_is_changed_is_read_under_its_headings() -> None:
    once = with_pasted(TypedOffer(paste="Posten;Betrag netto;MwSt\nWP;14.890,00;19\nSchallhaube;auf Anfrage;7"))
    sent = {"paste": once.paste.replace("auf Anfrage", "450"), "left": once.left, "amounts": NET}
    changed = with_pasted(TypedOffer.of_post(sent))
    assert [(row.label, row.amount, row.vat) for row in changed.rows] == [("Schallhaube", "450", "7")]
    assert (changed.paste, changed.left) == ("", "")


def test_what_is_only_left_changes_no_switch() -> None:
    once = with_pasted(TypedOffer(paste="Posten;Betrag netto\nWP;14.890,00\nHaube;auf Anfrage"))
    sent = {"paste": once.paste, "left": once.left, "amounts": GROSS}
    assert with_pasted(TypedOffer.of_post(sent)).amounts == GROSS


def test_headings_of_the_next_page_are_headings() -> None:
    found = read_pasted(
        "Posten;Betrag;Menge\nA;5,00;1\nB;offen;1\nPosten;Betrag;Menge\nC;7,00;1\nPosten;Menge;Betrag\nD;2;8,00\n"
        "E;1;offen"
    )
    assert [(row.label, row.amount) for row in found.rows] == [("A", "5,00"), ("C", "7,00"), ("D (2)", "8,00")]
    assert found.unread == ["B;offen;1", "E;1;offen"]
    assert found.kept == ["Posten;Betrag;Menge", "B;offen;1", "Posten;Menge;Betrag", "E;1;offen"]


def test_headings_with_the_other_kind_of_price_are_told() -> None:
    found = read_pasted("Posten;Betrag netto\nA;5,00\nPosten;Betrag brutto\nB;7,00")
    assert (len(found.rows), found.unread) == (2, ["Posten;Betrag brutto"])


@pytest.mark.parametrize(
    "line",
    ["siehe Anlage;4711", "Wärmepumpe siehe Anlage;4711", "s. Anhang 2;12", "laut Angebot;20261129",
     "Kundennummer;4711", "Angebots-Nr.;2026", "Art.-Nr.;10250", "Tel.;03641", "Zähler-Nr.:;88123", "siehe Seite 3;7",
     "Ihre Nummer;815"],
)  # fmt: skip
def test_a_number_that_is_only_referred_to_is_no_price(line: str) -> None:
    found = read_pasted(f"Wärmepumpe;18.500,00\n{line}")
    assert [row.label for row in found.rows] == ["Wärmepumpe"]
    assert (found.unread, "kein Betrag" in found.unread_why[0]) == ([line], True)


@pytest.mark.parametrize(
    "line",
    ["Wärmepumpe siehe Anlage;14.890,00", "siehe Anlage;4711 €", "Anlage;4711", "Zählerschrank;2500",
     "Nummernschild;25", "Telefondose;80", "Seitenteil;120", "Anlagenbuch;90", "Datenpunkte;300"],
)  # fmt: skip
def test_a_price_beside_like_words_stays_one(line: str) -> None:
    assert len(read_pasted(f"Gerät;18.500,00\n{line}").rows) == 2
