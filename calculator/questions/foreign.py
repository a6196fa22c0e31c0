"""Numbers of a link or form that are written as on pages in the other language: they count, and are told."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core import QuoteItem
from calculator.core.amounts import number_in
from calculator.core.notation import german, is_foreign, parse
from calculator.core.question import Question
from calculator.core.readings import MeterReading
from calculator.questions.frame import BY_KEY
from calculator.questions.repeated import QUOTE, READING
from calculator.sentences.translated import translated

_NUMBERS = {int, Decimal}
_FEWEST_MARKS = 2


def foreign_notes(typed: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each number such as ``15,000.00`` on a German page."""
    for key, text in typed.items():
        if text.count(",") + text.count(".") < _FEWEST_MARKS or not is_foreign(bare := number_in(text.lstrip("€ "))):
            continue
        question, number = _question(key), parse(bare)
        if question is not None and question.kind in _NUMBERS and number is not None:
            words = {"label": translated(question.label), "text": text, "number": german(number)}
            yield _("%(label)s: „%(text)s“ ist als %(number)s gelesen.") % words


def _question(key: str) -> Question | None:
    """Return the question behind a key of a link."""
    if found := READING.fullmatch(key):
        return next(each for each in MeterReading.questions.values() if each.name == found[2])
    if found := QUOTE.fullmatch(key):
        return QuoteItem.questions[found[3]]
    return BY_KEY.get(key)
