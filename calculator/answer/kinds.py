"""What sort of verdict an answer gets."""

from enum import StrEnum

from calculator.answer.answering import Answer
from calculator.answer.ranking import total_eur
from calculator.core import SystemCosts
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


_OF_TWO = {VerdictKind.EVEN, VerdictKind.MEASURES_DIFFER, VerdictKind.OPEN}


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
    if answer.other_measure:
        return VerdictKind.MEASURES_DIFFER
    return _by_share(answer.likelihoods[best.key].cheapest_percent or 0)


def rival_of(answer: Answer) -> SystemCosts | None:
    """Return which other heating may be the cheapest one, too."""
    if kind_of(answer) is VerdictKind.MEASURES_DIFFER and answer.other_measure:
        return answer.other_measure.system
    if kind_of(answer) is VerdictKind.OPEN:
        return max(answer.ranking.standing[1:], key=lambda each: answer.likelihoods[each.key].cheapest_percent or 0)
    return answer.ranking.second


def runner_up(answer: Answer) -> SystemCosts | None:
    """Return the heating that costs least in most of the futures that a close verdict does not hold in; else None."""
    if kind_of(answer) is not VerdictKind.CLOSE:
        return None
    return max(answer.ranking.standing[1:], key=lambda each: answer.likelihoods[each.key].cheapest_percent or 0)


def contenders(answer: Answer) -> tuple[SystemCosts, ...]:
    """Return the two heatings between which a verdict is open; none where it names one, or none can be named."""
    best, rival = answer.ranking.best, rival_of(answer)
    if best is None or rival is None:
        return ()
    return (best, rival) if kind_of(answer) in _OF_TWO else ()


def _by_share(percent: int) -> VerdictKind:
    """Return how sure the cheapest is by its share of the futures: they hold the lead against all that is uncertain."""
    if percent < LEAST_PERCENT:
        return VerdictKind.OPEN
    return VerdictKind.CLOSE if percent < SURE_PERCENT else VerdictKind.CLEAR
