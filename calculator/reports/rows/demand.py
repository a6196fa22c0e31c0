"""The demand that all was computed with, in words: how much, where it comes from, and in which range it may lie."""

from calculator.core import Comparison
from calculator.sentences import speaking


def demand_sentences(comparison: Comparison) -> str:
    """Return what stands on top of page and paper on the demand of the house."""
    return " ".join(map(speaking(), comparison.demand.sentences))
