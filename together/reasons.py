"""Why somebody does something that others will ask about later: long enough to be a reason."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LEAST_LETTERS = 10


def is_a_reason(text: str) -> bool:
    """Whether a text has enough letters and digits to say why."""
    return sum(sign.isalnum() for sign in text) >= LEAST_LETTERS


def too_short() -> str:
    """Return what is said about a text that is no reason."""
    return _(
        "Das ist zu kurz für eine Begründung. Schreiben Sie mindestens %(count)d Buchstaben, "
        "zum Beispiel den Beschluss mit Datum und Nummer."
    ) % {"count": LEAST_LETTERS}


def check_reason(text: str) -> None:
    """Refuse a text that is no reason; for fields of forms.

    Raises:
        ValidationError: It has too few letters; a German sentence.

    """
    if not is_a_reason(text):
        raise ValidationError(too_short(), code="too_short")
