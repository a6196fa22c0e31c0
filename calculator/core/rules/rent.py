"""Rent increase after modernisation: §§ 559, 559a, 559c, 559e and 559f BGB with their caps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculator.core.derivations import Derivation, formula
from calculator.core.errors import Allowed, InvalidInput, Wrong
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.message import Code, Message, say
from calculator.core.message import Name as _
from calculator.core.parameters import ParameterSet
from calculator.core.rules.green_gas import IN_FORCE
from calculator.core.rules.kinds import HEAT_PUMPS

NOTHING, ALL, MONTHS = Decimal(0), Decimal(100), 12
UPKEEP = "555a"  # key of the answer that the rent may not rise


class RentWhy(Code):
    """Why the rent may rise by so much."""

    PLAIN = "rent_plain"
    SIMPLIFIED = "rent_simplified"
    SUBSIDISED = "rent_subsidised"
    CAP = "rent_cap"
    HEATING_CAP = "rent_heating_cap"
    EFFICIENT = "rent_efficient"
    YOUNG_BUILDING = "rent_young_building"
    LOW_FLOW = "rent_low_flow"
    UNPROVEN = "rent_unproven"
    UPKEEP = "rent_upkeep"
    CENTRAL = "rent_central"


@dataclass(frozen=True, slots=True, kw_only=True)
class Modernisation:
    """What the landlord has done: cost and grant for the dwellings that it reaches, in euros.

    ``technology`` None: a measure at the envelope. Neither the part of the cost that a repair would have cost anyway
    nor earlier increases are known.
    """

    cost_eur: Decimal
    grant_eur: Decimal = NOTHING
    technology: Technology | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.grant_eur <= self.cost_eur:
            raise InvalidInput("grant_eur", say(Wrong.GRANT_ABOVE_COST), say(Allowed.UP_TO_COST), _("Förderung"))


@dataclass(frozen=True, slots=True)
class RentIncrease:
    """One lawful way to raise the rent: the increase in €/m² a month, before and after the caps, why and how.

    ``uses``: the keys of the parameters behind it, valid on the day of the declaration.
    """

    key: str
    uncapped_eur_m2: Decimal
    increase_eur_m2: Decimal
    reasons: tuple[Message, ...]
    norm: str
    formula: Message
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    work: Modernisation
    facts: Facts
    parameters: ParameterSet
    day: date

    def value(self, key: str) -> Decimal:
        return self.parameters.on(key, self.day).value

    @property
    def own_cost_eur(self) -> Decimal:
        """Cost that the grant leaves (§ 559a)."""
        return self.work.cost_eur - self.work.grant_eur


def rent_increases(work: Modernisation, facts: Facts, parameters: ParameterSet, day: date) -> tuple[RentIncrease, ...]:
    """Return the lawful increases, the highest first; ``day``: when the declaration reaches the tenant.

    A new heating of the kind of the old one is upkeep and raises no rent: then that is all there is.
    Raises ``ParameterNotCovered`` before 2024.
    """
    case = _Case(work, facts, parameters, day)
    if _is_like_for_like(case):
        return (_upkeep(case),)
    found = [_plain(case), *_simplified(case), *_subsidised(case)]
    return tuple(sorted(found, key=lambda each: each.increase_eur_m2, reverse=True))


def countable_percent(
    technology: Technology | None, facts: Facts, parameters: ParameterSet, day: date
) -> tuple[Decimal, Message | None]:
    """Return how much of the cost counts; of a heat pump with the reason (§ 71o GEG, since the GModG § 559f BGB).

    The flow temperature of the facts is the one that the new heating is planned for.
    """
    if technology not in HEAT_PUMPS:
        return ALL, None
    norm = "§ 559f BGB" if day >= parameters.date_of(IN_FORCE) else "§ 71o GEG 2024"
    least = parameters.on("bgb_heat_pump_min_jaz", day).value
    if facts.work.jaz is not None and facts.work.jaz >= least:
        return ALL, say(RentWhy.EFFICIENT, least=least, norm=norm)
    last_year = int(parameters.on("bgb_heat_pump_build_year", day).value)
    if facts.house.build_year > last_year:
        return ALL, say(RentWhy.YOUNG_BUILDING, year=last_year + 1, norm=norm)
    flow, limit = facts.house.flow_temperature_c, parameters.on("bgb_heat_pump_flow_temperature_c", day).value
    if flow is not None and flow <= limit:
        return ALL, say(RentWhy.LOW_FLOW, limit=limit, norm=norm)
    percent = parameters.on("bgb_heat_pump_reduced_percent", day).value
    return percent, say(RentWhy.UNPROVEN, percent=percent, norm=norm)


def affected_area_m2(facts: Facts) -> Decimal:
    """Return the living area of the dwellings that the measure reaches."""
    return facts.house.living_area_m2 * facts.house.affected_dwellings / facts.house.dwellings


def _plain(case: _Case) -> RentIncrease:
    return _increase(case, "559", case.value("bgb_559_percent"), case.own_cost_eur, say(RentWhy.PLAIN))


def _simplified(case: _Case) -> Iterator[RentIncrease]:
    """Yield the simplified procedure, which is open up to a cost per dwelling."""
    if case.work.cost_eur / case.facts.house.affected_dwellings > case.value("bgb_559c_max_cost_eur"):
        return
    percent = case.value("bgb_559c_maintenance_percent")
    reason = say(RentWhy.SIMPLIFIED, percent=percent)
    yield _increase(case, "559c", case.value("bgb_559_percent"), case.own_cost_eur * (100 - percent) / 100, reason)


def _subsidised(case: _Case) -> Iterator[RentIncrease]:
    """Yield the increase after a subsidised heating: a higher rate on a lower cost."""
    if case.work.technology is None or not case.work.grant_eur:
        return
    percent = case.value("bgb_559e_maintenance_percent")
    reason = say(RentWhy.SUBSIDISED, percent=percent)
    yield _increase(case, "559e", case.value("bgb_559e_percent"), case.own_cost_eur * (100 - percent) / 100, reason)


def _increase(case: _Case, key: str, rate_percent: Decimal, cost_eur: Decimal, reason: Message) -> RentIncrease:
    percent, why = countable_percent(case.work.technology, case.facts, case.parameters, case.day)
    yearly = cost_eur * percent / 100 * rate_percent / 100
    uncapped = yearly / affected_area_m2(case.facts) / MONTHS
    cap, cap_words, cap_key = _cap(case)
    doubt = [say(RentWhy.CENTRAL)] if _is_central_for_units(case) else []
    reasons = (reason, *doubt, *([why] if why else []), *([cap_words] if uncapped > cap else []))
    told = _told(case, cost_eur * percent / (case.own_cost_eur or 1), rate_percent, cap)
    uses = ("bgb_559e_percent" if key == "559e" else "bgb_559_percent", cap_key)
    return RentIncrease(key, uncapped, min(uncapped, cap), reasons, f"§ {key} BGB", told, uses)


def _upkeep(case: _Case) -> RentIncrease:
    """Return that the rent stays as it is: nothing of the cost counts (§§ 555a, 559 Abs. 2 BGB)."""
    cap, _words, cap_key = _cap(case)
    told = _told(case, NOTHING, case.value("bgb_559_percent"), cap)
    uses = ("bgb_559_percent", cap_key)
    return RentIncrease(UPKEEP, NOTHING, NOTHING, (say(RentWhy.UPKEEP),), "§§ 555a, 559 Abs. 2 BGB", told, uses)


def _told(case: _Case, left_percent: Decimal, rate_percent: Decimal, cap_eur_m2: Decimal) -> Message:
    """Return how a rise comes about: ``left_percent`` of the own cost counts."""
    return formula(
        Derivation.RENT_INCREASE, cost=case.work.cost_eur, grant=case.work.grant_eur, left=left_percent,
        rate=rate_percent, area=affected_area_m2(case.facts), months=MONTHS, cap=cap_eur_m2,
    )  # fmt: skip


def _is_like_for_like(case: _Case) -> bool:
    """Whether a new heating of the kind of the old one is bought: upkeep, which raises no rent (§ 559 Abs. 2 BGB).

    A central boiler in the place of devices in flats or rooms is another kind; new electric heaters are not.
    """
    heating = case.facts.heating.kind.record
    if heating.kept is None or heating.kept.like is not case.work.technology:
        return False
    return heating.kept.units is None or heating.is_direct_electric


def _is_central_for_units(case: _Case) -> bool:
    """Whether a central boiler takes the place of gas or oil devices in flats or rooms: not settled as upkeep."""
    kept = case.facts.heating.kind.record.kept
    if kept is None or kept.units is None or kept.carrier.green is None:
        return False
    return kept.like is case.work.technology


def _cap(case: _Case) -> tuple[Decimal, Message, str]:
    """Return the lower cap that holds, the words for it and its key."""
    rent = case.facts.household.rent_eur_m2
    low = rent is not None and rent < case.value("bgb_559_low_rent_eur_m2")
    key = "bgb_559_cap_low_rent_eur_m2" if low else "bgb_559_cap_eur_m2"
    cap = case.value(key)
    years = case.value("bgb_559_cap_years")
    why = say(RentWhy.CAP, cap=cap, years=years)
    heating_key = "bgb_559_heating_cap_eur_m2"
    heating_cap = cap if case.work.technology is None else case.value(heating_key)
    if case.work.technology is None or heating_cap > cap:
        return cap, why, key
    return heating_cap, say(RentWhy.HEATING_CAP, cap=heating_cap, years=years), heating_key
