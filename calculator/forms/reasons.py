"""Why a value of the model matters, and how it may look, where the catalogue does not say: by the key or its end."""

from django.utils.translation import gettext_noop as _

from calculator.core import Field

# The catalogue's help for these names figures of the brochure's law; here every day's law may hold.
_ON_ANY_DAY = {
    "subsidy_base_percent": _("Anteil der förderfähigen Ausgaben, den jeder bewilligte Antrag bekommt."),
    "subsidy_speed_bonus_percent": _("Für den Austausch alter Heizungen in selbst genutztem Eigentum."),
    "subsidy_efficiency_bonus_percent": _("Für besonders effiziente Wärmepumpen, soweit die Richtlinie ihn vorsieht."),
    "subsidy_income_bonus_percent": _("Für selbst genutztes Eigentum von Haushalten mit kleinem Einkommen."),
    "subsidy_cap_percent": _("Mehr als diesen Anteil gibt es auch mit allen Boni nicht."),
    "subsidy_max_eligible_eur": _("Nur bis zu diesem Betrag zählen die Ausgaben für die erste Wohnung."),
    "gas_efficiency_percent": _("Was nicht als Wärme ankommt, muss zusätzlich gekauft werden."),
    "horizon_years": _("So viele Jahre werden verglichen."),
}
# The first that fits counts.
_REASONS: tuple[tuple[str, str], ...] = (
    ("co2_price_first_year_eur_t", _("Mit ihm und dem Anstieg gilt ein eigener Preis statt des gewählten Pfades.")),
    ("co2_price_step_eur_t_a", _("Mit ihm und dem ersten Preis gilt ein eigener Preis statt des gewählten Pfades.")),
    ("co2_factor_t_mwh", _("So viel CO₂ entsteht je Megawattstunde, nach dem Brennwert der Rechnung.")),
    ("interest_percent", _("Damit werden spätere Zahlungen auf heute umgerechnet (VDI 2067).")),
    ("inflation_percent", _("Damit stehen Beträge auch zu heutigen Preisen da.")),
    ("heat_load_kw", _("Sie bestimmt Größe und Preis jeder Heizung.")),
    ("flow_without_change_c", _("Über 55 °C braucht eine Wärmepumpe größere Heizkörper.")),
    ("flow_temperature_c", _("Je niedriger, desto weniger Strom braucht eine Wärmepumpe.")),
    ("old_heating_repair_percent", _("Alte Heizungen gehen öfter kaputt; das zählt, solange man sie behält.")),
    ("old_heating_least_years", _("Danach kommt beim Behalten eine neue Heizung derselben Art.")),
    ("radiators_to_replace", _("Ihre Zahl mal Preis kommt zur Anschaffung hinzu.")),
    ("gas_kwh_m3", _("Damit werden Kubikmeter in Kilowattstunden umgerechnet.")),
    ("_base_price_eur_a", _("Er fällt jedes Jahr an, auch ohne Verbrauch.")),
    ("_price_eur_kwh", _("Energie mal Preis ergibt die Kosten des ersten Jahres.")),
    ("_growth_percent", _("Schon ein Prozent im Jahr macht über 20 Jahre viel aus.")),
    ("_jaz", _("Wärme je Kilowattstunde Strom im Jahresmittel; sie bestimmt den Stromverbrauch.")),
    ("_efficiency_percent", _("Was nicht als Wärme ankommt, muss zusätzlich gekauft werden.")),
    ("_investment_eur", _("Ein Angebot ist genauer als die Preisformel.")),
    ("_maintenance_eur_a", _("Sie fällt jedes Jahr an und steigt mit den Preisen.")),
    ("_operation_eur_a", _("Er fällt jedes Jahr an und steigt mit den Preisen.")),
    ("_percent", _("Der Anteil entscheidet, wie viel Energie von welcher Art gekauft wird.")),
    ("_eur", _("Diese Arbeit kommt zur Anschaffung hinzu, wo sie nötig ist.")),
)

_EXAMPLES = (
    ("_investment_eur", "25.000"),
    ("_max_eligible_eur", "25.000"),
    ("_maintenance_eur_a", "250"),
    ("_operation_eur_a", "50"),
    ("_first_year_eur_t", "70"),
    ("_step_eur_t_a", "7"),
)


def reason_of(field: Field) -> str:
    """Return why a value matters, in German; empty if nothing is known."""
    known = _ON_ANY_DAY.get(field.key, field.help)
    return known or next((reason for end, reason in _REASONS if field.key.endswith(end)), "")


def example_of(field: Field) -> str:
    """Return an example for a value whose default is no number: nothing of the law, only how it may look."""
    return next((example for end, example in _EXAMPLES if field.key.endswith(end)), "12")
