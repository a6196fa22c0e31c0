"""When each system has become the cheaper one in total, as formulas: the same question as ``core.result.crossings``."""

from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _

from calculator.core.heatings import Technology
from calculator.core.notation import cents
from calculator.reports.workbook.expression import Expression
from calculator.reports.workbook.tracing import Traced, TracedSystem

_FIRST, _OTHER, _TIE = 1, -1, 0


class Race:
    """Every system against one reference: the present heating, else gas, else the first one."""

    def __init__(self, traced: Traced) -> None:
        by_key = {system.technology: system for system in traced.systems}
        self.reference = by_key.get(Technology.KEEP) or by_key.get(Technology.GAS) or traced.systems[0]
        self.others = tuple(system for system in traced.systems if system is not self.reference)
        self._make, self._years = traced.trace.make, traced.years
        self.leaders = {each.technology: self._leaders(each) for each in self.others}
        self.turns = {each: self._turns(path) for each, path in self.leaders.items()}

    def _leaders(self, system: TracedSystem) -> list[Expression]:
        """Return for the start and every year whether the system (1) or the reference (-1) has cost less so far."""
        found: list[Expression] = []
        for one, other in zip(_path(system), _path(self.reference), strict=True):
            tied = found[-1] if found else _TIE
            higher = self._make("if", self._make(">", one, other), _OTHER, tied)
            found.append(self._make("if", self._make("<", one, other), _FIRST, higher))
        return found

    def _turns(self, leaders: list[Expression]) -> list[Expression]:
        """Return for each year the calendar year if another one leads since, else 0."""
        make = self._make
        return [
            make("if", make("and", make("<>", before, _TIE), make("<>", now, before)), year, 0)
            for year, (before, now) in zip(self._years, pairwise(leaders), strict=True)
        ]

    def since(self, system: TracedSystem) -> Expression | str:
        """Return the year since when the system leads until the end, or words."""
        if system is self.reference:
            return _("damit ist verglichen")
        make, leaders = self._make, self.leaders[system.technology]
        last = make("max", *self.turns[system.technology])
        leading = make("if", make("=", last, 0), _("von Anfang an"), last)
        return make("if", make("=", leaders[-1], _FIRST), leading, _("nein"))


def _path(system: TracedSystem) -> list[Decimal]:
    return [cents(amount) for amount in system.costs.fair_path_eur]
