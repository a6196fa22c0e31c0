"""What counts as another number than it reads, and is told: foreign notation, and prices by the litre."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core import MODEL_VALUES, QuoteItem
from calculator.core.amounts import CENTS_IN_EURO, number_in
from calculator.core.carriers import BY_PRICE
from calculator.core.notation import about, figure, german, is_foreign, parse
from calculator.core.price_units import sold_by_unit
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


def sold_notes(typed: Mapping[str, str], values: Mapping[str, Decimal]) -> Iterator[str]:
    """Yield what each price that is written as fuels are sold is by the kilowatt-hour."""
    for key, price in values.items():
        if key in BY_PRICE and sold_by_unit(MODEL_VALUES[key], typed.get(key, "")):
            cents = figure(about(price * CENTS_IN_EURO, 3))
            words = {"label": translated(MODEL_VALUES[key].label), "text": typed[key], "cents": cents}
            told = _("%(label)s: „%(text)s“ sind rund %(cents)s ct/kWh.") % words
            yield f"{told} {_co2_apart()}" if BY_PRICE[key].co2 else told


def _co2_apart() -> str:
    return _(
        "Der CO₂-Preis kommt gesondert hinzu. Enthält Ihr Preis ihn schon, ziehen Sie ihn bitte ab, sonst zählt er "
        "doppelt."
    )


def _question(key: str) -> Question | None:
    """Return the question behind a key of a link."""
    if found := READING.fullmatch(key):
        return next(each for each in MeterReading.questions.values() if each.name == found[2])
    if found := QUOTE.fullmatch(key):
        return QuoteItem.questions[found[3]]
    return BY_KEY.get(key)
