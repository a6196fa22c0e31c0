"""The work in the house around a new heating: by what is there, and by what the new one needs."""

from collections.abc import Iterator
from decimal import Decimal
from typing import assert_never

from calculator.core import arithmetic, demand, seasonal_efficiency
from calculator.core.carriers import GAS, OIL, PELLETS, Carrier
from calculator.core.choices import BoilerKind, HeatEmission, TankPlace
from calculator.core.cost_lines import LineFormula, LineLabel, LineWords
from calculator.core.derivations import Derivation, formula
from calculator.core.facts import Facts
from calculator.core.goods import Goods
from calculator.core.heatings import ElectricHeaters, HeatPump, Hybrid, NetworkConnection, RoomUnits, Technology
from calculator.core.message import Message, say
from calculator.core.message import Name as _
from calculator.core.present_heatings import Burner, HeatingKind
from calculator.core.site import Site
from calculator.core.systems.plan import Purchase

_CHIMNEY_LIFE, _PIPES_LIFE, _RADIATORS_LIFE = "chimney_life_years", "pipes_life_years", "radiators_life_years"
_TANK, _TANK_LIFE = ("oil_tank_eur", "oil_tank_small_kw", "oil_tank_exponent"), "oil_tank_life_years"
_ROOMS, _CONNECTION_SIZE = "rooms_with_heating", "network_connection_size"
_SMALL_KW, _EXPONENT = "network_connection_least_kw", "network_connection_exponent"
_METRES, _METRES_IN_PRICE = "network_connection_m", "network_connection_included_m"


def extra(site: Site, key: str, label: LineLabel, goods: Goods, life: str = "") -> Purchase:
    """Return work or a part with a price of its own; ``key`` names the price, ``life`` the years a part lasts."""
    words = LineWords(key.removesuffix("_eur"), say(label), say(LineFormula.FLAT_RATE))
    return Purchase(words, goods, (key,), site.value(key), int(site.value(life)) if life else None)


def needed(site: Site, technology: Technology, burns: Carrier | None) -> Iterator[Purchase]:
    """Yield the work: what goes, what leads the heat to the rooms, what comes from outside."""
    yield from _removed(site, burns)
    if is_central(technology):
        yield from _distribution(site)
    if burns:
        yield from _chimney(site, burns)
        yield from _store(site, burns)
    yield from _mains(site, technology, burns)


def is_central(technology: Technology) -> bool:
    """Whether the heat of a new heating reaches the rooms by water."""
    return not isinstance(technology.record.design, RoomUnits | ElectricHeaters)


def without_water(site: Site) -> bool:
    """Whether the rooms have stoves or devices, and no pipes and radiators."""
    return demand.emission_of(site) is HeatEmission.STOVES


def _removed(site: Site, burns: Carrier | None) -> Iterator[Purchase]:
    heating = site.facts.heating
    if heating.kind.record.burns(OIL) and burns is not OIL:
        yield extra(site, _tank_price(heating.tank), LineLabel.TANK_REMOVAL, Goods.TANK_REMOVAL)
    if heating.kind is HeatingKind.NIGHT_STORAGE:
        key = "night_storage_removal_eur"
        words = LineWords("night_storage_removal", say(LineLabel.STORAGE_REMOVAL), say(LineFormula.BY_ROOM))
        yield Purchase(words, Goods.REMOVAL, (key, _ROOMS), rooms(site) * site.value(key))


def _tank_price(place: TankPlace) -> str:
    match place:
        case TankPlace.CELLAR:
            return "tank_removal_eur"
        case TankPlace.BURIED:
            return "tank_removal_buried_eur"
        case _:
            assert_never(place)


def _distribution(site: Site) -> Iterator[Purchase]:
    """Yield what leads the heat to the rooms: all of it where there is no water, risers where each flat has its own."""
    if without_water(site):
        words = LineWords("pipes", say(LineLabel.PIPES), say(LineFormula.BY_AREA))
        price, life = demand.area_m2(site) * site.value("pipes_eur_m2"), int(site.value(_PIPES_LIFE))
        yield Purchase(words, Goods.PIPES, ("pipes_eur_m2", "area_m2"), price, life)
        words = LineWords("new_radiators", say(LineLabel.NEW_RADIATORS), say(LineFormula.RADIATORS))
        price, life = rooms(site) * site.value("radiator_eur"), int(site.value(_RADIATORS_LIFE))
        yield Purchase(words, Goods.RADIATORS, (_ROOMS, "radiator_eur"), price, life)
    elif _has_unit_in_each_flat(site.facts):
        flats, key = site.number(Decimal(site.facts.house.affected_dwellings)), "risers_dwelling_eur"
        words = LineWords("risers", say(LineLabel.RISERS), say(LineFormula.BY_DWELLING))
        yield Purchase(words, Goods.PIPES, (key,), flats * site.value(key), int(site.value(_PIPES_LIFE)))


def _has_unit_in_each_flat(facts: Facts) -> bool:
    kept = facts.heating.kind.record.kept
    return kept is not None and kept.burner is Burner.WALL_UNIT and facts.house.dwellings > 1


def rooms(site: Site) -> Decimal:
    """Return how many radiators, or devices in their place, the house has."""
    label, source = _("Heizkörper oder Geräte im Haus"), _("Wohnfläche ÷ Fläche je Heizkörper")

    def told() -> Message:
        return formula(Derivation.ROOMS, area=demand.area_m2(site), each=site.value("radiator_m2"))

    def count() -> Decimal:
        return demand.area_m2(site) / site.value("radiator_m2")

    return site.derive(_ROOMS, label, _("Stück"), count, source, sure=False, told=told)


def _chimney(site: Site, burns: Carrier) -> Iterator[Purchase]:
    """Yield the work at the chimney: a new one where there is none, a lining where it does not fit."""
    if not site.facts.heating.kind.record.chimney:
        yield extra(site, "chimney_new_eur", LineLabel.CHIMNEY_NEW, Goods.CHIMNEY, _CHIMNEY_LIFE)
    elif not _fits(site, burns):
        yield extra(site, "chimney_lining_eur", LineLabel.CHIMNEY_LINING, Goods.CHIMNEY, _CHIMNEY_LIFE)


def _fits(site: Site, burns: Carrier) -> bool:
    """Whether the chimney fits the next boiler: wood after wood, and gas or oil after a condensing boiler."""
    old = site.facts.heating.kind.record
    if not burns.green:
        return old.burns(PELLETS)
    if old.kept is None or old.kept.burner is not Burner.CENTRAL_BOILER:
        return False
    return seasonal_efficiency.kind_of_boiler(site, old.kept.carrier) is BoilerKind.CONDENSING


def _store(site: Site, burns: Carrier) -> Iterator[Purchase]:
    """Yield a tank where oil comes into a house without one; liquid gas pays rent, wood boilers bring their store."""
    if burns is OIL and not site.facts.heating.kind.record.burns(OIL):
        base, end, exponent = (site.value(key) for key in _TANK)
        size = arithmetic.larger(demand.heat_load_kw(site), end) / end
        words = LineWords("oil_tank", say(LineLabel.OIL_TANK), say(LineFormula.OIL_TANK))
        price = arithmetic.power_law(base, exponent, size)
        yield Purchase(words, Goods.OIL_TANK, (*_TANK, "heat_load_kw"), price, int(site.value(_TANK_LIFE)))


def _mains(site: Site, technology: Technology, burns: Carrier | None) -> Iterator[Purchase]:
    old, design = site.facts.heating.kind.record, technology.record.design
    if burns is not GAS and old.burns(GAS):
        yield extra(site, "gas_disconnection_eur", LineLabel.GAS_DISCONNECTION, Goods.GAS_DISCONNECTION)
    if burns is GAS and not old.burns(GAS):
        yield extra(site, "gas_connection_eur", LineLabel.GAS_CONNECTION, Goods.GAS_CONNECTION)
    if isinstance(design, HeatPump | Hybrid) and site.facts.heating.kind is not HeatingKind.HEAT_PUMP:
        yield extra(site, "meter_cupboard_eur", LineLabel.METER_CUPBOARD, Goods.METER_CUPBOARD)
    joins = isinstance(design, NetworkConnection) or (isinstance(design, HeatPump) and design.network)
    if joins and not old.is_attached_to(technology):
        yield from _network(site)


def _network(site: Site) -> Iterator[Purchase]:
    """Yield the connection of the house to a network and the share in the network's cost, by power for large houses."""
    size, further = _connection_size(site), arithmetic.larger(site.value(_METRES) - site.value(_METRES_IN_PRICE), 0)
    base, step = "network_connection_eur", "network_connection_step_eur"
    uses = (_METRES, _METRES_IN_PRICE, _CONNECTION_SIZE)
    words = LineWords("network_connection", say(LineLabel.NETWORK_CONNECTION), say(LineFormula.CONNECTION))
    price = site.value(base) * size + further * site.value(step)
    yield Purchase(words, Goods.NETWORK_CONNECTION, (base, step, *uses), price)
    share = "network_contribution_eur"
    words = LineWords("network_contribution", say(LineLabel.NETWORK_CONTRIBUTION), say(LineFormula.CONTRIBUTION))
    yield Purchase(words, Goods.NETWORK_CONNECTION, (share, _CONNECTION_SIZE), site.value(share) * size)


def _connection_size(site: Site) -> Decimal:
    """Return how much more the connection of a large house costs than that of a small one, 1 or more."""
    label, source = _("Größe des Hausanschlusses gegenüber einem kleinen Haus"), _("(Heizlast ÷ Grenze) ^ Exponent")

    def factor() -> Decimal:
        end, one = site.value(_SMALL_KW), site.number(Decimal(1))
        return arithmetic.power_law(one, site.value(_EXPONENT), arithmetic.larger(demand.heat_load_kw(site), end) / end)

    def told() -> Message:
        load, end, exponent = demand.heat_load_kw(site), site.value(_SMALL_KW), site.value(_EXPONENT)
        return formula(Derivation.CONNECTION_SIZE, load=load, end=end, exponent=exponent)

    return site.derive(_CONNECTION_SIZE, label, "", factor, source, told=told)
