"""The search over cases: any part, spelling, sound, telephone number; and that it stays out of addresses."""

from types import SimpleNamespace

import pytest
from django.test import Client

from calculator.consultations.finding import Hits, search
from calculator.consultations.views.list_page import PAGE_CASES
from calculator.models import AccessEntry, Consultation
from calculator.models.findable import NAMES, TEXTS, Findable, national
from tests import builders
from tests.calculator.consultations.conftest import CONSENT

LIST = "/rechner/beratung/"
CASES = {
    4: {"title": "Haus am Hang", "client_name": "Hans Schmitt", "client_address": "Ziegenhainer Straße 12, Jena"},
    17: {"title": "Altbau", "client_name": "Erika Schmidt", "phone": "+49 (0)3641 55 50-123"},
    23: {"title": "Reihenhaus", "client_name": "Jürgen Müller-Lüdenscheidt", "email": "j.mueller@beispiel.example"},
    42: {
        "title": "Villa",
        "client_name": "Ayşe Yılmaz",
        "client_address": "Dr.-Külz-Str. 3a",
        "internal_notes": "Sohn zieht bald aus; mehr als 20 Jahre alter Öltank, ruft an unter 0176/55501234",
    },
}


def forms(**texts: str) -> str:
    return str(Findable.of(SimpleNamespace(**{**dict.fromkeys((*NAMES, *TEXTS), ""), **texts})))


def found(typed: str) -> Hits:
    return search([(number, forms(**texts)) for number, texts in CASES.items()], typed)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("Ziegenhainer Str 12", 4), ("ziegenhainerstr. 12", 4), ("ZIEGENHAINER STRASSE", 4), ("genhain", 4),
        ("12 Ziegenhainer Str.", 4), ("Schmitt Ziegenhain", 4),
        ("mueller", 23), ("MÜLLER", 23), ("Lüdenscheidt", 23), ("luedenscheidt", 23), ("j.mueller@beispiel", 23),
        ("Müller-Lüdenscheidt", 23), ("jurgen mueller", 23),
        ("Yilmaz", 42), ("Doktor Külz Straße 3a", 42), ("Dr. Kuelz", 42), ("Öltank", 42), ("oeltank", 42),
        ("03641 5550123", 17), ("03641/5550123", 17), ("+49 3641 5550123", 17), ("0049 3641 5550123", 17),
        ("493641 5550123", 17), ("5550123", 17), ("3641 555", 17), ("(03641) 55 50 123", 17),
        ("0176 55501234", 42), ("+4917655501234", 42),
        ("17", 17), ("Fall 42", 42), ("Nr. 23", 23),
    ],
)  # fmt: skip
def test_a_case_is_found_by_any_part_whatever_the_spelling(typed: str, number: int) -> None:
    assert number in found(typed).written + found(typed).alike


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("Schmitt", Hits([4], [17])),
        ("Schmid", Hits([17], [4])),
        ("Yilmas", Hits([], [42])),
        ("Miller", Hits([], [23])),
        ("Mustermann", Hits([], [])),
        ("Ziegenhiner", Hits([], [4])),
        ("Schmidt Ziegenhainer", Hits([], [4])),
        ("Meier", Hits([], [])),  # sounds like „mehr“, which stands in notes only
        ("!?", Hits([], [])),
        ("0176 99", Hits([], [])),
    ],
)
def test_names_that_sound_or_look_alike_come_behind(typed: str, numbers: Hits) -> None:
    assert found(typed) == numbers


@pytest.mark.parametrize(
    "number", ["03641 5550123", "+49 3641 5550123", "0049 3641 5550123", "+49 (0) 3641/555-0123", "0049(0)36415550123"]
)
def test_a_telephone_number_has_one_form(number: str) -> None:
    assert national(number) == "036415550123"


def test_the_stored_forms_are_those_that_are_searched_for() -> None:
    """Whoever changes a form needs a migration that saves every case anew."""
    stored = forms(
        title="Dr.-Külz-Str. 3", client_name="Schmidt", phone="+49 3641 555", internal_notes="Ab 0176/55501234"
    )
    assert stored.split("\n") == [
        " doktor kuelz strasse 3 schmidt ",
        " 49 3641 555 ab 0176 55501234 ",
        " doktorkuelzstrasse3 schmidt ",
        " 2427 458 8278 862 ",
        " 03641555 017655501234 ",
    ]


@pytest.fixture
def _signed_in(client: Client, case: Consultation) -> None:
    client.force_login(case.advisor)


@pytest.mark.django_db
@pytest.mark.usefixtures("_signed_in")
class TestPage:
    def test_a_search_finds_title_name_and_address(self, client: Client, case: Consultation) -> None:
        builders.consultation(case.advisor, title="Reihenhaus am Bach")
        for wanted in ("roten TOR", "mustermann", "erfundene", "0049 3641 5550123", "erika@beispiel", "Sohn"):
            page = client.post(LIST, {"wanted": wanted}).content.decode()
            assert ("Ein Fall gefunden" in page, "Reihenhaus am Bach" in page) == (True, False), wanted
        assert "0 Fälle gefunden" in client.post(LIST, {"wanted": "niemand"}).content.decode()

    def test_what_is_changed_is_found_by_its_new_text_only(self, client: Client, case: Consultation) -> None:
        case.client_name = "Bertha Neu"
        case.save(update_fields=["client_name"])
        assert client.post(LIST, {"wanted": "Bertha"}).context["numbers"] == [case.pk]
        assert client.post(LIST, {"wanted": "Mustermann"}).context["numbers"] == []

    def test_whoever_is_shown_is_in_the_log(self, client: Client, case: Consultation) -> None:
        before = AccessEntry.objects.count()
        client.post(LIST, {"wanted": "Mustermann"})
        entry = AccessEntry.objects.first()
        assert entry is not None
        assert (AccessEntry.objects.count(), entry.case_number) == (before + 1, case.pk)
        assert entry.detail == "in einer Suche gezeigt"
        assert case.client_name not in client.get(LIST).content.decode()

    def test_many_cases_come_in_pages_found_or_not(self, client: Client, case: Consultation) -> None:
        Consultation.objects.bulk_create(
            Consultation(advisor=case.advisor, title=f"Block {number}", held_on=CONSENT, findable=forms(title="Block"))
            for number in range(2 * PAGE_CASES)
        )
        assert len(client.get(LIST).context["page"]) == PAGE_CASES
        last = client.get(LIST, {"seite": "3"})
        assert [each.pk for each in last.context["page"]] == [case.pk]
        found = client.post(LIST, {"wanted": "Block", "seite": "2"})
        assert (len(found.context["page"]), len(found.context["numbers"])) == (PAGE_CASES, 2 * PAGE_CASES)
        assert 'name="seite"' in found.content.decode()
        assert client.get(LIST, {"seite": "x"}).status_code == 200
