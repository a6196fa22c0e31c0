"""One application for the Heizungsförderung: technology, facts, and the law on the day of the application."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculator.core.arithmetic import for_words
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.law_answers import NOTHING, SubsidyItem
from calculator.core.message import Message, say
from calculator.core.message import Name as _
from calculator.core.parameters import ParameterSet
from calculator.core.records import Record
from calculator.core.rules.beg.codes import Part, Why
from calculator.core.rules.heat_plan import connection_duty
from calculator.core.rules.kinds import NETWORKS

OWN_ENTRY = _("Eigene Angabe.")


@dataclass(frozen=True, slots=True)
class BegCase:
    """What the parts of the subsidy are decided from. ``overrides`` are rates that the user has entered himself."""

    technology: Technology
    facts: Facts
    parameters: ParameterSet
    overrides: Mapping[str, Decimal]

    @property
    def day(self) -> date:
        """The day that decides: when the application comes in."""
        return self.facts.dates.application_date

    @property
    def connection_duty(self) -> bool | None:
        """Whether the plot must join a heat network; None: not known, and False where the city has no by-law."""
        city = self.parameters.city
        return connection_duty(self.facts, city) if city.by_law else False

    @property
    def is_single(self) -> bool:
        """Whether the heating is one of its own, and no connection to a network."""
        return self.technology not in NETWORKS

    def record(self, key: str) -> Record:
        """Return the record of the day; raises ``ParameterNotCovered``."""
        return self.parameters.on(key, self.facts.dates.application_date)

    def value(self, key: str) -> Decimal:
        """Return the user's value, or that of the day; raises ``ParameterNotCovered``."""
        return self.overrides[key] if key in self.overrides else self.record(key).value

    def holds(self, key: str) -> bool:
        """Return whether a rule that is a yes or no holds on the day; raises ``ParameterNotCovered``."""
        return bool(self.parameters.parameter(key).on(self.day).value)

    def unsettled(self, key: str) -> Record | None:
        """Return the open question about a parameter on the day, if there is one."""
        return self.parameters.parameter(key).unsettled_on(self.day)

    def own_entry(self, part: Part) -> SubsidyItem | None:
        """Return the item of a rate that the user has entered or the set fixes, or None."""
        if part not in self.overrides:
            return None
        rate, record = self.overrides[part], self.record(part)
        stated = not record.scale and for_words(rate) == for_words(record.value)
        reason, norm = (Why.SET_VALUE, record.source) if stated else (Why.OWN_ENTRY, OWN_ENTRY)
        return granted(part, rate, say(reason), norm)._replace(granted=rate > 0)


def has_own_flats(facts: Facts) -> bool:
    """Return whether owners may live in the house: in a community each applies for himself, and nobody counts them."""
    return bool(facts.house.self_used_dwellings) or facts.of_community


def granted(part: Part, rate: Decimal, reason: Message, norm: str) -> SubsidyItem:
    """Return an item that is granted in full."""
    return SubsidyItem(str(part), say(part), rate, rate, granted=True, reason=reason, norm=norm)


def denied(part: Part, rate: Decimal, reason: Message, norm: str) -> SubsidyItem:
    """Return an item that is not granted."""
    return SubsidyItem(str(part), say(part), rate, NOTHING, granted=False, reason=reason, norm=norm)


def unsettled(part: Part, rate: Decimal, reason: Message, norm: str) -> SubsidyItem:
    """Return an item that the law leaves open; it is not counted."""
    return SubsidyItem(str(part), say(part), rate, NOTHING, granted=False, reason=reason, norm=norm, open=True)
