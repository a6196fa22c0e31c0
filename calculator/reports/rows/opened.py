"""Amounts that are opened: the formula of the first and of the last year in which there is one, with its numbers."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from calculator.core.derivations import Derivation
from calculator.core.message import Words
from calculator.core.opened import OfYear


class OpenedAmount(NamedTuple):
    """An amount of a calendar year (None: paid at the purchase), and how it comes about."""

    year: int | None
    formula: str
    amount: Decimal


def opened_amounts(
    amounts: Sequence[Decimal], of_year: OfYear, first_year: int | None, words: Words
) -> tuple[OpenedAmount, ...]:
    """Return the first and the last amount that is not nothing; none for an amount that nothing is computed for."""
    places = [at for at, amount in enumerate(amounts) if amount]
    found = ((at, of_year(at)) for at in dict.fromkeys((*places[:1], *places[-1:])))
    return tuple(
        OpenedAmount(None if first_year is None else first_year + at, words(told), amounts[at])
        for at, told in found
        if told.code is not Derivation.AMOUNT
    )
