"""What the tests have the confined process look at."""

from collections.abc import Iterator


def drivers() -> Iterator[list[str]]:
    from zones.ingest.sources import gdal_files  # noqa: PLC0415 (in the confined process only)

    yield list(gdal_files.pyogrio.list_drivers())


HEAD = {
    "format_name": "x",
    "columns": ["a"],
    "declared": {"epsg": None, "unreadable": ""},
    "metadata": {},
    "tables": [],
    "table": "",
    "is_only": True,
    "encoding": "",
}


def wide_sentence(**_order: object) -> Iterator[object]:
    yield {"refused": "%(name)999999999d", "values": {"name": 1}}


def long_number(**_order: object) -> Iterator[object]:
    yield from (HEAD, {"rows": [[1, [["1E+999999999"]]]]}, {"places": [None]})


def unknown_finding(**_order: object) -> Iterator[object]:
    yield from (HEAD, {"findings": [{"kind": "NONE", "line": 1, "text": "", "subject": "", "count": 1, "values": {}}]})


def no_place(**_order: object) -> Iterator[object]:
    yield from (HEAD, {"rows": [[1, ["x"]]]}, {"places": ["AQ=="]})
