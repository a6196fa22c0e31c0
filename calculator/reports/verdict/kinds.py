"""What sort of verdict an answer gets."""

from enum import StrEnum

from calculator.answer.answering import Answer
from calculator.answer.ranking import total_eur
from calculator.core.notation import cents

# In how many of 100 futures a system must be the cheapest, so that the answer is not open, and not even close.
LEAST_PERCENT, SURE_PERCENT = 60, 80


class VerdictKind(StrEnum):
    """What can be said about which system costs least; the value stands in the JSON of a result."""

    NONE_STANDS = "none_stands"  # the law lets none be installed, or leaves it open
    ALONE = "alone"  # nothing to compare it with
    PRICE_UNKNOWN = "price_unknown"  # a price that nobody knows decides
    EVEN = "even"
    MEASURES_DIFFER = "measures_differ"  # without interest another one is the cheapest than with it
    OPEN = "open"  # the futures disagree
    CLOSE = "close"  # most futures agree, but too many do not
    CLEAR = "clear"

    @property
    def is_open(self) -> bool:
        """Whether nobody can tell which system costs least."""
        return self not in {VerdictKind.ALONE, VerdictKind.CLOSE, VerdictKind.CLEAR}


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
    if answer.least_with_interest is not best:
        return VerdictKind.MEASURES_DIFFER
    return _by_share(answer.likelihoods[best.key].cheapest_percent or 0)


def _by_share(percent: int) -> VerdictKind:
    """Return how sure the cheapest is by its share of the futures: they hold the lead against all that is uncertain."""
    if percent < LEAST_PERCENT:
        return VerdictKind.OPEN
    return VerdictKind.CLOSE if percent < SURE_PERCENT else VerdictKind.CLEAR
