"""What people enter for a comparison, checked against the field catalogue; the rest comes from the parameter set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Self

from calculator.core.choices import Co2Path, EnergyPath, GridRelief, Tariffs
from calculator.core.errors import Allowed, InvalidInput, Wrong
from calculator.core.heatings import Technology
from calculator.core.message import Name as _
from calculator.core.message import say
from calculator.core.model_values import BROCHURE_VALUES, MODEL_VALUES
from calculator.core.parameters import ParameterSet
from calculator.core.question import Declared, ask, asked

__all__ = ["OWN_ENTRY", "Co2Path", "EnergyPath", "GridRelief", "Inputs", "QuoteItem", "Tariffs"]

OWN_ENTRY = _("Eigene Angabe")


@asked("quote", _("Angebot"), kw_only=False)
class QuoteItem(Declared):
    """One item of a real quote, with VAT; ``eligible`` items count for the subsidy.

    ``of_roof``: it buys photovoltaics or a battery. Nobody is asked: whoever reads an offer tells it by the words.
    """

    label: str = ask(_("Bezeichnung"), high=60)
    amount_eur: Decimal = ask(_("Betrag mit Mehrwertsteuer (€)"), low=0, high=10_000_000, example="1.250")
    eligible: bool = ask(_("Förderfähig"), default=True)
    of_roof: bool = False


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
    energy_path: EnergyPath = EnergyPath.MIDDLE
    tariffs: Tariffs = Tariffs.MEAN
    grid_relief: GridRelief = GridRelief.NONE
    quotes: Mapping[Technology, tuple[QuoteItem, ...]] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        _reject_unknown(self.values)
        object.__setattr__(self, "values", {key: MODEL_VALUES[key].clean(raw) for key, raw in self.values.items()})

    @classmethod
    def of(
        cls,
        parameters: ParameterSet,
        given: Mapping[str, object],
        origins: Mapping[str, str] | None = None,
        *,
        co2_path: Co2Path = Co2Path.MIDDLE,
        energy_path: EnergyPath = EnergyPath.MIDDLE,
        tariffs: Tariffs = Tariffs.MEAN,
        grid_relief: GridRelief = GridRelief.NONE,
        quotes: Mapping[Technology, tuple[QuoteItem, ...]] | None = None,
        confirmed: frozenset[str] = frozenset(),
    ) -> Self:
        """Build inputs from the given values; raises ``InvalidInput`` for an unknown field or a wrong value."""
        _reject_unknown(given)
        open_fields = BROCHURE_VALUES.items() if parameters.frozen else ()
        defaults = {key: known.record(parameters).value for key, known in open_fields if key not in given}
        cleaned = {key: MODEL_VALUES[key].clean(raw) for key, raw in given.items()}
        return cls(
            values={**defaults, **cleaned},
            origins=dict(origins or {}),
            co2_path=co2_path,
            energy_path=energy_path,
            tariffs=tariffs,
            grid_relief=grid_relief,
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
    for key in given:
        if key not in MODEL_VALUES:
            raise InvalidInput(str(key), say(Wrong.UNKNOWN), say(Allowed.WORDS, words=", ".join(MODEL_VALUES)))
