"""Cases: a house described in a YAML file, either one of the presets or a file of the user's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from calculator.core.case_facts import BROCHURE, build, choice, facts_from
from calculator.core.city import current
from calculator.core.compare import BROCHURE_SYSTEMS, compare, every_system
from calculator.core.errors import CaseFault, InvalidCase, InvalidInput
from calculator.core.facts import Facts
from calculator.core.finance import Loan
from calculator.core.heatings import Technology
from calculator.core.inputs import OWN_ENTRY, Co2Path, EnergyPath, GridRelief, Inputs, QuoteItem, Tariffs
from calculator.core.message import say
from calculator.core.parameters import REFERENCE_SET, ParameterSet, load_set
from calculator.core.result import Comparison
from calculator.core.yaml_io import read_yaml

_KNOWN = {
    "title": str, "summary": str, "parameter_set": str, "source": str, "editable": bool, "inputs": dict,
    "facts": dict, "systems": list, "co2_path": str, "energy_path": str, "tariffs": str, "grid_relief": str,
    "confirmed": list, "quotes": dict, "loan": dict,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """A house to compare. ``values`` are the fields that differ from the parameter set or are fixed by the source."""

    key: str
    title: str
    summary: str
    parameter_set: str
    source: str
    editable: bool
    values: Mapping[str, object]
    facts: Facts = BROCHURE
    systems: tuple[Technology, ...] = BROCHURE_SYSTEMS
    co2_path: Co2Path = Co2Path.MIDDLE
    energy_path: EnergyPath = EnergyPath.MIDDLE
    tariffs: Tariffs = Tariffs.MEAN
    grid_relief: GridRelief = GridRelief.NONE
    quotes: Mapping[Technology, tuple[QuoteItem, ...]] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    loan: Loan | None = None

    def parameters(self) -> ParameterSet:
        """Return the parameter set of the case; raises ``ParameterNotCovered`` if it does not exist."""
        return load_set(self.parameter_set)

    def inputs(self, changes: Mapping[str, object] | None = None, parameters: ParameterSet | None = None) -> Inputs:
        """Return the inputs of the case with the user's changes; raises ``InvalidInput``."""
        changes, parameters = changes or {}, parameters or self.parameters()
        kept = Inputs.of(parameters, self.values)
        changed = Inputs.of(parameters, {**self.values, **changes})
        same = [key for key in self.values if kept.value(key) == changed.value(key)]
        return Inputs.of(
            parameters,
            {**self.values, **changes},
            dict.fromkeys(same, self.source) if self.source != OWN_ENTRY else {},
            co2_path=self.co2_path,
            energy_path=self.energy_path,
            tariffs=self.tariffs,
            grid_relief=self.grid_relief,
            quotes=self.quotes,
            confirmed=self.confirmed,
        )

    def compare(
        self, changes: Mapping[str, object] | None = None, parameters: ParameterSet | None = None
    ) -> Comparison:
        """Return the comparison of the case with the user's changes, under its own set unless another is given.

        Raises ``CalculatorError``.
        """
        parameters = parameters or self.parameters()
        return compare(self.inputs(changes, parameters), self.facts, parameters, self.systems, self.loan)


def read_case(path: Path) -> Case:
    """Read a case file; raises ``InvalidCase`` or ``InvalidInput`` if something is wrong."""
    raw = read_yaml(path)
    if not isinstance(raw, dict) or not isinstance(raw.get("inputs"), dict):
        raise InvalidCase(say(CaseFault.NO_INPUTS, file=str(path)))
    _check_shape(path, raw)
    facts = facts_from(raw["facts"]) if "facts" in raw else BROCHURE
    return Case(
        key=path.stem,
        title=raw.get("title", path.stem),
        summary=raw.get("summary", ""),
        parameter_set=raw.get("parameter_set", _set_of(facts)),
        source=raw.get("source", OWN_ENTRY),
        editable=raw.get("editable", True),
        values=raw["inputs"],
        facts=facts,
        systems=tuple(choice(Technology, "systems", key) for key in raw["systems"])
        if "systems" in raw
        else _default_systems(facts),
        co2_path=choice(Co2Path, "co2_path", raw.get("co2_path", "middle")),
        energy_path=choice(EnergyPath, "energy_path", raw.get("energy_path", "middle")),
        tariffs=choice(Tariffs, "tariffs", raw.get("tariffs", Tariffs.MEAN.value)),
        grid_relief=choice(GridRelief, "grid_relief", raw.get("grid_relief", GridRelief.NONE.value)),
        quotes={choice(Technology, "systems", key): _quote(items) for key, items in raw.get("quotes", {}).items()},
        confirmed=frozenset(map(str, raw.get("confirmed", ()))),
        loan=build(Loan, "loan", raw["loan"]) if "loan" in raw else None,
    )


def _set_of(facts: Facts) -> str:
    return REFERENCE_SET if facts is BROCHURE else f"stichtag-{facts.dates.stichtag.isoformat()}"


def _default_systems(facts: Facts) -> tuple[Technology, ...]:
    return BROCHURE_SYSTEMS if facts is BROCHURE else every_system(facts)


def _quote(items: object) -> tuple[QuoteItem, ...]:
    wanted = {"label", "amount_eur"}
    if not isinstance(items, list) or not all(isinstance(item, dict) and wanted <= set(item) for item in items):
        raise InvalidCase(say(CaseFault.NO_QUOTE))
    return tuple(map(_item, items))


def _item(raw: dict[str, Any]) -> QuoteItem:
    label = str(raw["label"])
    try:
        return QuoteItem(label, raw["amount_eur"], bool(raw.get("eligible", True)))
    except InvalidInput as problem:
        raise InvalidInput(problem.field, problem.why, problem.allowed, label) from problem


@lru_cache
def presets() -> dict[str, Case]:
    """Return the ready-made houses of the city by key, in the order in which they are offered."""
    return {path.stem: read_case(path) for path in current().houses}


def _check_shape(path: Path, raw: dict[Any, Any]) -> None:
    for key, value in raw.items():
        if key not in _KNOWN:
            raise InvalidCase(say(CaseFault.UNKNOWN_ENTRY, file=str(path), key=str(key), known=", ".join(_KNOWN)))
        if not isinstance(value, _KNOWN[key]):
            raise InvalidCase(say(CaseFault.WRONG_SHAPE, file=str(path), key=str(key)))
