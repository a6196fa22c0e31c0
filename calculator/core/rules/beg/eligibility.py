"""Who gets the Heizungsförderung at all, and at which basic rate (BEG EM, KfW 458)."""

from calculator.core.heatings import Technology
from calculator.core.result import SubsidyItem
from calculator.core.rules.beg.application import BegCase, denied, granted, unsettled
from calculator.core.rules.days import months_later
from calculator.core.rules.kinds import BIOMASS, HEAT_PUMPS, NETWORKS, OUTDOOR_UNITS, RENEWABLE_HEATINGS

KEY, LABEL = "subsidy_base_percent", "Grundförderung"
HEAT_PUMP_KEY = "subsidy_base_heat_pump_percent"
ELIGIBLE = HEAT_PUMPS | BIOMASS | NETWORKS | {Technology.GAS_SOLAR}
NOT_ELIGIBLE = "Diese Heizung wird nicht gefördert; Zuschuss gibt es nur für erneuerbare Energien und Wärmenetze."


def base_items(case: BegCase) -> list[SubsidyItem]:
    """Return the basic rate and the bonus for heat pumps made in the EU; raises ``ParameterNotCovered``."""
    entered = case.own_entry(KEY, LABEL)
    if entered:
        return [entered]
    record = case.record(HEAT_PUMP_KEY if case.technology in HEAT_PUMPS else KEY)
    exclusion = _exclusion(case)
    if exclusion:
        return [denied(KEY, LABEL, record.value, exclusion, record.source)]
    doubt = _replaced_renewable_doubt(case)
    if doubt:
        return [unsettled(KEY, LABEL, record.value, doubt, record.source), *_value_creation(case)]
    base = granted(KEY, LABEL, record.value, "Alle Bedingungen der Grundförderung sind erfüllt.", record.source)
    return [base, *_value_creation(case)]


def _exclusion(case: BegCase) -> str | None:
    house, work = case.facts.house, case.facts.work
    late = _wrong_order(case)
    if late:
        return late
    if case.day.year - house.build_year < case.value("subsidy_building_min_age_years"):
        return "Das Gebäude ist jünger als fünf Jahre."
    if _replaces_renewable(case) and case.facts.heating.year_installed >= case.value(
        "subsidy_renewable_replaced_from_year"
    ):
        return "Die vorhandene Heizung nutzt schon erneuerbare Energien und ist von 2008 oder jünger."
    if case.technology not in HEAT_PUMPS:
        return None
    if case.value("subsidy_natural_refrigerant_required") and not work.natural_refrigerant:
        return "Seit 2028 werden nur Wärmepumpen mit natürlichem Kältemittel gefördert."
    return _too_loud(case)


def _wrong_order(case: BegCase) -> str | None:
    """Return what is wrong with contract or completion by the rules since 21.07.2026."""
    dates = case.facts.dates
    if not case.new_rules:
        return None
    if dates.order_date > dates.application_date:
        return "Der Vertrag muss vor dem Antrag geschlossen sein, mit aufschiebender oder auflösender Bedingung."
    months = int(case.value("subsidy_months_to_finish"))
    if dates.installation_date > months_later(dates.application_date, months):
        return f"Die Heizung muss innerhalb von {months} Monaten nach dem Antrag eingebaut sein."
    return None


def _too_loud(case: BegCase) -> str | None:
    margin, known = case.value("subsidy_noise_margin_db"), case.facts.work.noise_db_below_limit
    if case.technology in OUTDOOR_UNITS and known is not None and known < margin:
        return f"Das Außengerät muss mindestens {margin} dB leiser sein als die Ökodesign-Grenze."
    return None


def _replaces_renewable(case: BegCase) -> bool:
    return case.facts.heating.kind in RENEWABLE_HEATINGS


def _replaced_renewable_doubt(case: BegCase) -> str | None:
    doubt = case.unsettled("subsidy_renewable_replaced_from_year")
    if doubt and _replaces_renewable(case) and case.facts.heating.year_installed >= doubt.value:
        return "Ob es für den Ersatz dieser Heizung noch einen Zuschuss gibt, ist im ersten Quartal 2027 offen."
    return None


def _value_creation(case: BegCase) -> list[SubsidyItem]:
    key, label = "subsidy_value_creation_percent", "Wertschöpfungsbonus (Wärmepumpe aus der EU)"
    record = case.record(key)
    if case.technology not in HEAT_PUMPS or not record.value:
        return []
    made_in_eu = case.facts.work.made_in_eu
    if made_in_eu:
        reason = "Nach Ihrer Angabe stammt die Wärmepumpe aus der EU; die Kriterien sind noch nicht veröffentlicht."
        return [granted(key, label, record.value, reason, record.source)]
    if made_in_eu is None:
        reason = "Ob die Wärmepumpe die Bedingung erfüllt, ist offen: Die Kriterien sind noch nicht veröffentlicht."
        return [unsettled(key, label, record.value, reason, record.source)]
    item = denied(key, label, record.value, "Nach Ihrer Angabe stammt die Wärmepumpe nicht aus der EU.", record.source)
    return [item, *_base_doubt(case)]


def _base_doubt(case: BegCase) -> list[SubsidyItem]:
    doubt = case.unsettled(HEAT_PUMP_KEY)
    if not doubt:
        return []
    rest = doubt.value - case.value(HEAT_PUMP_KEY)
    reason = "Bis zu einem noch nicht bekannten Tag im ersten Quartal 2027 gilt die volle Grundförderung."
    return [unsettled(HEAT_PUMP_KEY, "Rest der bisherigen Grundförderung", rest, reason, doubt.source)]
