"""One case ready to compute: looks every value up once and remembers what was used.

A value is, in this order, what the user entered, what the parameter set states, or what the model derives from facts.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from weakref import WeakKeyDictionary

from calculator.core import arithmetic
from calculator.core.assumed import Dated, entered, stated, stated_in_years
from calculator.core.carriers import PriceParts, Prices
from calculator.core.errors import ParameterNotCovered
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.inputs import Co2Path, Inputs, Tariffs
from calculator.core.message import Message
from calculator.core.message import Name as _
from calculator.core.model_values import BROCHURE_VALUES
from calculator.core.parameters import ParameterSet
from calculator.core.records import Certainty, Record
from calculator.core.result import Assumption
from calculator.core.rules import green_gas
from calculator.core.system_facts import fitted, installed_in

FACT = _("Angabe zum Haus")
CERTIFICATE, FLAT_AREA, RESERVE = "certificate_kwh_m2a", "flat_area_m2", "reserve_eur"
_STAIRS = tuple(field for field in BROCHURE_VALUES.values() if field.step)  # of the brochure
# What a set states on its day is the same in every case: by key, and by whether people have confirmed it.
_STATED: WeakKeyDictionary[ParameterSet, dict[tuple[str, bool, str], Assumption]] = WeakKeyDictionary()
# So is what it states for calendar years: by key, first and last year, and by whether people have confirmed it.
_DATED: WeakKeyDictionary[ParameterSet, dict[tuple[str, int, int, bool], Dated]] = WeakKeyDictionary()
Computed = Callable[[], Decimal]
Told = Callable[[], Message] | None


class Site:
    """House, people, dates, entries and parameters of one case, with the assumptions used so far."""

    words_numbers = True  # each number is one that a sentence can name

    def __init__(self, inputs: Inputs, facts: Facts, parameters: ParameterSet) -> None:
        self.inputs = inputs
        self.facts = facts
        self.parameters = parameters
        self.used: dict[str, Assumption] = {}
        self._stated, self._dated = _STATED.setdefault(parameters, {}), _DATED.setdefault(parameters, {})
        self._paths: dict[str | tuple[str, int], tuple[Decimal, ...]] = {}
        self.price_parts: dict[str, PriceParts | None] = {}
        self.prices: dict[str, Prices] = {}
        self._fitted: dict[Technology, Facts] = {}
        first = facts.dates.first_year
        self.years = tuple(range(first, first + int(self.value("horizon_years"))))
        # Prices are those of the Stichtag; what is bought and paid later costs what it costs then.
        self.years_ahead = first - parameters.as_of.year
        self.years_to_order = max(0, facts.dates.order_date.year - parameters.as_of.year)

    @property
    def counts_worth(self) -> bool:
        """Whether what was bought keeps a value until it is worn out: not in a frozen set, which counts payments."""
        return not self.parameters.frozen

    def states(self, key: str) -> bool:
        """Whether the user entered the value or the parameter set has it."""
        return self.inputs.has(key) or key in self.parameters.parameters

    def value(self, key: str) -> Decimal:
        """Return an entered or stated value; raises ``ParameterNotCovered`` if there is none."""
        found = self.used.get(key)
        if found is None:
            found = self.used[key] = self.prepared(self._find(key))
        return found.value

    def derive(
        self, key: str, label: str, unit: str, compute: Computed, source: str, *, sure: bool = True, told: Told = None
    ) -> Decimal:
        """Return an entered or stated value, else what the model computes.

        ``source`` says how in words, for people, ``told`` with the numbers; ``sure`` False: people should confirm it.
        """
        if key in self.used:
            return self.used[key].value
        if self.states(key):
            return self.value(key)
        value = compute()
        found = Assumption(
            key, label, value, unit, source, Certainty.DERIVED if sure else Certainty.EXPERT, self.parameters.as_of,
            None, None, own=False, to_confirm=not sure and key not in self.inputs.confirmed,
            formula=told() if told and self.words_numbers else None,
        )  # fmt: skip
        self.used[key] = self.prepared(found)
        return self.used[key].value

    def of_scale(self, key: str, amount: Decimal) -> Decimal:
        """Return the step of a stated scale that an amount reaches."""
        return self._of_record(key, self.parameters.as_of, lambda record: record.at(amount))

    def of_table(self, key: str, at: Decimal) -> Decimal:
        """Return a value from a stated table, straight between its points; there is one place in each case."""

        def between(record: Record) -> Decimal:
            points = [(self.number(step.start), self.number(step.value)) for step in record.scale]
            return arithmetic.interpolated(points, at)

        return self._of_record(key, self.parameters.as_of, between)

    def on_day(self, key: str, day: date) -> Decimal:
        """Return an entered value, else the one that is stated for a day other than that of the set."""
        return self.value(key) if self.inputs.has(key) else self._of_record(key, day, lambda record: record.value)

    def _of_record(self, key: str, day: date, value_of: Callable[[Record], Decimal]) -> Decimal:
        if key not in self.used:
            record = self.parameters.on(key, day)
            self.used[key] = self.prepared(stated(self.inputs, self.parameters, key, record, value_of(record)))
        return self.used[key].value

    def of_every_year(self, key: str) -> tuple[Decimal, ...] | None:
        """Return a stated value in each year, or None if one of the years has no usable one."""
        if key not in self._paths:
            try:
                self._paths[key] = self.in_years(key)
            except ParameterNotCovered:
                self._paths[key] = ()
        return self._paths[key] or None

    def covers(self, key: str, day: date | None = None) -> bool:
        """Whether the parameter set has a usable value on a day: the Stichtag unless another is given."""
        day = day or self.parameters.as_of
        records = self.parameters.parameters[key].records if key in self.parameters.parameters else ()
        return any(record.usable and record.covers(day) for record in records)

    def number(self, value: Decimal) -> Decimal:
        """Return a number of the model itself as one to compute with."""
        return value

    def fact(self, key: str, value: Decimal) -> Decimal:
        """Return a number that people stated, with its key, as one to compute with."""
        return self.number(value)

    def prepared(self, assumption: Assumption) -> Assumption:
        """Return an assumption as it enters the computation."""
        return assumption

    def grown(self, key: str, growth: str) -> tuple[Decimal, ...]:
        """Return a price of the Stichtag in each year; it grows from then on."""
        if key not in self._paths:
            price = self.price(key)
            self._paths[key] = arithmetic.multiples(price, self.growth(growth))
        return self._paths[key]

    def along(self, key: str, path: Sequence[Decimal], today: Decimal) -> tuple[Decimal, ...]:
        """Return a price of the Stichtag in each year; it goes along a path that stands at ``today`` on that day."""
        price = self.price(key)
        return tuple([price * each / today for each in path])

    def chosen(self, key: str) -> str:
        """Return the key of the chosen path of energy prices."""
        return key.format(self.inputs.energy_path)

    def path_of(self, key: str) -> tuple[Decimal, ...]:
        """Return the chosen path of energy prices; raises ``ParameterNotCovered``."""
        if self.chosen(key) not in self._paths:
            self._paths[self.chosen(key)] = self.in_years(self.chosen(key))
        return self._paths[self.chosen(key)]

    def today(self, key: str) -> Decimal:
        """Return where all paths of energy prices stand in the year of the Stichtag."""
        return self.number(self.parameters.in_year(self.chosen(key), self.parameters.as_of.year).value)

    def price(self, key: str) -> Decimal:
        """Return a price; one that is stated in steps goes by the number of flats."""
        known = key in self.used or self.inputs.has(key)
        steps = () if known else self._stated_record(key).scale
        return self.of_scale(key, Decimal(self.facts.house.dwellings)) if steps else self.value(key)

    def growth(self, growth: str, ahead: int | None = None) -> tuple[Decimal, ...]:
        """Return the growth factor of each year against the Stichtag.

        ``ahead``: how many years of growth the first year already has, if others than have passed since the Stichtag.
        """
        key = growth, self.years_ahead if ahead is None else ahead
        found = self._paths.get(key)
        if found is None:
            found = self._paths[key] = self._growth(*key)
        return found

    def _growth(self, growth: str, ahead: int) -> tuple[Decimal, ...]:
        percent = self.value(growth)
        first = self.number(Decimal(1)) if ahead == 0 else (1 + percent / 100) ** ahead
        return arithmetic.growth_path(first, percent, len(self.years))

    def co2_price(self) -> tuple[Decimal, ...]:
        """Return the CO2 price in each year, with VAT where the parameter set adds it."""
        if "co2" not in self._paths:
            vat = 1 + self.value("co2_vat_percent") / 100
            self._paths["co2"] = arithmetic.multiples(vat, self.co2_net())
        return self._paths["co2"]

    def co2_net(self) -> tuple[Decimal, ...]:
        """Return the CO2 price in each year before VAT: a line, or the path of the dated records."""
        if self.states("co2_price_first_year_eur_t"):
            first, step = self.value("co2_price_first_year_eur_t"), self.value("co2_price_step_eur_t_a")
            return arithmetic.line_path(first, step, len(self.years))
        path = self.stated_co2(self.inputs.co2_path)
        # The sources of the paths are different ones: in some years the middle one is above that of the high path.
        if self.inputs.co2_path != Co2Path.HIGH:
            return path
        return tuple(map(arithmetic.larger, path, self.stated_co2(Co2Path.MIDDLE)))

    def stated_co2(self, path: Co2Path) -> tuple[Decimal, ...]:
        """Return the net CO2 price of a path in each year, in euros of that year; raises ``ParameterNotCovered``."""
        return self.in_years(f"co2_price_{path}_eur_t")

    def bio_share(self, technology: Technology, from_year: int = 0) -> tuple[Decimal, ...]:
        """Return the share of the fuel of a system that must be bio in each year, 0 to 1.

        ``from_year``: in which it is installed, where that is later than the heating that is compared.
        """
        key = f"bio {technology} {from_year}"
        if key not in self._paths:
            facts = installed_in(from_year, self.facts_for(technology))
            shares = green_gas.bio_shares(technology, facts, self.parameters, self.years)
            shares = tuple(map(self.number, shares))
            self._paths[key] = shares if technology is Technology.KEEP else self._with_entered_steps(shares)
        return self._paths[key]

    def _with_entered_steps(self, shares: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
        """Return the shares with the brochure's steps in their place that were entered or are a default."""
        fields = [field for field in _STAIRS if self.inputs.has(field.key)]
        entered = {field.record(self.parameters).valid_from.year: self.value(field.key) / 100 for field in fields}
        if not entered:
            return shares
        return tuple(
            entered.get(max((first for first in entered if first <= year), default=0), share)
            for year, share in zip(self.years, shares, strict=True)
        )

    def facts_for(self, technology: Technology) -> Facts:
        """Return the facts with what the priced system brings, unless it is known; the rules judge it by them."""
        if technology not in self._fitted:
            self._fitted[technology] = fitted(technology, self.facts, self.inputs, self.parameters)
        return self._fitted[technology]

    def stairs(self) -> tuple[str, ...]:
        """Return the entered or default steps of the bio share."""
        return tuple(field.key for field in _STAIRS if self.inputs.has(field.key))

    def co2_uses(self) -> tuple[str, ...]:
        """Return the assumptions behind the CO2 price."""
        line = ("co2_price_first_year_eur_t", "co2_price_step_eur_t_a")
        return line if self.states(line[0]) else (f"co2_price_{self.inputs.co2_path}_eur_t", "inflation_percent")

    def source_of(self, keys: Iterable[str]) -> str:
        """Return where the values come from, each source once."""
        used = self.used
        return "; ".join(dict.fromkeys([used[key].source for key in keys if key in used]))

    def in_years(self, key: str) -> tuple[Decimal, ...]:
        """Return the stated value on 1 January of each year, in its euros; raises ``ParameterNotCovered``."""
        records, values, assumption = self._stated_in_years(key)
        self.used.setdefault(key, assumption)
        return tuple(map(self.number, values)) if values else tuple(map(self._in_money_of, self.years, records))

    def _stated_in_years(self, key: str) -> Dated:
        known = key, self.years[0], self.years[-1], key in self.inputs.confirmed
        if known not in self._dated:
            self._dated[known] = stated_in_years(self.inputs, self.parameters, key, self.years)
        return self._dated[known]

    def _in_money_of(self, year: int, record: Record) -> Decimal:
        """Return an amount in euros of its year; the record may state it in those of another one."""
        value = self.number(record.value)
        if record.money is None:
            return value
        return value * (1 + self.value("inflation_percent") / 100) ** (year - record.money)

    def _stated_record(self, key: str) -> Record:
        """Return what is stated on the Stichtag: the tariff of the city if that was chosen and there is one."""
        local = f"local_{key}"
        chosen = self.inputs.tariffs == Tariffs.LOCAL and local in self.parameters.parameters
        return self.parameters.on(local if chosen else key, self.parameters.as_of)

    def _find(self, key: str) -> Assumption:
        if self.inputs.has(key):
            return entered(self.inputs, self.parameters, key)
        known = (key, key in self.inputs.confirmed, self.inputs.tariffs)
        if known not in self._stated:
            record = self._stated_record(key)
            self._stated[known] = stated(self.inputs, self.parameters, key, record, record.value)
        return self._stated[known]
