"""Whether landlords bear a share of CO2 cost: only of bills that hold such a cost (CO2KostAufG)."""

from collections.abc import Iterable

from calculator.answer.answering import Answer
from calculator.core import Technology
from calculator.core.cost_lines import CostKind
from calculator.core.systems import keep


def has_co2_share(answer: Answer, keys: Iterable[str]) -> bool:
    """Return whether the bill of one of some heatings holds CO2 cost in any year.

    The price of Fernwärme holds it without naming it, of a house that is connected; power and wood carry none.
    """
    return any(_of(answer, key) for key in keys)


def _of(answer: Answer, key: str) -> bool:
    if key == Technology.KEEP and keep.connected(answer.asked.facts):
        return True
    return any(answer.beside.system(key).yearly_of(CostKind.CO2))
