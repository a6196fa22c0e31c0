"""Answers of a WFS in GML: one that holds fewer objects than it announces is no plan."""

from pathlib import Path

import pytest

from tests.ingest import gdal_writers as gdal
from tests.ingest import plan_files as files
from tests.ingest.in_process import read_here
from zones.ingest.findings import SourceError
from zones.ingest.sources.zones import read_zones

PLOTS = files.plots(3)


@pytest.fixture(autouse=True)
def _in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    read_here(monkeypatch)


def answer(folder: Path, announced: str, form: str = "GML") -> Path:
    """Write three zones as a WFS gives them out, with what it says of their number."""
    path = gdal.written(
        folder / "a.gml", PLOTS, form, **({"FORMAT": "GML3.2"} if announced.startswith("number") else {})
    )
    text = path.read_text(encoding="utf-8")
    before, root, after = text.partition("FeatureCollection\n")
    assert root
    path.write_text(f"{before}FeatureCollection {announced}\n{after}", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "announced",
    [
        'numberMatched="57" numberReturned="3"',
        'numberMatched="unknown" numberReturned="4"',
        'numberMatched="4" numberReturned="4"',
        'numberOfFeatures="57"',
    ],
)
def test_a_wfs_that_announces_more_than_it_gives_is_refused(announced: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="Der Dienst hat nach 3 Objekten abgebrochen"):
        read_zones(answer(tmp_path, announced))


@pytest.mark.parametrize(
    "announced", ['numberMatched="3" numberReturned="3"', 'numberMatched="unknown" numberReturned="3"', 'version="x"']
)
def test_a_wfs_that_gives_what_it_announces_is_read(announced: str, tmp_path: Path) -> None:
    assert len(read_zones(answer(tmp_path, announced)).zones) == len(PLOTS)
