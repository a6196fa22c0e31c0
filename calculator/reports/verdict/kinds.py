"""What sort of verdict an answer gets."""

from enum import StrEnum

from calculator.answer.answering import Answer
from calculator.answer.ranking import total_eur
from calculator.core.notation import cents

# A system that is the cheapest in less than this part of the futures is no verdict: the answer is open.
LEAST_PERCENT = 60


class VerdictKind(StrEnum):
    """What can be said about which system costs least; the value stands in the JSON of a result."""

    NONE_STANDS = "none_stands"  # the law lets none be installed, or leaves it open
    ALONE = "alone"  # nothing to compare it with
    PRICE_UNKNOWN = "price_unknown"  # a price that nobody knows decides
    EVEN = "even"
    OPEN = "open"  # the futures disagree
    CLEAR = "clear"

    @property
    def is_open(self) -> bool:
        """Whether nobody can tell which system costs least."""
        return self not in {VerdictKind.ALONE, VerdictKind.CLEAR}


def kind_of(answer: Answer) -> VerdictKind:
    """Return the sort of verdict; where a price that nobody knows decides, no winner is looked for."""
    best, second = answer.ranking.best, answer.ranking.second
    if best is None:
        return VerdictKind.NONE_STANDS
    if second is None:
        return VerdictKind.ALONE
    if answer.deciding:
        return VerdictKind.PRICE_UNKNOWN
    if not cents(total_eur(second) - total_eur(best)):
        return VerdictKind.EVEN
    share = answer.likelihoods[best.key].cheapest_percent or 0
    return VerdictKind.OPEN if share < LEAST_PERCENT else VerdictKind.CLEAR
