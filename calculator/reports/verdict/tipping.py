"""Tipping points in words: from which value on another heating costs less."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import assert_never

from django.utils.translation import get_language, ngettext

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind, contenders, kind_of, runner_up
from calculator.core import MODEL_VALUES, SystemCosts, Technology
from calculator.core.carriers import BY_PRICE
from calculator.core.choices import Viewpoint
from calculator.core.notation import around_euro, german, is_german
from calculator.core.tipping import DriverKind, TippingPoint
from calculator.reports.price_words import in_cents
from calculator.reports.wording import begun, named
from calculator.sentences.translated import inside
from calculator.sentences.translated import translated as _

_VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands for a value that is filled in afterwards
_NAMED = 2  # so many values turn the answer in one sentence; one where the first screen has much to say


def tipping_sentences(answer: Answer) -> Iterator[str]:
    """Yield why there is no winner: for each price that decides its range, and at which value the result turns."""
    for point in answer.deciding:
        language, driver = get_language(), point.driver
        yield _decides(driver.key, driver.low, driver.high, language, is_german())
        yield _turns(answer, point, language)


@lru_cache
def _decides(
    price: str,
    low: Decimal | None,
    high: Decimal | None,
    language: str | None,
    _german: bool,  # noqa: FBT001 - by place
) -> str:
    """Return that a price decides, and its range; each row of a table asks."""
    words = _(
        "Welche Heizung am wenigsten kostet, entscheidet der Preis für %(carrier)s, und der ist hier nicht "
        "bekannt: möglich sind %(low)s bis %(high)s ct/kWh."
    )
    return words % {"carrier": _called(price, language), "low": in_cents(low, 0), "high": in_cents(high, 0)}


def price_turns(answer: Answer, point: TippingPoint) -> str:
    """Return at which price of an energy the result turns, and what costs less on either side."""
    return _turns(answer, point, get_language())


def turning_price(point: TippingPoint) -> str:
    """Return at which price of an energy the result turns."""
    return _("Ab etwa %(value)s ct/kWh %(carrier)s dreht sich das Ergebnis.") % _of_price(point)


def _turns(answer: Answer, point: TippingPoint, language: str | None) -> str:
    sides = {system.key: system.named for system in answer.comparison.systems}
    words = _turns_between(point.driver.key, sides[point.below], sides[point.above], language)
    return words.replace(_VALUE, in_cents(point.value))


@lru_cache
def _turns_between(price: str, below: str, above: str, language: str | None) -> str:
    """Return what turns at a price that is filled in afterwards; each row of a table asks."""
    words = _(
        "Ab etwa %(value)s ct/kWh %(carrier)s dreht sich das Ergebnis: Darunter kostet %(below)s weniger, darüber "
        "%(above)s."
    )
    return words % {"value": _VALUE, "carrier": _called(price, language), "below": _(below), "above": _(above)}


def equal_sentences(answer: Answer) -> Iterator[str]:
    """Yield, for each other system, at which values it costs as much as the subject, each on its own."""
    subject = answer.subject
    if subject is None:
        return
    words = _("Wenn sich nur eines davon ändert, kosten %(subject)s und %(other)s gleich viel bei: %(values)s.")
    by_other: dict[Technology, list[str]] = {}
    for point in answer.tipping:
        if value := _value(point):
            by_other.setdefault(_other(point, subject.key), []).append(value)
    for key, values in by_other.items():
        yield words % {
            "subject": named(subject),
            "other": named(answer.beside.system(key)),
            "values": "; ".join(values),
        }


def _value(point: TippingPoint) -> str:
    """Return a value with the one of today; nothing where both look the same."""
    driver, label = point.driver, _(MODEL_VALUES[point.driver.key].label)
    value, now = (_shown(driver.kind, each) for each in (point.value, driver.now))
    words = _("%(label)s %(value)s (gerechnet: %(now)s)")
    return words % {"label": label, "value": value, "now": now} if value != now else ""


def _shown(kind: DriverKind, value: Decimal) -> str:
    match kind:
        case DriverKind.PRICE:
            return _("%(cents)s ct/kWh") % {"cents": in_cents(value)}
        case DriverKind.DEMAND:
            return _("%(value)s kWh/m² im Jahr") % {"value": german(value, 0)}
        case DriverKind.PURCHASE:
            return around_euro(value)
        case DriverKind.JAZ:
            return german(value, 1)
        case _:
            assert_never(kind)


def _of_price(point: TippingPoint) -> dict[str, str]:
    return {"value": in_cents(point.value), "carrier": _called(point.driver.key, get_language())}


@lru_cache
def _called(price: str, _language: str) -> str:
    """Return how sentences call what has a price by its key; each row of a table asks."""
    label = inside(_(BY_PRICE[price].label))
    return _("%(carrier)s (ohne CO₂-Preis)") % {"carrier": label} if BY_PRICE[price].co2 else label


def carrier_of(point: TippingPoint) -> str:
    """Return the energy of whose price a tipping point is, as sentences call it."""
    return inside(_(BY_PRICE[point.driver.key].label))


def turning_sentence(answer: Answer) -> str:
    """Return in one sentence what turns the answer soonest; that nothing does on its own, if it is so."""
    subject, rival = answer.subject, _turned_to(answer)
    if subject is None or rival is None:
        return ""
    points = answer.tipping_against(subject, rival)
    near = sorted((point for point in points if _value(point)), key=_distance)
    if not near:
        words = _("Keine Annahme macht %(other)s für sich allein günstiger.")
        return words % {"other": named(rival)}
    has_room = answer.asked.viewpoint is not Viewpoint.LANDLORD and not answer.asked.facts.of_community
    values = list(map(_value, near[: _NAMED if has_room else 1]))
    words = ngettext(
        "%(other)s kostet gleich viel bei: %(values)s.",
        "%(other)s kostet gleich viel, wenn nur eines anders ist: %(values)s.",
        len(values),
    )
    return words % {"other": begun(named(rival)), "values": "; ".join(values)}


def _turned_to(answer: Answer) -> SystemCosts | None:
    """Return the heating that may cost least instead: the chosen one, else the one with which a verdict is open.

    Of two that cost the same today no value is said that makes them the same.
    """
    if answer.asked.rival is None and kind_of(answer) is not VerdictKind.EVEN:
        return runner_up(answer) or next(iter(contenders(answer)[1:]), answer.rival)
    return answer.rival


def _distance(point: TippingPoint) -> Decimal:
    """Return by what part today's value has to change."""
    return abs(point.value / point.driver.now - 1)


def _other(point: TippingPoint, subject: str) -> Technology:
    return point.above if point.below == subject else point.below
