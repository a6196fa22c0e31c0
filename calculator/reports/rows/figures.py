"""The name of each figure of a comparison, once: page, PDF, workbook, CSV and the variants of a consultation use it."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import Comparison
from calculator.reports.wording import horizon
from calculator.sentences.translated import translator

FIGURES: Mapping[str, str] = {
    "investment_eur": gettext_noop("Anschaffung"),
    "subsidy_eur": gettext_noop("Förderung"),
    "net_investment_eur": gettext_noop("Anschaffung nach Förderung"),
    "first_year_eur": gettext_noop("Betrieb im ersten Jahr"),
    "month_eur": gettext_noop("Betrieb im ersten Jahr, je Monat"),
    "year_eur": gettext_noop("Zahlungen im Jahr"),
    "paid_so_far_eur": gettext_noop("Summe der Zahlungen bis zum Ende des Jahres"),
    "left_so_far_eur": gettext_noop("Restwert am Ende des Jahres"),
    "so_far_eur": gettext_noop("Gesamtkosten nach Abzug des Restwerts bis zum Ende des Jahres"),
    "total_eur": gettext_noop("Gesamtkosten nach Abzug des Restwerts"),
    "payments_eur": gettext_noop("Summe der Zahlungen"),
    "left_eur": gettext_noop("Restwert am Ende"),
    "residual_eur": gettext_noop("Restwert vor Förderung (VDI 2067)"),
    "capital_value_eur": gettext_noop("Kapitalwert"),
    "annuity_eur": gettext_noop("Kosten je Jahr mit Zinsen und Restwert"),
    "co2_total_t": gettext_noop("CO₂ im ganzen Zeitraum"),
    "eur_per_tonne_avoided": gettext_noop("Mehrkosten je eingesparter Tonne CO₂"),
    "crossing": gettext_noop("hat sich bezahlt gemacht"),
    "cheaper_from": gettext_noop("insgesamt günstiger ab"),
    "cheapest_percent": gettext_noop("am günstigsten in so vielen Preisverläufen"),
    "permission": gettext_noop("Erlaubt?"),
    "amount_eur": gettext_noop("Kreditbetrag"),
    "monthly_eur": gettext_noop("Rate je Monat"),
    "interest_total_eur": gettext_noop("Zinsen insgesamt"),
    "first_eur": gettext_noop("Kauf oder erstes Jahr"),
    "last_eur": gettext_noop("letztes Jahr"),
    "tenant_eur": gettext_noop("Mieter"),
    "landlord_eur": gettext_noop("Vermieter"),
    "rent_eur_m2": gettext_noop("Mieterhöhung"),
}
_WITH_LOAN = gettext_noop("Betrieb und Kreditrate im ersten Jahr, je Monat")


def total_explained() -> str:
    """Return in one sentence what the total is by which heatings are compared."""
    return _(
        "Gesamtkosten nach Abzug des Restwerts sind alle Zahlungen des Zeitraums, ohne Zinsen, weniger das, was die "
        "gekauften Geräte am Ende noch wert sind: Ihr Preis nach Förderung verteilt sich gleichmäßig auf ihre "
        "Lebensdauer."
    )


def figure_name(key: str) -> str:
    """Return the name of a figure, without the years that a total spans; raises KeyError for an unknown one."""
    return _(FIGURES[key])


def figure_names(comparison: Comparison) -> dict[str, str]:
    """Return the names of all figures of a comparison: totals with their years, the month with its loan."""
    words = translator()
    names = {key: words(name) for key, name in FIGURES.items()}
    for key in ("total_eur", "payments_eur"):
        names[key] = f"{names[key]} {horizon(len(comparison.calendar_years))}"
    if any(each.loan for each in comparison.evaluations):
        names["month_eur"] = _(_WITH_LOAN)
    return names
