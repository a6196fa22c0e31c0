"""Whom to ask: offices of the city's file, what staff enter over them, and the one that fits each answer."""

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone

from tests import builders, roles
from tests.opened import opened
from zones.city import CITY
from zones.city_contacts import Contact, ContactTopic, contact_problems, fitting
from zones.city_files import Url
from zones.doors.contacts import advice, contacts_for, known_contacts
from zones.models import Category, ContactEntry

pytestmark = pytest.mark.django_db
ADD = "/verwaltung/zones/contactentry/add/"
CHANGE = "/verwaltung/zones/contactentry/{}/change/"
NUMBER = {"phone": "0900 123456", "source": "https://www.amt.example/kontakt", "seen_on": dt.date(2026, 1, 2)}


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


def entry(name: str = "Amt für Wärme", **fields: object) -> ContactEntry:
    start: dict[str, object] = {
        "purpose": "Hilft.",
        "topics": ["plan"],
        "url": "https://www.amt.example",
        "link_text": "www.amt.example",
    }
    return ContactEntry.objects.create(name=name, **{**start, **fields})  # type: ignore[arg-type]


def entered(**fields: object) -> dict[str, object]:
    start = {"name": "Amt für Wärme", "purpose": "Hilft.", "topics": ["plan"], "url": "https://www.amt.example"}
    return {**start, "link_text": "www.amt.example", "change_reason": "Nachgetragen", **fields}


def office(name: str = "Amt", **fields: object) -> Contact:
    topics = fields.pop("topics", (ContactTopic.PLAN,))
    return Contact(name, "Hilft.", Url("https://www.amt.example"), "amt", topics, **fields)  # type: ignore[arg-type]


def test_every_kind_of_zone_and_every_question_has_somebody_to_ask() -> None:
    assert {ContactTopic(category.value) for category in Category} <= set(ContactTopic)
    assert [topic for topic in ContactTopic if not fitting(CITY.contacts, (topic,))] == []


def test_the_best_fit_comes_first_and_nobody_twice() -> None:
    names = [each.name for each in contacts_for(ContactTopic.CONNECTED, ContactTopic.WAERMENETZ)]
    assert names[0] == "Stadtwerke Jena"
    assert len(names) == len(set(names))


def test_a_question_that_no_office_takes_goes_to_the_one_that_advises() -> None:
    entry("Klimaschutzagentur Jena", topics=["grants"], **NUMBER)
    assert contacts_for() == [advice()]
    assert advice().phone == "0900 123456", "the paper names what staff have entered"


def test_an_entry_lies_over_the_start_value_and_can_take_it_off_the_pages() -> None:
    before = [each.name for each in known_contacts()]
    stored = entry("Stadt Jena", **NUMBER)
    entry("Amt für Wärme")
    assert [each.name for each in known_contacts()] == [*before, "Amt für Wärme"]
    assert next(each for each in known_contacts() if each.name == "Stadt Jena").phone == "0900 123456"
    stored.topics = []
    stored.save()
    assert "Stadt Jena" not in [each.name for each in known_contacts()]


def test_if_all_are_taken_off_the_start_values_stand() -> None:
    for each in CITY.contacts:
        entry(each.name, topics=[])
    assert known_contacts() == CITY.contacts


@pytest.mark.parametrize("field", ["phone", "street", "hours", "email"])
def test_nothing_without_source_and_day_is_kept(field: str, staff: Client) -> None:
    value = {"phone": "0900 123456", "email": "amt@amt.example"}.get(field, "Markt 1")
    page = staff.post(ADD, entered(**{field: value})).content.decode()
    assert "Ohne Quelle zeigen wir sie nicht." in page
    assert "An welchem Tag stand das dort?" in page
    with pytest.raises(IntegrityError):
        entry(**{field: value})


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"phone": "bitte anrufen", "source": "x", "seen_on": "02.01.2026"}, "Das ist keine Telefonnummer."),
        ({"phone": "0900 1, 0900 2", "source": "x", "seen_on": "02.01.2026"}, "Das ist keine Telefonnummer."),
        ({"can": "a\nb\nc\nd"}, "Höchstens drei Zeilen"),
        ({"url": "http://www.amt.example"}, "muss mit https:// beginnen"),
    ],
)
def test_what_no_page_can_show_is_refused(fields: dict[str, object], sentence: str, staff: Client) -> None:
    assert sentence in staff.post(ADD, entered(**fields)).content.decode()
    assert not ContactEntry.objects.exists()


def test_a_day_to_come_is_refused(staff: Client) -> None:
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    page = staff.post(ADD, entered(phone="0900 123456", source="x", seen_on=f"{tomorrow:%d.%m.%Y}")).content.decode()
    assert "Dieser Tag liegt in der Zukunft." in page


def test_staff_begin_from_the_citys_file_and_every_state_is_kept(staff: Client) -> None:
    begun = staff.get(ADD, {"name": "Verbraucherzentrale Thüringen"}).content.decode()
    assert 'value="0361 55514-0"' in begun
    assert staff.post(ADD, entered(**NUMBER | {"seen_on": "02.01.2026"})).status_code == 302
    stored = ContactEntry.objects.get()
    change = CHANGE.format(stored.pk)
    staff.post(change, opened(staff, change) | entered(phone="0900 654321", source="x", seen_on="02.01.2026"))
    states = [(state.phone, state.history_change_reason) for state in stored.history.all()]  # type: ignore[attr-defined]
    assert states == [("0900 654321", "Nachgetragen"), ("0900 123456", "Nachgetragen")]


@pytest.mark.parametrize(("role", "status"), [("Redaktion", 302), ("Freigabe", 403), ("Beratung", 403)])
def test_only_the_editors_enter_offices(client: Client, role: str, status: int) -> None:
    user = User.objects.create_user("clerk", is_staff=True)
    user.groups.add(roles.role(role))
    client.force_login(user)
    assert client.post(ADD, entered()).status_code == status


@pytest.mark.parametrize(
    ("page", "status", "name"),
    [
        ("/gebiete/DEMO-02/", 200, "Stadtwerke Jena"),
        ("/adresse/?q=Nirgendweg 1", 404, "Stadt Jena"),
        ("/adresse/?q=12", 400, "Stadt Jena"),
        ("/punkt/?lon=13.41&lat=52.11", 404, "Stadt Jena"),
        ("/fehlt/", 404, "Stadt Jena"),
    ],
)
def test_every_answer_names_the_office_that_fits(page: str, status: int, name: str, client: Client) -> None:
    builders.published_city()
    answer = client.get(page, follow=True)
    shown = answer.content.decode()
    assert answer.status_code == status
    assert name in shown[shown.index("Wen Sie fragen können" if "gebiete" not in page else 'id="kontakt"') :]


def test_a_number_is_a_link_with_its_source_and_day(client: Client) -> None:
    builders.published_city()
    entry("Stadt Jena", topics=["address"], hours="Mo bis Fr 9 bis 12 Uhr", **NUMBER)
    page = " ".join(client.get("/adresse/", {"q": "Nirgendweg 1"}, follow=True).content.decode().split())
    assert 'href="tel:0900123456"' in page
    assert "Mo bis Fr 9 bis 12 Uhr" in page
    assert "Gesehen am 2. Januar 2026:" in page
    assert 'href="https://www.amt.example/kontakt"' in page


@pytest.mark.parametrize(
    ("contacts", "problem"),
    [
        ((), "contacts: at least one is needed"),
        ((office(advises=True), office("B", advises=True)), "contacts: only one can have advises: true"),
        ((office(), office()), "contacts: Amt: stands twice"),
        ((office(phone="0900 123456"),), "contacts: Amt: phone, street, hours and email need source and seen_on"),
        ((office(hours="Mo", source="x"),), "contacts: Amt: phone, street, hours and email need source and seen_on"),
        ((office(phone="Zentrale", source="x", seen_on=dt.date(2026, 1, 2)),), "contacts: Amt: phone: Zentrale"),
        ((office(email="amt", source="x", seen_on=dt.date(2026, 1, 2)),), "contacts: Amt: email: amt"),
    ],
)
def test_a_wrong_list_stops_the_start(contacts: tuple[Contact, ...], problem: str) -> None:
    assert [each for each in contact_problems(contacts) if each.startswith(problem)]
