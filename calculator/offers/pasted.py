"""Reads rows copied from a spreadsheet, a PDF or a letter. What is no row is told line by line, never dropped.

Columns are separated by tabs, semicolons or several spaces. A line of headings names them; without one they are told by
what stands in them: the last amount of a line is its price.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.offers.above import Above
from calculator.offers.foreign import WrittenAmount, foreign_told, in_own_notation
from calculator.offers.headings import OfferHeadings, is_heading_in_words, side_of_all, side_said
from calculator.offers.money import money_of
from calculator.offers.parts import AS_MUCH, ContainedLine, names_within, parts_in
from calculator.offers.pasted_lines import PastedLine, pasted_lines
from calculator.offers.rows import LONGEST_LABEL, OUTSIDE, TypedRow
from calculator.offers.sum_rows import SumRow, sum_row
from calculator.offers.typed import GROSS, NET, TypedOffer
from calculator.offers.words import is_after_grant

_THOUSANDS = re.compile(r"\d{1,3} \d{3}[.,].*")
_CONTAINED = re.compile(r"enthalten|darin|inkl|incl", re.IGNORECASE)
_PERHAPS_SUM = gettext_lazy(
    "vielleicht eine Summe, eine Zahlung oder in einem Posten enthalten. Dann löschen Sie die Zeile; sonst tragen Sie "
    "den Posten unten ein."
)
_OTHER_PRICES = gettext_lazy(
    "Vorher standen andere Preise, mit oder ohne Mehrwertsteuer. Bitte rechnen Sie die Posten darunter um."
)


@dataclass(slots=True)
class Pasted:
    """What was found: rows, what the lines say of VAT and sum, notes, and lines that could not be read.

    ``kept``: the lines that could not be read, under the headings that name their columns; ``heading``: the one that
    holds and is not among them yet. ``side``: NET or GROSS, what holds for a row that says so itself; empty: for none.
    """

    rows: list[TypedRow] = field(default_factory=list)
    side: str = ""
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
    parts: dict[int, ContainedLine] = field(default_factory=dict)


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
    left = frozenset(line.strip() for line in offer.left.splitlines())
    return read_pasted(offer.paste, Above.of(counted), left, offer.amounts if offer.filled or offer.is_net else "")


def read_pasted(text: str, above: Above | None = None, left: frozenset[str] = frozenset(), side: str = "") -> Pasted:
    """Read pasted lines below rows that are there; lines in ``left`` are told and become no rows.

    ``side``: NET or GROSS, if it was said of the rows that are there.
    """
    found, lines = Pasted(above=above or Above()), list(pasted_lines(text, left))
    found.parts, found.side = parts_in(lines), side or _side_of_rows(lines)
    for line in lines:
        if line.is_left:
            _leave_again(found, line)
        elif line.named:
            _take_headings(found, line, line.named)
        elif is_heading_in_words(line.cells):
            found.aside.append(line.told(_("eine Überschrift ohne getrennte Spalten.")))
        elif side := side_of_all(line.cells):
            _take_side(found, line, side)
        else:
            _take(found, line)
    if not found.total_said:
        found.total_said = found.open_sum
    found.aside += [each.line.told(why) for each, why in foreign_told(found.written)]
    return found


def _take_headings(found: Pasted, line: PastedLine, named: OfferHeadings) -> None:
    if found.amounts and named.amounts and found.amounts != named.amounts:
        _leave(found, line, str(_OTHER_PRICES))
    if named.variant:
        words = _(
            "mehrere Varianten nebeneinander; gelesen ist „%(variant)s“. Für eine andere löschen Sie diese Spalte."
        )
        found.aside.append(line.told(words % {"variant": named.variant}))
    if named.is_scaled:
        found.aside.append(line.told(_("in Euro umgerechnet.")))
    found.heading, found.amounts = line.text.rstrip(), found.amounts or named.amounts


def _take_side(found: Pasted, line: PastedLine, side: str) -> None:
    """Take what a sentence says of all prices."""
    if found.amounts and found.amounts != side:
        _leave(found, line, str(_OTHER_PRICES))
        return
    found.amounts = side
    words = _("sagt, dass die Preise ohne Mehrwertsteuer sind.") if side == NET else ""
    found.aside.append(line.told(words or _("sagt, dass die Preise die Mehrwertsteuer enthalten.")))


def _leave(found: Pasted, line: PastedLine, why: str) -> None:
    if found.heading:
        found.kept.append(found.heading)
        found.heading = ""
    found.kept.append(line.text.rstrip())
    found.unread.append(line.text.rstrip())
    found.unread_why.append(line.told(why))


def _leave_again(found: Pasted, line: PastedLine) -> None:
    """Leave a line that was left before: only somebody who changes it says what it is."""
    again = Pasted(above=replace(found.above))
    _take(again, line)
    _leave(found, line, str(_PERHAPS_SUM))
    found.unread_why[-1:] = again.unread_why[:1] or found.unread_why[-1:]


def _take(found: Pasted, line: PastedLine) -> None:
    whole = found.above.judged(sum_row(line.label), line.euros) if line.label else None
    if is_after_grant(line.label):
        found.aside.append(line.told(_("was nach einem Zuschuss bleibt, kein Posten.")))
    elif part := found.parts.get(line.number):
        _take_part(found, line, part)
    elif whole is SumRow.PERHAPS:
        _leave(found, line, str(_PERHAPS_SUM))
    elif whole is not None:
        _take_sum(found, line, whole)
    elif found.above.meets(line.euros):
        _leave(found, line, str(AS_MUCH))
    else:
        _take_row(found, line)


def _take_part(found: Pasted, line: PastedLine, part: ContainedLine) -> None:
    if part.is_sure:
        found.aside.append(line.told(part.why))
    else:
        _leave(found, line, part.why)


def _take_row(found: Pasted, line: PastedLine) -> None:
    row, notes = line.row()
    why = _why_other_side(found, row) if row else notes[0]
    if row is None or why:
        _leave(found, line, why)
        return
    found.amounts = found.amounts or side_said(row.label)
    found.rows.append(_with_parts(row, names_within(found.parts, line.number)))
    found.written.append(WrittenAmount(line, row.amount))
    if row.counted_as not in OUTSIDE:
        found.above.add(money_of(row.amount))
    found.aside += [line.told(note) for note in (*notes, _number_before(line.text, row)) if note]


def _side_of_rows(lines: Iterable[PastedLine]) -> str:
    """Return NET if VAT is added below the rows; else what all of them say, empty if they say different things."""
    others = [line for line in lines if not line.is_left and not line.named]
    sums = [(sum_row(line.label), line) for line in others]
    if any(kind is SumRow.NET or (kind is SumRow.VAT and not _CONTAINED.search(line.text)) for kind, line in sums):
        return NET
    sides = {side_said(row.label) for kind, line in sums if kind is None and (row := line.row()[0])}
    return sides.pop() if len(sides) == 1 else ""


def _with_parts(row: TypedRow, names: str) -> TypedRow:
    """Return a row that names what it contains: it is looked for in the offer."""
    label = f"{row.label} ({names})"
    return replace(row, label=label) if names and len(label) <= LONGEST_LABEL else row


def _why_other_side(found: Pasted, row: TypedRow) -> str:
    """Return why a row is not in the prices of the others, with or without VAT; empty if it is or says nothing."""
    side, known = side_said(row.label), found.amounts or found.side
    if side == NET and not known:
        return _(
            "„netto“ steht nur hier, nicht bei den anderen Posten. Rechnen Sie den Betrag um, oder wählen Sie „ohne "
            "Mehrwertsteuer (netto)“ für alle; löschen Sie dann hier das Wort."
        )
    if side and known and side != known:
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


def _take_sum(found: Pasted, line: PastedLine, whole: SumRow) -> None:
    amount = line.amount
    found.above.end_part()
    if whole is SumRow.PAYMENT:
        found.aside.append(line.told(_("eine Zahlung, kein Posten.")))
        return
    if whole is SumRow.VAT:
        found.above.vat = money_of(amount)
        found.vat_said = amount or found.vat_said
        contained = _CONTAINED.search(line.text) is not None
        found.amounts = found.amounts or (GROSS if contained else NET)
        if not contained:  # a sum before the VAT is one without it
            found.open_sum = ""
    elif whole is SumRow.GROSS:
        found.total_said = amount or found.total_said
    elif whole is SumRow.OPEN:
        found.open_sum = amount or found.open_sum
    elif whole is SumRow.NET:
        found.amounts = found.amounts or NET
    found.aside.append(line.told(_("eine Summe, kein Posten: Sie wird hier selbst gerechnet.")))
