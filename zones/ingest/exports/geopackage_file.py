"""GeoPackage in the coordinate system of the city (pure; workers and commands only).

Layer "gebiete" with one row for each zone, table "kennwerte" with one row for each figure. The file describes its
columns (extension gpkg_schema), says where it comes from (gpkg_metadata) and how QGIS draws it (layer_styles).
"""

import sqlite3
import tempfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyogrio.raw
import shapely
from numpy.typing import NDArray

from zones.city import CITY
from zones.ingest.exports.descriptions import FIGURES_TABLE, ZONES_TABLE
from zones.ingest.exports.frame import DAYS, GEOMETRY, figures_frame, zones_frame
from zones.ingest.exports.plan_columns import PlanFile
from zones.ingest.exports.qgis_style import STYLES_TABLE, ZONES_LAYER, layer_metadata, zones_style
from zones.ingest.sources.figure_names import FIGURES_LAYER

_DAYS = (*DAYS, "stand")  # of zones and of figures

# Appendix F.9 of the GeoPackage standard: names and descriptions of columns.
_SCHEMA = "http://www.geopackage.org/spec121/#extension_schema"
_COLUMNS_TABLE = """
CREATE TABLE gpkg_data_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
    constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
    CONSTRAINT gdc_tn UNIQUE (table_name, name)
);
CREATE TABLE gpkg_data_column_constraints (
    constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,
    max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
    CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value)
)
"""

# Appendix F.8: metadata.
_METADATA = "http://www.geopackage.org/spec121/#extension_metadata"
_METADATA_TABLES = """
CREATE TABLE gpkg_metadata (
    id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset',
    md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT ''
);
CREATE TABLE gpkg_metadata_reference (
    reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
    timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id INTEGER NOT NULL,
    md_parent_id INTEGER,
    CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
    CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id)
)
"""


def write_geopackage(plan: PlanFile) -> bytes:
    """Return the file."""
    zones = zones_frame(plan)
    with tempfile.TemporaryDirectory(prefix="jena-waerme-") as folder:
        path = Path(folder) / "plan.gpkg"
        _write(
            path,
            ZONES_LAYER,
            zones.drop(columns=GEOMETRY),
            geometry=shapely.to_wkb(zones[GEOMETRY].to_numpy()),
            geometry_type="MultiPolygon",
            crs=f"EPSG:{CITY.epsg}",
            layer_options={
                "IDENTIFIER": plan.title,
                "DESCRIPTION": f"{plan.source} ({plan.licence}) {plan.mark}".strip(),
            },
        )
        _write(path, FIGURES_LAYER, figures_frame(plan), geometry=None, geometry_type=None, append=True)
        with closing(sqlite3.connect(path)) as database:
            _describe(database, {ZONES_LAYER: ZONES_TABLE, FIGURES_LAYER: FIGURES_TABLE})
            _say_origin(database, plan)
            _style(database, zones_style({row.versorgungsart for row in plan.rows}))
            database.commit()
        return path.read_bytes()


def _write(path: Path, layer: str, frame: pd.DataFrame, **more: Any) -> None:  # noqa: ANN401 (passed on to GDAL)
    columns = [_column(frame[name]) for name in frame]
    pyogrio.raw.write(
        path,
        field_data=[values for values, _missing in columns],
        field_mask=[missing for _values, missing in columns],
        fields=list(frame),
        layer=layer,
        driver="GPKG",
        **more,
    )


def _column(values: "pd.Series[Any]") -> tuple[NDArray[Any], NDArray[np.bool_] | None]:
    """Return a column as GDAL takes it, and where it is empty (None: the values say so themselves)."""
    if pd.api.types.is_integer_dtype(values):
        return values.fillna(0).to_numpy(dtype=np.int32), values.isna().to_numpy()
    if values.name in _DAYS:  # by its name: an empty column is one of days as well
        return np.array(values, dtype="datetime64[D]"), None
    return values.to_numpy(), None


def _describe(database: sqlite3.Connection, tables: Mapping[str, Mapping[str, str]]) -> None:
    database.executescript(_COLUMNS_TABLE)
    rows = [(table, column, text) for table, columns in tables.items() for column, text in columns.items()]
    database.executemany("INSERT INTO gpkg_data_columns (table_name, column_name, description) VALUES (?, ?, ?)", rows)
    _register(database, "gpkg_schema", _SCHEMA, "gpkg_data_columns", "gpkg_data_column_constraints")


def _say_origin(database: sqlite3.Connection, plan: PlanFile) -> None:
    """Write the metadata as QGIS shows them; GDAL's own would make it write a second file beside ours on reading."""
    database.executescript(_METADATA_TABLES)
    database.execute(
        "INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'http://mrcc.com/qgis.dtd', 'text/xml', ?)",
        (layer_metadata(plan),),
    )
    database.execute(
        "INSERT INTO gpkg_metadata_reference VALUES ('table', ?, NULL, NULL, ?, 1, NULL)",
        (ZONES_LAYER, f"{plan.valid_from.isoformat()}T00:00:00.000Z"),
    )
    _register(database, "gpkg_metadata", _METADATA, "gpkg_metadata", "gpkg_metadata_reference")


def _register(database: sqlite3.Connection, extension: str, definition: str, *tables: str) -> None:
    rows = [(table, extension, definition, "read-write") for table in tables]
    sql = "INSERT INTO gpkg_extensions (table_name, extension_name, definition, scope) VALUES (?, ?, ?, ?)"
    database.executemany(sql, rows)


def _style(database: sqlite3.Connection, qml: str) -> None:
    database.execute(STYLES_TABLE)
    database.execute(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
        " styleQML, useAsDefault) VALUES ('', '', ?, 'geom', 'Versorgungsart', ?, 1)",
        (ZONES_LAYER, qml),
    )
