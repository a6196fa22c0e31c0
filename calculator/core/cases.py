"""Cases: a house described in a YAML file, either one of the presets or a file of the user's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from calculator.core.errors import InvalidCase
from calculator.core.inputs import OWN_ENTRY, Inputs
from calculator.core.parameters import REFERENCE_SET, ParameterSet, load_set
from calculator.core.yaml_io import read_yaml

PRESETS = Path(__file__).resolve().parent.parent / "presets"
_KNOWN = {"title": str, "summary": str, "parameter_set": str, "source": str, "editable": bool, "inputs": dict}


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

    def parameters(self) -> ParameterSet:
        """Return the parameter set of the case; raises ``ParameterNotCovered`` if it does not exist."""
        return load_set(self.parameter_set)

    def inputs(self, changes: Mapping[str, object] | None = None) -> Inputs:
        """Return the inputs of the case with the user's changes; raises ``InvalidInput``."""
        changes = changes or {}
        kept = Inputs.of(self.parameters(), self.values)
        changed = Inputs.of(self.parameters(), {**self.values, **changes})
        same = [key for key in self.values if kept.value(key) == changed.value(key)]
        return Inputs.of(self.parameters(), {**self.values, **changes}, dict.fromkeys(same, self.source))


def read_case(path: Path) -> Case:
    """Read a case file; raises ``InvalidCase`` with a German sentence if it has the wrong shape."""
    raw = read_yaml(path)
    if not isinstance(raw, dict) or not isinstance(raw.get("inputs"), dict):
        raise InvalidCase(f"In der Datei „{path}“ fehlt der Abschnitt „inputs:“ mit den Angaben zum Haus.")
    _check_shape(path, raw)
    return Case(
        key=path.stem,
        title=raw.get("title", path.stem),
        summary=raw.get("summary", ""),
        parameter_set=raw.get("parameter_set", REFERENCE_SET),
        source=raw.get("source", OWN_ENTRY),
        editable=raw.get("editable", True),
        values=raw["inputs"],
    )


@lru_cache
def presets() -> dict[str, Case]:
    """Return the ready-made houses by key, in the order in which they are offered."""
    return {path.stem: read_case(path) for path in sorted(PRESETS.glob("*.yaml"))}


def _check_shape(path: Path, raw: dict[Any, Any]) -> None:
    for key, value in raw.items():
        if key not in _KNOWN:
            known = ", ".join(_KNOWN)
            raise InvalidCase(f"Die Datei „{path}“ enthält den unbekannten Eintrag „{key}“. Bekannt sind: {known}.")
        if not isinstance(value, _KNOWN[key]):
            raise InvalidCase(f"In der Datei „{path}“ hat der Eintrag „{key}“ die falsche Form. Bitte prüfen Sie ihn.")
