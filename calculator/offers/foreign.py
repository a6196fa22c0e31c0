"""Amounts of an offer that are written as in the other language: each is told, and stands there as on this page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core.notation import Notation, cents, euro, german, is_german
from calculator.offers.money import is_foreign_money, money_of, notation_of
from calculator.offers.pasted_lines import PastedLine
from calculator.offers.rows import TypedRow
from calculator.offers.typed import TypedOffer

# „6.000“ as German firms write it, at the end of a cell or line; in English money has two decimal places.
_POINT = re.compile(
    r"(?<![\w.,'’])([1-9]\d{0,2})\.(\d{3})(?=[ ]{0,3}(?:€|EUR|Euro)?[ ]{0,3}(?:[\t;\n]|$))", re.IGNORECASE
)
_IN_ENGLISH = re.compile(
    r"\d,\d{3}\.\d\d(?!\d)|(?<![\d.])\d+\.\d\d(?=[ ]{0,3}(?:€|EUR|Euro)?[ ]{0,3}(?:[\t;\n]|$))", re.IGNORECASE
)


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
    offer = _with_german_thousands(offer)
    told = tuple(
        _("Posten %(number)s: %(read_as)s") % {"number": number, "read_as": _read_as(row.amount)}
        for number, row in enumerate(offer.rows, start=1)
        if in_own_notation(row) != row
    )
    return replace(offer, rows=tuple(map(in_own_notation, offer.rows)), aside=(*offer.aside, *told))


def _with_german_thousands(offer: TypedOffer) -> TypedOffer:
    """Return an offer whose „6.000“ is read on a page in English, too, where nothing of it is written in English."""
    texts = [offer.paste, offer.vat_said, offer.total_said, *(row.amount for row in offer.rows)]
    if is_german() or any(map(_IN_ENGLISH.search, texts)):
        return offer
    told = tuple(_read_as(found[0], Decimal(found[1] + found[2])) for text in texts for found in _POINT.finditer(text))
    return replace(
        offer,
        paste=_POINT.sub(r"\1\2", offer.paste),
        vat_said=_POINT.sub(r"\1\2", offer.vat_said),
        total_said=_POINT.sub(r"\1\2", offer.total_said),
        rows=tuple(replace(row, amount=_POINT.sub(r"\1\2", row.amount)) for row in offer.rows),
        aside=(*offer.aside, *told),
    )


def in_own_notation(row: TypedRow) -> TypedRow:
    """Return a row whose amount is written as on this page, unless it would have to be rounded."""
    amount = money_of(row.amount) if is_foreign_money(row.amount) else None
    return row if amount is None or amount != cents(amount) else replace(row, amount=german(amount, 2))


def _read_as(amount: str, read_eur: Decimal | None = None) -> str:
    words = {"amount": amount, "euros": euro(read_eur or money_of(amount) or Decimal(0))}
    return _("„%(amount)s“ ist als %(euros)s gelesen.") % words
