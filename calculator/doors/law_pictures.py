"""What pictures of the law are drawn from: stairs of green fuels, grants and votes, from the dated records."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from calculator.core.errors import ParameterNotCovered
from calculator.core.parameters import ParameterSet, law_of
from calculator.core.records import Record
from calculator.core.rules.green_gas import GEG_FROM, GMODG_PARAMETER, IN_FORCE, INSTALLED_AFTER, PARAMETER

# What changes from one half-year to the next.
_COURSE = ("subsidy_speed_bonus_percent", "subsidy_max_eligible_eur", "subsidy_base_heat_pump_percent",
           "subsidy_value_creation_percent")  # fmt: skip


@dataclass(frozen=True, slots=True)
class LawStep:
    """From a year on this share of the heat must come from green fuels (percent)."""

    year: int
    percent: Decimal


@dataclass(frozen=True, slots=True)
class LawStairs:
    """The steps of today's law and of the one before; ``installed_after``: heatings that today's law binds."""

    now: tuple[LawStep, ...]
    before: tuple[LawStep, ...]
    before_from: date
    in_force: date
    installed_after: date
    checked_on: date | None


@dataclass(frozen=True, slots=True)
class IncomeStep:
    """Up to this taxable income of the household (euros a year) the bonus is so many percent."""

    up_to_eur: Decimal
    percent: Decimal


@dataclass(frozen=True, slots=True)
class GrantsOfDay:
    """The grant for a new heating on a day of application, rates in percent, amounts in euros."""

    day: date
    base: Decimal
    heat_pump_base: Decimal
    value_creation: Decimal
    speed: Decimal
    eligible_first: Decimal
    is_settled: bool


@dataclass(frozen=True, slots=True)
class Grants:
    """What is granted today, and how it goes on."""

    today: GrantsOfDay
    later: tuple[GrantsOfDay, ...]
    income: tuple[IncomeStep, ...]
    family_eur: Decimal
    cap: Decimal
    cap_low_income: Decimal
    eligible_second: Decimal
    eligible_seventh: Decimal
    second_last: Decimal
    checked_on: date | None

    @property
    def most_eur(self) -> Decimal:
        """The most that a house with one flat gets without regard to income."""
        return self.today.eligible_first * min(self.today.heat_pump_base + self.today.speed, self.cap) / 100


@dataclass(frozen=True, slots=True)
class VotesOfOwners:
    """What it takes until all owners pay for a change: more than so many thirds of the votes, and shares in percent."""

    thirds: Decimal
    shares_percent: Decimal


def votes_on(day: date) -> VotesOfOwners:
    """Return what a day's law asks of a community of owners."""
    law = law_of(day)
    return VotesOfOwners(law.on("weg_all_pay_votes_thirds", day).value, law.on("weg_all_pay_shares_percent", day).value)


def stairs_on(day: date) -> LawStairs:
    """Return the stairs as the law of a day has them; raises ``ParameterNotCovered`` before the GEG 2024."""
    law = law_of(day)
    records = law.parameter(GMODG_PARAMETER).steps
    return LawStairs(
        now=tuple(map(_step, records)),
        before=tuple(map(_step, law.parameter(PARAMETER).steps)),
        before_from=law.date_of(GEG_FROM),
        in_force=law.date_of(IN_FORCE),
        installed_after=law.date_of(INSTALLED_AFTER),
        checked_on=min((record.checked_on for record in records if record.checked_on), default=None),
    )


def _step(record: Record) -> LawStep:
    return LawStep(record.valid_from.year, record.value)


def grants_on(day: date) -> Grants | None:
    """Return the grants for an application on a day; None where no record says what is granted then."""
    try:
        return _grants(law_of(day), day)
    except ParameterNotCovered:
        return None


def _grants(law: ParameterSet, day: date) -> Grants:
    days = sorted({each for key in _COURSE for each in _changes(law, key) if each > day})
    income = law.on("subsidy_income_bonus_percent", day)
    used = [law.on(key, day) for key in _COURSE]
    return Grants(
        today=_of_day(law, day),
        later=tuple(_of_day(law, each) for each in days),
        income=tuple(_income_steps(income)),
        family_eur=law.on("subsidy_family_supplement_eur", day).value,
        cap=law.on("subsidy_cap_percent", day).value,
        cap_low_income=law.on("subsidy_cap_low_income_percent", day).value,
        eligible_second=law.on("subsidy_max_eligible_second_eur", day).value,
        eligible_seventh=law.on("subsidy_max_eligible_seventh_eur", day).value,
        second_last=law.on("subsidy_second_last_dwelling", day).value,
        checked_on=min((each.checked_on for each in used if each.checked_on), default=None),
    )


def _changes(law: ParameterSet, key: str) -> Iterator[date]:
    """Yield the days on which the figure of a key becomes another one, as far as the records reach."""
    records = [record for record in law.parameter(key).records if record.usable]
    for before, after in pairwise(records):
        if before.value != after.value:
            yield after.valid_from


def _income_steps(record: Record) -> Iterator[IncomeStep]:
    for step, following in pairwise(record.scale):
        yield IncomeStep(following.start, step.value)


def _of_day(law: ParameterSet, day: date) -> GrantsOfDay:
    found = {key: law.on(key, day) for key in ("subsidy_base_percent", *_COURSE)}
    return GrantsOfDay(
        day=day,
        base=found["subsidy_base_percent"].value,
        heat_pump_base=found["subsidy_base_heat_pump_percent"].value,
        value_creation=found["subsidy_value_creation_percent"].value,
        speed=found["subsidy_speed_bonus_percent"].value,
        eligible_first=found["subsidy_max_eligible_eur"].value,
        is_settled=not any(law.parameter(key).unsettled_on(day) for key in found),
    )
