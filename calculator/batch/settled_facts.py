"""What a row leaves open and its other entries settle: the type of the house, its dwellings, and who lives there."""

from collections.abc import Mapping
from functools import lru_cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from calculator.batch import trade_words
from calculator.batch.causes import Cause, RowRemark
from calculator.batch.columns import COLUMNS
from calculator.batch.table_reading import Letting
from calculator.core.choices import BuildingType, Viewpoint
from calculator.core.house import OWN_HOUSES, SIZES
from calculator.core.notation import parse

DWELLINGS = "house.dwellings"
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


def letting_of(typed: dict[str, str], letting: Letting) -> list[RowRemark]:
    """Settle who lives in a house where the row does not say it; what is assumed of a let house is told."""
    told = []
    if "house.self_used_dwellings" not in typed:
        number = parse(typed.get("house.dwellings", "")) or 0
        is_large = number >= FIRST_MFH or typed.get("house.building_type", BuildingType.EFH) not in OWN_HOUSES
        if letting is Letting.LET or (letting is Letting.BY_SIZE and is_large):
            typed["house.self_used_dwellings"] = "0"
            sentence = _("Nicht angegeben, deshalb angenommen: Das Haus ist vermietet.")
            told = [RowRemark(Cause.LETTING, sentence)]
        elif letting is Letting.SELF_USED:
            typed["house.self_used_dwellings"] = "1"
            sentence = _("Nicht angegeben, deshalb angenommen: Eine Wohnung ist selbst genutzt.")
            told = [RowRemark(Cause.LETTING, sentence)]
    if typed.get("house.self_used_dwellings") == "0":
        typed["wer"] = Viewpoint.LANDLORD
    return told


def assumed(typed: Mapping[str, str]) -> list[RowRemark]:
    """Return what a row is told of facts that it does not state."""
    return list(_told_as_assumed(tuple(label for key, label in _TOLD.items() if key not in typed), get_language()))


@lru_cache
def _told_as_assumed(labels: tuple[str, ...], _language: str) -> tuple[RowRemark, ...]:
    """Return it in words; the rows of a table leave out the same, mostly."""
    sentence = _("Nicht angegeben, deshalb angenommen: %s.")
    return (RowRemark(Cause.ASSUMED, sentence % ", ".join(labels)),) if labels else ()
