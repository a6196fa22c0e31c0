"""What matters most: how far one uncertain assumption alone moves the difference of two systems."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.sentences.translated import translated


@dataclass(frozen=True, slots=True)
class SwingRow:
    """What the rival costs more than the subject, in euros, when one assumption is low (10 %) and high (90 %).

    Below 0 the rival is the cheaper.
    """

    key: str
    label: str
    low_eur: Decimal
    high_eur: Decimal
    turns: bool


def tornado_rows(answer: Answer) -> list[SwingRow]:
    """Return the assumptions that move the difference by at least a euro, the strongest first."""
    rows = [
        SwingRow(
            swing.driver,
            translated(swing.label),
            Decimal(round(swing.low_eur)),
            Decimal(round(swing.high_eur)),
            turns=min(swing.low_eur, swing.high_eur) < 0 < max(swing.low_eur, swing.high_eur),
        )
        for swing in answer.swings
    ]
    return [row for row in rows if row.low_eur != row.high_eur]
