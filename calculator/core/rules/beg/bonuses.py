"""The personal bonuses of the Heizungsförderung and what else adds to it (BEG EM, KfW 458)."""

from decimal import Decimal
from typing import assert_never

from calculator.core.law_answers import NOTHING, SubsidyItem
from calculator.core.message import Message, say
from calculator.core.present_heatings import SpeedBonus
from calculator.core.rules.beg.application import BegCase, denied, granted, has_own_flats, unsettled
from calculator.core.rules.beg.codes import Part, Why
from calculator.core.rules.kinds import BIOMASS, BIOMASS_WITH_SOLAR, FOSSIL, GROUND_OR_WATER, HEAT_PUMPS

# Count only for dwellings that their owner lives in.
PERSONAL = frozenset({Part.SPEED, Part.INCOME})
# Whether the new heating must be wholly renewable, and biomass combined.
NO_FOSSIL_KEY = "subsidy_speed_no_fossil_required"


def speed(case: BegCase) -> SubsidyItem:
    """Return the Klimageschwindigkeitsbonus for replacing an old heating that still works."""
    entered = case.own_entry(Part.SPEED)
    if entered:
        return entered
    record = case.record(Part.SPEED)
    obstacle = _speed_obstacle(case)
    if not record.value:
        return denied(Part.SPEED, NOTHING, say(Why.SPEED_OVER), record.source)
    if obstacle:
        return denied(Part.SPEED, record.value, obstacle, record.source)
    left = _fossil_or_biomass_alone(case)
    if doubt := _speed_doubt(case, left):
        return unsettled(Part.SPEED, record.value, doubt, record.source)
    if left and case.holds(NO_FOSSIL_KEY):
        return denied(Part.SPEED, record.value, say(left), record.source)
    return granted(Part.SPEED, record.value, say(Why.SPEED_MET), record.source)


def _speed_obstacle(case: BegCase) -> Message | None:
    if not has_own_flats(case.facts):
        return say(Why.SELF_USED_ONLY)
    if not case.facts.heating.working:
        return say(Why.NOT_WORKING)
    if not case.facts.heating.removed:
        return say(Why.NOT_REMOVED)
    return _wrong_old_heating(case)


def _speed_doubt(case: BegCase, left: Why | None) -> Message | None:
    """Return what the guideline leaves open; ``left``: why the new heating itself may not bring the bonus."""
    if case.facts.heating.kind.record.speed_bonus is SpeedBonus.UNSETTLED:
        return say(Why.ROOM_HEATERS_OPEN)
    doubt = case.unsettled(NO_FOSSIL_KEY)
    return say(Why.NOT_CLEAR_SINCE, rule=say(left), day=doubt.valid_from) if left and doubt else None


def _wrong_old_heating(case: BegCase) -> Message | None:
    heating = case.facts.heating
    match bonus := heating.kind.record.speed_bonus:
        case SpeedBonus.ANY_AGE | SpeedBonus.UNSETTLED:
            return None
        case SpeedBonus.FROM_AGE:
            years = case.value("subsidy_old_heating_min_age_years")
            return say(Why.OLD_HEATING_TOO_YOUNG, years=years) if heating.age_on(case.day) < years else None
        case SpeedBonus.NEVER:
            return say(Why.WRONG_KIND)
        case _:
            assert_never(bonus)


def _fossil_or_biomass_alone(case: BegCase) -> Why | None:
    if case.technology in FOSSIL:
        return Why.FOSSIL_LEFT
    combined = case.technology in BIOMASS_WITH_SOLAR or case.facts.work.biomass_with_solar_or_heat_pump
    return Why.BIOMASS_ALONE if case.technology in BIOMASS and not combined else None


def efficiency(case: BegCase) -> SubsidyItem | None:
    """Return the Effizienzbonus of a heat pump, as long as there is one; None for other heatings."""
    entered = case.own_entry(Part.EFFICIENCY)
    if entered or case.technology not in HEAT_PUMPS:
        return entered
    record = case.record(Part.EFFICIENCY)
    if not record.value:
        return denied(Part.EFFICIENCY, NOTHING, say(Why.EFFICIENCY_OVER, day=record.valid_from), record.source)
    if case.technology in GROUND_OR_WATER:
        return granted(Part.EFFICIENCY, record.value, say(Why.EFFICIENCY_GROUND), record.source)
    if case.facts.work.natural_refrigerant:
        return granted(Part.EFFICIENCY, record.value, say(Why.EFFICIENCY_REFRIGERANT), record.source)
    return denied(Part.EFFICIENCY, record.value, say(Why.EFFICIENCY_NEITHER), record.source)


def income(case: BegCase) -> SubsidyItem:
    """Return the Einkommensbonus; the family supplement raises all its limits once."""
    entered = case.own_entry(Part.INCOME)
    if entered:
        return entered
    record = case.record(Part.INCOME)
    taxable = case.facts.household.taxable_income_eur
    if taxable is None:
        return denied(Part.INCOME, NOTHING, say(Why.INCOME_UNKNOWN), record.source)
    rate = record.at(max(taxable - family_supplement_eur(case), NOTHING))
    if not has_own_flats(case.facts):
        return denied(Part.INCOME, rate, say(Why.SELF_USED_ONLY), record.source)
    if not rate:
        return denied(Part.INCOME, rate, say(Why.INCOME_TOO_HIGH), record.source)
    return granted(Part.INCOME, rate, say(Why.INCOME_STEP, income=taxable, rate=rate), record.source)


def family_supplement_eur(case: BegCase) -> Decimal:
    """Return by how much the income limits rise: once, with at least one child under 18 with Kindergeld."""
    return case.value(Part.FAMILY) if case.facts.household.children_with_kindergeld else NOTHING


def family(case: BegCase) -> SubsidyItem | None:
    """Return the Familienzuschlag as an item of its own; None while there is none in the law."""
    record = case.record(Part.FAMILY)
    if not record.value or Part.INCOME in case.overrides or case.facts.household.taxable_income_eur is None:
        return None
    if family_supplement_eur(case):
        return granted(Part.FAMILY, NOTHING, say(Why.FAMILY_MET, supplement=record.value), record.source)
    return denied(Part.FAMILY, NOTHING, say(Why.NO_CHILD, supplement=record.value), record.source)


def emission(case: BegCase) -> SubsidyItem | None:
    """Return the Emissionsminderungszuschlag of a biomass boiler in euros; None for other heatings."""
    if case.technology not in BIOMASS:
        return None
    record = case.record(Part.EMISSION)
    limit, dust = case.value("subsidy_dust_limit_mg_m3"), case.facts.work.dust_mg_m3
    if not record.value:
        return denied(Part.EMISSION, NOTHING, say(Why.EMISSION_OVER, day=record.valid_from), record.source)
    if dust is None or dust > limit:
        why = Why.DUST_UNKNOWN if dust is None else Why.DUST_ABOVE
        return denied(Part.EMISSION, NOTHING, say(why, limit=limit), record.source)
    item = granted(Part.EMISSION, NOTHING, say(Why.DUST_BELOW, limit=limit), record.source)
    return item._replace(amount_eur=record.value)
