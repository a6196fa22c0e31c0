"""Runs the cost model on traced numbers: every value becomes a cell, every figure a formula over cells."""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import cast

from calculator.core.compare import appraisal
from calculator.core.costs import costs, eligible_eur, entered_rates
from calculator.core.evaluation import Evaluation
from calculator.core.facts import Facts
from calculator.core.finance import Loan
from calculator.core.heatings import Technology
from calculator.core.inputs import OWN_ENTRY, Inputs
from calculator.core.law_answers import Subsidy
from calculator.core.message import Filled
from calculator.core.message import Name as _
from calculator.core.parameters import ParameterSet
from calculator.core.result import Assumption, SystemCosts
from calculator.core.rules import green_gas
from calculator.core.rules.beg.subsidy import subsidy
from calculator.core.rules.kinds import HYBRIDS
from calculator.core.site import Site
from calculator.core.system_facts import fitted
from calculator.core.systems import hybrid, plan_of
from calculator.core.systems.plan import Plan
from calculator.reports.workbook.expression import CONSTANT, Expression, Trace
from calculator.reports.workbook.origins import (
    Origin,
    Origins,
    TracedSet,
    facts_as_cells,
    put,
    stated_numbers,
    with_traced_area,
)


@dataclass(frozen=True, slots=True)
class Path:
    """One value in each year, with label and unit."""

    label: str
    unit: str
    amounts: tuple[Expression, ...]


@dataclass(frozen=True)
class TracedSystem:
    """One system in traced numbers."""

    technology: Technology
    plan: Plan
    subsidy: Subsidy
    costs: SystemCosts
    appraisal: Evaluation


@dataclass(frozen=True)
class Traced:
    """The whole comparison in traced numbers: values by origin, derived values, paths, and the systems."""

    trace: Trace
    years: tuple[int, ...]
    values: Mapping[Expression, Origin]
    derived: Mapping[Expression, Origin]
    paths: tuple[Path, ...]
    interest_percent: Expression
    inflation_percent: Expression
    systems: tuple[TracedSystem, ...]


class TracedSite(Site):
    """A site whose numbers are cells; the formulas do not notice."""

    words_numbers = False  # the formulas stand in the cells

    def __init__(self, inputs: Inputs, facts: Facts, parameters: ParameterSet) -> None:
        self.trace = Trace()
        self.trace.facts = stated_numbers(facts)
        self.origins = Origins(self.trace)
        self.derived: dict[Expression, Origin] = {}
        self.paths: dict[str, Path] = {}
        self._given, self._plain = parameters, facts
        self._facts_as_cells = facts_as_cells(inputs, facts, self.origins)
        names = {field.name: getattr(parameters, field.name) for field in fields(ParameterSet)}
        traced_facts = with_traced_area(facts, parameters, self.origins)
        super().__init__(inputs, traced_facts, TracedSet(**names, origins=self.origins))

    def number(self, value: Decimal) -> Decimal:
        """Return a number of the model itself as a constant; a cell stays what it is."""
        return cast(Decimal, self.trace.wrap(value))

    def fact(self, key: str, value: Decimal) -> Decimal:
        """Return the cell of a fact; raises KeyError for one that ``facts_as_cells`` does not know."""
        return self._facts_as_cells[key]

    def prepared(self, assumption: Assumption) -> Assumption:
        """Return an assumption whose value is a cell: an input, or a formula where the model derives it."""
        value: object = assumption.value
        if isinstance(value, Expression) and value.operation == CONSTANT:
            value = value.value
        if isinstance(value, Expression):
            known = self.origins.values.get(value)
            if known is None:
                self.derived.setdefault(value, _origin(assumption, "derived"))
            elif known.group != "fact":
                self.origins.values[value] = replace(_origin(assumption, known.group), label=_label(assumption, known))
            return assumption
        group = "own" if assumption.own or assumption.source == OWN_ENTRY else "fact"
        if assumption.key in self._given.parameters:
            group = "own" if assumption.own else self._given.parameters[assumption.key].topic
        cell = self.origins.cell(assumption.key, cast(Decimal, value), _origin(assumption, group))
        return replace(assumption, value=cell)

    def facts_for(self, technology: Technology) -> Facts:
        """Return the facts as the priced system completes them, with cells in place of what it brings."""
        if technology not in self._fitted:
            found = fitted(technology, self._plain, self.inputs, self._given)
            self._fitted[technology] = self.facts if found is self._plain else self._completed(technology, found)
        return self._fitted[technology]

    def _completed(self, technology: Technology, found: Facts) -> Facts:
        put(found, "house", self.facts.house)
        if technology in HYBRIDS:
            put(found.work, "hybrid_heat_pump_share_percent", hybrid.power_percent(self))
        else:
            put(found.work, "solar_aperture_m2", green_gas.solar_aperture_m2(found, self.parameters))
        return found

    def grown(self, key: str, growth: str) -> tuple[Decimal, ...]:
        """Return a price in each year and remember it as a path."""
        amounts = super().grown(key, growth)
        self.path(key, self.used[key].label, self.used[key].unit, amounts)
        return amounts

    def along(self, key: str, path: Sequence[Decimal], today: Decimal) -> tuple[Decimal, ...]:
        """Return a price in each year along a path and remember it as one."""
        amounts = super().along(key, path, today)
        self.path(key, self.used[key].label, self.used[key].unit, amounts)
        return amounts

    def path_of(self, key: str) -> tuple[Decimal, ...]:
        """Return the chosen path of energy prices and remember it as a path."""
        amounts, chosen = super().path_of(key), self.chosen(key)
        self.path(chosen, self.parameters.parameters[chosen].name, self.used[chosen].unit, amounts)
        return amounts

    def growth(self, growth: str, ahead: int | None = None) -> tuple[Decimal, ...]:
        """Return the growth factors and remember them as a path."""
        amounts = super().growth(growth, ahead)
        pattern = _("Faktor: {growth}") if ahead in (None, self.years_ahead) else _("Faktor: {growth} (Angebote)")
        self.path(f"{pattern} {growth}", Filled(pattern, growth=self.used[growth].label), "", amounts)
        return amounts

    def co2_net(self) -> tuple[Decimal, ...]:
        """Return the CO2 price before VAT and remember it as a path."""
        amounts = super().co2_net()
        self.path("co2_net", _("CO₂-Preis ohne Mehrwertsteuer"), "€/t", amounts)
        return amounts

    def co2_price(self) -> tuple[Decimal, ...]:
        """Return the CO2 price with VAT and remember it as a path."""
        amounts = super().co2_price()
        self.path("co2", _("CO₂-Preis mit Mehrwertsteuer"), "€/t", amounts)
        return amounts

    def bio_share(self, technology: Technology, from_year: int = 0) -> tuple[Decimal, ...]:
        """Return the share of green fuel and remember it as a path; one of a later purchase only if it is another."""
        amounts, key = super().bio_share(technology, from_year), f"bio {technology}"
        name = Filled(_("Anteil grüner Brennstoffe: {heating}"), heating=technology.label)
        if from_year and amounts != super().bio_share(technology):
            key = f"{key} {from_year}"
            bought = _("Anteil grüner Brennstoffe: {heating}, gekauft {year}")
            name = Filled(bought, heating=technology.label, year=str(from_year))
        self.path(key, name, "Anteil", amounts)
        return amounts

    def of_every_year(self, key: str) -> tuple[Decimal, ...] | None:
        """Return a stated value in each year and remember it as a path."""
        amounts = super().of_every_year(key)
        if amounts:
            self.path(key, self.parameters.parameters[key].name, self.used[key].unit, amounts)
        return amounts

    def path(self, key: str, label: str, unit: str, amounts: tuple[Decimal, ...]) -> None:
        """Remember a value in each year; what is all constants has no row."""
        numbers = tuple(map(self.trace.wrap, amounts))
        if any(each.operation != CONSTANT for each in numbers):
            self.paths.setdefault(key, Path(label, unit, numbers))


def traced(
    inputs: Inputs, facts: Facts, parameters: ParameterSet, systems: tuple[Technology, ...], loan: Loan | None = None
) -> Traced:
    """Compute the systems once in traced numbers; raises ``ParameterNotCovered`` like the exact model."""
    site = TracedSite(inputs, facts, parameters)
    plans = [plan_of(site, technology) for technology in systems]
    grants = [_grant(site, plan) for plan in plans]
    computed = tuple(costs(plan, site, grant) for plan, grant in zip(plans, grants, strict=True))
    interest, inflation = (cast(Expression, site.value(f"{key}_percent")) for key in ("interest", "inflation"))
    judged = appraisal(site, _traced_loan(site, loan))(computed)
    return Traced(
        trace=site.trace,
        years=site.years,
        values=site.origins.values,
        derived=site.derived,
        paths=tuple(site.paths.values()),
        interest_percent=interest,
        inflation_percent=inflation,
        systems=tuple(map(TracedSystem, systems, plans, grants, computed, judged)),
    )


def _grant(site: TracedSite, plan: Plan) -> Subsidy:
    rates = {key: site.value(key) for key in entered_rates(site.inputs)}
    return subsidy(plan.technology, eligible_eur(plan, site), site.facts_for(plan.technology), site.parameters, rates)


def _traced_loan(site: TracedSite, loan: Loan | None) -> Loan | None:
    if loan is None:
        return None
    changed = copy(loan)
    for key, label, unit in (
        ("interest_percent", _("Zins des Kredits"), "%"),
        ("amount_eur", _("Betrag des Kredits"), "€"),
    ):
        if getattr(loan, key) is not None:
            origin = Origin(f"loan_{key}", label, unit, "own", OWN_ENTRY, "own")
            put(changed, key, site.origins.cell(f"loan_{key}", getattr(loan, key), origin))
    return changed


def _origin(assumption: Assumption, group: str) -> Origin:
    return Origin(
        assumption.key, assumption.label, assumption.unit, group, assumption.source, assumption.certainty,
        assumption.valid_from, assumption.valid_to, assumption.checked_on, assumption.to_confirm, assumption.url,
    )  # fmt: skip


def _label(assumption: Assumption, known: Origin) -> str:
    """Return the label of the field; a step of a scale keeps its number."""
    return known.label if ", Stufe " in known.label else assumption.label
