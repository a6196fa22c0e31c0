"""The personal bonuses of the Heizungsförderung and what else adds to it (BEG EM, KfW 458)."""

from dataclasses import replace
from decimal import Decimal

from calculator.core.facts import HeatingKind
from calculator.core.heatings import Technology
from calculator.core.notation import german
from calculator.core.result import SubsidyItem
from calculator.core.rules.beg.application import NOTHING, BegCase, denied, granted, unsettled
from calculator.core.rules.kinds import BIOMASS, FOSSIL, GROUND_OR_WATER, HEAT_PUMPS

SPEED_KEY, SPEED_LABEL = "subsidy_speed_bonus_percent", "Klimageschwindigkeitsbonus"
EFFICIENCY_KEY, EFFICIENCY_LABEL = "subsidy_efficiency_bonus_percent", "Effizienzbonus"
INCOME_KEY, INCOME_LABEL = "subsidy_income_bonus_percent", "Einkommensbonus"
FAMILY_KEY, FAMILY_LABEL = "subsidy_family_supplement_eur", "Familienzuschlag"
EMISSION_KEY, EMISSION_LABEL = "subsidy_emission_supplement_eur", "Emissionsminderungszuschlag"
# Count only for dwellings that their owner lives in.
PERSONAL = frozenset({SPEED_KEY, INCOME_KEY})
ANY_AGE = frozenset({HeatingKind.OIL, HeatingKind.COAL, HeatingKind.GAS_FLOOR, HeatingKind.NIGHT_STORAGE})
FROM_AGE = frozenset({HeatingKind.GAS_CENTRAL, HeatingKind.LPG, HeatingKind.BIOMASS})
RENTED = "Diesen Bonus gibt es nur für eine selbst genutzte Wohnung."


def speed(case: BegCase) -> SubsidyItem:
    """Return the Klimageschwindigkeitsbonus for replacing an old heating that still works."""
    entered = case.own_entry(SPEED_KEY, SPEED_LABEL)
    if entered:
        return entered
    record = case.record(SPEED_KEY)
    obstacle = _speed_obstacle(case)
    if not record.value:
        return denied(SPEED_KEY, SPEED_LABEL, NOTHING, "Der Bonus ist ausgelaufen.", record.source)
    if obstacle:
        return denied(SPEED_KEY, SPEED_LABEL, record.value, obstacle, record.source)
    doubt = _speed_doubt(case)
    if doubt:
        return (unsettled if case.new_rules else denied)(SPEED_KEY, SPEED_LABEL, record.value, doubt, record.source)
    reason = "Selbst genutzt, und eine alte, noch funktionierende Heizung wird fachgerecht ersetzt."
    return granted(SPEED_KEY, SPEED_LABEL, record.value, reason, record.source)


def _speed_obstacle(case: BegCase) -> str | None:
    if not case.facts.house.self_used_dwellings:
        return RENTED
    if not case.facts.heating.working:
        return "Die alte Heizung muss beim Antrag noch funktionieren."
    if not case.facts.heating.removed:
        return "Die alte Heizung muss fachgerecht ausgebaut und entsorgt werden."
    return _wrong_old_heating(case)


def _wrong_old_heating(case: BegCase) -> str | None:
    heating = case.facts.heating
    if heating.kind in ANY_AGE:
        return None
    if heating.kind not in FROM_AGE:
        return "Die vorhandene Heizung gehört nicht zu den Arten, deren Ersatz den Bonus bringt."
    years = case.value("subsidy_old_heating_min_age_years")
    if heating.age_on(case.day) < years:
        return f"Die vorhandene Heizung ist jünger als {years} Jahre."
    return None


def _speed_doubt(case: BegCase) -> str | None:
    """Return why a biomass or partly fossil heating gets no bonus by the old rules; the new ones leave it open."""
    since = " Wie die Regeln seit 21.07.2026 das sehen, ist noch nicht geklärt." if case.new_rules else ""
    if case.technology in FOSSIL:
        return f"Danach darf in der Wohnung keine fossile Heizung mehr laufen.{since}"
    combined = case.technology is Technology.BIOMASS_SOLAR or case.facts.work.biomass_with_solar_or_heat_pump
    if case.technology in BIOMASS and not combined:
        return f"Mit Biomasse gibt es den Bonus nur zusammen mit Solarthermie, Photovoltaik oder Wärmepumpe.{since}"
    return None


def efficiency(case: BegCase) -> SubsidyItem | None:
    """Return the Effizienzbonus of a heat pump (applications until 20.07.2026); None for other heatings."""
    entered = case.own_entry(EFFICIENCY_KEY, EFFICIENCY_LABEL)
    if entered or case.technology not in HEAT_PUMPS:
        return entered
    record = case.record(EFFICIENCY_KEY)
    if not record.value:
        reason = "Den Effizienzbonus gibt es für Anträge seit 21.07.2026 nicht mehr."
        return denied(EFFICIENCY_KEY, EFFICIENCY_LABEL, NOTHING, reason, record.source)
    if case.technology in GROUND_OR_WATER:
        reason = "Die Wärme kommt aus Erdreich oder Wasser."
    elif case.facts.work.natural_refrigerant:
        reason = "Die Wärmepumpe hat ein natürliches Kältemittel."
    else:
        reason = "Weder natürliches Kältemittel noch Wärme aus Erdreich, Wasser oder Abwasser."
        return denied(EFFICIENCY_KEY, EFFICIENCY_LABEL, record.value, reason, record.source)
    return granted(EFFICIENCY_KEY, EFFICIENCY_LABEL, record.value, reason, record.source)


def income(case: BegCase) -> SubsidyItem:
    """Return the Einkommensbonus; the family supplement raises all its limits once."""
    entered = case.own_entry(INCOME_KEY, INCOME_LABEL)
    if entered:
        return entered
    record = case.record(INCOME_KEY)
    taxable = case.facts.household.taxable_income_eur
    if taxable is None:
        reason = "Kein Einkommen angegeben; der Bonus ist nicht gerechnet."
        return denied(INCOME_KEY, INCOME_LABEL, NOTHING, reason, record.source)
    rate = record.at(max(taxable - family_supplement_eur(case), NOTHING))
    if not case.facts.house.self_used_dwellings:
        return denied(INCOME_KEY, INCOME_LABEL, rate, RENTED, record.source)
    if not rate:
        reason = "Das zu versteuernde Haushaltseinkommen liegt über der höchsten Grenze."
        return denied(INCOME_KEY, INCOME_LABEL, rate, reason, record.source)
    reason = f"Das zu versteuernde Haushaltseinkommen von {german(taxable)} € liegt in der Stufe mit {german(rate)} %."
    return granted(INCOME_KEY, INCOME_LABEL, rate, reason, record.source)


def family_supplement_eur(case: BegCase) -> Decimal:
    """Return by how much the income limits rise: once, with at least one child under 18 with Kindergeld."""
    return case.value(FAMILY_KEY) if case.facts.household.children_with_kindergeld else NOTHING


def family(case: BegCase) -> SubsidyItem | None:
    """Return the Familienzuschlag as an item of its own; None while there is none in the law."""
    record = case.record(FAMILY_KEY)
    if not record.value or INCOME_KEY in case.overrides or case.facts.household.taxable_income_eur is None:
        return None
    if family_supplement_eur(case):
        reason = f"Alle Einkommensgrenzen liegen um {german(record.value)} € höher."
        return granted(FAMILY_KEY, FAMILY_LABEL, NOTHING, reason, record.source)
    return denied(FAMILY_KEY, FAMILY_LABEL, NOTHING, "Kein minderjähriges Kind mit Kindergeld.", record.source)


def emission(case: BegCase) -> SubsidyItem | None:
    """Return the Emissionsminderungszuschlag of a biomass boiler in euros; None for other heatings."""
    if case.technology not in BIOMASS:
        return None
    record = case.record(EMISSION_KEY)
    limit = case.value("subsidy_dust_limit_mg_m3")
    dust = case.facts.work.dust_mg_m3
    if not record.value:
        reason = "Den Zuschlag gibt es für Anträge seit 21.07.2026 nicht mehr."
    elif dust is None:
        reason = f"Kein Staubwert angegeben; gefordert sind höchstens {german(limit)} mg/m³."
    elif dust > limit:
        reason = f"Der Kessel stößt mehr als {german(limit)} mg Staub je m³ aus."
    else:
        reason = f"Der Kessel stößt höchstens {german(limit)} mg Staub je m³ aus."
        item = granted(EMISSION_KEY, EMISSION_LABEL, NOTHING, reason, record.source)
        return replace(item, amount_eur=record.value)
    return denied(EMISSION_KEY, EMISSION_LABEL, NOTHING, reason, record.source)
