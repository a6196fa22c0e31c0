"""The extract of OpenStreetMap that lies under the streets: stored whole or not at all, one at a time."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zones.ingest.sources.files import Staged
from zones.ingest.sources.ground import GroundShape
from zones.ingest.sources.ground_kinds import GroundLayer
from zones.models import Basemap, BasemapShape, MapSheet
from zones.storage.geometry import any_geos_of

_SCHEMATIC = gettext_lazy("Straßen schematisch aus Hausnummern gezeichnet")


def loaded() -> Basemap | None:
    """Return the extract that is loaded, if there is one."""
    return Basemap.objects.first()


def has_roads() -> bool:
    """Tell whether its roads take the place of the streets that are drawn from house numbers."""
    return BasemapShape.objects.filter(layer=GroundLayer.ROAD).exists()


@transaction.atomic
def store(file: Staged, shapes: list[GroundShape], as_of: date) -> Basemap:
    """Put an extract in the place of the one before."""
    Basemap.objects.all().delete()
    basemap = Basemap.objects.create(name=file.name[:200], sha256=file.sha256, as_of=as_of, loaded_at=timezone.now())
    BasemapShape.objects.bulk_create(
        (
            BasemapShape(
                basemap=basemap,
                layer=each.layer,
                kind=each.kind,
                from_zoom=each.from_zoom,
                name=each.name,
                shape=any_geos_of(each.shape),
            )
            for each in shapes
        ),
        batch_size=1000,
    )
    return basemap


def names() -> dict[GroundLayer, str]:
    """Return what the layers are called in the plural."""
    return {
        GroundLayer.WATER: _("Gewässer"),
        GroundLayer.GREEN: _("Grünflächen"),
        GroundLayer.RAIL: _("Bahnlinien"),
        GroundLayer.ROAD: _("Straßen und Wege"),
    }


def remove() -> bool:
    """Remove the extract; whether there was one."""
    return bool(Basemap.objects.all().delete()[0])


def description() -> str:
    """Say that streets are schematic, as long as no roads take their place."""
    return "" if has_roads() else str(_SCHEMATIC)


def sources(sheet: MapSheet) -> list[str]:
    """Name what a sheet is drawn from."""
    basemap = loaded()
    return [sheet.addresses.source, *([attribution(basemap)] if basemap else [])]


def attribution(basemap: Basemap) -> str:
    """Name the source as its licence asks, with the state of the data."""
    return _("© OpenStreetMap-Mitwirkende, ODbL, Stand %s") % date_format(basemap.as_of, "SHORT_DATE_FORMAT")
