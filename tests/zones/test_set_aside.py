"""What is typed beside a house number and is not known ("Haus B"): set aside with a sentence, or no answer at all."""

import pytest
from django.test import Client

from tests import builders
from tests.builders import EAST, SHARED, WEST
from tests.zones.pages import text_of
from tests.zones.test_lookup_numbers import publish, unknown
from zones import services
from zones.address import lookup, outcomes
from zones.doors import many_houses
from zones.doors.known_address import known_address
from zones.models import EditionKind

pytestmark = pytest.mark.django_db
ONE_ZONE = {"n7": WEST + 100, "n8": WEST + 200}
TWO_ZONES = {**ONE_ZONE, "n9": EAST - 100}
SAID = "„%s“ kennen wir nicht; die Antwort gilt für Nummer 8."


@pytest.mark.parametrize(
    ("beside", "eastings"),
    [("Haus B", ONE_ZONE), ("Eingang A", ONE_ZONE), ("Eingang A", TWO_ZONES), ("Aufgang 3", TWO_ZONES)],
)
def test_it_is_named_where_it_cannot_change_the_zone(client: Client, beside: str, eastings: dict[str, float]) -> None:
    publish(**eastings)
    found = lookup.lookup_text(f"Markt 8, {beside}")
    assert isinstance(found, outcomes.InZone)
    assert (str(found.address), found.set_aside) == ("Markt 8, 07743 Jena", beside)
    page = text_of(client, f"/adresse/?q=Markt 8, {beside}, 2. OG")
    assert f"Markt 8, 07743 Jena liegt im Gebiet DEMO-01 Gebiet DEMO-01. {SAID % beside}" in page


@pytest.mark.parametrize("beside", ["Haus B", "Block 3", "Gebäude B"])
def test_a_house_that_may_lie_in_another_zone_is_not_answered_for(client: Client, beside: str) -> None:
    publish(**TWO_ZONES)
    found = unknown(f"Markt 8, {beside}")
    assert (found.house_number, found.zone) == (f"8 {beside}", None)
    assert str(found.alternatives[0]) == "Markt 8, 07743 Jena"
    page = text_of(client, f"/adresse/?q=Markt 8, {beside}", 404)
    assert f"Die Hausnummer 8 {beside} finden wir in der Straße „Markt“ nicht" in page
    assert "können wir für Ihre Nummer keines nennen" in page


def test_a_house_with_a_letter_and_one_with_a_word_are_answered_alike() -> None:
    publish(**TWO_ZONES)
    with_letter, with_word = unknown("Markt 8b"), unknown("Markt 8, Haus B")
    assert (with_letter.zone, with_letter.numbers) == (with_word.zone, with_word.numbers)


def test_a_house_without_any_addition_hears_nothing_of_it(client: Client) -> None:
    publish(**ONE_ZONE)
    for text in ("Markt 8", "Markt 8, 2. OG links", "Markt 8, Whg. B"):
        assert "kennen wir nicht" not in text_of(client, f"/adresse/?q={text}")


def test_at_a_boundary_and_outside_it_is_named_on_all_pages(client: Client) -> None:
    publish(n8=SHARED - 1)
    page = client.get("/adresse/", {"q": "Markt 8, Haus B"}, follow=True)
    assert SAID % "Haus B" in page.content.decode()
    for there in page.context["pages"]:
        assert SAID % "Haus B" in text_of(client, there)
    publish(n8=EAST + 400)
    assert SAID % "Haus B" in text_of(client, "/adresse/?q=Markt 8, Haus B")


def test_plain_language_names_it_too(client: Client) -> None:
    publish(**ONE_ZONE)
    page = text_of(client, "/leicht/adresse/?q=Markt 8, Haus B")
    assert "Sie haben auch geschrieben: Haus B Das kennen wir nicht." in page
    publish(n8=EAST + 400)
    assert "Sie haben auch geschrieben: Haus B" in text_of(client, "/leicht/adresse/?q=Markt 8, Haus B")


def test_the_interface_has_it_in_a_field_and_in_the_sentence(client: Client) -> None:
    publish(**ONE_ZONE)
    answer = client.get("/api/v1/suche", {"q": "Markt 8, Haus B"}).json()
    assert (answer["outcome"], answer["set_aside"]) == ("in_zone", "Haus B")
    assert answer["sentence"].endswith(SAID % "Haus B")
    assert client.get("/api/v1/suche", {"q": "Markt 8"}).json()["set_aside"] == ""


def test_a_row_of_a_table_of_many_houses_names_it() -> None:
    publish(**ONE_ZONE)
    alone, with_code = many_houses.locate(["Markt 8, Haus B", "Markt 8, Haus B"], ["", "DEMO-02"])
    assert (alone.code, alone.reason) == ("DEMO-01", SAID % "Haus B")
    assert with_code.reason == f"{SAID % 'Haus B'} Angegeben ist das Gebiet DEMO-02; die Adresse entscheidet."
    (several,) = many_houses.locate(["Markt 7, 8, Haus B"], [""])
    assert several.code == "DEMO-01"
    assert several.reason.endswith("„Haus B“ kennen wir nicht; es zählt nicht mit.")


def test_a_row_that_may_lie_elsewhere_has_no_zone() -> None:
    publish(**TWO_ZONES)
    (place,) = many_houses.locate(["Markt 8, Haus B"], [""])
    assert (place.code, bool(place.without)) == ("", True)


def test_changes_of_the_plan_name_it(client: Client) -> None:
    publish(**ONE_ZONE)
    plan = builders.edition(title="Zweiter Plan")
    builders.two_squares(plan)
    services.publish(plan, reason="Test")
    assert SAID % "Haus B" in text_of(client, "/wie-hat-sich-der-plan-geaendert/?q=Markt 8, Haus B")


def test_a_missing_house_can_be_told_of() -> None:
    publish(**ONE_ZONE)
    assert known_address("Markt", "8") == "Markt 8, 07743 Jena"
    assert known_address("Markt", "8 Haus B") == ""


CALLED = ["DEMO-01", "demo-01", " DEMO-01 ", "Gebiet DEMO-01", "Kennung DEMO-01", "DEMO-01 Gebiet DEMO-01", "DEMO 01"]


@pytest.mark.parametrize("text", CALLED)
def test_the_code_of_a_zone_leads_to_its_page(client: Client, text: str) -> None:
    builders.published_city()
    answer = client.get("/adresse/", {"q": text})
    assert (answer.status_code, answer["Location"]) == (302, "/gebiete/DEMO-01/")


def test_the_name_of_a_zone_does_so_too_where_it_is_the_only_one(client: Client) -> None:
    plan, _addresses = builders.published_city()
    plan.zones.filter(code="DEMO-01").update(name="Unterlauengasse Nord")
    again = builders.edition(EditionKind.ADDRESSES)
    builders.address(again, "Westweg 1, 07743", WEST + 100, 5_643_500)
    services.publish(again, reason="Test")
    assert client.get("/adresse/", {"q": "unterlauengasse nord"})["Location"] == "/gebiete/DEMO-01/"


def test_a_street_and_a_number_alone_are_no_code(client: Client) -> None:
    plan, _addresses = builders.published_city()
    plan.zones.filter(code="DEMO-01").update(code="07")
    plan.zones.filter(code="DEMO-02").update(code="Westweg")
    again = builders.edition(EditionKind.ADDRESSES)
    builders.address(again, "Westweg 1, 07743", WEST + 100, 5_643_500)
    services.publish(again, reason="Test")
    assert isinstance(lookup.lookup_text("07"), outcomes.MissingStreet)
    assert isinstance(lookup.lookup_text("Westweg"), outcomes.Ambiguous)
    assert lookup.lookup_text("Gebiet 07") == outcomes.NamedZone(plan.zones.get(code="07"))


def test_suggestions_and_interface_name_the_zone(client: Client) -> None:
    builders.published_city()
    (line,) = client.get("/api/v1/adressen", {"q": "DEMO-01"}).json()
    assert (line["kind"], line["label"], line["hint"]) == ("zone", "DEMO-01 Gebiet DEMO-01", "Gebiet")
    answer = client.get("/api/v1/suche", {"q": line["label"]}).json()
    assert (answer["outcome"], answer["zone"]["code"]) == ("named_zone", "DEMO-01")
    (place,) = many_houses.locate(["DEMO-01"], [""])
    assert (place.code, place.reason) == ("DEMO-01", "")
