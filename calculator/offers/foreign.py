"""Amounts of an offer that are written as in the other language: each is told, and stands there as on this page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core.notation import Notation, cents, euro, german, is_german
from calculator.offers.money import is_foreign_money, money_of, notation_of
from calculator.offers.pasted_lines import PastedLine
from calculator.offers.rows import TypedRow
from calculator.offers.typed import TypedOffer


@dataclass(frozen=True, slots=True)
class WrittenAmount:
    """The amount of a row as it stands in a line."""

    line: PastedLine
    amount: str


def foreign_told(written: Sequence[WrittenAmount]) -> Iterator[tuple[WrittenAmount, str]]:
    """Yield the amounts that are not written as on this page, with a sentence on what was read.

    Beside them also those that mean what was read in one language only: „12.500“. Offers are in German: on a page in
    English such amounts are told only where others of the same offer are in English.
    """
    said = {notation_of(each.amount) for each in written} - {None}
    other = Notation.ENGLISH if is_german() else Notation.GERMAN
    is_english = is_german() and any(is_foreign_money(each.amount) for each in written)
    if not is_english and len(said) < len(Notation):
        return
    for each in written:
        notation = notation_of(each.amount)
        if notation is other or (notation is None and "." in each.amount):
            yield each, _read_as(each.amount)


def with_own_notation(offer: TypedOffer) -> TypedOffer:
    """Return an offer whose rows are written as on this page; ``aside`` tells which were not."""
    told = tuple(
        _("Posten %(number)s: %(read_as)s") % {"number": number, "read_as": _read_as(row.amount)}
        for number, row in enumerate(offer.rows, start=1)
        if in_own_notation(row) != row
    )
    return replace(offer, rows=tuple(map(in_own_notation, offer.rows)), aside=(*offer.aside, *told))


def in_own_notation(row: TypedRow) -> TypedRow:
    """Return a row whose amount is written as on this page, unless it would have to be rounded."""
    amount = money_of(row.amount) if is_foreign_money(row.amount) else None
    return row if amount is None or amount != cents(amount) else replace(row, amount=german(amount, 2))


def _read_as(amount: str) -> str:
    words = {"amount": amount, "euros": euro(money_of(amount) or Decimal(0))}
    return _("„%(amount)s“ ist als %(euros)s gelesen.") % words
