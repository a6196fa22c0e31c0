"""What holds for a value of the model while nobody enters it: value, unit and source, as the model itself uses them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import answer
from calculator.core import Assumption, Comparison, Field, ParameterNotCovered, ParameterSet
from calculator.core.compare import every_system
from calculator.core.costs import SUBSIDY_FIELDS
from calculator.core.notation import figure, german
from calculator.questions import Asked

# What no single number says, by the beginning or end of the key.
_IN_WORDS = {
    "bio_share_": gettext_noop("der Anteil, den das Recht für diese Heizung verlangt"),
    "co2_price_": gettext_noop("der Preis des gewählten Pfades in jedem Jahr"),
    "_maintenance_eur_a": gettext_noop("ein Anteil der Anschaffung nach VDI 2067"),
    "_operation_eur_a": gettext_noop("keiner"),
    "_investment_eur": gettext_noop("die Summe der einzelnen Anschaffungen"),
}
# Facts of which the model has a value of its own, with the key of that.
_WORKED_OUT = {
    "house.heat_load_kw": "heat_load_kw",
    "house.flow_temperature_c": "flow_temperature_c",
    "house.specific_heat_demand_kwh_m2a": "heat_demand_kwh_m2a",
    "household.persons": "persons",
    "work.jaz": "jaz",
}
_SUBSIDY = gettext_noop("wie es die Förderrichtlinie für dieses Haus und diesen Antragstag vorsieht")


@dataclass(frozen=True, slots=True)
class Default:
    """A default in German words, and where it comes from (may be empty)."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Defaults:
    """The defaults of one question."""

    parameters: ParameterSet
    used: Mapping[str, Assumption]

    def of(self, field: Field) -> Default:
        """Return the default of a field."""
        if field.key in SUBSIDY_FIELDS:
            return Default(_(_SUBSIDY))
        for part, words in _IN_WORDS.items():
            if field.key not in self.used and (field.key.startswith(part) or field.key.endswith(part)):
                return Default(_(words))
        return self._of_number(field)

    def of_fact(self, key: str) -> Default | None:
        """Return what the model works out for a fact that nobody knows; None if it does not need one."""
        found = self.used.get(_WORKED_OUT.get(key, ""))
        if found is None:
            return None
        return Default(_with_unit(figure(found.value), found.unit), found.source)

    def _of_number(self, field: Field) -> Default:
        if field.key in self.used:
            found = self.used[field.key]
            return Default(_with_unit(figure(found.value), field.unit), _source(found))
        try:
            record = field.record(self.parameters)
        except ParameterNotCovered:
            return Default(_("keine"))
        return Default(_with_unit(german(record.value), field.unit), record.source)

    def to_confirm(self) -> list[Assumption]:
        """Return the assumptions that nobody has checked."""
        return [each for each in self.used.values() if each.to_confirm]


def defaults_of(asked: Asked) -> Defaults:
    """Return what the model uses for the facts of a question if nothing else is entered; raises ``CalculatorError``."""
    bare = replace(asked, values={}, quotes={}, confirmed=frozenset(), systems=every_system(asked.facts))
    found = answer(bare)
    return Defaults(found.parameters, _used(found.comparison))


def _used(comparison: Comparison) -> dict[str, Assumption]:
    return {assumption.key: assumption for assumption in comparison.assumptions}


def _with_unit(number: str, unit: str) -> str:
    return f"{number}\N{NO-BREAK SPACE}{_(unit)}" if unit else number


def _source(found: Assumption) -> str:
    if found.checked_on is None:
        return found.source
    return _("%(source)s (geprüft am %(day)s)") % {"source": found.source, "day": f"{found.checked_on:%d.%m.%Y}"}
