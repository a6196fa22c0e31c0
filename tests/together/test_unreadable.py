"""A NUL in a query or a form is answered with the page for what cannot be read, in every part of the site."""

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.opened import reviewed
from zones.models import Edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def draft() -> Edition:
    made = builders.edition()
    builders.two_squares(made)
    return made


def assert_refused(answer: object) -> None:
    assert answer.status_code == 400  # type: ignore[attr-defined]
    assert "Diese Anfrage können wir nicht lesen" in answer.content.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("zones_edition_review", {"gebiet": "\x00"}),
        ("zones_zone_changelist", {"stand": "\x00"}),
        ("zones_zone_changelist", {"name": "a\x00b"}),
        ("zones_edition_changelist", {"kind__exact": "\x00"}),
        ("zones_edition_changelist", {"status__exact": ["draft", "\x00"]}),
    ],
)
def test_a_query_with_nul(page: str, query: dict[str, str], staff: Client, draft: Edition) -> None:
    url = reverse(f"admin:{page}", args=[] if page.endswith("changelist") else [draft.pk])
    assert_refused(staff.get(url, query))


def test_a_form_with_nul(staff: Client, draft: Edition) -> None:
    mark = reviewed(staff, reverse("admin:zones_edition_review", args=[draft.pk]))["reviewed"]
    overlap = reverse("admin:zones_edition_overlap", args=[draft.pk])
    assert_refused(staff.post(overlap, {"to": "DEMO-0\x001", "of": "DEMO-02", "reviewed": mark}))
    documents = reverse("admin:zones_edition_documents", args=[draft.pk])
    assert_refused(staff.post(documents, {"remove": "\x00"}))
    file = SimpleUploadedFile("DEMO-01.pdf", b"%PDF-")
    assert staff.post(documents, {"documents": file, "code": "DEMO\x00"}).status_code == 400
    unknown = staff.get(reverse("admin:zones_zone_changelist"), {"na\x00me": "a"})
    assert (unknown.status_code, unknown["Location"].endswith("?e=1")) == (302, True)


def test_the_pages_of_citizens_and_the_api(client: Client) -> None:
    builders.published_city()
    assert client.get("/gebiete/", {"art": "\x00"}).status_code == 400
    assert client.get("/api/v1/adressen", {"q": "\x00"}).status_code == 400


def test_other_signs_pass(staff: Client, draft: Edition) -> None:
    url = reverse("admin:zones_edition_review", args=[draft.pk])
    assert staff.get(url, {"gebiet": "Süd\n\t 1\u00a0"}).status_code == 200
