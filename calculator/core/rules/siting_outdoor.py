"""Where an outdoor unit may stand: loud enough to be heard next door (TA Lärm), and near the boundary of the plot."""

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from calculator.core.choices import AreaKind, UnitPlace
from calculator.core.errors import ParameterNotCovered
from calculator.core.facts import Facts
from calculator.core.heatings import Technology
from calculator.core.law_answers import Fit, SiteCondition
from calculator.core.message import Code, Message, Value, say
from calculator.core.notation import rounded
from calculator.core.parameters import ParameterSet
from calculator.core.records import Certainty, Record
from calculator.core.rules.kinds import HYBRIDS

_HALF_SPACE_DB = 8  # 10·log10(2π): sound of a point on the ground spreads over half a sphere
_DECADE_DB = 20
# Area and place where they are not stated, and those in which a unit may be loudest. Dwellings stand in trade areas
# only by exception (§ 8 Abs. 3 BauNVO), so such an area has to be stated.
_USUAL, _KINDEST = (AreaKind.GENERAL, UnitPlace.WALL), (AreaKind.MIXED, UnitPlace.FREE)


class Outdoor(Code):
    """The conditions of an outdoor unit, each with its name."""

    NOISE = "site_noise"
    BOUNDARY = "site_boundary"


class NoiseSays(Code):
    """How far the window of the neighbour must be, and what that rests on."""

    WHOLE = "noise_whole"
    DISTANCE_UNKNOWN = "noise_distance_unknown"
    FAR = "noise_far"
    BETWEEN = "noise_between"
    NEAR = "noise_near"
    NEAR_EVERYWHERE = "noise_near_everywhere"
    NEAR_QUIETEST = "noise_near_quietest"
    BASIS = "noise_basis"
    BASIS_ASSUMED = "noise_basis_assumed"
    BASIS_POWER = "noise_basis_power"
    POWER = "noise_power"
    POWER_LARGE = "noise_power_large"
    AREA = "noise_area"
    PLACE = "noise_place"


class BoundarySays(Code):
    """What the building code of the Land says of a unit near the boundary."""

    UNKNOWN = "boundary_unknown"
    FAR = "boundary_far"
    NEAR = "boundary_near"
    NEAR_BEFORE = "boundary_near_before"
    NO_RULE = "boundary_no_rule"


@lru_cache(maxsize=256)  # a power of ten with a fraction takes long, and each outdoor unit asks for the same ones
def least_distance_m(power_db: Decimal, place_db: Decimal, limit_db: Decimal, surcharge_db: Decimal) -> Decimal:
    """Return the distance at which a unit is as loud as the limit: Lp = Lw + K0 − 8 − 20·log10(s), solved for s.

    Source: TA Lärm with the approximation of makers' planning papers; power and limit in dB(A), the others in dB.
    """
    over: Decimal = power_db + place_db + surcharge_db - _HALF_SPACE_DB - limit_db
    return Decimal(10) ** (over / _DECADE_DB)


class _Sound(NamedTuple):
    """What is heard at the window: of the unit, and of where it stands."""

    power: Record
    place_db: Decimal
    limit: Record
    margin_db: Decimal
    tonal_db: Decimal

    def least_m(self, power_db: Decimal) -> Decimal:
        """Return the distance at which the limit is just kept."""
        return least_distance_m(power_db, self.place_db, self.limit.value, Decimal(0))

    @property
    def quietest_db(self) -> Decimal:
        """The sound power of the quietest usual unit of that size."""
        return self.power.value if self.power.low is None else self.power.low

    def advised_m(self, power_db: Decimal) -> Decimal:
        """Return the distance at which the unit does not count even beside others, with audible tones."""
        return least_distance_m(power_db, self.place_db, self.limit.value - self.margin_db, self.tonal_db)


def noise(technology: Technology, facts: Facts, parameters: ParameterSet) -> SiteCondition:
    """Return whether the unit is quiet enough at the neighbour's window at night.

    Ruled out is only what is too loud without any surcharge: by stated facts, or wherever it stands and whatever usual
    kind of residential area it is. What is too loud by what is assumed of place and area is doubtful.
    """
    facts = _of_itself(technology, facts)
    sound, kindest = (_sound(facts, parameters, assumed) for assumed in (_USUAL, _KINDEST))
    power = facts.plot.sound_power_db or sound.power.value
    fit = _fit(sound, kindest, facts)
    result = _result(sound, kindest if fit is Fit.NOT_HERE else None, power, facts)
    told = say(NoiseSays.WHOLE, result=result, basis=_basis(sound, power, facts, parameters))
    limit = sound.limit
    return SiteCondition(Outdoor.NOISE.value, say(Outdoor.NOISE), fit, told, limit.source, limit.certainty, limit.url)


def _of_itself(technology: Technology, facts: Facts) -> Facts:
    """Return the facts without the share of a hybrid's heat pump, unless it is one."""
    if technology in HYBRIDS or facts.work.hybrid_heat_pump_share_percent is None:
        return facts
    return replace(facts, work=replace(facts.work, hybrid_heat_pump_share_percent=None))


def _sound(facts: Facts, parameters: ParameterSet, assumed: tuple[AreaKind, UnitPlace]) -> _Sound:
    """Return what is heard; ``assumed`` holds where area or place are not stated."""
    plot, day = facts.plot, facts.dates.installation_date
    area, place = plot.area_kind or assumed[0], plot.unit_place or assumed[1]
    return _Sound(
        _of_size(parameters.on("noise_sound_power_db", day), _louder_db(facts, parameters)),
        parameters.on(f"noise_place_{place}_db", day).value,
        parameters.on(f"noise_night_{area}_db", day),
        parameters.on("noise_margin_db", day).value,
        parameters.on("noise_tonal_db", day).value,
    )


def _louder_db(facts: Facts, parameters: ParameterSet) -> Decimal:
    """Return how much louder than a small unit one of this house is: as many small ones that give its power together.

    A house of which nobody knows the heat load is taken for a small one.
    """
    small = parameters.on("noise_small_kw", facts.dates.installation_date).value
    load, share = facts.house.heat_load_kw or small, facts.work.hybrid_heat_pump_share_percent or Decimal(100)
    return rounded(10 * max(load * share / 100 / small, Decimal(1)).log10(), 0)


def _of_size(power: Record, louder_db: Decimal) -> Record:
    low, high = (None if end is None else end + louder_db for end in (power.low, power.high))
    return replace(power, value=power.value + louder_db, low=low, high=high)


def _power(facts: Facts, parameters: ParameterSet) -> Message:
    """Return how the sound power that nobody entered is called: with the size where it was raised for it."""
    if not _louder_db(facts, parameters):
        return say(NoiseSays.POWER)
    return say(NoiseSays.POWER_LARGE, load=rounded(facts.house.heat_load_kw or Decimal(0), 0))


def _fit(sound: _Sound, kindest: _Sound, facts: Facts) -> Fit:
    plot = facts.plot
    distance, power = plot.neighbour_window_m, plot.sound_power_db
    if distance is None:
        return Fit.CHECK
    if power is not None and distance < kindest.least_m(power):
        return Fit.NOT_HERE
    if distance < sound.least_m(power or sound.quietest_db):
        return Fit.DOUBTFUL
    stated = plot.area_kind is not None and plot.unit_place is not None
    loudest = power or sound.power.high or sound.power.value
    return Fit.POSSIBLE if stated and distance >= sound.advised_m(loudest) else Fit.CHECK


def _result(sound: _Sound, kindest: _Sound | None, power: Decimal, facts: Facts) -> Message:
    """Return what the distance means; ``kindest`` where it is too short even there."""
    distance = facts.plot.neighbour_window_m
    least, advised = sound.least_m(power), sound.advised_m(power)
    shown = {"least": _metres(least), "advised": _metres(advised), "margin": sound.margin_db, "tonal": sound.tonal_db}
    if distance is None:
        return say(NoiseSays.DISTANCE_UNKNOWN, **shown)
    far, near = distance >= advised, distance < least
    quietest = sound.least_m(sound.quietest_db)
    if facts.plot.sound_power_db is None and distance < quietest:
        return say(
            NoiseSays.NEAR_QUIETEST, distance=distance, quietest=sound.quietest_db, even=_metres(quietest), **shown
        )
    if near and kindest is not None and (even := _metres(kindest.least_m(power))) < shown["least"]:
        return say(NoiseSays.NEAR_EVERYWHERE, distance=distance, even=even, **shown)
    code = NoiseSays.FAR if far else NoiseSays.NEAR if near else NoiseSays.BETWEEN
    return say(code, distance=distance, **shown)


def _basis(sound: _Sound, power: Decimal, facts: Facts, parameters: ParameterSet) -> Message:
    plot = facts.plot
    area, place = plot.area_kind or _USUAL[0], plot.unit_place or _USUAL[1]
    values: dict[str, Value] = {"power": power, "area": area.label, "place": place.label, "limit": sound.limit.value}
    asked = (
        (plot.sound_power_db, _power(facts, parameters)),
        (plot.area_kind, say(NoiseSays.AREA)),
        (plot.unit_place, say(NoiseSays.PLACE)),
    )
    assumed = tuple(told for value, told in asked if value is None)
    if not assumed:
        return say(NoiseSays.BASIS, **values)
    low, high = sound.power.low, sound.power.high
    if plot.sound_power_db is not None or low is None or high is None:
        return say(NoiseSays.BASIS_ASSUMED, **values, assumed=assumed)
    ends = {"least": _metres(sound.advised_m(low)), "most": _metres(sound.advised_m(high))}
    return say(NoiseSays.BASIS_POWER, **values, assumed=assumed, low=low, high=high, **ends)


def _metres(distance: Decimal) -> Decimal:
    return rounded(distance, 1)


def boundary(_technology: Technology, facts: Facts, parameters: ParameterSet) -> SiteCondition:
    """Return whether the unit may stand as near to the boundary as entered, by the building code of the Land."""
    day, distance = facts.dates.installation_date, facts.plot.boundary_m
    rule = _covered("boundary_distance_m", facts, parameters)
    if rule is None:
        return _at_boundary(Fit.CHECK, say(BoundarySays.NO_RULE), None)
    if distance is not None and distance >= rule.value:
        return _at_boundary(Fit.POSSIBLE, say(BoundarySays.FAR, free=rule.value), rule)
    height = _covered("boundary_exempt_height_m", facts, parameters)
    length = _covered("boundary_exempt_length_m", facts, parameters)
    if height is None or length is None:
        before = BoundarySays.NEAR_BEFORE
        return _at_boundary(
            Fit.CHECK if distance is None else Fit.NOT_HERE, say(before, free=rule.value, day=day), rule
        )
    values = {"free": rule.value, "height": height.value, "length": length.value}
    if distance is None:
        return _at_boundary(Fit.CHECK, say(BoundarySays.UNKNOWN, **values), height)
    return _at_boundary(Fit.CHECK, say(BoundarySays.NEAR, distance=distance, **values), height)


def _at_boundary(fit: Fit, sentence: Message, rule: Record | None) -> SiteCondition:
    source, certainty, url = (rule.source, rule.certainty, rule.url) if rule else ("", Certainty.EXPERT, "")
    return SiteCondition(Outdoor.BOUNDARY.value, say(Outdoor.BOUNDARY), fit, sentence, source, certainty, url)


def _covered(key: str, facts: Facts, parameters: ParameterSet) -> Record | None:
    """Return the record of the day of installation; None where the Land has no such rule, or had none on that day."""
    if key not in parameters.parameters:
        return None
    try:
        return parameters.on(key, facts.dates.installation_date)
    except ParameterNotCovered:
        return None
