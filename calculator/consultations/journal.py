"""The access log: one entry whenever somebody opens, changes, gives out or deletes a case."""

from collections.abc import Iterable

from django.contrib.auth.models import User

from calculator.models import AccessEntry, Action, Consultation


def note(case: Consultation, action: Action, who: User | None, detail: str = "") -> None:
    """Write who did what; ``detail`` must say nothing about the client. None: the program itself."""
    username = who.get_username() if who else ""
    AccessEntry.objects.create(case_number=case.pk, action=action, who=username, detail=detail)


def note_all(cases: Iterable[Consultation], action: Action, who: User, detail: str) -> None:
    """Write the same for several cases at once."""
    entries = (AccessEntry(case_number=case.pk, action=action, who=who.get_username(), detail=detail) for case in cases)
    AccessEntry.objects.bulk_create(entries)
