"""One question to the calculator as a value. It holds nothing personal and no result."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Self

from calculator.core import Co2Path, Facts, Inputs, ParameterSet, QuoteItem, Technology
from calculator.core.choices import Viewpoint
from calculator.core.finance import Loan
from calculator.questions import writing


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Everything a result depends on. ``values`` are entered inputs of the model by key of ``core.MODEL_VALUES``."""

    facts: Facts
    systems: tuple[Technology, ...]
    values: Mapping[str, Decimal] = field(default_factory=dict)
    zone_code: str = ""
    viewpoint: Viewpoint = Viewpoint.OWNER
    co2_path: Co2Path = Co2Path.MIDDLE
    quotes: Mapping[Technology, tuple[QuoteItem, ...]] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    loan: Loan | None = None
    title: str = ""

    @property
    def stand(self) -> date:
        """The day whose law and prices are known."""
        return self.facts.dates.stichtag

    def inputs(self, parameters: ParameterSet) -> Inputs:
        """Return the entered values as the model takes them; raises ``InvalidInput``."""
        return Inputs.of(parameters, self.values, co2_path=self.co2_path, quotes=self.quotes, confirmed=self.confirmed)

    def given(self) -> list[tuple[str, str]]:
        """Return what differs from the guesses, as keys and texts of a link in its canonical order."""
        return writing.given(self)

    def query(self) -> str:
        """Return the canonical query string: what differs from the guesses, with version and Stand."""
        return writing.query(self)

    def as_of(self, day: date) -> Self:
        """Return the same question with the law and prices of another day; dates that were guessed move along."""
        return replace(self, facts=writing.moved(self, day))
