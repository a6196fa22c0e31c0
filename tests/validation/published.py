"""The published figures that the model is held against: one item each, with its case, its band and why both differ."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from calculator.core import Facts, Inputs, ParameterSet, Technology, law_of
from calculator.core.case_facts import facts_from
from calculator.core.yaml_io import read_yaml

FOLDER = Path(__file__).with_name("cases")
STAND = date(2026, 11, 28)
DATES = {
    "stichtag": STAND,
    "order_date": STAND,
    "application_date": STAND,
    "installation_date": date(2026, 12, 20),
    "start_year": 2026,
}
CERTAINTY = {"P": "read in the original", "S2": "two independent sources read", "S1": "one source read"}
WIDEST, WIDEST_PURCHASE = Decimal("0.25"), Decimal("0.30")


@dataclass(frozen=True)
class Item:
    """A published figure. ``part``: of the page; ``band``: least and most of ours ÷ theirs.

    ``wide``: why the band is wider than usual; ``outside``: why theirs is not within the range that the model states;
    ``fails``: the finding because of which ours lies outside the band today.
    """

    id: str
    part: str
    checks: str
    kinds: tuple[str, ...]
    source: dict[str, Any]
    certainty: str
    raw_facts: dict[str, Any]
    values: dict[str, Any]
    system: Technology
    quantity: str
    theirs: Decimal
    range: tuple[Decimal, ...]
    band: tuple[Decimal, Decimal]
    why: str
    wide: str
    outside: str
    fails: str

    @cached_property
    def facts(self) -> Facts:
        """The facts of the case; its dates are those of the set unless it has its own."""
        return facts_from({**self.raw_facts, "dates": DATES | self.raw_facts.get("dates", {})})

    @cached_property
    def parameters(self) -> ParameterSet:
        return law_of(STAND)

    @cached_property
    def inputs(self) -> Inputs:
        return Inputs.of(self.parameters, self.values)

    @property
    def is_wide(self) -> bool:
        widest = WIDEST_PURCHASE if self.quantity.startswith(("purchase", "replacement")) else WIDEST
        return self.band[0] < 1 - widest or self.band[1] > 1 + widest


def _item(part: str, raw: dict[str, Any]) -> Item:
    known = {"id", "checks", "kinds", "source", "certainty", "facts", "inputs", "system", "quantity", "theirs"}
    if unknown := raw.keys() - known - {"range", "band", "why", "wide", "outside", "fails"}:
        raise LookupError(f"{raw['id']}: {unknown}")
    low, high = map(Decimal, raw["band"])
    return Item(
        id=raw["id"],
        part=part,
        checks=raw["checks"],
        kinds=tuple(raw["kinds"]),
        source=raw["source"],
        certainty=raw["certainty"],
        raw_facts=raw["facts"],
        values=raw.get("inputs", {}),
        system=Technology(raw["system"]),
        quantity=raw["quantity"],
        theirs=Decimal(raw["theirs"]),
        range=tuple(map(Decimal, raw.get("range", ()))),
        band=(low, high),
        why=raw["why"],
        wide=raw.get("wide", ""),
        outside=raw.get("outside", ""),
        fails=raw.get("fails", ""),
    )


ITEMS = tuple(
    _item(path.stem.replace("_", " ").capitalize(), raw)
    for path in sorted(FOLDER.glob("*.yaml"))
    for raw in read_yaml(path)
)
