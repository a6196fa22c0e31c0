"""What a workbook is made of: the comparison, what it was computed from, and what is said about it."""

from dataclasses import dataclass
from datetime import date

from calculator.core.facts import Facts
from calculator.core.finance import Loan
from calculator.core.heatings import Technology
from calculator.core.inputs import Inputs
from calculator.core.parameters import ParameterSet
from calculator.core.result import Comparison


@dataclass(frozen=True, kw_only=True)
class Material:
    """One answer to take away. ``mark``: the demonstration sentence or nothing; ``given``: what people stated.

    ``undecided``: why no system can be named as the cheapest, while a price that nobody knows decides.
    ``edition``: title and day of the zones' edition; ``law``: state of law and prices; ``link``: address of the result.
    """

    title: str
    inputs: Inputs
    facts: Facts
    parameters: ParameterSet
    comparison: Comparison
    made_on: date
    loan: Loan | None = None
    link: str = ""
    version: str = ""
    edition: str = ""
    zone: str = ""
    mark: str = ""
    undecided: tuple[str, ...] = ()
    given: tuple[tuple[str, str], ...] = ()

    @property
    def systems(self) -> tuple[Technology, ...]:
        """The compared systems."""
        return tuple(Technology(system.key) for system in self.comparison.systems)
