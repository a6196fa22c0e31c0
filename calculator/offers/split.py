"""Splits pasted text into lines and cells: by tabs, semicolons, several spaces, or by the price at the end.

Bars separate where they stand in several lines, commas only below headings that they separate.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calculator.offers.headings import headings_of
from calculator.offers.money import is_amount

_SPACES = re.compile(r"\s{2,}")
_SIGN = r"(?:€|EUR|Euro)"
_COMMA = r"(?:0|[1-9]\d{0,2}(?: 0\d\d)+|[1-9][\d.'’]*),(?:\d{2}|-{1,2}|–)"
# „31.12“ is no amount: with a point it has at least three digits before it, or a sign beside it.
_POINT = r"(?:[1-9]\d{0,2}(?:[,'’]\d{3})+|[1-9]\d{2,})\.\d{2}"
_BESIDE_SIGN = r"(?:(?:0|[1-9][\d,'’]*)\.\d{2}|[1-9]\d{0,2}(?:[.,'’]\d{3})*)"
_AT_THE_END = re.compile(
    rf"(?P<label>.*?\S)\s+(?P<amount>[-+−–(]?\s?(?:{_SIGN}\s?)?(?:{_COMMA}|{_POINT})-?\)?\s*{_SIGN}?"
    rf"|[-+−–]?\s?(?:{_SIGN}\s?{_BESIDE_SIGN}|{_BESIDE_SIGN}\s*{_SIGN}))",
    re.IGNORECASE,
)
_SIDE_AT_THE_END = re.compile(r"(?P<priced>.*\S)\s+(?P<side>netto|brutto)", re.IGNORECASE)
_PIECES_AT_THE_END = re.compile(
    r"(?P<label>.*?\S)\s+(?P<pieces>\d{1,3}(?:[.,]\d{1,3})?\s*(?:x|stk|st|stück|psch|pausch|set|paar|std|stunden?)\.?)",
    re.IGNORECASE,
)
_NUMBER_AT_THE_BEGINNING = re.compile(r"(?P<number>pos\.?\s*\d{1,3}(?:\.\d{1,3}){0,3}\.?)\s+(?P<label>\S.*)", re.I)
_NOT_PRINTED = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "\ufeff": None})
_OPEN_CELL = re.compile(r'(?:^|[\t;,])"(?:[^"]|"")*\Z')
_RULE = re.compile(r"[\s|:+-]+")  # below the headings of a table of bars
_LEAST_WITH_BARS = 2  # lines
_MOST_AMOUNTS = 2  # the price of one and that of the row
_MOST_IN_A_CELL = 20  # lines


def lines_of(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Yield number, text and cells of each line that says something; a quoted cell with line breaks is one line."""
    lines = text.translate(_NOT_PRINTED).splitlines()
    separator, place = _separator(lines), 0
    while place < len(lines):
        line, count = _with_open_cell(lines, place)
        cells = _cells(line, separator)
        if any(cells):
            yield place + 1, line, cells
        place += count


def _with_open_cell(lines: list[str], place: int) -> tuple[str, int]:
    """Return a line with those that its quoted cell goes on in, and how many that are; one if it never closes."""
    line = lines[place]
    if _OPEN_CELL.search(line):
        for end in range(place + 2, min(place + _MOST_IN_A_CELL, len(lines)) + 1):
            joined = " ".join(lines[place:end])
            if not _OPEN_CELL.search(joined):
                return joined, end - place
    return line, 1


class _Separator(NamedTuple):
    """What separates the cells of a whole text, empty where each line says it; and the most cells of a line, if any."""

    sign: str = ""
    most: int | None = None


def _separator(lines: Sequence[str]) -> _Separator:
    if any("\t" in line for line in lines):
        return _Separator("\t")
    if any(";" in line for line in lines):
        return _Separator()
    if sum("|" in line for line in lines) >= _LEAST_WITH_BARS:
        return _Separator("|")
    heads = (cells for line in lines if "," in line and headings_of(cells := _separated(line, ",")))
    found = next(heads, None)
    return _Separator(",", len(found)) if found else _Separator()


def _separated(line: str, sign: str) -> list[str]:
    return next(csv.reader([line.replace("\0", "")], delimiter=sign, skipinitialspace=sign == ","), [])


def _cells(line: str, separator: _Separator) -> list[str]:
    """Return the cells of a line; in a text with tabs anywhere, nothing else separates."""
    sign = separator.sign or (";" if ";" in line else "")
    if sign == "|" and "|" in line:
        cells = [] if _RULE.fullmatch(line) else line.strip().removeprefix("|").removesuffix("|").split("|")
    elif sign and sign != "|":
        cells = _separated(line, sign)
        if separator.most and len(cells) > separator.most:  # „14,000.00“: a comma that separates nothing
            cells = [line]
    else:
        cells = _SPACES.split(line.strip())
        cells[-1:] = _of_single_blanks(cells[-1])
    found = [" ".join(cell.split()) for cell in cells]
    while found and not found[-1]:  # separators at the end of a line make no columns
        found.pop()
    return found


def _of_single_blanks(text: str) -> list[str]:
    """Return number, label, pieces, price of one and price of a text that ends in a price, as copied from a PDF."""
    amounts: list[str] = []
    if side := _SIDE_AT_THE_END.fullmatch(text):  # „14.890,00 EUR netto“
        cells = _of_single_blanks(side["priced"])
        return [*cells, side["side"]] if len(cells) > 1 else [text]
    if is_amount(text):
        return [text]
    while len(amounts) < _MOST_AMOUNTS and (match := _AT_THE_END.fullmatch(text)):
        amounts.insert(0, match["amount"])
        text = match["label"]
    if not amounts:
        return [text]
    if len(amounts) == _MOST_AMOUNTS and (match := _PIECES_AT_THE_END.fullmatch(text)):
        amounts.insert(0, match["pieces"])
        text = match["label"]
    match = _NUMBER_AT_THE_BEGINNING.fullmatch(text)
    return [match["number"], match["label"], *amounts] if match else [text, *amounts]
