"""Why somebody does something that others will ask about later: long enough to be a reason."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LEAST_LETTERS = 10
LEAST_DIFFERENT = 3


def is_a_reason(text: str) -> bool:
    """Whether a text has enough letters and digits to say why, and is neither a number nor one key held down."""
    signs = [sign for sign in text.casefold() if sign.isalnum()]
    return len(signs) >= LEAST_LETTERS and len({sign for sign in signs if sign.isalpha()}) >= LEAST_DIFFERENT


def too_short() -> str:
    """Return what is said about a text that is no reason."""
    return _(
        "Das ist zu kurz für eine Begründung. "
        "Schreiben Sie in Worten, mindestens %(count)d Buchstaben oder Ziffern, "
        "zum Beispiel den Beschluss mit Datum und Nummer."
    ) % {"count": LEAST_LETTERS}


def check_reason(text: str) -> None:
    """Refuse a text that is no reason; for fields of forms.

    Raises:
        ValidationError: It has too few letters; a German sentence.

    """
    if not is_a_reason(text):
        raise ValidationError(too_short(), code="too_short")
