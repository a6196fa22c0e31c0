"""What a row leaves open and its other entries settle: the type of the house, its dwellings, and who lives there."""

from collections.abc import Mapping
from functools import lru_cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from calculator.batch import trade_words
from calculator.batch.causes import Cause, RowRemark, aside
from calculator.batch.columns import COLUMNS, meant_words, plain
from calculator.batch.consumption import AMOUNT
from calculator.batch.table_reading import Letting
from calculator.core.choices import BuildingType, Viewpoint
from calculator.core.facts import FACTS
from calculator.core.house import OWN_HOUSES, SIZES
from calculator.core.notation import parse
from calculator.core.present_heatings import HeatingKind
from zones.doors.table_meaning import stated

PUMP_SOURCE = "heating.pump_source"
DWELLINGS, SELF_USED = "house.dwellings", "house.self_used_dwellings"
# What a cell of „Vermietet“ says → self-used dwellings; words in plain spelling.
_DEMAND = frozenset((AMOUNT, "house.specific_heat_demand_kwh_m2a"))
_LET = ("ja", "j", "x", "1", "vermietet", "vollvermietet", "komplett", "alle", "fremdvermietet")
_LIVED_IN = (
    "nein", "n", "0", "eigennutzung", "eigengenutzt", "eigennutzer", "selbstgenutzt", "selbstnutzung", "eigentuemer",
    "selbst", "eigen", "nichtvermietet", "teilweise", "teils", "tlw", "teilvermietet",
)  # fmt: skip
_SELF_USED_IF: Mapping[str, str] = {**dict.fromkeys(_LET, "0"), **dict.fromkeys(_LIVED_IN, "1")}
# From how many dwellings on a house of which no type is stated counts as an apartment building, or a large one.
FIRST_MFH, FIRST_GMFH = 3, 13
_TOLD = {key: column.label for key, column in COLUMNS.items() if column.is_told}


def dwellings_by_area(typed: Mapping[str, str]) -> int:
    """Return how many dwellings of the usual size the area holds; 0 where no type is stated or it holds hardly two."""
    area, stated_type = parse(typed.get("house.living_area_m2", "")), typed.get("house.building_type")
    number = int(area // SIZES[BuildingType(stated_type)].dwelling_m2) if area and stated_type else 0
    return number if number > 1 else 0


def settled_type(typed: dict[str, str]) -> list[RowRemark]:
    """A house with many dwellings and no stated type is no detached house; nor is a block, or a villa of flats."""
    number, stated_type = parse(typed.get("house.dwellings", "")) or 0, typed.get("house.building_type")
    if stated_type not in {None, trade_words.BLOCK, BuildingType.EFH}:
        return []
    if stated_type == trade_words.BLOCK or number >= FIRST_MFH:
        typed["house.building_type"] = BuildingType.GMFH if number >= FIRST_GMFH else BuildingType.MFH
    if stated_type != BuildingType.EFH or number < FIRST_MFH:
        return []
    sentence = _("%(column)s: Mit %(number)s Wohnungen zählt das Haus als Mehrfamilienhaus.")
    values = {"column": COLUMNS["house.building_type"].label, "number": f"{number:f}"}
    return [RowRemark(Cause.REMARK, sentence % values)]


def _pump_told(typed: Mapping[str, str]) -> list[RowRemark]:
    """Say from where a heat pump takes its heat, where its electricity is stated: by that it counts as heat."""
    if typed.get("heating.kind") != HeatingKind.HEAT_PUMP or AMOUNT not in typed:
        return []
    label = COLUMNS[PUMP_SOURCE].label
    if (source := typed.get(PUMP_SOURCE, "")) in FACTS[PUMP_SOURCE].words:
        words = _("%(column)s: %(source)s; danach richtet sich, wie viel Wärme aus ihrem Strom wird.")
        return [RowRemark(Cause.REMARK, words % {"column": label, "source": meant_words(PUMP_SOURCE, source)})]
    words = _("%(column)s: Nicht angegeben, deshalb angenommen: Außenluft.")
    return [RowRemark(Cause.ASSUMED, words % {"column": label})]


def letting_of(typed: dict[str, str], letting: Letting, cells: Mapping[str, str]) -> list[RowRemark]:
    """Settle who lives in a house where its number of self-used dwellings does not say it; what is assumed is told.

    ``cells``: what the row says of whether the house is let, and how many of its dwellings, by the key of the column.
    """
    told = []
    for key, read in (("let.dwellings", _all_but), ("let", _if_let)):
        if SELF_USED not in typed and stated(cells.get(key, "")):
            told += _as_stated(typed, key, cells[key], read(typed, cells[key]))
    if SELF_USED not in typed:
        told += _as_assumed(typed, letting)
    if typed.get(SELF_USED) == "0":
        typed["wer"] = Viewpoint.LANDLORD
    return told


def _if_let(_typed: Mapping[str, str], text: str) -> str:
    """Take „ja“ for no self-used dwelling, and „nein“ for one: more than that it does not say."""
    return _SELF_USED_IF.get(plain(text), "")


def _all_but(typed: Mapping[str, str], text: str) -> str:
    """Return how many dwellings are not among those that are let; empty where one of the numbers is not known."""
    number, let = parse(typed.get(DWELLINGS, "")), parse(text)
    return f"{number - let:f}" if number is not None and let is not None and 0 <= let <= number else ""


def _as_stated(typed: dict[str, str], key: str, text: str, number: str) -> list[RowRemark]:
    if not number:
        return [aside(COLUMNS[key].label, text)]
    typed[SELF_USED] = number
    words = _("%(column)s: „%(text)s“ ist als „selbst genutzte Wohnungen: %(number)s“ gelesen.")
    return [RowRemark(Cause.REMARK, words % {"column": COLUMNS[key].label, "text": text, "number": number})]


def _as_assumed(typed: dict[str, str], letting: Letting) -> list[RowRemark]:
    """Assume who lives there as somebody chose for the table; a type counts where no number of dwellings is stated."""
    number = parse(typed.get(DWELLINGS, ""))
    is_own_type = typed.get("house.building_type", BuildingType.EFH) in OWN_HOUSES
    is_large = number >= FIRST_MFH if number else not is_own_type
    typed[SELF_USED] = "0" if letting is Letting.LET or (letting is Letting.BY_SIZE and is_large) else "1"
    return [_letting_told(typed[SELF_USED], get_language())]


@lru_cache
def _letting_told(self_used: str, _language: str) -> RowRemark:
    """Return what is assumed of who lives there; most rows of a table are told the same."""
    if self_used == "0":
        return RowRemark(Cause.LETTING, _("Nicht angegeben, deshalb angenommen: Das Haus ist vermietet."))
    return RowRemark(Cause.LETTING, _("Nicht angegeben, deshalb angenommen: Eine Wohnung ist selbst genutzt."))


def assumed(typed: Mapping[str, str]) -> list[RowRemark]:
    """Return what a row is told of facts that it does not state."""
    labels = tuple([label for key, label in _TOLD.items() if key not in typed])
    states_demand = not typed.keys().isdisjoint(_DEMAND)
    return [*_told_as_assumed(labels, get_language(), states_demand=states_demand), *_pump_told(typed)]


@lru_cache
def _told_as_assumed(labels: tuple[str, ...], _language: str, *, states_demand: bool) -> tuple[RowRemark, ...]:
    """Return it in words; the rows of a table leave out the same, mostly."""
    if not states_demand:
        labels += (_("Wärmebedarf (üblicher Bedarf solcher Häuser, da kein Verbrauch angegeben ist)"),)
    sentence = _("Nicht angegeben, deshalb angenommen: %s.")
    return (RowRemark(Cause.ASSUMED, sentence % ", ".join(labels)),) if labels else ()
