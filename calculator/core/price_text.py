"""A price per kilowatt-hour as bills write it: in euros, which the model counts in, or in cents with their unit."""

import re
from decimal import Decimal

from calculator.core.errors import Wrong
from calculator.core.message import say
from calculator.core.notation import parse
from calculator.core.question import Question
from calculator.core.texts import number_of

PER_KWH = "€/kWh"
_WITH_UNIT = re.compile(r"(?P<number>.*?)\s*(?P<unit>ct|cents?|€|euro?)(\s*(/|je|pro)\s*kwh)?\.?", re.IGNORECASE)
_HUNDRED = 100


def price_of(question: Question, text: str) -> Decimal:
    """Return a price in €/kWh, its unit if none is written; raises ``InvalidInput``, also for less than one cent."""
    found = _WITH_UNIT.fullmatch(text.strip())
    if found is None:
        return number_of(question, text)
    if not found["unit"].lower().startswith("c"):
        return number_of(question, found["number"])
    cents = parse(found["number"])
    if cents is None:
        raise question.refused(say(Wrong.NO_NUMBER), question.allowed())
    if 0 < cents < 1:
        raise question.refused(say(Wrong.MEANT_EUROS, number=cents, cents=cents * _HUNDRED))
    return cents / _HUNDRED


def refuse_cents(question: Question, price: object) -> None:
    """Raise ``InvalidInput`` for a price that is far too high in euros and a possible one in cents."""
    high = question.high
    if isinstance(price, Decimal | int) and isinstance(high, Decimal | int) and high < price <= high * _HUNDRED:
        euros = Decimal(price) / _HUNDRED
        raise question.refused(say(Wrong.MEANT_CENTS, number=Decimal(price), euros=euros), question.allowed())
