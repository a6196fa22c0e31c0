"""Two people for one thing: who changed something does not let it take effect, where a setting says so."""

from collections.abc import Collection

from django.conf import settings


def is_needed(setting: str) -> bool:
    """Whether a setting of the site asks for a second person."""
    return bool(getattr(settings, setting))


def may_decide(setting: str, person: int | None, authors: Collection[int | None]) -> bool:
    """Whether somebody may let take effect what the authors made (keys of accounts)."""
    return not is_needed(setting) or (person is not None and person not in authors)
