"""What somebody told and the figures do not rest on, or that does not fit what they rest on: it is said, and asked."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from calculator.core import arithmetic, seasonal_efficiency, unused
from calculator.core.choices import ENERGY_CLASSES, Measure, Renovation
from calculator.core.cost_lines import LineLabel
from calculator.core.demand import building, consumption
from calculator.core.demand.building import DemandOrigin
from calculator.core.demand.size import area_m2
from calculator.core.efficiency import efficiency_class
from calculator.core.heatings import HeatPump, Technology
from calculator.core.message import Code, Message, say
from calculator.core.present_heatings import Burner, Kept
from calculator.core.rules import green_gas
from calculator.core.rules.green_gas import IN_FORCE, Stairs, Way
from calculator.core.site import Site
from calculator.core.system_facts import installed_in
from calculator.core.systems.keep import next_one

_APART = "certificate_times_of_bill"
_CLASSES_APART = 2


class NotCounted(Code):
    """What does not count, or stands beside what counts."""

    CERTIFICATE = "aside_certificate"
    CERTIFICATE_FAR = "aside_certificate_far"
    BILL = "aside_bill"
    BILL_FAR = "aside_bill_far"
    CERTIFICATE_ENTERED = "aside_certificate_entered"
    ENERGY_CLASS = "aside_energy_class"
    ENERGY_CLASS_FAR = "aside_energy_class_far"
    ENERGY_CLASS_OR_BILL = "aside_energy_class_or_bill"
    ROOF = "aside_roof"
    DONE_ALREADY = "aside_done_already"
    LAW_OF_LATER = "aside_law_of_later"
    WOOD_BOILER = "aside_wood_boiler"
    VENTILATION = "aside_ventilation"
    PART_OF_HOUSE = "aside_part_of_house"


# What two entries contradict in, and what an entry spares without its cost, could turn the answer.
CONTRADICTED = frozenset({
    NotCounted.CERTIFICATE_FAR, NotCounted.BILL_FAR, NotCounted.ENERGY_CLASS_FAR, NotCounted.ENERGY_CLASS_OR_BILL,
    NotCounted.DONE_ALREADY, NotCounted.WOOD_BOILER, NotCounted.VENTILATION, NotCounted.PART_OF_HOUSE,
})  # fmt: skip
# What has been done in a house of a state by the words of that state.
_RENOVATED = frozenset({Measure.FACADE, Measure.ROOF, Measure.WINDOWS})
_ONE_OF_THEM_DONE = frozenset({Measure.ROOF, Measure.WINDOWS})
_DONE: Mapping[Renovation, frozenset[Measure]] = {
    Renovation.ORIGINAL: frozenset(),
    Renovation.AVERAGE: frozenset(),  # of which nobody knows which of the two below was done
    Renovation.RENOVATED: _RENOVATED,
    Renovation.EFFICIENT_55: frozenset(Measure),
    Renovation.EFFICIENT_40: frozenset(Measure),
}


def notes(site: Site, compared: Iterable[Technology]) -> tuple[Message, ...]:
    """Return what has to be said of entries beside the figures; ``compared``: the heatings of the table."""
    return (
        *_demand(site),
        *_energy_class(site),
        *_roof(site, compared),
        *unused.notes(site, compared),
        *_done(site),
        *_law(site),
        *_unpriced(site, compared),
        *_part(site),
    )


def _demand(site: Site) -> Iterator[Message]:
    """Yield which of several demands counts: the entered one, else the measured, else that of the certificate."""
    used, certificate = building.present_kwh_m2a(site), site.facts.house.specific_heat_demand_kwh_m2a
    match building.origin(site):
        case DemandOrigin.MEASURED if certificate is not None:
            far = _is_far(site, used, certificate)
            code = NotCounted.CERTIFICATE_FAR if far else NotCounted.CERTIFICATE
            yield say(code, measured=used, certificate=certificate)
        case DemandOrigin.ENTERED if site.facts.readings:
            measured = _measured(site)
            code = NotCounted.BILL_FAR if _is_far(site, used, measured) else NotCounted.BILL
            yield say(code, entered=used, measured=measured)
        case DemandOrigin.ENTERED if certificate is not None:
            yield say(NotCounted.CERTIFICATE_ENTERED, entered=used, certificate=certificate)


def _is_far(site: Site, one: Decimal, other: Decimal) -> bool:
    times = site.parameters.on(_APART, site.parameters.as_of).value
    return max(one, other) > times * min(one, other)


def _measured(site: Site) -> Decimal:
    """Return the mean demand by the bills, kWh per m² and year."""
    heats = [consumption.heat_of(site, number) for number in range(1, len(site.facts.readings) + 1)]
    return arithmetic.total(heats) / len(heats) / area_m2(site)


def _energy_class(site: Site) -> Iterator[Message]:
    """Yield that a class of the certificate moves no demand, and ask where it is far from what is computed."""
    told, record = site.facts.house.energy_class, site.facts.heating.kind.record
    if told is None:
        return
    heat = building.present_kwh_m2a(site) * area_m2(site)
    found = None if record.kept is None else _class_of(site, heat, record.kept)
    if found is not None and abs(ENERGY_CLASSES.index(told) - ENERGY_CLASSES.index(found)) >= _CLASSES_APART:
        measured = building.origin(site) is DemandOrigin.MEASURED
        code = NotCounted.ENERGY_CLASS_OR_BILL if measured else NotCounted.ENERGY_CLASS_FAR
        yield say(code, told=told, found=found)
    else:
        yield say(NotCounted.ENERGY_CLASS, told=told)


def _class_of(site: Site, heat_kwh_a: Decimal, kept: Kept) -> str:
    """Return the class that the house has with the heating that is there, by the final energy that it takes."""
    if kept.burner is Burner.HEAT_PUMP:
        final = heat_kwh_a / site.value(seasonal_efficiency.present_jaz(site))
    else:
        final = heat_kwh_a * 100 / site.value(seasonal_efficiency.of_present(site, kept))
    return efficiency_class(final, site.facts.house, site.parameters)


def _roof(site: Site, compared: Iterable[Technology]) -> Iterator[Message]:
    """Yield that a plant on the roof counts for none of the heatings."""
    work = site.facts.work
    told = work.pv_kwp is not None or work.battery_kwh
    if told and not any(_takes_power_of_the_roof(each) for each in compared):
        yield say(NotCounted.ROOF, system=say(LineLabel.NAMED, name=Technology.HP_PV.label))


def _ways(site: Site, compared: Iterable[Technology]) -> set[Way | None]:
    """Return how those heatings that § 43 GModG asks for green fuel comply without it, with what follows a kept one."""
    facts, known, systems = site.facts, site.parameters, tuple(compared)
    bought = [(each, facts) for each in systems]
    if Technology.KEEP in systems and (following := next_one(site)):
        technology, year = following
        bought.append((technology, installed_in(year, facts)))
    asked = ((each, told) for each, told in bought if green_gas.stairs(each, told, known) is Stairs.GMODG)
    return {green_gas.way(each, told, known) for each, told in asked}


def _unpriced(site: Site, compared: Iterable[Technology]) -> Iterator[Message]:
    """Yield that something spares a heating its green fuel, and costs nothing here."""
    ways = _ways(site, compared)
    if Way.BIOMASS in ways:
        yield say(NotCounted.WOOD_BOILER)
    if Way.VENTILATION in ways:
        yield say(NotCounted.VENTILATION)


def _part(site: Site) -> Iterator[Message]:
    """Yield that only some flats are granted, while heat and purchase are those of the house."""
    house = site.facts.house
    if house.affected_dwellings < house.dwellings:
        yield say(NotCounted.PART_OF_HOUSE, reached=house.affected_dwellings, dwellings=house.dwellings)


def _done(site: Site) -> Iterator[Message]:
    """Yield that a measure is planned for what is renovated by the state that was told: it would save twice."""
    state, planned = site.facts.house.renovation, site.facts.measures
    one_again = state is Renovation.AVERAGE and set(planned) >= _ONE_OF_THEM_DONE
    done = _ONE_OF_THEM_DONE if one_again else _DONE[state]
    if again := tuple(say(LineLabel.NAMED, name=each.label) for each in planned if each in done):
        yield say(NotCounted.DONE_ALREADY, state=state.label, measures=again)


def _takes_power_of_the_roof(technology: Technology) -> bool:
    design = technology.record.design
    return isinstance(design, HeatPump) and design.photovoltaics


def _law(site: Site) -> Iterator[Message]:
    """Yield that the installation falls under a law of which nobody knew on the day whose prices are asked for."""
    dates, since = site.facts.dates, site.parameters.date_of(IN_FORCE)
    if dates.stichtag < since <= dates.installation_date:
        values = {"stand": dates.stichtag, "installed": dates.installation_date, "since": since}
        yield say(NotCounted.LAW_OF_LATER, **values)
