"""A name under which an upload lies in a folder."""

import pytest

from zones.ingest.sources.files import name_in_folder


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("gebiete.gpkg", "gebiete.gpkg"),
        ("Gebiete Süd.xlsx", "Gebiete_Süd.xlsx"),
        ("§§§", "___"),
        ("..", "datei"),
        ("", "datei"),
        (".gpkg", "gpkg"),
        ("../../etc/passwd", "passwd"),
        ("/etc/cron.d/x.xlsx", "x.xlsx"),
        ("C:\\\\daten\\\\gebiete.gpkg", "gebiete.gpkg"),
        ("a\x00b.gpkg", "a_b.gpkg"),
    ],
)
def test_names(name: str, kept: str) -> None:
    assert name_in_folder(name) == kept


def test_a_long_name_is_cut_and_keeps_its_ending() -> None:
    name = name_in_folder("ä" * 250 + ".gpkg")
    assert name.endswith(".gpkg")
    assert len(name.encode()) < 255
