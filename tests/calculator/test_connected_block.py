"""A block on Fernwärme: no rival without an offer, what it costs house and flat, and that it may have to stay."""

import pytest
from django.test import Client

from calculator.reports.verdict import VerdictKind, verdict
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, get

pytestmark = pytest.mark.django_db
FLAT = "house.building_type=plattenbau&house.build_year=1975&heating.kind=fernwaerme&household.flat_area_m2=60"
PRICE = "fernwaerme_price_eur_kwh"
UNKNOWN = "Ob es dabei bleiben muss, ist nicht bekannt"


def test_no_heating_is_set_against_it_whose_price_only_an_offer_says() -> None:
    answer = answer_to(FLAT)
    assert [system.key for system in answer.comparison.systems] == ["keep"]
    found = verdict(answer)
    assert found.kind is VerdictKind.ALONE
    assert "dreht sich das Ergebnis" not in found.sentence
    assert "Für ein so großes Haus sagt nur ein Angebot, was sie kostet." in found.sentence
    assert any("Nicht verglichen: " in each and "Pelletheizung" in each for each in found.cautions)


def test_it_says_what_fernwaerme_costs_house_and_flat_and_asks_for_the_price() -> None:
    found = verdict(answer_to(FLAT))
    assert "im Monat für das Haus und rund" in found.sentence
    assert "für Ihre Wohnung." in found.sentence
    assert "möglich sind 12 bis 30 ct/kWh" in found.sentence
    assert [each.key for each in found.prices] == [PRICE]
    known = verdict(answer_to(f"{FLAT}&{PRICE}=0,15"))
    assert "nicht bekannt: gerechnet" not in known.sentence
    assert known.prices == ()
    for whole in (FLAT.partition("&household")[0], f"{FLAT}&wer=miete"):
        assert "im Mittel rund" in verdict(answer_to(whole)).sentence


@pytest.mark.parametrize(
    ("stated", "words", "unknown"),
    [("", UNKNOWN, True), ("&house.connection_duty=ja", "Ohne Befreiung durch die Stadt muss das Haus", False),
     ("&house.connection_duty=nein", "", False)],
)  # fmt: skip
def test_the_answer_itself_says_whether_the_by_law_lets_the_house_leave(stated: str, words: str, unknown: bool) -> None:
    (found,) = verdict(answer_to(FLAT + stated)).against
    assert words in found.sentence
    assert (UNKNOWN in found.sentence) is unknown
    (small,) = verdict(answer_to(f"heating.kind=fernwaerme&house.build_year=1965{stated}")).against
    assert words in small.sentence
    assert "Hausverwaltung" not in small.sentence


def test_who_lives_in_a_flat_hears_who_decides_and_whom_to_ask() -> None:
    (owner,) = verdict(answer_to(FLAT)).against
    assert "entscheidet die Gemeinschaft der Eigentümer" in owner.sentence
    (tenant,) = verdict(answer_to(f"{FLAT}&wer=miete")).against
    assert "Über die Heizung entscheidet, wem das Haus gehört." in tenant.sentence
    assert "das Günstigste" not in owner.sentence + tenant.sentence


@pytest.mark.parametrize(
    ("asked", "decides"),
    [
        ("wer=weg", "Über die Heizung entscheidet die Gemeinschaft der Eigentümer;"),
        ("wer=eigentum&community.exists=ja", "Über die Heizung entscheidet die Gemeinschaft der Eigentümer;"),
        ("wer=vermietung&community.exists=ja", "Über die Heizung entscheidet die Gemeinschaft der Eigentümer;"),
        ("wer=eigentum", "Gehört Ihnen nur die Wohnung, entscheidet die Gemeinschaft der Eigentümer"),
        ("wer=vermietung", "Über die Heizung entscheiden Sie;"),
        ("wer=miete", "Über die Heizung entscheidet, wem das Haus gehört."),
    ],
)
@pytest.mark.parametrize("house", [FLAT, f"{FLAT}&{PRICE}=0,15", FLAT.replace("plattenbau", "mfh&house.dwellings=6")])
def test_every_role_hears_who_decides_there(house: str, asked: str, decides: str) -> None:
    (found,) = verdict(answer_to(f"{house}&{asked}")).against
    assert decides in found.sentence
    assert ("Gemeinschaft" in found.sentence) == ("Gemeinschaft" in decides)


def test_the_page_shows_it_with_the_field_for_the_price(client: Client) -> None:
    page = get(client, RESULT, dict(pair.split("=") for pair in FLAT.split("&")))
    assert UNKNOWN in page
    assert f'name="{PRICE}"' in page
    assert "Pelletheizung für" not in page
