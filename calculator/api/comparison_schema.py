"""The shape of a comparison as the interface gives it: that of the core, with numbers as numbers.

A name that has another type elsewhere in the interface is called otherwise, so that each has one type.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from calculator import core
from zones.api.route import component

_FILE = Path(core.__file__).with_name("comparison.schema.json")
NAME = "Comparison"
# What the core writes as text, so that nobody rounds it, programs get as numbers; both are written in place.
_NUMBER = {"type": "number"}
_PLAIN: dict[str, dict[str, Any]] = {
    "number": _NUMBER,
    "euro": _NUMBER,
    "euros": {"type": "array", "items": _NUMBER, "minItems": 1},
    "numbers": {"type": "array", "items": _NUMBER, "minItems": 1},
    "date": {"type": "string", "format": "date"},
}
_OWN_NUMBERS = "grid_eur"  # amounts whose list may be empty
_LINES = ("one_off", "yearly", "beside")  # of a system: its cost items
# In which part of the core's shape a name has another type elsewhere in the interface, and what it is called here.
_CALLED: Mapping[str, tuple[str, str]] = {
    NAME: ("systems", "heatings"),  # words, where a house is sent
    "renovation": ("measures", "renovation_measures"),  # words there, too
    "line": ("assumptions", "assumption_keys"),  # of a comparison these are told in full
}


def components() -> dict[str, dict[str, Any]]:
    """Return the shapes of a comparison by their name in the interface."""
    whole = json.loads(_FILE.read_text(encoding="utf-8"))
    told = {key: whole[key] for key in ("type", "required", "additionalProperties", "properties")}
    told["properties"]["schema_version"]["type"] = "integer"
    parts = {key: shape for key, shape in whole["$defs"].items() if key not in _PLAIN}
    for key, (old, new) in _CALLED.items():
        _call({NAME: told, **parts}[key], old, new)
    return {NAME: _rewritten(told), **{_name(key): _rewritten(shape) for key, shape in parts.items()}}


def _call(shape: dict[str, Any], old: str, new: str) -> None:
    shape["properties"][new] = shape["properties"].pop(old)
    shape["required"] = [new if name == old else name for name in shape["required"]]


def called(told: dict[str, Any]) -> dict[str, Any]:
    """Return a comparison of the core under the names of the interface; changes what is given."""
    lines = [line for system in told["systems"] for kind in _LINES for line in system[kind]]
    where = {NAME: [told], "renovation": filter(None, [told["renovation"]]), "line": lines}
    for key, (old, new) in _CALLED.items():
        for each in where[key]:
            each[new] = each.pop(old)
    return told


def _name(key: str) -> str:
    return NAME + "".join(word.capitalize() for word in key.split("_"))


def _rewritten(shape: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(shape, list):
        return [_rewritten(each) for each in shape]
    if not isinstance(shape, dict):
        return shape
    if "$ref" in shape:
        key = shape["$ref"].rpartition("/")[2]
        beside = {name: text for name, text in shape.items() if name == "description"}
        return {**(_PLAIN[key] if key in _PLAIN else component(_name(key))), **beside}
    if isinstance(shape.get("type"), list):  # as OpenAPI's tools read it
        rest = {name: each for name, each in shape.items() if name != "type"}
        return {"anyOf": [{"type": each} for each in shape["type"]], **rest}
    if "enum" in shape:
        shape = {"type": "string", **shape}
    return dict(_entries(shape))


def _entries(shape: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, each in shape.items():
        if name == _OWN_NUMBERS and "items" in each:
            yield name, {**each, "items": _NUMBER}
        else:
            yield name, _rewritten(each)
