"""Keeping the present heating: nothing to buy now, growing repairs, and a new one of its kind when it ends."""

from collections.abc import Iterable
from decimal import Decimal

from calculator.core import arithmetic, seasonal_efficiency
from calculator.core.cost_lines import CostKind, EnergyFormula, LineFormula, LineLabel, LineWords
from calculator.core.facts import Facts
from calculator.core.heatings import Boiler, HeatPump, LegalGroup, Technology
from calculator.core.message import Code, Message, say
from calculator.core.message import Name as _
from calculator.core.present_heatings import Burner, Kept
from calculator.core.rules.kinds import HEAT_PUMPS
from calculator.core.site import Site
from calculator.core.systems import heat_pumps, units_in_flats
from calculator.core.systems.asked_prices import price_factor
from calculator.core.systems.offers import passed_limit_kw
from calculator.core.systems.parts import bought, fuel, life_years, upkeep
from calculator.core.systems.plan import EnergyUse, Later, Names, Plan, Purchase, Yearly


class KeepSays(Code):
    """What is to be said about keeping the present heating."""

    NOT_KNOWN = "keep_not_known"
    CONNECTED = "keep_connected"
    BEYOND_PRICES = "keep_beyond_prices"


_AS_BEFORE = Names(_("Fernwärme wie bisher"), _("die Fernwärme wie bisher"))
REPAIRS, REPAIRS_FROM = "old_heating_repair_percent", "old_heating_repairs_from_years"


def possible(facts: Facts) -> bool:
    """Whether the present heating can be kept and computed: it works, and the model knows its fuel."""
    return facts.heating.working and facts.heating.kind.record.kept is not None


def connected(facts: Facts) -> bool:
    """Whether the house is on Fernwärme already, and its station works."""
    return possible(facts) and facts.heating.kind.record.group is LegalGroup.NETWORK


def connected_like(facts: Facts) -> Technology | None:
    """Return the new heating that a connected house has already; None for any other house."""
    present = facts.heating.kind.record.kept
    return present.like if present and connected(facts) else None


def once(systems: Iterable[Technology], facts: Facts) -> tuple[Technology, ...]:
    """Return the systems, each once: Fernwärme of a connected house is the heating that is there, not a new one."""
    again = connected_like(facts)
    return tuple(dict.fromkeys(Technology.KEEP if each is again else each for each in systems))


def names(facts: Facts) -> Names:
    """Return how keeping the heating that is there is called."""
    record = Technology.KEEP.record
    return _AS_BEFORE if connected(facts) else Names(record.label, record.named)


def notes(facts: Facts) -> tuple[Message, ...]:
    """Return what has to be said on keeping: that it is missing, or that a connected house needs no connection."""
    if connected(facts):
        return (say(KeepSays.CONNECTED),)
    return (say(KeepSays.NOT_KNOWN),) if facts.heating.working and not possible(facts) else ()


def beyond_prices(site: Site, priced: Iterable[Technology]) -> tuple[Message, ...]:
    """Return that the new heating that follows the old one is larger than its price reaches, if so.

    People need to know what they pay today whatever the size of the house, so the price goes on by its formula.
    """
    present = site.facts.heating.kind.record.kept
    if Technology.KEEP not in priced or present is None or present.units:
        return ()
    limit = passed_limit_kw(site, present.like)
    return () if limit is None else (say(KeepSays.BEYOND_PRICES, limit=limit),)


def plan(site: Site) -> Plan:
    """Return the plan for a site: the old heating until its end, then a new one of its kind."""
    present = site.facts.heating.kind.record.kept
    if present is None:
        raise ValueError(f"A heating of the kind {site.facts.heating.kind} cannot be kept; see possible().")
    new_one, end = _replacement(site, present), _ends_after(site, present)
    energy = _energy(site, present, end)
    if present.units:
        energy = energy._replace(contracts=units_in_flats.flats(site))
    return Plan(
        Technology.KEEP,
        tuple(purchase._replace(in_year=end + 1) for purchase in new_one),
        (energy,),
        (*_upkeep(site, present, new_one), *_old_repairs(site, new_one, end)),
        names(site.facts),
    )


def _old_repairs(site: Site, new_one: tuple[Purchase, ...], end: int) -> tuple[Yearly, ...]:
    """Return what an old heating costs in repairs beyond a new one: from some age on, and no station of a network."""
    first = max(int(site.value(REPAIRS_FROM)) - _age(site) + 1, 1)
    if connected(site.facts) or first > end:
        return ()
    price = arithmetic.total([purchase.amount_eur for purchase in new_one])
    uses = (*(key for purchase in new_one for key in purchase.uses), REPAIRS, REPAIRS_FROM)
    words = LineWords("old_repairs", say(LineLabel.OLD_REPAIRS), say(LineFormula.OLD_REPAIRS))
    return (Yearly(words, CostKind.REPAIR, uses, price * site.value(REPAIRS) / 100, last_year=end, first_year=first),)


def next_one(site: Site) -> tuple[Technology, int] | None:
    """Return the heating that follows a kept one and the year of its purchase; None where none does in these years."""
    present = site.facts.heating.kind.record.kept
    end = _ends_after(site, present) if present else len(site.years)
    return (present.like, site.years[end]) if present and end < len(site.years) else None


def _replacement(site: Site, present: Kept) -> tuple[Purchase, ...]:
    if present.units:
        return (units_in_flats.bought(site, present.units),)
    like = present.like
    name = like.record.of if like in HEAT_PUMPS else Technology.KEEP.record.of
    design = like.record.design
    usual = bought(site, like, design.cost if isinstance(design, Boiler | HeatPump) else "", name)
    factor = price_factor(site, like)
    if factor is None:
        return usual
    return tuple(each._replace(amount_eur=each.amount_eur * factor, offered=True) for each in usual)


def _upkeep(site: Site, present: Kept, new_one: tuple[Purchase, ...]) -> tuple[Yearly, ...]:
    if present.units:
        return units_in_flats.upkeep(site, present.units, *new_one)
    return upkeep(site, present.like, new_one)


def _energy(site: Site, present: Kept, end: int) -> EnergyUse:
    now, new = _burnt(site, present)
    after = _green_after(site, present, end) if present.carrier.green else ()
    use = now._replace(bio_share=(*now.bio_share[:end], *after))
    if end >= len(site.years) or now.uses == new.uses:
        return use
    says = EnergyFormula.HEAT_PUMP_KEPT if present.burner is Burner.HEAT_PUMP else EnergyFormula.BOILER_KEPT
    uses = tuple(dict.fromkeys((*now.uses, *new.uses)))
    return use._replace(later=Later(end + 1, new.kwh_a), formula=say(says, year=site.years[end]), uses=uses)


def _green_after(site: Site, present: Kept, end: int) -> tuple[Decimal, ...]:
    """Return the green share of the heating that follows in each of its years: the day of its own purchase decides."""
    return site.bio_share(present.like, site.years[end])[end:] if end < len(site.years) else ()


def _burnt(site: Site, present: Kept) -> tuple[EnergyUse, EnergyUse]:
    """Return what the heating that is there buys in a year, and what the new one buys that follows it."""
    design = present.like.record.design
    if isinstance(design, HeatPump):
        keys = seasonal_efficiency.present_jaz(site), design.jaz or f"{present.like}_jaz"
        now, new = (heat_pumps.electricity(site, key, design.source) for key in keys)
    else:
        keys = seasonal_efficiency.of_present(site, present), seasonal_efficiency.of_next(site, present)
        now, new = (fuel(site, Technology.KEEP, present.carrier, key) for key in keys)
    return now, new


def _ends_after(site: Site, present: Kept) -> int:
    """Return the last year of operation of the old heating: its calculatory life, or the years it lasts at least."""
    life = units_in_flats.life_years(site, present.units) if present.units else life_years(site, present.like)
    return max(life - _age(site), int(site.value("old_heating_least_years")))


def _age(site: Site) -> int:
    """Return how many years the heating has run when the comparison begins."""
    return site.facts.dates.first_year - site.facts.heating.year_installed
