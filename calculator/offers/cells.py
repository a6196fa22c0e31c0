"""What the columns of a pasted offer hold: by their headings, or without any by what stands in them."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from calculator.offers.money import money_of, percent_of
from calculator.offers.words import kind_said


class OfferColumn(Enum):
    """What a column of an offer holds."""

    NUMBER = auto()
    LABEL = auto()
    QUANTITY = auto()
    UNIT_PRICE = auto()
    AMOUNT = auto()
    VAT = auto()
    KIND = auto()


# The first that fits counts; „Einzelpreis“ before „Preis“.
_HEADINGS = (
    (OfferColumn.KIND, re.compile(r"f(ö|oe)rder|art$|hinweis|bemerkung|bauseits|option")),
    (OfferColumn.VAT, re.compile(r"^(mwst|ust|mehrwertsteuer|umsatzsteuer|steuer)")),
    (OfferColumn.UNIT_PRICE, re.compile(r"einzel|stückpreis|e-preis|^ep\b|preis (je|pro)|€ ?/")),
    (OfferColumn.AMOUNT, re.compile(r"betrag|gesamt|summe|^gp\b|g-preis|preis|netto|brutto|€|eur|kosten|wert")),
    (OfferColumn.QUANTITY, re.compile(r"menge|anzahl|stück|stk|einheit|^me$|^eh$")),
    (
        OfferColumn.NUMBER,
        re.compile(r"^(pos\.?|nr\.?|pos\.? ?nr\.?|lfd\.? ?nr\.?|#|oz|position nr\.?|artikel-?nr\.?|art\.-?nr\.?)$"),
    ),
    (
        OfferColumn.LABEL,
        re.compile(r"posten|position|bezeichnung|leistung|beschreibung|artikel|text|gewerk|produkt|was"),
    ),
)
_LEAST = 2
_POSITION_NUMBER = re.compile(r"(pos\.?\s*)?\d{1,3}(\.\d{1,3}){0,3}\.?", re.IGNORECASE)
_QUANTITY = re.compile(
    r"\d[\d.,]*\s*(x|stk\.?|st\.?|stück|psch\.?|pausch\.?|pauschal|set|m|lfm|m²|qm|std\.?|h|kg|l|stunden?|paar)\b\.?",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(x|stk\.?|st\.?|stück|psch\.?|pausch\.?|pauschal|set|m|lfm|m²|qm|std\.?|h|kg|l|stunden?|paar|€|eur|euro)",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\d{1,3}(,\d{1,3})?")
_CENTS_OR_SIGN = re.compile(r"[.,](\d{2}|-{1,2}|–)\D*$|€|eur", re.IGNORECASE)


def headings_of(cells: Sequence[str]) -> list[OfferColumn | None] | None:
    """Return what each column holds if the cells are headings: no amount among them, a label and an amount named."""
    if any(money_of(cell) is not None for cell in cells if cell):
        return None
    found = [_named(cell) for cell in cells]
    if OfferColumn.AMOUNT not in found and OfferColumn.UNIT_PRICE not in found:
        return None
    if OfferColumn.LABEL not in found:
        return None
    return _last_amount_only(found)


def _named(cell: str) -> OfferColumn | None:
    word = cell.casefold().strip(" :")
    return next((column for column, pattern in _HEADINGS if word and pattern.search(word)), None)


def _last_amount_only(found: list[OfferColumn | None]) -> list[OfferColumn | None]:
    """Of two columns of prices („Preis“, „Gesamt“) the last is that of the row, the one before that of one piece."""
    amounts = [place for place, column in enumerate(found) if column is OfferColumn.AMOUNT]
    if len(amounts) > 1 and OfferColumn.UNIT_PRICE not in found:
        found[amounts[-2]] = OfferColumn.UNIT_PRICE
    for place in amounts[:-1]:
        if found[place] is OfferColumn.AMOUNT:
            found[place] = None
    return found


def cells_without_heading(cells: Sequence[str]) -> list[OfferColumn | None]:
    """Return what each cell of one line holds."""
    found = [_guessed(cell) for cell in cells]
    numbers = [place for place, cell in enumerate(cells) if found[place] is OfferColumn.AMOUNT]
    if numbers and numbers[0] == 0 and len(cells) > 1 and _POSITION_NUMBER.fullmatch(cells[0]):
        found[numbers.pop(0)] = OfferColumn.NUMBER
    elif cells and _POSITION_NUMBER.fullmatch(cells[0]) and len(cells) > 1:
        found[0] = OfferColumn.NUMBER
    money = [place for place in numbers if _CENTS_OR_SIGN.search(cells[place])] or numbers
    for place in numbers:
        found[place] = None
    if money:
        found[money[-1]] = OfferColumn.AMOUNT
        _before(cells, found, [place for place in numbers if place < money[-1]])
    return found


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
    if money_of(cell) is not None:
        return OfferColumn.AMOUNT
    if percent_of(cell) is not None:
        return OfferColumn.VAT
    if _QUANTITY.fullmatch(cell):
        return OfferColumn.QUANTITY
    return OfferColumn.KIND if kind_said(cell) is not None and " " not in cell else OfferColumn.LABEL
