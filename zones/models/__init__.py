"""What the heat plan says, by edition: zones, Steckbriefe, addresses."""

from zones.models.address import Address, AddressZone, Relation
from zones.models.alias import StreetAlias
from zones.models.basemap import Basemap, BasemapShape
from zones.models.building import NamedBuilding
from zones.models.comment import Comment
from zones.models.contact import TOPIC_LABELS, ContactEntry
from zones.models.daily_count import CountedThing, DailyCount
from zones.models.document import PlanDocument, ZoneDocument
from zones.models.edition import Edition, EditionKind, EditionStatus, Procedure, Publication
from zones.models.edition_file import EditionFile
from zones.models.importjob import ColumnMapping, FileRole, ImportChunk, ImportFile, ImportJob, ImportStatus
from zones.models.indicators import Indicator
from zones.models.lineage import Lineage
from zones.models.map_sheet import MapPlace, MapSheet, MapStreet, MapTile, PlaceKind
from zones.models.steckbrief import ConnectionDuty, Eignungsstufe, Steckbrief, SteckbriefValue
from zones.models.tracked import BY_ZONE, TRACKED, explain
from zones.models.zone import Category, Versorgungsart, Zone, ZoneGeometry

__all__ = [
    "BY_ZONE",
    "TOPIC_LABELS",
    "TRACKED",
    "Address",
    "AddressZone",
    "Basemap",
    "BasemapShape",
    "Category",
    "ColumnMapping",
    "Comment",
    "ConnectionDuty",
    "ContactEntry",
    "CountedThing",
    "DailyCount",
    "Edition",
    "EditionFile",
    "EditionKind",
    "EditionStatus",
    "Eignungsstufe",
    "FileRole",
    "ImportChunk",
    "ImportFile",
    "ImportJob",
    "ImportStatus",
    "Indicator",
    "Lineage",
    "MapPlace",
    "MapSheet",
    "MapStreet",
    "MapTile",
    "NamedBuilding",
    "PlaceKind",
    "PlanDocument",
    "Procedure",
    "Publication",
    "Relation",
    "Steckbrief",
    "SteckbriefValue",
    "StreetAlias",
    "Versorgungsart",
    "Zone",
    "ZoneDocument",
    "ZoneGeometry",
    "explain",
]
