"""What stands behind a share of the futures: in how many each system costs least, and what was drawn how widely."""

from dataclasses import dataclass
from datetime import date

from calculator.answer.answering import Answer
from calculator.core.drawn import Drawn
from calculator.core.notation import about, german
from calculator.reports.rows.items import Source
from calculator.reports.rows.summary import SummaryRow
from calculator.sentences.translated import translated

_DIGITS = 3  # the ends of a range are not known better


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """One number that differs from future to future: its 10 % value, what is computed with, and its 90 % value."""

    driver: str
    label: str
    low: str
    middle: str
    high: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ShareRow:
    """In how many futures a system costs least; None: it may not be installed, or a price that decides is open."""

    key: str
    letter: str
    label: str
    cheapest: int | None
    percent: int | None


@dataclass(frozen=True, slots=True)
class FuturesTable:
    """The futures of an answer: how many, the shares of the systems, and what was drawn."""

    count: int
    shares: tuple[ShareRow, ...]
    drawn: tuple[DrawnRow, ...]

    @property
    def told(self) -> tuple[ShareRow, ...]:
        """The systems that have a share."""
        return tuple(each for each in self.shares if each.cheapest is not None)


def futures_table(answer: Answer, summary: list[SummaryRow], count: int) -> FuturesTable:
    """Return what opens the shares of the futures."""
    shares = (
        ShareRow(row.key, row.letter, row.label, answer.likelihoods[row.key].cheapest, row.cheapest_percent)
        for row in summary
    )
    return FuturesTable(count, tuple(shares), tuple(_row(answer, each) for each in answer.drawn))


def _row(answer: Answer, each: Drawn) -> DrawnRow:
    unit = f"\N{NO-BREAK SPACE}{translated(each.unit)}" if each.unit else ""
    low, middle, high = (f"{german(about(value, _DIGITS))}{unit}" for value in (each.low, each.middle, each.high))
    return DrawnRow(each.driver, translated(each.label), low, middle, high, _sources(answer, each))


def _sources(answer: Answer, each: Drawn) -> tuple[Source, ...]:
    parameters = answer.parameters
    day = parameters.as_of if each.year is None else date(each.year, 1, 1)
    records = (parameters.on(key, day) for key in each.keys)
    return tuple(
        dict.fromkeys(
            Source(translated(record.source), record.certainty, record.checked_on, record.url) for record in records
        )
    )
