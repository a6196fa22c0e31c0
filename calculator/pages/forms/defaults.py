"""What holds for a value of the model while nobody enters it: value, unit and source, as the model itself uses them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import answer
from calculator.core import Assumption, ModelValue, ParameterNotCovered, ParameterSet
from calculator.core.choices import NamedWord
from calculator.core.compare import every_system
from calculator.core.demand import emission_of
from calculator.core.notation import day, in_unit, rounded
from calculator.core.question import Question
from calculator.core.site import Site
from calculator.questions import Asked
from calculator.sentences.translated import translated

_FACT_PLACES = 1  # as exactly as people know their house
# What the model takes for a fact that is chosen from words while nobody says it.
_TAKEN: Mapping[str, Callable[[Site], NamedWord]] = {"house.heat_emission": emission_of}


@dataclass(frozen=True, slots=True)
class Default:
    """A default in German words, and where it comes from (may be empty)."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Defaults:
    """The defaults of one question; ``site``: the house without the facts in ``_TAKEN``."""

    parameters: ParameterSet
    used: Mapping[str, Assumption]
    site: Site | None = None

    def of(self, value: ModelValue) -> Default:
        """Return the default of a value of the model."""
        if value.in_words and value.key not in self.used:
            return Default(_(value.in_words))
        return self._of_number(value)

    def of_fact(self, fact: Question) -> Default | None:
        """Return what the model works out for a fact that nobody knows; None if it does not need one."""
        if self.site is not None and fact.key in _TAKEN:
            return Default(translated(_TAKEN[fact.key](self.site).label), _("angenommen nach Baujahr und Heizung"))
        found = self.used.get(fact.worked_out)
        if found is None:
            return None
        return Default(in_unit(rounded(found.value, _FACT_PLACES), found.unit, _), translated(found.source))

    def _of_number(self, value: ModelValue) -> Default:
        if value.key in self.used:
            found = self.used[value.key]
            return Default(typeable(found.value, value), _source(found))
        try:
            record = value.record(self.parameters)
        except ParameterNotCovered:
            return Default(_("keine"))
        return Default(typeable(record.value, value), translated(record.source))

    def to_confirm(self) -> list[Assumption]:
        """Return the assumptions that nobody has checked."""
        return [each for each in self.used.values() if each.to_confirm]


def defaults_of(asked: Asked) -> Defaults:
    """Return what the model uses for the facts of a question if nothing else is entered; raises ``CalculatorError``."""
    bare = replace(asked, values={}, quotes={}, confirmed=frozenset(), systems=every_system(asked.facts))
    found = answer(bare)
    facts = replace(asked.facts, house=replace(asked.facts.house, heat_emission=None))
    site = Site(found.inputs, facts, found.parameters)
    return Defaults(found.parameters, {each.key: each for each in found.comparison.assumptions}, site)


def typeable(number: Decimal, value: ModelValue) -> str:
    """Return a default as it can be typed: with no more places than its field takes."""
    return in_unit(rounded(number, value.places), value.unit, _)


def _source(found: Assumption) -> str:
    if found.checked_on is None:
        return translated(found.source)
    return _("%(source)s (geprüft am %(day)s)") % {
        "source": translated(found.source),
        "day": day(found.checked_on),
    }
