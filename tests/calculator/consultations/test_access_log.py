"""The access log: written once, never changed, not through the app and not by SQL."""

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.utils import DatabaseError

from calculator.consultations import cases
from calculator.models import AccessEntry, Action, Consultation
from tests.calculator.consultations.conftest import FILE, SECRETS

pytestmark = pytest.mark.django_db


def actions(case_number: int) -> list[str]:
    return list(AccessEntry.objects.filter(case_number=case_number).order_by("pk").values_list("action", flat=True))


def test_no_entry_can_be_changed_or_deleted_through_the_models(case: Consultation) -> None:
    entry = AccessEntry.objects.first()
    assert entry
    entry.who = "niemand"
    for attempt in (
        entry.save,
        entry.delete,
        AccessEntry.objects.all().delete,
        lambda: AccessEntry.objects.update(who=""),
    ):
        with pytest.raises(TypeError):
            attempt()


@pytest.mark.parametrize(
    "statement", ["UPDATE calculator_accessentry SET who = ''", "DELETE FROM calculator_accessentry"]
)
def test_no_entry_of_a_case_that_stands_can_be_changed_by_sql(case: Consultation, statement: str) -> None:
    refused = pytest.raises(DatabaseError, match="access log")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_after_a_deletion_the_log_holds_numbers_accounts_and_moments_only(case: Consultation, advisor: User) -> None:
    number = case.pk
    cases.delete(case, advisor)
    rows = list(AccessEntry.objects.filter(case_number=number).values("who", "action", "detail"))
    assert rows[0]["action"] == Action.DELETED
    everything = str(rows)
    assert not any(text in everything for text in (*SECRETS.values(), FILE))


def test_each_change_says_who_and_what(case: Consultation, advisor: User, lead: User, colleague: User) -> None:
    cases.hand_over(case, colleague, lead)
    copy = cases.duplicate(case, colleague)
    assert actions(case.pk) == [Action.CHANGED, Action.HANDED_OVER, Action.EXPORTED]
    assert actions(copy.pk) == [Action.CREATED]
    handed = AccessEntry.objects.get(action=Action.HANDED_OVER)
    assert (handed.who, handed.detail) == ("leitung", "an kollegin")
