"""Checks facts and says in German and English which one is impossible, what is allowed and why."""

from datetime import date
from decimal import Decimal

from calculator.core.errors import InvalidInput
from calculator.core.notation import german

LABELS: dict[str, tuple[str, str]] = {
    "living_area_m2": ("Wohnfläche in m²", "Living area in m²"),
    "build_year": ("Baujahr", "Year of construction"),
    "usable_area_m2": ("Gebäudenutzfläche in m²", "Usable area in m²"),
    "energy_class": ("Effizienzklasse", "Efficiency class"),
    "specific_heat_demand_kwh_m2a": ("Wärmebedarf in kWh/m² im Jahr", "Heat demand in kWh/m² a year"),
    "dwellings": ("Zahl der Wohnungen", "Number of dwellings"),
    "self_used_dwellings": ("Selbst genutzte Wohnungen", "Dwellings used by the owner"),
    "reached_dwellings": ("Von der Maßnahme betroffene Wohnungen", "Dwellings that the measure reaches"),
    "storeys": ("Zahl der Geschosse", "Number of storeys"),
    "flow_temperature_c": ("Vorlauftemperatur in °C", "Flow temperature in °C"),
    "heat_load_kw": ("Heizlast in kW", "Heat load in kW"),
    "year_installed": ("Einbaujahr der vorhandenen Heizung", "Year in which the present heating was installed"),
    "persons": ("Zahl der Personen", "Number of persons"),
    "children_with_kindergeld": ("Zahl der Kinder", "Number of children"),
    "taxable_income_eur": ("Zu versteuerndes Haushaltseinkommen in €", "Taxable household income in €"),
    "tax_eur_a": ("Einkommensteuer im Jahr in €", "Income tax a year in €"),
    "rent_eur_m2": ("Kaltmiete in €/m² im Monat", "Net rent in €/m² a month"),
    "installation_date": ("Tag des Einbaus", "Day of installation"),
    "start_year": ("Erstes Jahr des Betriebs", "First year of operation"),
    "consumption": ("Verbrauch im Jahr", "Consumption of a year"),
    "degree_days_kd": ("Gradtagzahl in Kd", "Degree days in Kd"),
    "solar_aperture_m2": ("Aperturfläche der Solarthermie in m²", "Aperture area of the solar collectors in m²"),
    "jaz": ("Jahresarbeitszahl", "Seasonal performance factor"),
    "hybrid_heat_pump_share_percent": (
        "Anteil der Wärmepumpe an der Leistung in %",
        "Share of the heat pump in the power in %",
    ),
}


def number_in(field: str, value: Decimal, minimum: Decimal | int, maximum: Decimal | int) -> None:
    """Raise ``InvalidInput`` unless the value is a finite number in the range, both ends included."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        raise _invalid(field, minimum, maximum, "Das ist keine Zahl.", "this is not a number.", plain=False)
    if not minimum <= value <= maximum:
        raise _outside(field, minimum, maximum, plain=False)


def whole_in(field: str, value: int, minimum: int, maximum: int) -> None:
    """Raise ``InvalidInput`` unless the value is a whole number in the range, both ends included."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise _invalid(field, minimum, maximum, "Das ist keine ganze Zahl.", "this is not a whole number.", plain=True)
    if not minimum <= value <= maximum:
        raise _outside(field, minimum, maximum, plain=True)


def not_before(field: str, first: date, then: date) -> None:
    """Raise ``InvalidInput`` for ``field`` if ``then`` comes before the day of the order."""
    label, english = LABELS[field]
    if then < first:
        raise InvalidInput(
            field,
            label,
            f"Erlaubt ist der {first:%d.%m.%Y} oder ein späterer Tag.",
            f"Der {then:%d.%m.%Y} liegt vor dem Tag des Auftrags.",
            f"{english}: {then:%Y-%m-%d} lies before the day of the order. Allowed is {first:%Y-%m-%d} or later.",
        )


def one_of(field: str, value: str, allowed: tuple[str, ...]) -> None:
    """Raise ``InvalidInput`` unless the value is one of the allowed words."""
    label, english = LABELS[field]
    if value not in allowed:
        words = ", ".join(allowed)
        why = "Diesen Wert gibt es nicht."
        raise InvalidInput(field, label, f"Erlaubt sind: {words}.", why, f"{english}: unknown. Allowed are: {words}.")


def _outside(field: str, minimum: Decimal | int, maximum: Decimal | int, *, plain: bool) -> InvalidInput:
    why = "Der Wert liegt außerhalb des erlaubten Bereichs."
    return _invalid(field, minimum, maximum, why, "the value is out of range.", plain=plain)


def _invalid(
    field: str, minimum: Decimal | int, maximum: Decimal | int, why: str, english: str, *, plain: bool
) -> InvalidInput:
    label, english_label = LABELS[field]
    low, high = (str(end) if plain else german(Decimal(end)) for end in (minimum, maximum))
    return InvalidInput(
        field,
        label,
        f"Erlaubt sind {low} bis {high}.",
        why,
        f"{english_label}: {english} Allowed is {minimum} to {maximum}.",
    )
