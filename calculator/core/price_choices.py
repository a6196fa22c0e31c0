"""The choices between prices: how each is called, and which of those that somebody made a comparison rests on."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields

from calculator.core.choices import GridRelief, Tariffs
from calculator.core.inputs import Inputs
from calculator.core.message import Name
from calculator.core.message import Name as _
from calculator.core.parameters import ParameterSet

LABELS: Mapping[str, Name] = {
    "co2_path": _("Pfad des CO₂-Preises"),
    "energy_path": _("Pfad der Energiepreise"),
    "tariffs": _("Preise von Gas und Wärmepumpenstrom"),
    "grid_relief": _("Netzentgelt für eine steuerbare Wärmepumpe (§ 14a EnWG)"),
}
_USUAL = {each.name: each.default for each in fields(Inputs) if each.name in LABELS}
_RELIEF = ("enwg_14a_flat_eur_a", "enwg_14a_work_percent")  # what a relief rests on, whichever was chosen


def moving(inputs: Inputs, used: Collection[str], parameters: ParameterSet) -> Iterator[str]:
    """Yield the choices on which something depends that was used; ``used``: the keys of the assumptions."""
    stated = parameters.parameters
    if inputs.grid_relief is not GridRelief.NONE and any(key in used for key in _RELIEF):
        yield "grid_relief"
    if inputs.tariffs is Tariffs.LOCAL and any(f"local_{key}" in stated and not inputs.has(key) for key in used):
        yield "tariffs"
    if f"co2_price_{inputs.co2_path}_eur_t" in used:
        yield "co2_path"
    if any(key.endswith(f"_{inputs.energy_path}") or f"_{inputs.energy_path}_" in key for key in used):
        yield "energy_path"


def unused_choices(inputs: Inputs, used: Collection[str], parameters: ParameterSet) -> tuple[Name, ...]:
    """Return the names of the choices that somebody made and nothing depends on."""
    moved = set(moving(inputs, used, parameters))
    return tuple(label for key, label in LABELS.items() if getattr(inputs, key) is not _USUAL[key] and key not in moved)
