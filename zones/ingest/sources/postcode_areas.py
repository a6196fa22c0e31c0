"""Areas of postcodes from any file of polygons, such as GeoJSON or GeoPackage (pure)."""

import re
from pathlib import Path

import shapely

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.ingest.meaning.address_fields import POSTCODE_FIELDS
from zones.ingest.meaning.columns import used_columns
from zones.ingest.meaning.table import TableColumn
from zones.ingest.postcodes import PostcodeAreas
from zones.ingest.sources.address_account import accounts_of
from zones.ingest.sources.apart import Wanted, unwatched
from zones.ingest.sources.delivery import deliver
from zones.ingest.sources.files import staged
from zones.ingest.sources.told import UNTOLD, ReadingListener

_POSTCODE = re.compile(r"\d{5}", re.ASCII)


def read_postcode_areas(path: Path, wanted: Wanted = unwatched, told: ReadingListener = UNTOLD) -> PostcodeAreas:
    """Read polygons with a column of postcodes; broken outlines are repaired.

    Raises:
        SourceError: The file cannot be read, has no column of postcodes, or no polygon with one.

    """
    with staged(path) as file:
        read = deliver(file, wanted=wanted)
    used = used_columns(None, read.columns, POSTCODE_FIELDS)
    columns = [TableColumn(name, tuple(read.frame[name])) for name in read.columns]
    told.fixed_layout(read.name, accounts_of(columns, {read.columns.index(used["postcode"]): "postcode"}, ""))
    found = [
        (shapely.make_valid(row.geometry), postcode)
        for row in read.placed().rows()
        if row.geometry is not None and _POSTCODE.fullmatch(postcode := row.text(used["postcode"]))
    ]
    if not any(geometry.area for geometry, _postcode in found):
        raise SourceError(
            _("„%(name)s“ enthält keine Flächen mit Postleitzahlen. Prüfen Sie die Datei."), name=path.name
        )
    return PostcodeAreas([geometry for geometry, _p in found], [postcode for _g, postcode in found], path.name)
