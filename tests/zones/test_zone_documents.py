"""The city's Steckbrief PDFs: attached to a draft, linked on the zone page, copied, part of what is reviewed."""

import re
from http import HTTPStatus

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.ingest.test_documents import opens_with_a_script, pdf
from zones import services
from zones.ingest.finding_kinds import FindingKind
from zones.models import Edition, PlanDocument, ZoneDocument
from zones.storage.reviewed import mark_of_state
from zones.storage.stored import check_stored

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


def page(plan: Edition) -> str:
    return reverse("admin:zones_edition_documents", args=[plan.pk])


def seen(staff: Client, plan: Edition, button: str = "") -> str:
    """Return what the form for files carries, or the form of a button."""
    text = staff.get(page(plan)).content.decode()
    upto = text[: text.index(button)] if button and button in text else text
    marks = re.findall(r'name="seen" value="([^"]*)"', upto)
    return (marks[-1] if button else marks[0]) if marks else ""


def upload(
    staff: Client, plan: Edition, *files: tuple[str, bytes], code: str = "", opened: str | None = None
) -> tuple[int, str]:
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    carried = seen(staff, plan) if opened is None else opened
    answer = staff.post(page(plan), {"documents": sent, "code": code, "seen": carried}, follow=True)
    return answer.status_code, answer.content.decode()


def url(plan: Edition, code: str = "DEMO-01") -> str:
    return f"/ausgaben/{plan.pk}/gebiete/{code}/steckbrief.pdf"


def test_several_files_go_to_their_zones(staff: Client, draft: Edition) -> None:
    status, text = upload(
        staff, draft, ("Steckbrief_DEMO-01.pdf", pdf()), ("DEMO_02.pdf", pdf(opens_with_a_script, pages=2))
    )
    assert (status, "PDF angehängt: DEMO-01, DEMO-02" in text) == (HTTPStatus.OK, True)
    assert dict(ZoneDocument.objects.values_list("zone__code", "document__pages")) == {"DEMO-01": 1, "DEMO-02": 2}
    content = staff.get(url(draft, "DEMO-02")).content
    assert content.startswith(b"%PDF-")
    assert b"JavaScript" not in content


def test_what_belongs_nowhere_or_twice_is_set_aside_by_name(staff: Client, draft: Edition) -> None:
    files = [("DEMO-01.pdf", pdf()), ("demo_01 neu.pdf", pdf()), ("Übersicht.pdf", pdf()), ("DEMO-02.pdf", b"no pdf")]
    status, text = upload(staff, draft, *files)
    assert status == HTTPStatus.BAD_REQUEST
    assert "demo_01 neu.pdf: Für das Gebiet DEMO-01 ist schon „DEMO-01.pdf“ dabei." in text
    assert "Übersicht.pdf: Der Dateiname nennt kein Gebiet dieser Ausgabe eindeutig." in text
    assert "DEMO-02.pdf: Das ist kein PDF." in text
    assert list(ZoneDocument.objects.values_list("zone__code", flat=True)) == ["DEMO-01"]


def test_one_file_may_be_given_a_zone_by_hand(staff: Client, draft: Edition) -> None:
    upload(staff, draft, ("Scan.pdf", pdf()), code="DEMO-02")
    assert ZoneDocument.objects.get().zone.code == "DEMO-02"


def test_without_a_file_the_form_says_so(staff: Client, draft: Edition) -> None:
    status, text = upload(staff, draft)
    assert (status, "errorlist" in text) == (HTTPStatus.BAD_REQUEST, True)


def test_a_new_file_takes_the_place_of_the_old_and_a_removed_one_is_gone(staff: Client, draft: Edition) -> None:
    upload(staff, draft, ("DEMO-01.pdf", pdf()))
    _status, text = upload(staff, draft, ("DEMO-01 neu.pdf", pdf(pages=2)))
    assert "Ersetzt wurde das bisherige PDF von DEMO-01 („DEMO-01.pdf“)" in text
    assert ZoneDocument.objects.get().document.pages == 2
    staff.post(page(draft), {"remove": "DEMO-01", "seen": seen(staff, draft)})
    assert not ZoneDocument.objects.exists()


def test_citizens_find_it_beside_the_figures_once_it_is_published(
    staff: Client, client: Client, draft: Edition
) -> None:
    upload(staff, draft, ("DEMO-01.pdf", pdf(pages=2)))
    client.logout()
    assert client.get(url(draft)).status_code == HTTPStatus.NOT_FOUND
    services.publish(draft, reason="Beschluss des Stadtrats")
    zone = " ".join(client.get("/gebiete/DEMO-01/").content.decode().split())
    assert f'href="{url(draft)}">Steckbrief der Stadt als PDF</a> (2 Seiten' in zone
    assert "Steckbrief der Stadt als PDF" not in client.get("/gebiete/DEMO-02/").content.decode()
    assert url(draft) in client.get(f"/ausgaben/{draft.pk}/gebiete/DEMO-01/").content.decode()
    response = client.get(url(draft))
    assert (response.status_code, response["Content-Type"]) == (HTTPStatus.OK, "application/pdf")
    assert "immutable" in response["Cache-Control"]
    assert client.get(url(draft), headers={"Range": "bytes=0-3"}).content == b"%PDF"
    assert client.get(url(draft, "DEMO-02")).status_code == HTTPStatus.NOT_FOUND


def test_a_published_edition_takes_no_more(staff: Client) -> None:
    plan, _addresses = builders.published_city()
    assert upload(staff, plan, ("DEMO-01.pdf", pdf()))[0] == HTTPStatus.FORBIDDEN
    assert staff.post(page(plan), {"remove": "DEMO-01"}).status_code == HTTPStatus.FORBIDDEN
    assert "lässt sich nicht ändern" in staff.get(page(plan)).content.decode()
    assert not ZoneDocument.objects.exists()


def test_a_copy_keeps_them_without_doubling_the_content(staff: Client, draft: Edition) -> None:
    upload(staff, draft, ("DEMO-01.pdf", pdf()))
    copy = services.copy_as_draft(draft)
    assert ZoneDocument.objects.filter(zone__edition=copy).count() == 1
    assert PlanDocument.objects.count() == 1
    assert staff.get(url(copy)).content == staff.get(url(draft)).content


def test_a_new_document_changes_what_was_reviewed(staff: Client, draft: Edition) -> None:
    before = mark_of_state(draft)
    upload(staff, draft, ("DEMO-01.pdf", pdf()))
    after = mark_of_state(draft)
    upload(staff, draft, ("DEMO-01.pdf", pdf(pages=2)))
    assert len({before, after, mark_of_state(draft)}) == 3


def test_only_staff_with_the_right_attach(client: Client, draft: Edition) -> None:
    client.force_login(User.objects.create_user("other", is_staff=True))
    assert upload(client, draft, ("DEMO-01.pdf", pdf()))[0] == HTTPStatus.FORBIDDEN
    assert client.get(url(draft)).status_code == HTTPStatus.NOT_FOUND


def test_a_new_plan_does_not_lose_the_pdf_files_unseen(staff: Client, draft: Edition) -> None:
    upload(staff, draft, ("DEMO-01.pdf", pdf()))
    services.publish(draft, reason="Beschluss des Stadtrats")
    second = builders.edition()
    builders.two_squares(second)
    gone = [finding for finding in check_stored(second).findings if finding.kind is FindingKind.DOCUMENTS_GONE]
    assert [(finding.count, finding.values["codes"]) for finding in gone] == [(1, "DEMO-01")]
    assert "Zu 1 Gebiet sehen" in staff.get(page(second)).content.decode()
    carried = {"take_over": "1", "seen": seen(staff, second, 'name="take_over"')}
    assert "PDF angehängt: DEMO-01" in staff.post(page(second), carried, follow=True).content.decode()
    assert list(ZoneDocument.objects.filter(zone__edition=second).values_list("zone__code", "name")) == [
        ("DEMO-01", "DEMO-01.pdf")
    ]
    assert FindingKind.DOCUMENTS_GONE not in {finding.kind for finding in check_stored(second).findings}
    assert staff.post(page(draft), {"take_over": "1"}).status_code == HTTPStatus.FORBIDDEN
