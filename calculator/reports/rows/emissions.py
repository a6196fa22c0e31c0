"""What each carrier of a heating emits, with the numbers of the first and of the last year."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import SystemCosts, Technology
from calculator.core.carriers import ALL
from calculator.core.message import Words
from calculator.core.notation import figure
from calculator.reports.rows.items import ItemRows, Source
from calculator.reports.rows.opened import OpenedAmount, opened_amounts
from calculator.sentences import speaking
from calculator.sentences.translated import translated

_BY_KEY = {carrier.key: carrier for carrier in ALL}


@dataclass(frozen=True, slots=True)
class EmissionRow:
    """The tonnes of one carrier by the real balance; ``low``: at the lower end, where what is to come is assumed."""

    key: str
    label: str
    opened: tuple[OpenedAmount, ...]
    low: tuple[OpenedAmount, ...]
    first_t: Decimal
    last_t: Decimal
    sources: tuple[Source, ...]

    @property
    def computed(self) -> tuple[str, ...]:
        """The formulas, each with its year and what it gives."""
        of_low = _("%(year)s, wenn Strom sauberer wird: %(formula)s = %(amount)s t")
        usual = (f"{each.year}: {each.formula} = {figure(each.amount)} t" for each in self.opened)
        low = (of_low % {**each._asdict(), "amount": figure(each.amount)} for each in self.low)
        return (*usual, *low)


def emission_rows(answer: Answer, system: SystemCosts, items: ItemRows) -> list[EmissionRow]:
    """Return one row for each carrier whose factor is known."""
    return list(_rows(answer, system, items, speaking()))


def _rows(answer: Answer, system: SystemCosts, items: ItemRows, words: Words) -> Iterator[EmissionRow]:
    told, first = answer.opened(Technology(system.key)), answer.comparison.calendar_years[0]
    for row in system.energy:
        carrier = _BY_KEY[row.carrier]
        if row.real_t is None:
            continue
        low = opened_amounts(row.real_low_t, told.low_t[row.carrier], first, words)[-1:] if row.real_low_t else ()
        keys = (carrier.emission, carrier.emission_low) if carrier.emission_low else (carrier.emission,)
        yield EmissionRow(
            row.carrier,
            translated(row.label),
            opened_amounts(row.real_t, told.real_t[row.carrier], first, words),
            low,
            row.real_t[0],
            row.real_t[-1],
            items.sources_of(keys),
        )
