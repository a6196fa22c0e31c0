"""The drivers of GDAL that may read a file of strangers: local formats, no network, no program (pure).

GDAL registers its drivers when it is loaded, and what `GDAL_SKIP` names is taken out again. So this module has to be
imported before pyogrio, in the confined process only; a test compares what is left with `ALLOWED`.
"""

import os

ALLOWED = (
    "ESRI Shapefile",
    "ESRIJSON",
    "FlatGeobuf",
    "GML",
    "GPKG",
    "LIBKML",
    "MapInfo File",
    "OpenFileGDB",
    "SQLite",
)
_OTHERS = (
    "ADBC AIVector AVCBin AVCE00 AmigoCloud CAD CSV CSW Carto DGN DXF EDIGEO EEDA EEDAI Elasticsearch "
    "GDALG GPSBabel GPX GTFS GTI GeoJSON GeoJSONSeq GeoRSS HTTP Idrisi JML JSONFG KML LVBAG MBTiles MEM "
    "MVT MapML Memory MiraMonVector NGW NTF OAPIF ODS OGCAPI OGR_GMT OGR_PDS OGR_VRT OSM PCIDSK PDF PDS4 "
    "PGDUMP PLSCENES PMTiles Parquet Arrow PostgreSQL MySQL S57 SXF Selafin TIGER TopoJSON UK VDV VFK "
    "VICAR VRT WAsP WFS XLS XLSX"
)
_SETTINGS = {
    "GDAL_SKIP": ",".join(_OTHERS.split(" ")),
    "GDAL_DRIVER_PATH": "disable",  # no plug-ins
    "GDAL_DISABLE_READDIR_ON_OPEN": "FALSE",
    "GDAL_HTTP_PROXY": "127.0.0.1:9",  # nobody listens there
    "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": "none",
    "GML_DOWNLOAD_SCHEMA": "NO",
    "OGR_SQLITE_ALLOW_EXTERNAL_ACCESS": "NO",
    "OGR_SQLITE_LOAD_EXTENSIONS": "NO",
    "OGR_SQLITE_LIST_VIRTUAL_OGR": "NO",
}
os.environ.update(_SETTINGS)
