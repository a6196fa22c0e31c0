"""What is internal reaches no paper; what formerly stood in it is spoken of until somebody has looked."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from calculator.consultations.details_form import USUAL_PURPOSE, DetailsForm
from calculator.consultations.views.protocol_papers import protocol_of
from calculator.models import Consultation
from calculator.reports.protocol import Protocol
from tests import builders
from tests.calculator.consultations.conftest import SECRETS
from tests.calculator.consultations.test_pages import DETAILS, NEW, page_of

pytestmark = pytest.mark.django_db
SAID = "Notizen und Wiedervorlage sind jetzt intern"


@pytest.fixture(autouse=True)
def _signed_in(client: Client, advisor: User) -> None:
    client.force_login(advisor)


def test_the_paper_has_no_place_for_what_is_internal(case: Consultation) -> None:
    assert not {*Protocol.__dataclass_fields__} & {*DetailsForm.INTERNAL}
    case.follow_up_on = timezone.localdate()
    told = repr(protocol_of(case, timezone.localdate()))
    assert SECRETS["client_notes"] in told
    assert SECRETS["internal_notes"] not in told
    assert repr(case.follow_up_on) not in told.partition("variants=")[0]


def test_each_field_says_whether_the_client_reads_it(client: Client) -> None:
    form = client.get(NEW).context["form"]
    for names, words in ((DetailsForm.PROTOCOL, "Steht so im Protokoll"), (DetailsForm.INTERNAL, "Nur intern.")):
        for name in names:
            assert words in str(form[name].help_text), name


def test_a_case_of_before_says_what_became_internal_until_its_details_are_saved(client: Client, advisor: User) -> None:
    before = builders.consultation(advisor, internal_notes="Keller trocken", was_printed=True)
    assert SAID in client.get(page_of("case", before)).content.decode()
    assert SAID in client.get(page_of("edit", before)).content.decode()
    typed = {**DETAILS, "internal_notes": "Keller trocken", "version": before.version}
    assert client.post(page_of("edit", before), typed).status_code == 302
    assert SAID not in client.get(page_of("case", before)).content.decode()


def test_the_purpose_is_filled_in(client: Client, advisor: User) -> None:
    assert client.get(NEW).context["form"]["purpose"].value() == USUAL_PURPOSE
    empty = builders.consultation(advisor)
    assert client.get(page_of("edit", empty)).context["form"]["purpose"].value() == USUAL_PURPOSE


def test_telephone_and_email_stand_on_the_page_of_the_case(client: Client, case: Consultation) -> None:
    page = client.get(page_of("case", case)).content.decode()
    assert SECRETS["phone"] in page
    assert SECRETS["email"] in page
