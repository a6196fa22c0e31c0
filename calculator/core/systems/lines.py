"""Builds cost lines whose source is the sources of the assumptions they use."""

from collections.abc import Iterable
from decimal import Decimal

from calculator.core.assumptions import source_of
from calculator.core.inputs import Inputs
from calculator.core.parameters import ParameterSet
from calculator.core.result import CostLine


class LineBuilder:
    """Writes the cost lines of one system for one set of inputs and parameters."""

    def __init__(self, inputs: Inputs, parameters: ParameterSet) -> None:
        self._inputs = inputs
        self._parameters = parameters

    def line(
        self, key: str, label: str, formula: str, assumptions: tuple[str, ...], amounts_eur: Iterable[Decimal]
    ) -> CostLine:
        """Return a line with the given amounts."""
        sources = dict.fromkeys(source_of(name, self._inputs, self._parameters) for name in assumptions)
        return CostLine(key, label, formula, assumptions, "; ".join(sources), tuple(amounts_eur))

    def fixed(self, key: str, label: str, formula: str, field: str) -> CostLine:
        """Return a line with the same entered amount in every year."""
        amounts = [self._inputs.value(field)] * len(self._inputs.years)
        return self.line(key, label, formula, (field,), amounts)
