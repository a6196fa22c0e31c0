"""What the cells of a pasted line without headings hold, told by what stands in them."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from calculator.offers.money import is_amount, percent_of
from calculator.offers.words import kind_said


class OfferColumn(Enum):
    """What a column of an offer holds."""

    NUMBER = auto()
    LABEL = auto()
    QUANTITY = auto()
    UNIT = auto()
    UNIT_PRICE = auto()
    AMOUNT = auto()
    VAT = auto()
    KIND = auto()  # a flag: see calculator.offers.flags
    REMARK = auto()


_LEAST = 2
_LETTER, _CURRENCY = re.compile(r"[^\W\d_]"), re.compile(r"eur|euro", re.IGNORECASE)
_POSITION_NUMBER = re.compile(r"(pos\.?\s*)?\d{1,3}(\.\d{1,3}){0,3}\.?", re.IGNORECASE)
_QUANTITY = re.compile(
    r"\d[\d.,]*\s*(x|stk\.?|st\.?|stück|psch\.?|pausch\.?|pauschal|set|m|lfm|m²|qm|std\.?|h|kg|l|stunden?|paar)\b\.?",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(x|stk\.?|st\.?|stück|psch\.?|pausch\.?|pauschal|set|m|lfm|m²|qm|std\.?|h|kg|l|stunden?|paar|€|eur|euro)",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\d{1,3}(,\d{1,3}|\.\d{1,2})?")
CENTS_OR_SIGN = re.compile(r"[.,](\d{2}|-{1,2}|–)\D*$|€|eur", re.IGNORECASE)


def cells_without_heading(cells: Sequence[str]) -> list[OfferColumn | None]:
    """Return what each cell of one line holds."""
    found = [_guessed(cell) for cell in cells]
    numbers = [place for place, cell in enumerate(cells) if found[place] is OfferColumn.AMOUNT]
    if numbers and numbers[0] == 0 and len(cells) > 1 and _POSITION_NUMBER.fullmatch(cells[0]):
        found[numbers.pop(0)] = OfferColumn.NUMBER
    elif cells and _POSITION_NUMBER.fullmatch(cells[0]) and len(cells) > 1:
        found[0] = OfferColumn.NUMBER
    money = [place for place in numbers if CENTS_OR_SIGN.search(cells[place])] or numbers
    for place in numbers:
        found[place] = None
    if money:
        found[money[-1]] = OfferColumn.AMOUNT
        _before(cells, found, [place for place in numbers if place < money[-1]])
        _name_short(cells, found)
    return found


def _name_short(cells: Sequence[str], found: list[OfferColumn | None]) -> None:
    """Take what looks like a unit or a number for the name of a row that has no other: „M“, „Pos 1“."""
    is_free = found[0] in {None, OfferColumn.NUMBER} and OfferColumn.LABEL not in found
    if is_free and _LETTER.search(cells[0]) and not _CURRENCY.fullmatch(cells[0]):
        found[0] = OfferColumn.LABEL


def _before(cells: Sequence[str], found: list[OfferColumn | None], places: Sequence[int]) -> None:
    """Name the numbers before the price of a row: number of pieces and price of one; alone a small number is pieces."""
    if not places:
        return
    if len(places) >= _LEAST or OfferColumn.QUANTITY in found:
        found[places[-1]] = OfferColumn.UNIT_PRICE
        places = places[:-1]
    if places and _COUNT.fullmatch(cells[places[0]]) and OfferColumn.QUANTITY not in found:
        found[places[0]] = OfferColumn.QUANTITY


def _guessed(cell: str) -> OfferColumn | None:
    if not cell or _UNIT.fullmatch(cell):
        return None
    if is_amount(cell):
        return OfferColumn.AMOUNT
    if percent_of(cell) is not None:
        return OfferColumn.VAT
    if _QUANTITY.fullmatch(cell):
        return OfferColumn.QUANTITY
    return OfferColumn.KIND if kind_said(cell) is not None and " " not in cell else OfferColumn.LABEL
