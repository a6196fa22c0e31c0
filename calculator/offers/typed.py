"""An offer as it was typed: what comes back to the fields, and what is stored."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from calculator.offers.rows import MOST_ROWS, TypedRow

NET, GROSS = "netto", "brutto"
LONGEST_NAME, LONGEST_PASTE = 200, 100_000
SPARE = 3  # empty rows below those there are
_MOST_SENT = 200  # rows that a form can hold before it is refused in words
_FIELD = re.compile(r"posten\.(\d{1,3})\.(label|amount|vat|kind|tied)")
_TEXTS = (
    "name",
    "amounts",
    "vat_said",
    "total_said",
    "paste",
    "left",
    "power_kw",
    "heat_load_kw",
    "refrigerant",
    "noise_db",
    "day",
    "system",
)


def row_field(number: int, name: str) -> str:
    """Return the name of a field of a row."""
    return f"posten.{number}.{name}"


@dataclass(frozen=True, slots=True)
class TypedOffer:
    """What somebody typed. ``paste``: lines that are still to be read; ``aside``: notes on lines that were read.

    ``left``: those of ``paste`` that could not be read before; they are read again only where they were changed.

    ``amounts``: NET or GROSS; ``vat_said`` and ``total_said``: VAT and sum that the offer itself states.
    """

    name: str = ""
    amounts: str = GROSS
    vat_said: str = ""
    total_said: str = ""
    paste: str = ""
    left: str = ""
    power_kw: str = ""
    refrigerant: str = ""
    noise_db: str = ""
    heat_load_kw: str = ""
    day: str = ""
    system: str = ""
    rows: tuple[TypedRow, ...] = ()
    aside: tuple[str, ...] = ()

    @property
    def is_net(self) -> bool:
        """Whether the amounts are without VAT."""
        return self.amounts == NET

    @property
    def filled(self) -> tuple[TypedRow, ...]:
        """The rows up to the last one that says something; a gap stays, so that numbers hold."""
        last = max((place for place, row in enumerate(self.rows, start=1) if not row.is_blank), default=0)
        return self.rows[:last]

    def with_spare(self, spare: int = SPARE) -> Self:
        """Return the offer with empty rows at its end."""
        filled = self.filled
        return replace(self, rows=(*filled, *(TypedRow(),) * max(min(spare, MOST_ROWS - len(filled)), 0)))

    def as_json(self) -> dict[str, Any]:
        """Return what is stored."""
        return asdict(replace(self, rows=self.filled))

    @classmethod
    def of_json(cls, stored: Mapping[str, Any]) -> Self:
        """Return a stored offer."""
        rows = tuple(TypedRow(**row) for row in stored["rows"])
        return cls(**{"left": stored["paste"], **stored, "rows": rows, "aside": tuple(stored["aside"])})

    @classmethod
    def of_post(cls, data: Mapping[str, str]) -> Self:
        """Return what a form sent; its rows in their order."""
        sent: dict[int, dict[str, str]] = {}
        for key in data:
            if (match := _FIELD.fullmatch(key)) and 1 <= int(match[1]) <= _MOST_SENT:
                sent.setdefault(int(match[1]), {})[match[2]] = data[key]
        rows = tuple(TypedRow(**sent.get(number, {})) for number in range(1, max(sent, default=0) + 1))
        texts = {name: data[name] for name in _TEXTS if name in data}
        texts |= {name: texts.get(name, "").replace("\r\n", "\n") for name in ("paste", "left")}
        aside = tuple(line for line in data.get("aside", "").splitlines()[:_MOST_SENT] if line)
        return cls(**texts, rows=rows, aside=aside)
