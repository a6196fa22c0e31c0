"""Reads rows copied from a spreadsheet, a PDF or a letter. What is no row is told line by line, never dropped.

Columns are separated by tabs, semicolons or several spaces. A line of headings names them; without one they are told by
what stands in them: the last amount of a line is its price.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core.notation import german
from calculator.offers.cells import OfferColumn, cells_without_heading
from calculator.offers.flags import FlagUnread, flagged
from calculator.offers.headings import OfferHeadings, headings_of
from calculator.offers.money import money_of, percent_of
from calculator.offers.rows import OUTSIDE, RowKind, TypedRow
from calculator.offers.sum_rows import SumRow, sum_row
from calculator.offers.typed import GROSS, NET, TypedOffer
from calculator.offers.words import is_discount, kind_of, kind_said

_SPACES = re.compile(r"\s{2,}")
_AT_THE_END = re.compile(
    r"(?P<label>.*?\S)\s+(?P<amount>[-+−–(]?\s?\d[\d.]*,(?:\d{2}|-{1,2}|–)-?\)?\s*(?:€|EUR|Euro)?)", re.IGNORECASE
)
_NOT_PRINTED = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "\ufeff": None})
_CONTAINED = re.compile(r"enthalten|darin|inkl|incl", re.IGNORECASE)
_LONGEST_SHOWN = 60
_CENT = Decimal("0.01")


@dataclass(slots=True)
class Pasted:
    """What was found: rows, what the lines say of VAT and sum, notes, and lines that could not be read."""

    rows: list[TypedRow] = field(default_factory=list)
    amounts: str = ""
    vat_said: str = ""
    total_said: str = ""
    aside: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    unread_why: list[str] = field(default_factory=list)
    open_sum: str = ""


def with_pasted(offer: TypedOffer) -> TypedOffer:
    """Return the offer with the rows of ``paste``; lines that could not be read stay there."""
    if not offer.paste.strip():
        return offer
    found = read_pasted(offer.paste)
    return replace(
        offer,
        rows=(*offer.filled, *found.rows),
        amounts=found.amounts or offer.amounts,
        vat_said=offer.vat_said or found.vat_said,
        total_said=offer.total_said or found.total_said,
        paste="\n".join(found.unread),
        aside=(*offer.aside, *found.aside),
    )


def read_pasted(text: str) -> Pasted:
    """Read pasted lines."""
    found, headings = Pasted(), None
    lines = [(number, line) for number, line in enumerate(text.translate(_NOT_PRINTED).splitlines(), start=1)]
    for number, line in lines:
        cells = _cells(line, tabs="\t" in text)
        if not any(cells):
            continue
        named = None if headings else headings_of(cells)
        if named:
            headings = named
            found.amounts = named.amounts
        else:
            _take(found, number, line, cells, headings)
    if not found.total_said:
        found.total_said = found.open_sum
    return found


def _cells(line: str, *, tabs: bool) -> list[str]:
    """Return the cells of a line; in a text with tabs anywhere, nothing else separates."""
    if tabs or ";" in line:
        cells = next(csv.reader([line.replace("\0", "")], delimiter="\t" if tabs else ";"), [])
    else:
        cells = _SPACES.split(line.strip())
        if len(cells) == 1 and (match := _AT_THE_END.fullmatch(cells[0])):
            cells = [match["label"], match["amount"]]
    found = [" ".join(cell.split()) for cell in cells]
    while found and not found[-1]:  # separators at the end of a line make no columns
        found.pop()
    return found


def _take(found: Pasted, number: int, line: str, cells: Sequence[str], headings: OfferHeadings | None) -> None:
    if headings is None or len(cells) > len(headings.columns):
        headings = OfferHeadings(tuple(cells_without_heading(cells)), ("",) * len(cells), "")
    said = dict(_by_column(cells, headings.columns))
    label = said.get(OfferColumn.LABEL, "")
    whole = sum_row(label) if label else None
    if whole is not None:
        _take_sum(found, number, line, whole, said.get(OfferColumn.AMOUNT, ""))
        return
    kind, doubt = _kind(cells, headings, line)
    row, why = _row(said, kind)
    if row is None:
        found.unread.append(line.strip())
        found.unread_why.append(_told(number, line, why))
        return
    found.rows.append(row)
    found.aside += [_told(number, line, note) for note in (why, doubt) if note]


def _by_column(cells: Sequence[str], columns: Sequence[OfferColumn | None]) -> Iterator[tuple[OfferColumn, str]]:
    """Yield what stands in each column; several columns of words are one label."""
    labels = [cell for cell, column in zip(cells, columns, strict=False) if column is OfferColumn.LABEL and cell]
    yield OfferColumn.LABEL, " ".join(labels)
    for cell, column in zip(cells, columns, strict=False):
        if column is not None and column is not OfferColumn.LABEL and cell:
            yield column, cell


def _take_sum(found: Pasted, number: int, line: str, whole: SumRow, amount: str) -> None:
    if whole is SumRow.VAT:
        found.vat_said = amount or found.vat_said
        contained = _CONTAINED.search(line) is not None
        found.amounts = found.amounts or (GROSS if contained else NET)
        if not contained:  # a sum before the VAT is one without it
            found.open_sum = ""
    elif whole is SumRow.GROSS:
        found.total_said = amount or found.total_said
    elif whole is SumRow.OPEN:
        found.open_sum = amount or found.open_sum
    elif whole is SumRow.NET:
        found.amounts = found.amounts or NET
    found.aside.append(_told(number, line, _("eine Summe, kein Posten: Sie wird hier selbst gerechnet.")))


def _row(said: dict[OfferColumn, str], kind: RowKind) -> tuple[TypedRow | None, str]:
    """Return the row of a line and a note on it; without a row the note says why there is none."""
    label = said.get(OfferColumn.LABEL, "")
    amount, note = _amount(said)
    if percent_of(amount) is not None or (
        not amount and percent_of(said.get(OfferColumn.VAT, "")) is not None and is_discount(label)
    ):
        return None, _("ein Prozentsatz statt eines Betrags. Bitte schreiben Sie, wie viel Euro es sind.")
    if not amount and kind not in OUTSIDE:
        return None, _("kein Betrag gefunden. Bitte ergänzen Sie ihn, oder löschen Sie die Zeile.")
    number = money_of(amount) if amount else None
    if amount and number is None:
        return None, _("der Betrag lässt sich nicht lesen. Bitte schreiben Sie ihn etwa als 1.250,00.")
    if kind in OUTSIDE and number is not None and number < 0:
        amount = german(-number, 2)
    vat = percent_of(said.get(OfferColumn.VAT, "")) if "%" in said.get(OfferColumn.VAT, "") else None
    vat_text = german(vat) if vat is not None else said.get(OfferColumn.VAT, "")
    quantity = said.get(OfferColumn.QUANTITY, "")
    if quantity and quantity not in {"1", "1,0", "1,00"}:
        pieces = f"{quantity} {said.get(OfferColumn.UNIT, '')}".strip()
        label = f"{label} ({pieces})" if label else pieces
    return TypedRow(label, amount, vat_text, kind), note


def _kind(cells: Sequence[str], headings: OfferHeadings, line: str) -> tuple[RowKind, str]:
    """Return how a row counts by its flags and words, and a note on a flag that says neither yes nor no."""
    said, doubt = set[RowKind | None](), ""
    for heading, column, cell in zip(headings.words, headings.columns, cells, strict=False):
        if column is OfferColumn.REMARK and cell:
            said.add(kind_said(cell))
        elif column is OfferColumn.KIND and cell:
            try:
                said.add(flagged(heading, cell))
            except FlagUnread:
                doubt = _(
                    "„%(cell)s“ bei „%(heading)s“ ist weder ja noch nein. Bitte wählen Sie beim Posten, wie er zählt; "
                    "ist nur ein Teil förderfähig, machen Sie zwei Posten daraus."
                ) % {"cell": cell, "heading": heading}
    strongest = (RowKind.ON_SITE, RowKind.OPTIONAL, RowKind.UNCOUNTED, RowKind.COUNTED)
    return next((kind for kind in strongest if kind in said), kind_of(line)), doubt


def _amount(said: dict[OfferColumn, str]) -> tuple[str, str]:
    """Return the price of a row, else number times unit price, and a note if they differ."""
    amount, quantity, each = (
        said.get(column, "") for column in (OfferColumn.AMOUNT, OfferColumn.QUANTITY, OfferColumn.UNIT_PRICE)
    )
    number, price = _first_number(quantity), money_of(each) if each else None
    if number is None or price is None:
        return amount or each, "" if amount or not each else _one_piece()
    computed = (number * price).quantize(_CENT)
    if not amount:
        return german(computed, 2), ""
    stated = money_of(amount)
    if stated is None or abs(abs(stated) - abs(computed)) <= _CENT:
        return amount, ""
    return amount, _(
        "Menge mal Einzelpreis ergibt %(computed)s €, daneben steht %(stated)s €. Gerechnet wird mit dem, was daneben "
        "steht."
    ) % {"computed": german(computed, 2), "stated": german(stated, 2)}


def _one_piece() -> str:
    return _("weder ein Gesamtpreis noch eine lesbare Menge. Gerechnet wird mit einem Stück; bitte prüfen Sie das.")


def _first_number(text: str) -> Decimal | None:
    match = re.match(r"\d[\d.,]*", text)
    return money_of(match[0].rstrip(".,")) if match else None


def _told(number: int, line: str, why: str) -> str:
    shown = " ".join(line.replace(";", " ").split())
    shown = f"{shown[:_LONGEST_SHOWN]}…" if len(shown) > _LONGEST_SHOWN else shown
    return _("Zeile %(number)s („%(line)s“): %(why)s") % {"number": number, "line": shown, "why": why}
