"""What a system is made of: things bought, energy used, yearly work. Every heating becomes one ``Plan``."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from calculator.core.carriers import Carrier
from calculator.core.cost_lines import CostKind, LineWords
from calculator.core.goods import Goods
from calculator.core.heatings import Technology
from calculator.core.message import Message, Name
from calculator.core.rules.beg.counted import counts


class Purchase(NamedTuple):
    """One thing that is bought. ``life_years``: after how long it is bought again; None: never.

    ``goods`` says what it is, and thereby whether a grant counts it. ``in_year``: year of operation in which it is
    bought first; 1 is the start. ``renewed``: key of the percentage of its price that is bought again, the rest is work
    done once; empty: all of it. ``amount_eur`` is at the prices of the Stichtag; ``offered``: the price
    of an offer, which holds for its order. ``worn``: the part of the price, 0 to 1, that is for the thing itself where
    work around it stands in the same line; None: all of it.
    """

    words: LineWords
    goods: Goods
    uses: tuple[str, ...]
    amount_eur: Decimal
    life_years: int | None = None
    in_year: int = 1
    renewed: str = ""
    offered: bool = False
    worn: Decimal | None = None


class Later(NamedTuple):
    """What is bought instead from a year of operation on, because another device burns it."""

    from_year: int
    kwh_a: Decimal


class EnergyUse(NamedTuple):
    """Energy that a system buys every year, at first and (if it differs) ``later``; ``formula`` says how it comes.

    ``bio_share``: part of it that must be bio in each year, 0 to 1; empty where there is no such duty. ``contracts``:
    how many base prices are paid where each flat has its own; None: one for the house.
    """

    carrier: Carrier
    kwh_a: Decimal
    formula: Message
    uses: tuple[str, ...]
    bio_share: tuple[Decimal, ...] = ()
    later: Later | None = None
    contracts: Decimal | None = None

    def kwh(self, years: int) -> tuple[Decimal, ...]:
        """Return what is bought in each year."""
        if self.later is None:
            return (self.kwh_a,) * years
        first = self.later.from_year - 1
        return (self.kwh_a,) * first + (self.later.kwh_a,) * (years - first)


class Yearly(NamedTuple):
    """Work or a fee that costs money every year; it grows with the general cost growth.

    ``first_year``, ``last_year``: years of operation in which it is paid first and last; no last one: in all years.
    ``of_price``: it is a part of the price of what is bought, and follows an entered one.
    """

    words: LineWords
    kind: CostKind
    uses: tuple[str, ...]
    amount_eur_a: Decimal
    last_year: int | None = None
    first_year: int = 1
    of_price: bool = False


class Income(NamedTuple):
    """Energy that a system saves or sells every year, and what it is worth in each of them."""

    words: LineWords
    uses: tuple[str, ...]
    kwh_a: Decimal
    prices_eur_kwh: tuple[Decimal, ...]


class Names(NamedTuple):
    """How a heating is called in tables, and with its article in a sentence."""

    label: Name
    named: Name


@dataclass(frozen=True)
class Plan:
    """One heating system for one site, before prices and years are applied; ``names``: if not those of its record.

    ``covered``: what is usually bought beside the device, where a stated price stands for all of it.
    """

    technology: Technology
    purchases: tuple[Purchase, ...]
    energy: tuple[EnergyUse, ...]
    yearly: tuple[Yearly, ...]
    names: Names | None = None
    income: tuple[Income, ...] = ()
    covered: tuple[Purchase, ...] = ()

    @cached_property
    def eligible(self) -> tuple[Purchase, ...]:
        """What is bought at the start and counts for the grant of this heating."""
        return tuple(each for each in self.purchases if each.in_year == 1 and counts(each.goods, self.technology))
