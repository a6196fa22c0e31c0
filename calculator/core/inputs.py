"""What people enter for a comparison, checked against the field catalogue; the rest comes from the parameter set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Self

from calculator.core.errors import InvalidInput
from calculator.core.fields import all_fields, catalogue
from calculator.core.heatings import Technology
from calculator.core.parameters import ParameterSet

OWN_ENTRY = "Eigene Angabe"


class Co2Path(StrEnum):
    """Which path the CO2 price takes."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class QuoteItem:
    """One item of a real quote, with VAT; ``eligible`` items count for the subsidy."""

    label: str
    amount_eur: Decimal
    eligible: bool = True

    def __post_init__(self) -> None:
        amount = self.amount_eur
        if not isinstance(amount, int | Decimal) or not Decimal(amount).is_finite() or not 0 <= amount <= 10**7:
            raise InvalidInput(
                "quote",
                "Angebot",
                "Erlaubt sind 0 bis 10.000.000 €.",
                f"Der Betrag für „{self.label}“ ist nicht möglich.",
                f"Quote: the amount of '{self.label}' is not possible. Allowed is 0 to 10,000,000 €.",
            )


@dataclass(frozen=True, kw_only=True)
class Inputs:
    """The values of one comparison by field; the unit is the end of each name. Percentages are 0 to 100.

    ``values`` holds what was entered; under a frozen set, whose values can all be changed, also its defaults.
    ``origins`` names the source of values that do not come from the set; ``confirmed`` are keys of assumptions that
    the user has confirmed as they are. Raises ``InvalidInput`` for the first value that is no number or out of range.
    """

    values: Mapping[str, Decimal]
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)
    co2_path: Co2Path = Co2Path.MIDDLE
    quotes: Mapping[Technology, tuple[QuoteItem, ...]] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        known = all_fields()
        _reject_unknown(self.values)
        object.__setattr__(self, "values", {key: known[key].clean(value) for key, value in self.values.items()})

    @classmethod
    def of(
        cls,
        parameters: ParameterSet,
        given: Mapping[str, object],
        origins: Mapping[str, str] | None = None,
        *,
        co2_path: Co2Path = Co2Path.MIDDLE,
        quotes: Mapping[Technology, tuple[QuoteItem, ...]] | None = None,
        confirmed: frozenset[str] = frozenset(),
    ) -> Self:
        """Build inputs from the given values; raises ``InvalidInput`` for an unknown field or a wrong value."""
        _reject_unknown(given)
        open_fields = catalogue().items() if parameters.frozen else ()
        defaults = {key: known.record(parameters).value for key, known in open_fields if key not in given}
        cleaned = {key: all_fields()[key].clean(raw) for key, raw in given.items()}
        return cls(
            values={**defaults, **cleaned},
            origins=dict(origins or {}),
            co2_path=co2_path,
            quotes=dict(quotes or {}),
            confirmed=confirmed,
        )

    def has(self, key: str) -> bool:
        """Whether a value was entered or is a field's default."""
        return key in self.values

    def value(self, key: str) -> Decimal:
        """Return the value of a field; raises KeyError if it is neither entered nor in the parameter set."""
        return self.values[key]


def _reject_unknown(given: Mapping[str, object]) -> None:
    unknown = next((str(key) for key in given if key not in all_fields()), None)
    if unknown is not None:
        known = ", ".join(all_fields())
        why = "Dieses Feld gibt es nicht."
        english = f"{unknown}: there is no such field. Allowed are: {known}."
        raise InvalidInput(unknown, unknown, f"Erlaubt sind: {known}.", why, english)
