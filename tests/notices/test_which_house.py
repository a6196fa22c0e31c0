"""An address that names no house, or several, is asked about as the search does; nothing is chosen for anybody."""

from collections.abc import Sequence

import pytest
from django.test import Client
from lxml import html

from notices.models import Subscription
from tests import builders
from tests.notices.conftest import ERIKA, ask
from zones import services
from zones.doors import named_house
from zones.models import Edition

ZONE = "/benachrichtigung/gebiet/DEMO-02/"
WEST, EAST = "2722.22574", "2726.22574"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def city() -> Edition:
    """Publish two zones, and a street with houses in both."""
    plan, addresses = builders.edition(), builders.edition("addresses")
    builders.two_squares(plan)
    for name, east in (("Westweg 1", 680_500), ("Westweg 3", 680_510), ("Ostweg 2", 681_500), ("Ostweg 2a", 681_505)):
        builders.address(addresses, f"{name}, 07743", east, 5_643_500)
    services.publish(plan, addresses, reason="Test")
    return plan


def form_of(answer: str) -> html.FormElement:
    (form,) = (each for each in html.fromstring(answer).forms if each.method == "POST")
    return form


def offered(answer: str) -> dict[str, str]:
    """Return what can be picked, by its label."""
    form = form_of(answer)
    radios = form.xpath(".//input[@type='radio']")
    labels = {label.get("for"): label.text_content() for label in form.xpath(".//label")}
    return {labels[each.get("id")]: each.get("value") for each in radios}


@pytest.mark.parametrize(
    ("text", "labels", "sentence"),
    [
        ("Westweg", ["Westweg 1, 07743 Jena", "Westweg 3, 07743 Jena"], "Welche Adresse meinen Sie?"),
        ("Westweg 99", ["Westweg 1, 07743 Jena", "Westweg 3, 07743 Jena"], "finden wir in der Straße"),
        ("Westwek 1", ["Westweg 1, 07743 Jena"], "Meinten Sie Westweg 1?"),
        ("Westweg 1-3", ["Westweg 1, 07743 Jena", "Westweg 3, 07743 Jena"], "führen die Hausnummern einzeln"),
        ("Westweg 1 Haus B", ["Westweg 1, 07743 Jena"], "„Haus B“ kennen wir nicht"),
    ],
)
def test_what_may_be_meant_is_offered_and_nothing_chosen(
    client: Client, text: str, labels: Sequence[str], sentence: str
) -> None:
    answer = ask(client, ZONE, address=text)
    assert (answer.status_code, Subscription.objects.count()) == (400, 0)
    assert list(offered(answer.text)) == list(labels)
    assert sentence in answer.text
    assert form_of(answer.text).xpath(".//input[@type='radio'][@checked]") == []
    again = client.post(ZONE, dict(form_of(answer.text).form_values()))
    assert (again.status_code, list(offered(again.text))) == (400, list(labels))


def test_the_one_that_is_picked_counts(client: Client) -> None:
    answer = ask(client, ZONE, address="Westweg")
    fields = dict(form_of(answer.text).form_values()) | {"house": offered(answer.text)["Westweg 3, 07743 Jena"]}
    assert client.post(ZONE, fields).status_code == 302
    assert Subscription.objects.get().of == {"square": WEST, "street": "Westweg"}


def test_a_street_that_is_picked_is_asked_about_in_its_turn(client: Client) -> None:
    answer = ask(client, ZONE, address="Ostwek")
    assert offered(answer.text) == {"Ostweg": "Ostweg"}
    fields = dict(form_of(answer.text).form_values()) | {"house": "Ostweg"}
    houses = client.post(ZONE, fields)
    assert list(offered(houses.text)) == ["Ostweg 2, 07743 Jena", "Ostweg 2a, 07743 Jena"]
    fields |= {"house": offered(houses.text)["Ostweg 2a, 07743 Jena"]}
    assert client.post(ZONE, fields).status_code == 302
    assert Subscription.objects.get().of == {"square": EAST, "street": "Ostweg"}


def test_another_text_decides_itself_whatever_was_picked_for_the_first(client: Client) -> None:
    answer = ask(client, ZONE, address="Westweg")
    picked = offered(answer.text)["Westweg 3, 07743 Jena"]
    fields = {"house": picked, "offered_for": "Westweg"}
    assert ask(client, ZONE, address="Ostweg 2", **fields).status_code == 302
    assert Subscription.objects.get().of == {"square": EAST, "street": "Ostweg"}
    assert ask(client, ZONE, address="Ostwek 2", **fields).status_code == 400
    assert ask(client, ZONE, ERIKA, address="", **fields).status_code == 302
    assert set(Subscription.objects.values_list("kind", flat=True)) == {"square", "zone"}


def test_what_was_picked_stays_where_something_else_is_wrong(client: Client) -> None:
    answer = ask(client, ZONE, "keine-adresse", address="Westwek 1")
    picked = offered(answer.text)["Westweg 1, 07743 Jena"]
    fields = dict(form_of(answer.text).form_values()) | {"house": picked}
    page = client.post(ZONE, fields)
    assert page.status_code == 400
    (radio,) = form_of(page.text).xpath(".//input[@type='radio'][@checked]/@value")
    assert radio == picked
    assert client.post(ZONE, dict(form_of(page.text).form_values()) | {"email": ERIKA}).status_code == 302


@pytest.mark.parametrize("house", ["1", "0", "9" * 40, "٣", "\x00", "Nirgendweg 1", "-1"])
def test_what_was_never_offered_chooses_nothing(client: Client, house: str) -> None:
    answer = ask(client, ZONE, address="Westweg", house=house, offered_for="Westweg")
    assert (answer.status_code, Subscription.objects.count()) == (400, 0)


def test_of_too_many_the_number_is_asked_for(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(named_house, "MOST_CHOICES", 1)
    answer = ask(client, ZONE, address="Westweg")
    assert (answer.status_code, offered(answer.text)) == (400, {})
    assert "Dazu passen 2 Adressen." in answer.text


def test_it_is_asked_in_english_too(client: Client) -> None:
    answer = ask(client, f"/en{ZONE}", address="Westweg")
    assert "Which house is meant?" in answer.text
    assert list(offered(answer.text)) == ["Westweg 1, 07743 Jena", "Westweg 3, 07743 Jena"]
