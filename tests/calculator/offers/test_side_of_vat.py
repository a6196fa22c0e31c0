"""Whether prices contain VAT is asked where rows and stated sums do not agree; no single row decides it for others."""

from decimal import Decimal

import pytest

from calculator.offers.form import OfferForm
from calculator.offers.pasted import with_pasted
from calculator.offers.told import differences, is_switch_asked
from calculator.offers.typed import GROSS, NET, TypedOffer

VAT = Decimal(19)
TWO = "Wärmepumpe;14890\nMontage;3200\n"


def form_of(paste: str, **said: str) -> OfferForm:
    return OfferForm.posted({"paste": paste, **said}, VAT)


@pytest.mark.parametrize(
    ("paste", "said", "asked"),
    [
        (f"{TWO}Gesamtbetrag inkl. MwSt.;21527,10", {}, "Posten ohne Mehrwertsteuer?"),
        (f"{TWO}Gesamt;21.527,10", {}, "Posten ohne Mehrwertsteuer?"),
        (f"{TWO}Zu zahlen;21.527,11", {}, "Posten ohne Mehrwertsteuer?"),
        (TWO, {"total_said": "21527,10"}, "Posten ohne Mehrwertsteuer?"),
        (TWO, {"vat_said": "3.437,10"}, "Posten ohne Mehrwertsteuer?"),
        ("Gerät;1.000,00;19 %\nPflanzen;100,00;7 %\nBrutto;1.297,00", {}, "Posten ohne Mehrwertsteuer?"),
        ("Gerät;1.000,00\nRabatt;-100,00\nBrutto;1.071,00", {}, "Posten ohne Mehrwertsteuer?"),
        (f"{TWO}Gesamt brutto;18.090,00", {"amounts": NET}, "Posten mit Mehrwertsteuer?"),
        (f"Posten;Betrag netto\n{TWO}Gesamt brutto;18.090,00", {}, "Posten mit Mehrwertsteuer?"),
    ],
)
def test_a_sum_of_the_other_side_asks_for_the_switch(paste: str, said: dict[str, str], asked: str) -> None:
    form = form_of(paste, **said)
    assert [asked in each for each in differences(form.found)] == [True]
    assert is_switch_asked(form.found)


@pytest.mark.parametrize("total", ["21.000,00", "18.090,00", "15.201,68", "21.527,20"])
def test_any_other_sum_asks_for_no_switch(total: str) -> None:
    assert not is_switch_asked(form_of(f"{TWO}Gesamt brutto;{total}").found)


@pytest.mark.parametrize(
    ("paste", "amounts", "left"),
    [
        (f"{TWO}Kran 450,00 EUR netto", GROSS, "Kran 450,00 EUR netto"),
        ("Kran;450,00;netto\nWärmepumpe;14890", GROSS, "Kran;450,00;netto"),
        (f"{TWO}Kran;450,00;netto\nGesamt brutto;18.625,50", GROSS, "Kran;450,00;netto"),
        (f"{TWO}Kran 450,00 EUR netto\nzzgl. 19 % MwSt;3.522,60", NET, ""),
        (f"{TWO}Kran 450,00 EUR netto\nNettosumme;18.540,00", NET, ""),
        (f"Posten;Betrag netto\n{TWO}Kran netto;450,00", NET, ""),
        ("Kran 450,00 EUR netto\nMontage 3.200,00 EUR netto", NET, ""),
        (f"{TWO}Kran 450,00 EUR brutto", GROSS, ""),
    ],
)
def test_one_row_turns_no_switch_for_all(paste: str, amounts: str, left: str) -> None:
    offer = with_pasted(TypedOffer(paste=paste))
    assert (offer.amounts, offer.paste.replace("Posten;Betrag netto", "")) == (amounts, left)


@pytest.mark.parametrize(("amounts", "left"), [(GROSS, "Kran 450,00 EUR netto"), (NET, "")])
def test_a_row_added_to_others_turns_no_switch(amounts: str, left: str) -> None:
    first = with_pasted(TypedOffer(paste=TWO, amounts=amounts))
    added = with_pasted(TypedOffer(paste="Kran 450,00 EUR netto", amounts=amounts, rows=first.rows))
    assert (added.amounts, added.paste) == (amounts, left)
