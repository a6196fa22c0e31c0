"""Who gets the Heizungsförderung at all, and at which basic rate (BEG EM, KfW 458)."""

from calculator.core.arithmetic import for_words
from calculator.core.days import months_later
from calculator.core.law_answers import SubsidyItem
from calculator.core.message import Message, say
from calculator.core.records import Record
from calculator.core.rules.beg.application import BegCase, denied, granted, unsettled
from calculator.core.rules.beg.codes import Part, Why
from calculator.core.rules.day_order import MONTHS_TO_FINISH, ORDER_REQUIRED
from calculator.core.rules.kinds import HEAT_PUMPS, OUTDOOR_UNITS, RENEWABLE_HEATINGS

# Whether in an area with a published duty to connect nothing but the connection is funded.
ONLY_CONNECTION = "subsidy_network_area_only_connection"
# Whether heat pumps are funded with a natural refrigerant only.
REFRIGERANT_REQUIRED = "subsidy_natural_refrigerant_required"


def base_items(case: BegCase) -> list[SubsidyItem]:
    """Return the basic rate and the bonus for heat pumps made in the EU; raises ``ParameterNotCovered``."""
    entered = case.own_entry(Part.BASE)
    if entered:
        return [entered]
    record = case.record(Part.BASE_HEAT_PUMP if case.technology in HEAT_PUMPS else Part.BASE)
    if case.is_single and case.connection_duty and case.holds(ONLY_CONNECTION):
        return [_connection_alone(case, record)]
    exclusion = _exclusion(case)
    if exclusion:
        return [denied(Part.BASE, record.value, exclusion, record.source)]
    doubt = _replaced_renewable_doubt(case)
    if doubt:
        return [unsettled(Part.BASE, record.value, doubt, record.source), *_value_creation(case)]
    base = granted(Part.BASE, record.value, say(Why.BASE_MET), record.source)
    return [base, *_value_creation(case)]


def _connection_alone(case: BegCase, record: Record) -> SubsidyItem:
    law = case.parameters.city.by_law
    reason = say(Why.ONLY_CONNECTION, exemption=law.exemption if law else "")
    return denied(Part.CONNECTION_DUTY, record.value, reason, case.record(ONLY_CONNECTION).source)


def _exclusion(case: BegCase) -> Message | None:
    house, work = case.facts.house, case.facts.work
    late = _wrong_order(case)
    if late:
        return late
    years = case.value("subsidy_building_min_age_years")
    if case.day.year - house.build_year < years:
        return say(Why.BUILDING_TOO_YOUNG, years=years)
    first_year = _renewable_barred_from_year(case)
    if first_year is not None:
        return say(Why.RENEWABLE_REPLACED, year=first_year)
    if case.technology not in HEAT_PUMPS:
        return None
    refrigerant = case.record(REFRIGERANT_REQUIRED)
    if refrigerant.value and not work.natural_refrigerant:
        return say(Why.REFRIGERANT, year=refrigerant.valid_from.year)
    return _too_loud(case)


def _wrong_order(case: BegCase) -> Message | None:
    """Return what is wrong with contract or completion where the rules of the day ask for their order."""
    dates = case.facts.dates
    if not case.holds(ORDER_REQUIRED):
        return None
    if dates.order_date > dates.application_date:
        return say(Why.CONTRACT_AFTER_APPLICATION)
    if dates.installation_date < dates.application_date:
        return say(Why.INSTALLED_FIRST)
    months = int(case.value(MONTHS_TO_FINISH))
    if dates.installation_date > months_later(dates.application_date, months):
        return say(Why.TOO_LATE, months=months)
    return None


def _too_loud(case: BegCase) -> Message | None:
    margin, known = case.value("subsidy_noise_margin_db"), case.facts.work.noise_db_below_limit
    if case.technology in OUTDOOR_UNITS and known is not None and known < margin:
        return say(Why.TOO_LOUD, margin=margin)
    return None


def _renewable_barred_from_year(case: BegCase) -> int | None:
    if not _replaces_renewable(case):
        return None
    first_year = case.value("subsidy_renewable_replaced_from_year")
    return int(for_words(first_year)) if case.facts.heating.year_installed >= first_year else None


def _replaces_renewable(case: BegCase) -> bool:
    return case.facts.heating.kind in RENEWABLE_HEATINGS


def _replaced_renewable_doubt(case: BegCase) -> Message | None:
    doubt = case.unsettled("subsidy_renewable_replaced_from_year")
    if doubt and _replaces_renewable(case) and case.facts.heating.year_installed >= doubt.value:
        return say(Why.RENEWABLE_REPLACED_OPEN, begin=doubt.valid_from)
    return None


def _value_creation(case: BegCase) -> list[SubsidyItem]:
    part = Part.VALUE_CREATION
    record = case.record(part)
    if case.technology not in HEAT_PUMPS or not record.value:
        return []
    made_in_eu = case.facts.work.made_in_eu
    if made_in_eu:
        return [granted(part, record.value, say(Why.EU_STATED), record.source)]
    if made_in_eu is None:
        return [unsettled(part, record.value, say(Why.EU_UNKNOWN), record.source)]
    return [denied(part, record.value, say(Why.EU_DENIED), record.source), *_base_doubt(case)]


def _base_doubt(case: BegCase) -> list[SubsidyItem]:
    doubt = case.unsettled(Part.BASE_HEAT_PUMP)
    if not doubt:
        return []
    rest = doubt.value - case.value(Part.BASE_HEAT_PUMP)
    return [unsettled(Part.BASE_HEAT_PUMP, rest, say(Why.BASE_REST_OPEN, begin=doubt.valid_from), doubt.source)]
