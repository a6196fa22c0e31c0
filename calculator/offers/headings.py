"""What the columns of a pasted offer hold by their headings, and whether its prices are net or gross."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from calculator.core.notation import Magnitude, german
from calculator.offers.cells import OfferColumn
from calculator.offers.flags import FLAG
from calculator.offers.money import is_amount, money_of
from calculator.offers.typed import GROSS, NET

_VARIANT_NAMED = r"(?:variante|ausführung|paket|angebot)\W*(?:[a-d]|[1-9]|i{1,3})"
# The first that fits counts; „Einzelpreis“ before „Preis“, „Mengeneinheit“ before „Menge“.
_HEADINGS = (
    (OfferColumn.REMARK, re.compile(r"hinweis|bemerkung")),
    (OfferColumn.KIND, FLAG),
    (OfferColumn.REMARK, re.compile(r"art$")),
    (OfferColumn.VAT, re.compile(r"^(mwst|ust|mehrwertsteuer|umsatzsteuer|steuer)")),
    (
        OfferColumn.UNIT_PRICE,
        re.compile(
            r"einzel|einheitspreis|stückpreis|e-preis|\be\.?p\b|preis ?(je|pro|/)|€ ?/ ?\w|(betrag|€|euro) (je|pro)|"
            r"unit ?price|price (per|each)"
        ),
    ),
    (
        OfferColumn.AMOUNT,
        re.compile(
            r"betrag|gesamt|summe|\bg\.?p\b|g-preis|preis|netto|brutto|€|eur|kosten|wert|price|amount|total|"
            rf"^{_VARIANT_NAMED}$|"
            r"^(inkl|incl|exkl|excl|zzgl|zuzüglich|ohne|mit)\b.*(m\.?w\.?st|\bust|steuer)"
        ),
    ),
    (OfferColumn.UNIT, re.compile(r"^((mengen|maß|mess)-?)?einh(eit|\.|$)|^m\.?e\.?$|^eh\.?$|^vpe$")),
    (OfferColumn.QUANTITY, re.compile(r"menge|anzahl|stück|stk|einheit|^anz\.?$|^qty\.?$|quantity")),
    (
        OfferColumn.NUMBER,
        re.compile(
            r"^(pos\.?|nr\.?|pos\.? ?nr\.?|lfd\.? ?nr\.?|#|oz|no\.?|item no\.?|position nr\.?|artikel-?nr\.?|"
            r"art\.-?nr\.?)$"
        ),
    ),
    (
        OfferColumn.LABEL,
        re.compile(
            r"posten|position|bezeichnung|leistung|beschreibung|artikel|text|gewerk|produkt|was|item|description"
        ),
    ),
)
_LABEL_ALONE = re.compile(
    r"posten|position(en)?|bezeichnung|leistung(en)?|beschreibung|artikel|text|gewerk|produkt|items?|description"
)
_VARIANT = re.compile(rf"(?<!\w){_VARIANT_NAMED}(?!\w)")
# A sentence about all prices: „Preise verstehen sich netto“.
_ALL_PRICES = re.compile(
    r"\W*(?:(?:alle|die|unsere|sämtliche|genannten|angegebenen)\s+)*(?:netto|brutto|einzel|angebots)?"
    r"(?:preise|beträge|angaben|posten|positionen)\b",
    re.IGNORECASE,
)
_TAX = r"\W.*(m\.?w\.?st|\bu\.?st\b|steuer)"
_NET = re.compile(rf"netto|\b(zzgl|zuzüglich|exkl\w*|excl\w*|ohne|plus|vor){_TAX}")
_GROSS = re.compile(rf"brutto|\b(inkl\w*|incl\w*|einschl\w*|mit){_TAX}")
_SCALES = (
    (Decimal("0.01"), re.compile(r"(?<!\w)(?:ct|cent)s?(?!\w)")),
    (Decimal(1_000_000), re.compile(r"(?<!\w)mio(?!\w)|million")),
    (Decimal(1000), re.compile(r"(?<!\w)[tk] ?(?:€|eur)|(?<!\w)tsd|tausend|(?<!\d)1[. ]?000 ?(?:€|eur)")),
)
_SIDE_SAID = re.compile(r"\S.*\W(netto|brutto)\W*", re.IGNORECASE)
_PRICES = (OfferColumn.UNIT_PRICE, OfferColumn.AMOUNT)
_MONEY = (*_PRICES, OfferColumn.VAT)


@dataclass(frozen=True, slots=True)
class OfferHeadings:
    """What each column holds, its own words, and whether the prices that are taken are NET or GROSS (empty: unsaid).

    ``variant``: the words of the one that is taken of several variants beside each other.
    """

    columns: tuple[OfferColumn | None, ...]
    words: tuple[str, ...]
    amounts: str
    variant: str = ""

    @property
    def is_scaled(self) -> bool:
        """Whether a column of prices is in cents or thousands."""
        return any(_scale(word) != 1 for word, column in zip(self.words, self.columns, strict=True) if column in _MONEY)

    def in_euros(self, cells: Sequence[str]) -> list[str]:
        """Return the cells with what stands in cents or thousands by its heading in euros."""
        return [
            german(amount * _scale(word), 2)
            if column in _MONEY and _scale(word) != 1 and (amount := money_of(cell, Magnitude.EITHER)) is not None
            else cell
            for cell, word, column in zip(cells, self.words, self.columns, strict=False)
        ]


def headings_of(cells: Sequence[str]) -> OfferHeadings | None:
    """Return what each column holds if the cells are headings: no amount among them, a label and an amount named."""
    if any(is_amount(cell) for cell in cells if cell):
        return None
    found = [_named(cell) for cell in cells]
    if not any(column in _PRICES for column in found) or OfferColumn.LABEL not in found:
        return None
    sides = [_side(cell) if column in _PRICES else "" for cell, column in zip(cells, found, strict=True)]
    taken = next((side for side in reversed(sides) if side), "")
    # Beside the column that is taken, one with the other side of VAT is neither a price of one piece nor to be added.
    found = [None if side and side != taken else column for column, side in zip(found, sides, strict=True)]
    found, variant = _last_variant(cells, found)
    _name_unit(found)
    return OfferHeadings(tuple(_last_amount_only(found)), tuple(cells), taken or _side(" ".join(cells)), variant)


def _last_variant(cells: Sequence[str], found: list[OfferColumn | None]) -> tuple[list[OfferColumn | None], str]:
    """Leave the prices of the last variant only, of several beside each other; return its words, too."""
    places = [at for at, cell in enumerate(cells) if found[at] in _PRICES and _VARIANT.search(cell.casefold())]
    names = {match[0] for at in places if (match := _VARIANT.search(cells[at].casefold()))}
    if len(names) <= 1:
        return found, ""
    last = _VARIANT.search(cells[places[-1]].casefold())
    others = [at for at in places if last and last[0] not in cells[at].casefold()]
    return [None if at in others else column for at, column in enumerate(found)], cells[places[-1]]


def headings_again(cells: Sequence[str]) -> OfferHeadings | None:
    """Return new headings below others, as on the next page; surer than the first: one names nothing but the label."""
    named = headings_of(cells) if any(_LABEL_ALONE.fullmatch(cell.casefold()) for cell in cells) else None
    return named if named and all(map(_named, filter(None, cells))) else None


def is_heading_in_words(cells: Sequence[str]) -> bool:
    """Whether a line without separators holds nothing but headings; which words belong together is not told."""
    words = cells[0].split() if len(cells) == 1 else []
    return all(map(_named, words)) and headings_of(words) is not None


def _named(cell: str) -> OfferColumn | None:
    word = cell.casefold().strip(" :")
    return next((column for column, pattern in _HEADINGS if word and pattern.search(word)), None)


def _side(text: str) -> str:
    """Return NET or GROSS if words say so; „Preis ohne MwSt“ is net."""
    words = text.casefold()
    return NET if _NET.search(words) else GROSS if _GROSS.search(words) else ""


def _scale(heading: str) -> Decimal:
    """Return how many euros one is in a column: „Betrag (TEUR)“."""
    return next((scale for scale, pattern in _SCALES if pattern.search(heading.casefold())), Decimal(1))


def side_said(label: str) -> str:
    """Return NET or GROSS if a row ends in the word: „Wärmepumpe 14.890,00 EUR netto“."""
    found = _SIDE_SAID.fullmatch(label)
    return _side(found[1]) if found else ""


def side_of_all(cells: Sequence[str]) -> str:
    """Return NET or GROSS if a line without amounts says so of all prices; empty for any other line."""
    is_sentence = len(cells) == 1 and money_of(cells[0]) is None and _ALL_PRICES.match(cells[0])
    return _side(cells[0]) if is_sentence else ""


def _name_unit(found: list[OfferColumn | None]) -> None:
    """Take a column of units without one of numbers beside it for both („3 Stk“)."""
    if OfferColumn.QUANTITY not in found and OfferColumn.UNIT in found:
        found[found.index(OfferColumn.UNIT)] = OfferColumn.QUANTITY


def _last_amount_only(found: list[OfferColumn | None]) -> list[OfferColumn | None]:
    """Of two columns of prices („Preis“, „Gesamt“) the last is that of the row, the one before that of one piece."""
    amounts = [place for place, column in enumerate(found) if column is OfferColumn.AMOUNT]
    if len(amounts) > 1 and OfferColumn.UNIT_PRICE not in found:
        found[amounts[-2]] = OfferColumn.UNIT_PRICE
    for place in amounts[:-1]:
        if found[place] is OfferColumn.AMOUNT:
            found[place] = None
    return found
