"""Made-up answers about the plan: its zones and editions, for the description of the interface and to try programs on.

Written by what writes the real answers, from what `zones.api.made_up` has; only what a database counts is put in here.
"""

from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from zones.api import edition_schemas, schemas, zone_answers
from zones.api.edition_answers import FIRST_OF_LINE, listing
from zones.api.made_up import DAY, EARLIER, FORMER, NETWORK, PLAN, SINGLE, SOURCE, led
from zones.api.schemas import EditionOut, ZoneOut
from zones.editions.lineage import Lead
from zones.ingest.lineage_steps import DescentKind
from zones.models import Edition, Indicator, Steckbrief, SteckbriefValue

_CITY = [[[[11.57, 50.92], [11.59, 50.92], [11.59, 50.94], [11.57, 50.94], [11.57, 50.92]]]]


def _sheet() -> Steckbrief:
    told = {"eignung_waermenetz": 1000, "eignung_dezentral": 3000, "recommendation": "Erfundene Empfehlung"}
    return Steckbrief(zone=NETWORK, target_year=2040, source=SOURCE, as_of=DAY, **told)


def _values(found: Steckbrief) -> list[SteckbriefValue]:
    figures = ((Indicator.HEAT_DEMAND, 0, "1234.5"), (Indicator.FINAL_ENERGY, 12001, "900"))  # the second is of gas
    return [
        SteckbriefValue(steckbrief=found, indicator=each, category=part, value=Decimal(value), source=SOURCE, as_of=DAY)
        for each, part, value in figures
    ]


def _told(answer: BaseModel) -> Any:  # noqa: ANN401 - JSON
    return led(answer.model_dump(mode="json"))


def of_zones() -> dict[str, Any]:
    """Return the list of zones."""
    zones = [ZoneOut.of(zone) for zone in (NETWORK, SINGLE)]
    return {"zones": _told(schemas.ZonesOut(**zone_answers.published(PLAN), total=len(zones), zones=zones))}


def of_geojson() -> dict[str, Any]:
    """Return the zones as GeoJSON: one of them, where no zone is."""
    shape = {"type": "MultiPolygon", "coordinates": _CITY}
    feature = schemas.FeatureOut(id=NETWORK.code, geometry=shape, properties=ZoneOut.of(NETWORK))
    return {"zones": _told(schemas.FeatureCollectionOut(**zone_answers.published(PLAN), features=[feature]))}


def of_zone() -> dict[str, Any]:
    """Return a zone with its fact sheet, and one without."""
    found = _sheet()
    sheets = {"with_sheet": (NETWORK, zone_answers.steckbrief(found, _values(found))), "without_sheet": (SINGLE, None)}
    return {
        name: _told(schemas.ZoneDetailOut(**zone_answers.published(PLAN), zone=ZoneOut.of(zone), steckbrief=sheet))
        for name, (zone, sheet) in sheets.items()
    }


def _zone_sheets() -> dict[str, schemas.ZoneSheetOut]:
    found = _sheet()
    return {
        "with_sheet": zone_answers.zone_sheet(NETWORK, found, _values(found)),
        "without_sheet": zone_answers.zone_sheet(SINGLE, None, ()),
    }


def of_sheet() -> dict[str, Any]:
    """Return the fact sheet of a zone, and what is told of one that has none."""
    return {
        name: _told(schemas.SheetOut(**zone_answers.published(PLAN), **dict(each)))
        for name, each in _zone_sheets().items()
    }


def of_sheets() -> dict[str, Any]:
    """Return the fact sheets of all zones."""
    sheets = list(_zone_sheets().values())
    return {"sheets": _told(schemas.SheetsOut(**zone_answers.published(PLAN), total=len(sheets), sheets=sheets))}


def of_former_zone() -> Any:  # noqa: ANN401 - JSON
    """Return what is told of a zone whose ground belongs to several others."""
    lead = Lead(FORMER.code, FORMER, PLAN, (NETWORK, SINGLE))
    return _told(zone_answers.former(lead))


def of_editions() -> dict[str, Any]:
    """Return the list of editions."""
    editions = [edition_schemas.EditionListedOut(**listing(plan)) for plan in (PLAN, EARLIER)]
    return {"editions": _told(edition_schemas.EditionsOut(total=len(editions), editions=editions))}


def of_edition() -> dict[str, Any]:
    """Return an edition, and the one before."""
    return {"edition": _edition(PLAN, EARLIER), "earlier": _edition(EARLIER, None)}


def _edition(plan: Edition, before: Edition | None) -> Any:  # noqa: ANN401 - JSON
    told = edition_schemas.EditionDetailOut(
        **listing(plan),
        source_url=None,
        procedure=None,
        procedure_label=None,
        target_year=2045,
        base_year=None,
        publications=[edition_schemas.PublicationOut(at=datetime.combine(plan.valid_from, time(), UTC), reason=SOURCE)],
        predecessor=before.pk if before else None,
        files=[],
        zones=[ZoneOut.of(zone) for zone in ((NETWORK, SINGLE) if before else ())],
    )
    return _told(told)


def _descent() -> list[edition_schemas.DescentOut]:
    return [
        edition_schemas.DescentOut(
            became=DescentKind.SPLIT, codes_before=[FORMER.code], codes=[NETWORK.code, SINGLE.code]
        )
    ]


def of_differences() -> dict[str, Any]:
    """Return what an edition changed: one zone became two."""
    entry = edition_schemas.ChangedEntryOut(label="Name", before="Mitte", after=NETWORK.name)
    changed = edition_schemas.ChangedZoneOut(
        code_before=FORMER.code, code=NETWORK.code, gained_m2=0, lost_m2=12_500, entries=[entry]
    )
    moved = edition_schemas.MovedAddressesOut(
        from_code=FORMER.code, to_code=SINGLE.code, address_count=1, with_other_category=1
    )
    told = edition_schemas.DifferencesOut(
        **zone_answers.published(PLAN),
        since=EditionOut.of(EARLIER),
        added=[ZoneOut.of(SINGLE)],
        removed=[],
        changed=[changed],
        moved_addresses=[moved],
        descent=_descent(),
    )
    return {"split": _told(told)}


def of_lineage() -> dict[str, Any]:
    """Return the one step of a line, and what is told where there is none."""
    since, edition = EditionOut.of(EARLIER), EditionOut.of(PLAN)
    step = edition_schemas.LineageStepOut(since=since, edition=edition, descent=_descent())
    first = edition_schemas.LineageOut(**zone_answers.published(EARLIER), lineage_steps=[], note=str(FIRST_OF_LINE))
    later = edition_schemas.LineageOut(**zone_answers.published(PLAN), lineage_steps=[step], note=None)
    return {"split": _told(later), "first_edition": _told(first)}
