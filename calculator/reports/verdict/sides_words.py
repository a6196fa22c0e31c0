"""In words what a price that decides does to who pays a part of the house only, on either side of where it turns."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.reports.rows import LETTING, MonthFigures, Whose
from calculator.reports.verdict.changes import reaching
from calculator.reports.verdict.sides import Side, sides
from calculator.reports.verdict.tipping import price_turns, turning_price
from calculator.reports.wording import called

# Empty where it is that of the house: landlords do not pay the energy.
_WORDS: Mapping[Whose, str] = {
    Whose.HOUSE: "",
    Whose.FLAT_OF_COMMUNITY: "",
    Whose.FLAT_OF_OWNER: "",
    Whose.FLAT_OF_TENANT: gettext_noop("%(flat)s: darunter %(below)s, darüber %(above)s."),
    **dict.fromkeys(
        LETTING, gettext_noop("Das gilt fürs Haus. Sie selbst tragen darunter %(below)s, darüber %(above)s.")
    ),
}
if missing := set(Whose) - _WORDS.keys():
    raise LookupError(f"No words of either side for {missing}")


def turns(answer: Answer, figures: MonthFigures) -> str:
    """Return at which price the result turns, and what costs less on either side unless the words of both say so."""
    if _WORDS[figures.whose] and sides(answer, figures):
        return turning_price(answer.deciding[0])
    return price_turns(answer, answer.deciding[0])


def words_of_sides(answer: Answer, figures: MonthFigures, flat: str) -> str:
    """Return what a month becomes on either side, else nothing; ``flat``: how that of a tenant is called."""
    words, both = _WORDS[figures.whose], sides(answer, figures)
    if not words or not both:
        return ""
    below, above = (_of_side(answer, each) for each in both)
    return _(words) % {"flat": flat, "below": below, "above": above}


def _of_side(answer: Answer, side: Side) -> str:
    """Return what a month becomes with the cheapest heating of one side, and which one that is."""
    words = _("so viel wie jetzt") if side.is_now else reaching(*side.ends_eur)
    return f"{words} ({called(answer.beside.system(side.key))})"
