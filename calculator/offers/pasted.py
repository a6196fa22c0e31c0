"""Reads rows copied from a spreadsheet, a PDF or a letter. What is no row is told line by line, never dropped.

Columns are separated by tabs, semicolons or several spaces. A line of headings names them; without one they are told by
what stands in them: the last amount of a line is its price.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.offers.above import Above
from calculator.offers.cells import OfferColumn, cells_without_heading
from calculator.offers.flags import FlagUnread, flagged
from calculator.offers.foreign import WrittenAmount, foreign_told, in_own_notation
from calculator.offers.headings import (
    OfferHeadings,
    headings_again,
    headings_of,
    is_heading_in_words,
    side_of_all,
    side_said,
)
from calculator.offers.money import is_below_zero, money_of
from calculator.offers.priced import row_of
from calculator.offers.rows import KINDS, OUTSIDE, RowKind, TypedRow
from calculator.offers.split import lines_of
from calculator.offers.sum_rows import SumRow, sum_row
from calculator.offers.typed import GROSS, NET, TypedOffer
from calculator.offers.words import is_after_grant, kind_of, kind_said

_THOUSANDS = re.compile(r"\d{1,3} \d{3}[.,].*")
_CONTAINED = re.compile(r"enthalten|darin|inkl|incl", re.IGNORECASE)
_LONGEST_SHOWN = 60
_PERHAPS_SUM = gettext_lazy(
    "vielleicht eine Summe oder Zahlung und kein Posten. Dann löschen Sie die Zeile; sonst tragen Sie den Posten unten "
    "ein."
)
_AS_MUCH = gettext_lazy(
    "so viel wie die Posten darüber zusammen. Ist es eine Summe, löschen Sie die Zeile; sonst tragen Sie den Posten "
    "unten ein."
)

_OTHER_PRICES = gettext_lazy(
    "Vorher standen andere Preise, mit oder ohne Mehrwertsteuer. Bitte rechnen Sie die Posten darunter um."
)


@dataclass(slots=True)
class Pasted:
    """What was found: rows, what the lines say of VAT and sum, notes, and lines that could not be read.

    ``kept``: the lines that could not be read, under the headings that name their columns; ``heading``: the one that
    holds and is not among them yet.
    """

    rows: list[TypedRow] = field(default_factory=list)
    amounts: str = ""
    vat_said: str = ""
    total_said: str = ""
    aside: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    unread_why: list[str] = field(default_factory=list)
    open_sum: str = ""
    heading: str = ""
    kept: list[str] = field(default_factory=list)
    above: Above = field(default_factory=Above)
    written: list[WrittenAmount] = field(default_factory=list)


def with_pasted(offer: TypedOffer) -> TypedOffer:
    """Return the offer with the rows of ``paste``; lines that could not be read stay there under their headings."""
    if not offer.paste.strip():
        return replace(offer, left="")
    found = read_left(offer)
    return replace(
        offer,
        rows=(*offer.filled, *map(in_own_notation, found.rows)),
        amounts=(found.amounts if found.rows or found.aside else "") or offer.amounts,
        vat_said=offer.vat_said or found.vat_said,
        total_said=offer.total_said or found.total_said,
        paste="\n".join(found.kept),
        left="\n".join(found.unread),
        aside=(*offer.aside, *found.aside),
    )


def read_left(offer: TypedOffer) -> Pasted:
    """Read the pasted lines of an offer: what was left before and did not change is not read, but told again."""
    counted = [money_of(row.amount) for row in offer.filled if row.counted_as not in OUTSIDE]
    return read_pasted(offer.paste, Above.of(counted), frozenset(line.strip() for line in offer.left.splitlines()))


def read_pasted(text: str, above: Above | None = None, left: frozenset[str] = frozenset()) -> Pasted:
    """Read pasted lines below rows that are there; lines in ``left`` are told and become no rows."""
    found, headings = Pasted(above=above or Above()), None
    for number, line, cells in lines_of(text):
        named = headings_of(cells) if headings is None else headings_again(cells)
        if line.strip() in left:
            _leave_again(found, number, line, cells, headings)
        elif named:
            _take_headings(found, number, line, named)
            headings = named
        elif is_heading_in_words(cells):
            found.aside.append(_told(number, line, _("eine Überschrift ohne getrennte Spalten.")))
        elif side := side_of_all(cells):
            _take_side(found, number, line, side)
        else:
            _take(found, number, line, cells, headings)
    if not found.total_said:
        found.total_said = found.open_sum
    found.aside += [_told(each.number, each.line, why) for each, why in foreign_told(found.written)]
    return found


def _take_headings(found: Pasted, number: int, line: str, named: OfferHeadings) -> None:
    if found.amounts and named.amounts and found.amounts != named.amounts:
        _leave(found, number, line, str(_OTHER_PRICES))
    if named.variant:
        words = _(
            "mehrere Varianten nebeneinander; gelesen ist „%(variant)s“. Für eine andere löschen Sie diese Spalte."
        )
        found.aside.append(_told(number, line, words % {"variant": named.variant}))
    if named.is_scaled:
        found.aside.append(_told(number, line, _("in Euro umgerechnet.")))
    found.heading, found.amounts = line.rstrip(), found.amounts or named.amounts


def _take_side(found: Pasted, number: int, line: str, side: str) -> None:
    """Take what a sentence says of all prices."""
    if found.amounts and found.amounts != side:
        _leave(found, number, line, str(_OTHER_PRICES))
        return
    found.amounts = side
    words = _("sagt, dass die Preise ohne Mehrwertsteuer sind.") if side == NET else ""
    found.aside.append(_told(number, line, words or _("sagt, dass die Preise die Mehrwertsteuer enthalten.")))


def _leave(found: Pasted, number: int, line: str, why: str) -> None:
    if found.heading:
        found.kept.append(found.heading)
        found.heading = ""
    found.kept.append(line.rstrip())
    found.unread.append(line.rstrip())
    found.unread_why.append(_told(number, line, why))


def _leave_again(found: Pasted, number: int, line: str, cells: Sequence[str], headings: OfferHeadings | None) -> None:
    """Leave a line that was left before: only somebody who changes it says what it is."""
    again = Pasted(above=replace(found.above))
    _take(again, number, line, cells, headings)
    _leave(found, number, line, str(_PERHAPS_SUM))
    found.unread_why[-1:] = again.unread_why[:1] or found.unread_why[-1:]


def _take(found: Pasted, number: int, line: str, cells: Sequence[str], headings: OfferHeadings | None) -> None:
    if headings is None or len(cells) > len(headings.columns):
        headings = OfferHeadings(tuple(cells_without_heading(cells)), ("",) * len(cells), "")
    said = dict(_by_column(headings.in_euros(cells), headings.columns))
    label, amount = said.get(OfferColumn.LABEL, ""), said.get(OfferColumn.AMOUNT, "")
    whole = found.above.judged(sum_row(label), money_of(amount)) if label else None
    if is_after_grant(label):
        found.aside.append(_told(number, line, _("was nach einem Zuschuss bleibt, kein Posten.")))
    elif whole is SumRow.PERHAPS:
        _leave(found, number, line, str(_PERHAPS_SUM))
    elif whole is not None:
        _take_sum(found, number, line, whole, amount)
    elif found.above.meets(money_of(amount)):
        _leave(found, number, line, str(_AS_MUCH))
    else:
        _take_row(found, number, line, said, _kind(cells, headings, line))


def _take_row(
    found: Pasted, number: int, line: str, said: dict[OfferColumn, str], counted: tuple[RowKind, str]
) -> None:
    kind, doubt = counted
    row, why = row_of(said, kind)
    why = (row and _why_other_side(found, row)) or why
    if row is None or _why_other_side(found, row):
        _leave(found, number, line, why)
        return
    found.amounts = found.amounts or side_said(row.label)
    found.rows.append(row)
    found.written.append(WrittenAmount(number, line, row.amount))
    if row.counted_as not in OUTSIDE:
        found.above.add(money_of(row.amount))
    found.aside += [_told(number, line, note) for note in (why, doubt, _number_before(line, row)) if note]


def _why_other_side(found: Pasted, row: TypedRow) -> str:
    """Return why a row is not in the prices of the others, with or without VAT; empty if it is or says nothing."""
    side = side_said(row.label)
    if side and found.amounts and side != found.amounts:
        return _("andere Preise als darüber, mit oder ohne Mehrwertsteuer. Bitte rechnen Sie den Betrag um.")
    if found.total_said and found.amounts == NET and (money_of(row.amount) or 0) < 0:
        return _(
            "ein Abzug unter der Summe mit Mehrwertsteuer, die Posten stehen ohne. Bitte schreiben Sie ihn ohne "
            "Mehrwertsteuer."
        )
    return ""


def _number_before(line: str, row: TypedRow) -> str:
    """Return a note if the number before a price may be its thousands: „Gerät 14 890,00“."""
    before = row.label.rpartition(" ")[2]
    if not (_THOUSANDS.fullmatch(f"{before} {row.amount}") and f"{before} {row.amount}" in line):
        return ""
    words = {"amount": row.amount, "before": before}
    return _("vor dem Betrag %(amount)s steht noch %(before)s. Gehört das dazu, ergänzen Sie es bitte.") % words


def _by_column(cells: Sequence[str], columns: Sequence[OfferColumn | None]) -> Iterator[tuple[OfferColumn, str]]:
    """Yield what stands in each column; several columns of words are one label."""
    labels = [cell for cell, column in zip(cells, columns, strict=False) if column is OfferColumn.LABEL and cell]
    yield OfferColumn.LABEL, " ".join(labels)
    for cell, column in zip(cells, columns, strict=False):
        if column is not None and column is not OfferColumn.LABEL and cell:
            yield column, cell


def _take_sum(found: Pasted, number: int, line: str, whole: SumRow, amount: str) -> None:
    found.above.end_part()
    if whole is SumRow.PAYMENT:
        found.aside.append(_told(number, line, _("eine Zahlung, kein Posten.")))
        return
    if whole is SumRow.VAT:
        found.above.vat = money_of(amount)
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
    by_words = kind_of(line)
    if by_words in OUTSIDE and not said and any(map(is_below_zero, cells)):
        doubt = _("Ein Wort im Text sagt „%(kind)s“, der Betrag steht mit Minus: Er ist abgezogen.") % {
            "kind": KINDS[by_words]
        }
        by_words = RowKind.COUNTED
    elif by_words in OUTSIDE and not said and any(money_of(cell) for cell in cells):
        doubt = _("Ein Wort im Text sagt „%(kind)s“. Gehört der Posten zur Summe, wählen Sie es bei ihm.") % {
            "kind": KINDS[by_words]
        }
    return next((kind for kind in strongest if kind in said), by_words), doubt


def _told(number: int, line: str, why: str) -> str:
    shown = " ".join(line.replace(";", " ").split())
    shown = f"{shown[:_LONGEST_SHOWN]}…" if len(shown) > _LONGEST_SHOWN else shown
    return _("Zeile %(number)s („%(line)s“): %(why)s") % {"number": number, "line": shown, "why": why}
