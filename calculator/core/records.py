"""Dated records: every legal or price figure with the days on which it holds, unit and source."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from calculator.core.errors import NotCovered, NotOverridable, ParameterNotCovered, PriceNotOverridable
from calculator.core.message import Name, say

# The folders of the general parameters.
LAW, PRICES, FACTORS, TECHNOLOGY = "law", "prices", "factors", "technology"
NO_NUMBER = Decimal("NaN")  # the value of a record that states a day or a class


class Certainty(StrEnum):
    """How well a value is known; the value of a member stands in the parameter files."""

    PRIMARY = "primary"  # read in the law or document itself
    TWO_SECONDARY = "two-secondary"
    ONE_SECONDARY = "one-secondary"
    DERIVED = "derived"
    EXPERT = "expert"
    OPEN = "open"  # nobody knows it: at most a working value inside a stated range
    OWN = "own"  # entered by whoever asks; in no file


UNCHECKED = frozenset({Certainty.EXPERT, Certainty.OPEN})  # nobody has seen such a value in a source


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a scale: holds from its start upwards; ``above``: only for what is greater than the start."""

    start: Decimal
    value: Decimal
    above: bool

    def reached(self, amount: Decimal) -> bool:
        """Whether the step begins at or below the amount."""
        return amount > self.start if self.above else amount >= self.start


@dataclass(frozen=True, slots=True)
class Record:
    """One value with the days on which it holds (both inclusive; ``valid_to`` None: no known end).

    A ``scale`` gives several values by an amount, such as an income; ``value`` is then its first step. ``day``: a date
    of law, ``energy_class``: a class of the energy certificate; the value itself is then no number. ``low``, ``high``:
    the range in which the value lies, as the source or ``source`` says (None: none is stated). ``url``: where the
    source can be read, only if the address is known. ``money``: the year whose euros an amount of a later year is
    stated in; None: euros of the year itself. ``checked_on``: the day on which it was held against its source; None
    for an unchecked value, whatever day its file names: there is nothing that it could have been held against.
    """

    valid_from: date
    valid_to: date | None
    value: Decimal
    unit: str
    source: str
    certainty: str
    checked_on: date | None
    review_by: date | None
    status: str
    scale: tuple[Step, ...] = ()
    day: date | None = None
    energy_class: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    url: str = ""
    money: int | None = None

    def __post_init__(self) -> None:
        if self.certainty in UNCHECKED:
            object.__setattr__(self, "checked_on", None)

    @property
    def usable(self) -> bool:
        """Whether a calculation may use the record: no draft, and no open question without a range to work in."""
        return self.status == "final" and (self.certainty != Certainty.OPEN or self.low is not None)

    def covers(self, on: date) -> bool:
        """Whether the value holds on the day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    def at(self, amount: Decimal) -> Decimal:
        """Return the value of the last step that the amount reaches; without a scale the one value."""
        value = self.value
        for step in self.scale:  # they rise
            if not step.reached(amount):
                break
            value = step.value
        return value


@dataclass(frozen=True, slots=True)
class Parameter:
    """All records of one figure. The usable ones follow each other without gap or overlap.

    ``topic`` is the folder it comes from; ``override_from``: first day on which staff may replace a price (None: its
    own first day). Raises ValueError when built from records that do not fit.
    """

    key: str
    name: str
    records: tuple[Record, ...]
    topic: str = LAW
    override_from: date | None = None
    # The usable records and the first day of each: a comparison asks hundreds of times.
    _usable: tuple[Record, ...] = field(init=False, repr=False, compare=False)
    _starts: tuple[date, ...] = field(init=False, repr=False, compare=False)
    _unsettled: tuple[Record, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        usable = tuple(record for record in self.records if record.usable)
        object.__setattr__(self, "_usable", usable)
        object.__setattr__(self, "_starts", tuple(record.valid_from for record in usable))
        object.__setattr__(self, "_unsettled", tuple(record for record in self.records if not record.usable))
        for earlier, later in pairwise(usable):
            ends = earlier.valid_to if earlier.valid_to != date.max else None  # after the last day comes none
            expected = ends + timedelta(days=1) if ends else None
            if later.valid_from != expected:
                raise ValueError(f"{self.key}: record from {later.valid_from} leaves a gap or overlaps")
        for record in self.records:
            if not record.source or (record.valid_to and record.valid_to < record.valid_from):
                raise ValueError(f"{self.key}: record from {record.valid_from} has no source or ends before it begins")
            if (record.low is None) != (record.high is None) or not _inside(record):
                raise ValueError(f"{self.key}: record from {record.valid_from} lies outside its range")

    def on(self, day: date) -> Record:
        """Return the usable record of a day; raises ``ParameterNotCovered`` outside the covered range."""
        place = bisect_right(self._starts, day)
        if place:
            record = self._usable[place - 1]
            if record.valid_to is None or day <= record.valid_to:
                return record
        unsettled = self.unsettled_on(day)
        if unsettled is None:
            raise ParameterNotCovered(say(NotCovered.ON_DAY, name=Name(self.name), day=day))
        raise ParameterNotCovered(
            say(NotCovered.UNSETTLED, name=Name(self.name), day=day, source=Name(unsettled.source))
        )

    @property
    def steps(self) -> tuple[Record, ...]:
        """The usable records that state a figure other than nothing: the steps of a duty that begins later."""
        return tuple(record for record in self.records if record.usable and record.value)

    def unsettled_on(self, day: date) -> Record | None:
        """Return the draft or open question of a day, if there is one. It is for showing, never for calculating."""
        for record in self._unsettled:
            if record.covers(day):
                return record
        return None


def _inside(record: Record) -> bool:
    return record.low is None or record.high is None or record.low <= record.value <= record.high


def overlaid(parameter: Parameter, records: Sequence[Record]) -> Parameter:
    """Return a price with records laid over its own, each for its own days; later ones win over earlier ones.

    Raises ``PriceNotOverridable`` if the parameter is law, a factor or an assumption of the model, or if a record
    reaches beyond the days that the parameter covers.
    """
    kept = list(parameter.records)
    for record in records:
        _check_overridable(parameter, record)
        kept = [part for old in kept for part in _without(old, record)] + [record]
    return replace(parameter, records=tuple(sorted(kept, key=lambda record: record.valid_from)))


def _check_overridable(parameter: Parameter, record: Record) -> None:
    usable = [own for own in parameter.records if own.usable]
    if parameter.topic != PRICES or not usable:
        raise PriceNotOverridable(say(NotOverridable.NO_PRICE, name=Name(parameter.name)))
    first, last = parameter.override_from or usable[0].valid_from, usable[-1].valid_to
    if record.valid_to is not None and record.valid_to < record.valid_from:
        raise PriceNotOverridable(say(NotOverridable.ENDS_BEFORE_BEGIN))
    if record.valid_from < first:
        raise PriceNotOverridable(say(NotOverridable.TOO_EARLY, name=Name(parameter.name), first=first))
    if last is not None and (record.valid_to is None or record.valid_to > last):
        raise PriceNotOverridable(say(NotOverridable.TOO_LATE, name=Name(parameter.name), last=last))


def _without(old: Record, new: Record) -> Iterator[Record]:
    """Yield what is left of a record before and after the days of another."""
    day = timedelta(days=1)
    if old.valid_from < new.valid_from:
        end = new.valid_from - day
        yield replace(old, valid_to=end if old.valid_to is None else min(old.valid_to, end))
    if new.valid_to is not None and new.valid_to < date.max and (old.valid_to is None or old.valid_to > new.valid_to):
        yield replace(old, valid_from=max(old.valid_from, new.valid_to + day))
