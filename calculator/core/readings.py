"""What the meter or the invoice says about a period of heating."""

from datetime import date, timedelta
from decimal import Decimal

from calculator.core.days import months_later
from calculator.core.errors import Wrong
from calculator.core.message import Name as _
from calculator.core.message import say
from calculator.core.question import Declared, ask, asked
from calculator.core.units import COSTS, Unit

__all__ = ["MeterReading", "Unit"]

LEAST_MONTHS, MOST_MONTHS = 6, 30
# Older bills say little about the house of today.
EARLIEST, EARLIEST_END = date(2010, 1, 1), date(2011, 1, 1)


@asked("reading", _("Verbrauch"))
class MeterReading(Declared):
    """Consumption of a period, both days inclusive; of twelve months where none is stated.

    ``amount`` or, where nobody knows it, ``eur``: what was paid for energy. ``degree_days_kd``: of the same period at
    the station of the city (None: as the period says, and without one the weather is not corrected).
    """

    unit: Unit = ask(_("Einheit"))
    amount: Decimal | None = ask(_("Verbrauch"), low=0, high=10_000_000, default=None, example="18.500")
    eur: Decimal | None = ask(
        COSTS, unit="€", low=0, high=2_000_000, default=None,
        example="2.400",
    )  # fmt: skip
    from_: date | None = ask(_("Erster Tag der Abrechnung"), default=None, example="01.01.2025", earliest=EARLIEST)
    to: date | None = ask(_("Letzter Tag der Abrechnung"), default=None, example="31.12.2025", earliest=EARLIEST_END)
    degree_days_kd: Decimal | None = ask(
        _("Gradtage derselben Monate (Kd)"), low=500, high=12_000, default=None, example="3.200"
    )

    def __post_init__(self) -> None:
        Declared.__post_init__(self)
        if self.amount is None and self.eur is None:
            raise self.questions["amount"].refused(say(Wrong.EMPTY))
        self._check_period()

    @property
    def period(self) -> tuple[date, date] | None:
        """The first and the last day; None where twelve months are meant."""
        return (self.from_, self.to) if self.from_ and self.to else None

    def _check_period(self) -> None:
        if self.period is None:
            missing = "to" if self.from_ else "from_"
            if self.from_ or self.to:
                raise self.questions[missing].refused(say(Wrong.HALF_PERIOD))
            return
        first, last = self.period
        if last < first:
            raise self.questions["from_"].refused(say(Wrong.REVERSED_PERIOD))
        end = last + timedelta(days=1)
        if not months_later(first, LEAST_MONTHS) <= end <= months_later(first, MOST_MONTHS):
            raise self.questions["from_"].refused(say(Wrong.PERIOD, least=LEAST_MONTHS, most=MOST_MONTHS))
