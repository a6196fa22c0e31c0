"""What the meter or the invoice says about one year of heating."""

from decimal import Decimal

from calculator.core.choices import HeatingKind, Unit
from calculator.core.message import Name as _
from calculator.core.question import Declared, ask, asked

__all__ = ["USUAL_UNITS", "MeterReading", "Unit"]

# The unit in which a present heating is usually invoiced; what is missing here has none of its own.
USUAL_UNITS = {
    HeatingKind.GAS_CENTRAL: Unit.GAS_KWH,
    HeatingKind.GAS_FLOOR: Unit.GAS_KWH,
    HeatingKind.OIL: Unit.OIL_LITRE,
    HeatingKind.BIOMASS: Unit.PELLETS_KG,
    HeatingKind.HEAT_PUMP: Unit.ELECTRICITY_KWH,
    HeatingKind.NIGHT_STORAGE: Unit.ELECTRICITY_KWH,
    HeatingKind.ELECTRIC: Unit.ELECTRICITY_KWH,
    HeatingKind.DISTRICT_HEATING: Unit.FERNWAERME_KWH,
}


@asked("reading", _("Verbrauch"))
class MeterReading(Declared):
    """Consumption of twelve months. ``degree_days_kd``: of the same months at the station (None: not corrected)."""

    unit: Unit = ask(_("Einheit"))
    amount: Decimal = ask(_("Verbrauch in zwölf Monaten"), low=0, high=10_000_000, example="18.500")
    degree_days_kd: Decimal | None = ask(
        _("Gradtage derselben Monate (Kd)"), low=1500, high=6000, default=None, example="3.200"
    )
