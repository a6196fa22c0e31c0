"""The rows of two offers for one heating side by side."""

from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _

from calculator.core.notation import euro
from calculator.offers.form import OfferForm

Row = tuple[str, list[str]]


def sum_rows(forms: Sequence[OfferForm]) -> list[Row]:
    """Return the sums of each offer in rows of the same name; with two the difference of what they cost."""
    columns = [{each.label: each.text for each in form.figures} for form in forms]
    labels = dict.fromkeys(label for column in columns for label in column)
    rows = [(label, [column.get(label, "–") for column in columns]) for label in labels]
    if len(forms) > 1 and all(form.found.sums for form in forms):
        first, *others = [form.found.sums.gross for form in forms if form.found.sums]
        rows.append((_("Unterschied zum ersten"), ["–", *(euro(other - first) for other in others)]))
    return rows


def said_rows(forms: Sequence[OfferForm]) -> list[Row]:
    """Return what the sums lack and how they meet those that the offer states itself; no row where there is nothing."""
    rows = [
        words_row(_("Noch nicht gelesen"), forms, lambda form: form.unread_told),
        words_row(_("Laut Angebot"), forms, lambda form: " ".join(form.comparisons)),
    ]
    return [(label, texts) for label, texts in rows if any(text != "–" for text in texts)]


def words_row(label: str, forms: Sequence[OfferForm], said: Callable[[OfferForm], str]) -> Row:
    """Return a row of words."""
    return label, [said(form) or "–" for form in forms]
