"""A pasted line with what its columns hold, and the row that it makes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.offers.cells import OfferColumn, cells_without_heading
from calculator.offers.flags import FlagUnread, flagged
from calculator.offers.headings import OfferHeadings, headings_again, headings_of
from calculator.offers.money import is_below_zero, money_of
from calculator.offers.priced import row_of
from calculator.offers.rows import KINDS, OUTSIDE, RowKind, TypedRow
from calculator.offers.split import lines_of
from calculator.offers.words import is_never_granted, kind_of, kind_said

_LONGEST_SHOWN = 60
_STRONGEST = (RowKind.ON_SITE, RowKind.OPTIONAL, RowKind.UNCOUNTED, RowKind.COUNTED)


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line, its cells, and what they hold below ``headings``. ``named``: the headings that it is itself, if any.

    ``is_left``: it could not be read before and did not change since.
    """

    number: int
    text: str
    cells: Sequence[str]
    headings: OfferHeadings
    named: OfferHeadings | None = None
    is_left: bool = False

    @property
    def said(self) -> dict[OfferColumn, str]:
        """What stands in each column."""
        return dict(_by_column(self.headings.in_euros(self.cells), self.headings.columns))

    @property
    def label(self) -> str:
        """The words of the line."""
        return self.said.get(OfferColumn.LABEL, "")

    @property
    def amount(self) -> str:
        """The price of the line, or what stands in its place."""
        return self.said.get(OfferColumn.AMOUNT, "")

    @property
    def euros(self) -> Decimal | None:
        """The price of the line; None if there is none that can be read."""
        return money_of(self.amount)

    def row(self) -> tuple[TypedRow | None, list[str]]:
        """Return the row of the line and notes on it; without a row the first note says why there is none."""
        kind, doubt = self._kind()
        row, note = row_of(self.said, kind)
        return row, [note] if row is None else [each for each in (note, doubt) if each]

    def told(self, why: str) -> str:
        """Return a note on the line."""
        shown = " ".join(self.text.replace(";", " ").split())
        shown = f"{shown[:_LONGEST_SHOWN]}…" if len(shown) > _LONGEST_SHOWN else shown
        return _("Zeile %(number)s („%(line)s“): %(why)s") % {"number": self.number, "line": shown, "why": why}

    def _kind(self) -> tuple[RowKind, str]:
        """Return how a row counts by its flags and words, and a note on what was decided for it."""
        said, doubt = self._flags()
        by_words = kind_of(self.text)
        if by_words in OUTSIDE and not said:
            by_words, doubt = self._outside(by_words, doubt)
        elif by_words is RowKind.BESIDE and said <= {None, RowKind.UNCOUNTED}:
            words = _(
                "Das gehört nicht zur Heizung: Es zählt in der Summe, aber nicht im Vergleich und nicht für den "
                "Zuschuss. Ist es anders, wählen Sie es beim Posten."
            )
            return by_words, doubt or words
        elif by_words is RowKind.UNCOUNTED and not said and is_never_granted(self.text):
            doubt = _("Gerechnet als nicht förderfähig. Ist es anders, wählen Sie es beim Posten.")
        return next((kind for kind in _STRONGEST if kind in said), by_words), doubt

    def _flags(self) -> tuple[set[RowKind | None], str]:
        """Return what cells of their own say, and a note on a flag that says neither yes nor no."""
        said, doubt = set[RowKind | None](), ""
        for heading, column, cell in zip(self.headings.words, self.headings.columns, self.cells, strict=False):
            if column is OfferColumn.REMARK and cell:
                said.add(kind_said(cell))
            elif column is OfferColumn.KIND and cell:
                try:
                    said.add(flagged(heading, cell))
                except FlagUnread:
                    doubt = _(
                        "„%(cell)s“ bei „%(heading)s“ ist weder ja noch nein. Bitte wählen Sie beim Posten, wie er "
                        "zählt; ist nur ein Teil förderfähig, machen Sie zwei Posten daraus."
                    ) % {"cell": cell, "heading": heading}
        return said, doubt

    def _outside(self, by_words: RowKind, doubt: str) -> tuple[RowKind, str]:
        """Return how a row counts of which a word says that it is not in the sum, and a note if it has a price."""
        if any(map(is_below_zero, self.cells)):
            words = _("Ein Wort im Text sagt „%(kind)s“, der Betrag steht mit Minus: Er ist abgezogen.")
            return RowKind.COUNTED, words % {"kind": KINDS[by_words]}
        if any(money_of(cell) for cell in self.cells):
            doubt = _("Ein Wort im Text sagt „%(kind)s“. Gehört der Posten zur Summe, wählen Sie es bei ihm.") % {
                "kind": KINDS[by_words]
            }
        return by_words, doubt


def pasted_lines(text: str, left: frozenset[str]) -> Iterator[PastedLine]:
    """Yield each line that says something, below the headings that hold for it; those in ``left`` are no headings."""
    above: OfferHeadings | None = None
    for number, line, cells in lines_of(text):
        is_left = line.strip() in left
        named = headings_of(cells) if above is None else headings_again(cells)
        named = None if is_left else named
        holds = above
        if holds is None or len(cells) > len(holds.columns):
            holds = OfferHeadings(tuple(cells_without_heading(cells)), ("",) * len(cells), "")
        yield PastedLine(number, line, cells, holds, named, is_left)
        above = named or above


def _by_column(cells: Sequence[str], columns: Sequence[OfferColumn | None]) -> Iterator[tuple[OfferColumn, str]]:
    """Yield what stands in each column; several columns of words are one label."""
    labels = [cell for cell, column in zip(cells, columns, strict=False) if column is OfferColumn.LABEL and cell]
    yield OfferColumn.LABEL, " ".join(labels)
    for cell, column in zip(cells, columns, strict=False):
        if column is not None and column is not OfferColumn.LABEL and cell:
            yield column, cell
