"""Two advisors at one case: what somebody left as it was takes what the other has saved."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from calculator.consultations import cases
from calculator.models import Consultation
from tests.calculator.consultations.site import page_of

pytestmark = pytest.mark.django_db


def test_a_field_that_was_left_as_it_was_takes_what_the_other_saved(
    client: Client, case: Consultation, advisor: User, lead: User
) -> None:
    client.force_login(advisor)
    page = client.get(page_of("edit", case))
    opened = {**{field.name: field.value() or "" for field in page.context["form"]}, "opened": page.context["opened"]}
    cases.change(case, case.version, {"internal_notes": "Notiz der Leitung"}, lead)
    unfit = client.post(page_of("edit", case), {**opened, "title": ""})
    assert unfit.status_code == 400
    mine = {**opened, "agreed": "Angebot einholen", "opened": unfit.context["opened"]}
    conflict = client.post(page_of("edit", case), mine)
    assert conflict.status_code == 409
    assert "Übernommen: Interne Notizen" in conflict.content.decode()
    again = {field.name: field.value() or "" for field in conflict.context["form"]}
    assert client.post(page_of("edit", case), again).status_code == 302
    stored = Consultation.objects.get()
    assert (stored.internal_notes, stored.agreed) == ("Notiz der Leitung", "Angebot einholen")
