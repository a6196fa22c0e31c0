"""Two people for one thing: who changed something does not let it take effect, where a setting says so."""

from collections.abc import Collection

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser


def is_needed(setting: str) -> bool:
    """Whether a setting of the site asks for a second person."""
    return bool(getattr(settings, setting))


def counts(person: AbstractBaseUser | AnonymousUser | None) -> bool:
    """Whether an account may stand for one of two people.

    The technical administrator may not: whoever has that account usually has another of their own, and would be both.
    """
    return person is not None and person.is_active and not getattr(person, "is_superuser", False)


def may_decide(setting: str, person: AbstractBaseUser | AnonymousUser | None, authors: Collection[int | None]) -> bool:
    """Whether somebody may let take effect what the authors made (keys of accounts)."""
    return not is_needed(setting) or (person is not None and counts(person) and person.pk not in authors)
