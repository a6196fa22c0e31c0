"""The page of an offer in a case: in one round, exact, nothing typed is lost."""

from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from calculator.consultations import cases
from calculator.consultations.export import as_json
from calculator.consultations.house_of_case import whole_query
from calculator.consultations.pasted_links import asked_from
from calculator.core import Technology
from calculator.models import Consultation, FirmOffer
from tests import builders
from tests.calculator.consultations.conftest import QUOTE

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client: Client, advisor: User) -> Client:
    client.force_login(advisor)
    return client


def page_of(case: Consultation, system: str = "gas", place: int = 1) -> str:
    return reverse("calculator:consultations:offer", args=[case.pk, 1, system, place])


def row(number: int, label: str, amount: str, **more: str) -> dict[str, str]:
    start = f"posten.{number}"
    return {
        f"{start}.label": label,
        f"{start}.amount": amount,
        **{f"{start}.{name}": text for name, text in more.items()},
    }


def sent(*rows: dict[str, str], **more: Any) -> dict[str, Any]:
    return (
        {"version": 1, "counts": "ja", "amounts": "brutto", "do": "speichern"}
        | {key: text for each in rows for key, text in each.items()}
        | more
    )


def quotes_of(case: Consultation) -> dict[Technology, Any]:
    found = asked_from(whole_query(case.variants.get()), timezone.localdate()).quotes
    return {system: [(each.label, each.amount_eur, each.eligible) for each in items] for system, items in found.items()}


def test_an_offer_counts_in_the_variant_and_comes_back_as_typed(client: Client, case: Consultation) -> None:
    data = sent(row(1, "Kessel", "10.000,-"), row(2, "Wartung", "900", kind="nicht"), row(3, "Rabatt", "-545"),
                row(4, "Abgleich bauseits", "", kind="bauseits"), amounts="netto", name="Firma Muster")  # fmt: skip
    answer = client.post(page_of(case), data)
    assert (answer.status_code, answer["Location"]) == (302, reverse("calculator:consultations:case", args=[case.pk]))
    assert quotes_of(case)[Technology.GAS] == [
        ("Kessel", Decimal("11305"), True),
        ("Wartung", Decimal("1017.45"), False),
    ]
    page = client.get(page_of(case)).content.decode()
    for text in ('value="10.000,-"', 'value="-545"', 'value="Firma Muster"', "12.322,45\xa0€"):
        assert text in page, text
    assert "1 Posten ohne Preis" in page
    assert "Firma Muster" in client.get(reverse("calculator:consultations:variant", args=[case.pk, 1])).content.decode()


def test_a_pasted_offer_is_saved_in_one_round(client: Client, case: Consultation) -> None:
    paste = "Posten\tBetrag netto\nKessel\t10.000,00\nRabatt\t-1.000,00\nMwSt 19 %\t1.710,00\nGesamtbetrag\t10.700,00"
    assert client.post(page_of(case), sent(paste=paste)).status_code == 302
    assert quotes_of(case)[Technology.GAS] == [("Kessel", Decimal("10710"), True)]
    page = client.get(page_of(case)).content.decode()
    assert "Das Angebot nennt dasselbe, 1.710,00\xa0€" in page
    assert "Die Posten ergeben 10,00\xa0€ mehr" in page
    variant = client.get(reverse("calculator:consultations:variant", args=[case.pk, 1])).content.decode()
    assert "Die Posten ergeben 10,00\xa0€ mehr" in variant
    assert "Noch nicht gelesen" not in variant


def test_lines_that_cannot_be_read_are_kept_and_said(client: Client, case: Consultation) -> None:
    answer = client.post(page_of(case), sent(paste="Kessel\t10.000,00\nSkonto\t-2 %"), follow=True)
    page = answer.content.decode()
    assert "Einige Zeilen ließen sich nicht lesen" in page
    assert "Skonto\t-2 %</textarea>" in page
    assert "Prozentsatz" in page
    assert [row["label"] for row in FirmOffer.objects.get().content["rows"]] == ["Kessel"]
    variant = client.get(reverse("calculator:consultations:variant", args=[case.pk, 1])).content.decode()
    assert "1 Zeile ließ sich nicht lesen und fehlt in der Summe." in variant
    again = client.post(page_of(case), sent(row(1, "Kessel", "10.000,00"), paste="Skonto\t-200", version=2))
    assert again["Location"].endswith(f"/{case.pk}/")
    assert quotes_of(case)[Technology.GAS] == [("Kessel", Decimal("9800"), True)]


@pytest.mark.parametrize("amount", ["viel", "99999999", "1e400", "", "-5"])
def test_a_wrong_amount_is_told_at_its_row_and_nothing_is_stored(
    client: Client, case: Consultation, amount: str
) -> None:
    answer = client.post(page_of(case), sent(row(1, "Kessel X", amount), name="Firma Muster"))
    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'id="posten.1.amount.error"' in page
    assert 'value="Kessel X"' in page
    assert 'value="Firma Muster"' in page
    assert not FirmOffer.objects.exists()


def test_rows_are_added_and_counted_without_saving(client: Client, case: Consultation) -> None:
    data = sent(*(row(number, f"Nummer {number}", "10") for number in range(1, 4)), do="zeilen")
    first = client.post(page_of(case), data)
    assert first.status_code == 200
    assert 'id="posten.4.label"' in first.content.decode()
    assert "30,00\xa0€" in client.post(page_of(case), {**data, "do": "rechnen"}).content.decode()
    assert not FirmOffer.objects.exists()


def test_sixty_rows_are_taken_and_the_link_of_the_variant_stays_short(client: Client, case: Consultation) -> None:
    rows = [
        row(number, f"Ein ziemlich langer Name eines Postens mit der Nummer {number} " * 2, "100,10")
        for number in range(1, 61)
    ]
    assert client.post(page_of(case), sent(*rows)).status_code == 302
    items = quotes_of(case)[Technology.GAS]
    assert sum(amount for _label, amount, _eligible in items) == Decimal("6006")
    assert len(whole_query(case.variants.get())) < 8000
    assert len(FirmOffer.objects.get().content["rows"]) == 60
    assert "höchstens 60" in client.post(page_of(case), sent(*rows, row(61, "Mehr", "1"), version=2)).content.decode()


def test_two_offers_for_one_heating_stand_side_by_side(client: Client, case: Consultation) -> None:
    client.post(page_of(case), sent(row(1, "Kessel", "10.000"), name="Firma Eins", file=str(case.files.get().pk)))
    client.post(page_of(case, place=2), sent(row(1, "Kessel", "9.000"), name="Firma Zwei", version=2, counts=""))
    assert quotes_of(case)[Technology.GAS] == [("Kessel", Decimal(10000), True)]
    page = client.get(reverse("calculator:consultations:variant", args=[case.pk, 1])).content.decode()
    for text in (
        "Firma Eins",
        "Firma Zwei",
        "10.000,00\xa0€",
        "9.000,00\xa0€",
        "−1.000,00\xa0€",
        case.files.get().name,
    ):
        assert text in page, text
    client.post(page_of(case, place=2), sent(row(1, "Kessel", "9.000"), version=3))
    assert quotes_of(case)[Technology.GAS] == [("Kessel", Decimal(9000), True)]
    assert [each.counts for each in FirmOffer.objects.order_by("number")] == [False, True]


def test_items_that_came_by_a_link_are_an_offer_and_can_be_removed(client: Client, case: Consultation) -> None:
    page = client.get(page_of(case, "heat_pump")).content.decode()
    assert f'value="{QUOTE}"' in page
    variant = client.get(reverse("calculator:consultations:variant", args=[case.pk, 1])).content.decode()
    assert "hydraulischer Abgleich, Fundament oder Konsole" in variant
    assert 'value="31.000,00"' in page
    client.post(page_of(case, "heat_pump"), {"version": 1, "do": "entfernen"})
    assert Technology.AIR_WATER_HP not in quotes_of(case)


def test_a_conflict_keeps_what_was_typed_and_shows_what_is_stored(
    client: Client, case: Consultation, lead: User
) -> None:
    client.post(page_of(case), sent(row(1, "Kessel der Kollegin", "10.000")))
    answer = client.post(page_of(case), sent(row(1, "Mein Kessel", "9.000")))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'value="Mein Kessel"' in page
    assert "Kessel der Kollegin: 10.000 (förderfähig)" in page
    assert "Beträge mit Mehrwertsteuer" in page
    assert client.post(page_of(case), sent(row(1, "Mein Kessel", "9.000"), version=2)).status_code == 302


def test_a_variant_that_counts_otherwise_says_so(client: Client, case: Consultation, advisor: User) -> None:
    client.post(page_of(case), sent(row(1, "Kessel", "10.000")))
    asked = asked_from(f"{builders.HOUSE}&quote.gas.1.amount_eur=5000", timezone.localdate())
    cases.change_variant(case.variants.get(), 2, "Anders", asked, advisor)
    page = client.get(reverse("calculator:consultations:variant", args=[case.pk, 1])).content.decode()
    assert "rechnet mit anderen Beträgen" in page


def test_offers_go_with_a_copy_and_are_given_out(client: Client, case: Consultation, advisor: User) -> None:
    client.post(page_of(case), sent(row(1, "Kessel", "10.000")))
    copy = cases.duplicate(case, advisor)
    assert copy.variants.get().offers.get().content["rows"][0]["label"] == "Kessel"
    assert as_json(case)["varianten"][0]["angebote"][0]["angebot"]["rows"][0]["amount"] == "10.000"


@pytest.mark.parametrize(("system", "place"), [("stroh", 1), ("gas", 3), ("gas", 0)])
def test_there_is_no_such_page(client: Client, case: Consultation, system: str, place: int) -> None:
    assert client.get(f"/rechner/beratung/{case.pk}/varianten/1/angebote/{system}/{place}/").status_code == 404


def test_an_offer_of_somebody_else_is_not_there(client: Client, case: Consultation, colleague: User) -> None:
    client.force_login(colleague)
    assert client.get(page_of(case)).status_code == 404


def test_an_offer_is_checked_against_the_house_of_the_case_before_it_is_saved(
    client: Client, case: Consultation
) -> None:
    data = sent(row(1, "Wärmepumpe 9 kW, R290", "24.000"), do="pruefen")
    page = client.post(page_of(case, "heat_pump", 2), data).content.decode()
    assert "Was sich zu diesem Angebot sagen lässt" in page
    assert "R290 ist ein natürliches Kältemittel" in page
    assert "kW am kältesten Tag" in page or "braucht am kältesten Tag" in page
    assert not FirmOffer.objects.exists()


def test_an_offer_for_another_heating_is_not_judged_as_a_heat_pump(client: Client, case: Consultation) -> None:
    page = client.post(page_of(case), sent(row(1, "Gas-Brennwertkessel 20 kW", "9.000"), do="pruefen")).content.decode()
    assert 'id="pruefung"' not in page
    assert 'value="pruefen"' not in page
    assert "Gas-Brennwertkessel" in page


def test_of_an_offer_without_a_grant_nobody_is_asked_what_a_grant_counts(client: Client, case: Consultation) -> None:
    data = sent(row(1, "Gas-Brennwertkessel 20 kW", "9.000"), row(2, "Gartenzaun", "4.000"), do="rechnen")
    page = client.post(page_of(case), data).content.decode()
    assert "Gehört Posten 2 („Gartenzaun“) zur Heizung?" in page
    assert "davon förderfähig" not in page
    assert "als förderfähig" not in page
    saved = client.post(page_of(case), {**data, "do": "speichern"})
    assert saved.status_code == 302
    kept = client.get(page_of(case)).content.decode()
    assert "Gehört Posten 2 („Gartenzaun“) zur Heizung?" in kept
    assert "davon förderfähig" not in kept
    granted = client.post(page_of(case, "heat_pump", 2), data).content.decode()
    assert "davon förderfähig" in granted
    assert "Was Gas oder Öl verbrennt, ist es nie" in granted


def test_the_plant_of_an_offer_with_photovoltaics_is_compared_too(client: Client, case: Consultation) -> None:
    pasted = "Wärmepumpe 9 kW\t24.000,00\nPV-Anlage 8 kWp\t12.000,00\nWallbox\t900,00"
    assert client.post(page_of(case, "heat_pump_pv", 1), sent(paste=pasted)).status_code == 302
    assert quotes_of(case)[Technology.HP_PV] == [
        ("Wärmepumpe 9 kW", Decimal(24000), True),
        ("PV-Anlage 8 kWp", Decimal(12000), False),
    ]
    assert (
        "zählt von der Photovoltaik der Teil der Wärmepumpe"
        in client.get(page_of(case, "heat_pump_pv", 1)).content.decode()
    )


def test_an_empty_offer_is_asked_for_its_rows_before_it_is_checked(client: Client, case: Consultation) -> None:
    answer = client.post(page_of(case, "heat_pump", 2), {"version": 1, "do": "pruefen"})
    assert answer.status_code == 400
    assert 'id="paste.error"' in answer.content.decode()


def test_a_variant_made_like_another_keeps_the_offers_as_typed(client: Client, case: Consultation) -> None:
    rows = (row(1, "Kessel", "10.000"), row(2, "Solar", "5.000", vat="0"), row(3, "Rabatt", "-500"))
    client.post(page_of(case), sent(*rows, amounts="netto", name="Firma Muster"))
    other = {**sent(row(1, "Anderer Kessel", "9.000"), name="Firma Zwei"), "version": 2}
    del other["counts"]
    client.post(page_of(case, place=2), other)
    first = case.variants.get()
    link = whole_query(first)
    client.post(reverse("calculator:consultations:add_variant", args=[case.pk]), {"title": "Ebenso", "link": link})
    copy = case.variants.get(position=2)
    kept = [
        [(each.number, each.content, each.counts) for each in one.offers.order_by("number")] for one in (first, copy)
    ]
    assert kept[0] == kept[1]
    assert [content["name"] for _number, content, _counts in kept[1]] == ["Firma Muster", "Firma Zwei"]
