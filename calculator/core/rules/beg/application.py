"""One application for the Heizungsförderung: technology, facts, and the law on the day of the application."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculator.core.arithmetic import for_words
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.parameters import ParameterSet
from calculator.core.records import Record
from calculator.core.result import SubsidyItem

NOTHING = Decimal(0)
NEW_RULES = date(2026, 7, 21)
OWN_ENTRY = "Eigene Angabe."
SET_VALUE = "Wert des Parametersatzes."


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
    def new_rules(self) -> bool:
        """Whether the rules since 21.07.2026 hold."""
        return self.day >= NEW_RULES

    def record(self, key: str) -> Record:
        """Return the record of the day; raises ``ParameterNotCovered``."""
        return self.parameters.on(key, self.day)

    def value(self, key: str) -> Decimal:
        """Return the user's value, or that of the day; raises ``ParameterNotCovered``."""
        return self.overrides[key] if key in self.overrides else self.record(key).value

    def unsettled(self, key: str) -> Record | None:
        """Return the open question about a parameter on the day, if there is one."""
        return self.parameters.parameter(key).unsettled_on(self.day)

    def own_entry(self, key: str, label: str) -> SubsidyItem | None:
        """Return the item of a rate that the user has entered or the set fixes, or None."""
        if key not in self.overrides:
            return None
        rate, record = self.overrides[key], self.record(key)
        if not record.scale and for_words(rate) == for_words(record.value):
            return SubsidyItem(key, label, rate, rate, granted=rate > 0, reason=SET_VALUE, norm=record.source)
        return SubsidyItem(key, label, rate, rate, granted=rate > 0, reason=OWN_ENTRY, norm=OWN_ENTRY)


def granted(key: str, label: str, rate: Decimal, reason: str, norm: str) -> SubsidyItem:
    """Return an item that is granted in full."""
    return SubsidyItem(key, label, rate, rate, granted=True, reason=reason, norm=norm)


def denied(key: str, label: str, rate: Decimal, reason: str, norm: str) -> SubsidyItem:
    """Return an item that is not granted."""
    return SubsidyItem(key, label, rate, NOTHING, granted=False, reason=reason, norm=norm)


def unsettled(key: str, label: str, rate: Decimal, reason: str, norm: str) -> SubsidyItem:
    """Return an item that the law leaves open; it is not counted."""
    return SubsidyItem(key, label, rate, NOTHING, granted=False, reason=reason, norm=norm, open=True)
