"""What the meter or the invoice says about one year of heating."""

from decimal import Decimal

from calculator.core.message import Name as _
from calculator.core.question import Declared, ask, asked
from calculator.core.units import Unit

__all__ = ["MeterReading", "Unit"]


@asked("reading", _("Verbrauch"))
class MeterReading(Declared):
    """Consumption of twelve months. ``degree_days_kd``: of the same months at the station (None: not corrected)."""

    unit: Unit = ask(_("Einheit"))
    amount: Decimal = ask(_("Verbrauch in zwölf Monaten"), low=0, high=10_000_000, example="18.500")
    degree_days_kd: Decimal | None = ask(
        _("Gradtage derselben Monate (Kd)"), low=1500, high=6000, default=None, example="3.200"
    )
