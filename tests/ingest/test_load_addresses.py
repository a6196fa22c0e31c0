"""`manage.py load_addresses`: every defect gets its finding or its sentence, and nothing is ever half-loaded."""

import csv
import hashlib
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests import builders
from zones.models import Address, AddressZone, Edition, EditionStatus

pytestmark = pytest.mark.django_db

GOOD = ("Markt", "1", "07743", "11.5881", "50.9281", "3")
HEADER = (
    "strasse;hnr;hnr_zusatz;plz;lon;lat;ost_25832;nord_25832;statbez_nr;statbez;ortsteil_nr;ortsteil;wahllokal_2017"
)
GOOD_CSV = "Adlerstieg;1;a;07749;11.6168454;50.9329436;683874.44;5645629.18;83;Schlegelsberg;24;Wenigenjena;37"
FILLERS = [("Fangwiesen", str(number), "07743", "11.59", f"50.92{number:02d}", "3") for number in range(1, 20)]
MakeFile = Callable[..., Path]


@pytest.fixture
def tsv(tmp_path: Path) -> MakeFile:
    def make(*rows: tuple[str, ...]) -> Path:
        path = tmp_path / "adressen.tsv"
        path.write_bytes("".join("\t".join(row) + "\r\n" for row in rows).encode())
        return path

    return make


def run(path: Path, *arguments: str) -> str:
    out = StringIO()
    call_command("load_addresses", str(path), *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def changed(**cells: str) -> tuple[str, ...]:
    names = ("street", "number", "postcode", "lon", "lat", "polling")
    return tuple(cells.get(name, good) for name, good in zip(names, GOOD, strict=True))


def test_a_dry_run_counts_and_stores_nothing(tsv: MakeFile) -> None:
    out = run(tsv(GOOD, *FILLERS))
    assert "20 Zeilen gelesen, 20 brauchbar, 0 ausgelassen." in out
    assert "nichts gespeichert" in out
    assert not Edition.objects.exists()


def test_commit_makes_a_draft_with_hash_origin_and_counts(tsv: MakeFile) -> None:
    path = tsv(changed(street="Kahlaische Strasse", number="8A"), *FILLERS)
    assert "20 Adressen" in run(path, "--commit", "--title", "Probe", "--as-of", "2020-02-29")
    edition = Edition.objects.get()
    assert (edition.status, edition.title, edition.is_demonstration) == (EditionStatus.DRAFT, "Probe", False)
    assert edition.valid_from == date(2020, 2, 29)
    assert edition.file_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert "dl-de/by-2-0" in edition.licence
    assert edition.check_report == {"read": 20, "loaded": 20, "dropped": 0}
    address = edition.addresses.get(number=8, suffix="a")
    assert (address.street, address.street_key) == ("Kahlaische Straße", "kahlaischestrasse")
    assert (address.as_of, address.is_approximate, address.postcode) == (date(2020, 2, 29), False, "07743")
    assert address.point.transform(4326, clone=True).coords == pytest.approx((11.5881, 50.9281), abs=1e-6)


def test_publish_makes_the_addresses_searchable_and_assigned(tsv: MakeFile) -> None:
    plan, _addresses = builders.published_city()
    run(tsv(GOOD, *FILLERS), "--commit", "--publish", "--reason", "neuer Stand")
    published = Edition.objects.published_addresses()
    assert published is not None
    assert published.title == "Adressen der Stadt Jena 2017"
    assert published.valid_from == date(2017, 9, 24)
    assert AddressZone.objects.filter(edition=plan, address__edition=published).count() == 20


def test_publish_without_a_reason_is_refused_and_stores_nothing(tsv: MakeFile) -> None:
    with pytest.raises(CommandError, match="warum die Ausgabe"):
        run(tsv(GOOD, *FILLERS), "--commit", "--publish")
    assert not Edition.objects.exists()


def test_publish_without_commit_is_refused(tsv: MakeFile) -> None:
    with pytest.raises(CommandError, match="nur zusammen mit --commit"):
        run(tsv(GOOD), "--publish")


def test_the_normalised_format_brings_ortsteil_and_metres(tmp_path: Path) -> None:
    path = tmp_path / "adressen.csv"
    path.write_text(f"\ufeff{HEADER}\r\n{GOOD_CSV}\r\n", encoding="utf-8")
    run(path, "--commit")
    address = Address.objects.get()
    assert (str(address), address.ortsteil) == ("Adlerstieg 1a, 07749 Jena", "Wenigenjena")
    assert address.point.coords == (683874.44, 5645629.18)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (GOOD[:5], "COLUMNS_WRONG"),
        (changed(street="x" * 2001), "LINE_TOO_LONG"),
        (changed(street=""), "STREET_MISSING"),
        (changed(street="x" * 101), "STREET_UNREADABLE"),
        (changed(street="Mar\x07kt"), "STREET_UNREADABLE"),
        (changed(street="123"), "STREET_UNREADABLE"),
        (changed(street="HauptstraÃŸe"), "LETTER_BROKEN"),
        (changed(street="Hauptstra\ufffde"), "LETTER_BROKEN"),
        (changed(number=""), "NUMBER_UNREADABLE"),
        (changed(number="12 14"), "NUMBER_UNREADABLE"),
        (changed(number="2026-12-14"), "NUMBER_UNREADABLE"),
        (changed(number="12345"), "NUMBER_UNREADABLE"),
        (changed(number="0"), "NUMBER_ZERO"),
        (changed(number="000a"), "NUMBER_ZERO"),
        (changed(postcode="7743"), "POSTCODE_INVALID"),
        (changed(postcode="D-07743"), "POSTCODE_INVALID"),
        (changed(postcode="०७७४३"), "POSTCODE_INVALID"),
        (changed(lon=""), "COORDINATE_UNREADABLE"),
        (changed(lat="50,9281"), "COORDINATE_UNREADABLE"),
        (changed(lat="nan"), "COORDINATE_UNREADABLE"),
        (changed(lon="-inf"), "COORDINATE_UNREADABLE"),
        (changed(lat="52.5200", lon="13.4050"), "OUTSIDE_CITY"),
        (changed(lat="0", lon="0"), "OUTSIDE_CITY"),
        (changed(lat="1e300", lon="11.5"), "OUTSIDE_CITY"),
        (GOOD, "DUPLICATE_ROW"),
    ],
)
def test_a_bad_row_is_left_out_with_line_and_reason(
    tsv: MakeFile, tmp_path: Path, row: tuple[str, ...], code: str
) -> None:
    rejects = tmp_path / "rejects.csv"
    path = tsv(GOOD, *FILLERS, row)
    out = run(path, "--commit", "--rejects", str(rejects))
    assert "21 Zeilen gelesen, 20 brauchbar, 1 ausgelassen." in out
    assert f"Zeile 21: {code}" in out
    assert Address.objects.count() == 20
    with rejects.open(encoding="utf-8", newline="") as file:
        [rejected] = csv.DictReader(file, delimiter=";")
    assert (rejected["Zeile"], rejected["Befund"]) == ("21", code)
    assert rejected["Grund"]
    assert rejected["Abhilfe"]


def test_an_address_without_postcode_is_kept_with_a_warning(tsv: MakeFile) -> None:
    out = run(tsv(changed(postcode=""), *FILLERS), "--commit")
    assert "POSTCODE_MISSING" in out
    assert Address.objects.get(street="Markt").postcode == ""
    assert Edition.objects.get().check_report["POSTCODE_MISSING"] == 1


def test_one_address_at_two_places_is_kept_twice_and_told_apart(tsv: MakeFile) -> None:
    out = run(tsv(GOOD, *FILLERS, changed(lat="50.9282")), "--commit")
    assert "Zeile 21: ADDRESS_TWICE" in out
    assert list(Address.objects.filter(street="Markt").values_list("object_id", flat=True)) == ["", "Zeile 21"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (changed(lon="50.9281", lat="11.5881"), "AXES_SWAPPED"),
    ],
)
def test_a_systematic_defect_blocks_the_file(tsv: MakeFile, row: tuple[str, ...], code: str) -> None:
    path = tsv(GOOD, *FILLERS, row)
    with pytest.raises(CommandError, match="kann so nicht geladen werden"):
        run(path, "--commit")
    assert not Edition.objects.exists()


def test_swapped_metres_are_recognised(tmp_path: Path) -> None:
    path = tmp_path / "adressen.csv"
    path.write_text(f"{HEADER}\n{GOOD_CSV.replace('683874.44;5645629.18', '5645629.18;683874.44')}\n", encoding="utf-8")
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("load_addresses", str(path), stdout=out, stderr=StringIO())
    assert "AXES_SWAPPED" in out.getvalue()


@pytest.mark.parametrize(("bad", "is_loadable"), [(2, True), (3, False)])
def test_more_than_a_tenth_of_bad_rows_blocks(tsv: MakeFile, bad: int, is_loadable: bool) -> None:
    path = tsv(GOOD, *FILLERS[:17], *[changed(number="0")] * bad)
    if is_loadable:
        run(path, "--commit")
    else:
        with pytest.raises(CommandError):
            run(path, "--commit")
    assert Edition.objects.exists() is is_loadable


def test_a_file_without_a_usable_row_is_refused(tsv: MakeFile) -> None:
    with pytest.raises(CommandError):
        run(tsv(changed(number="0")), "--commit")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "ist leer"),
        (b" \r\n\n", "ist leer"),
        (b"PK\x03\x04\x00\x00", "beschädigt oder unvollständig"),
        (b"<html><body>Fehler 404</body></html>", "ist eine Internetseite"),
        (b"%PDF-1.7\n%\xe2\xe3", "ist ein PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "kein bekanntes Dateiformat"),
        (b"Markt 1\n", "ist keine Tabelle"),
        (b"Strasse,Nr\nMarkt,1\n", "Es fehlen Punkte oder zwei Spalten mit Koordinaten"),
        (b"Weg,Ort\nMarkt,1\n", "Welche Spalte enthält: Straße, Hausnummer"),
    ],
)
def test_a_file_of_the_wrong_kind_gets_a_clear_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "datei"
    path.write_bytes(content)
    with pytest.raises(CommandError, match=sentence):
        run(path, "--commit")
    assert not Edition.objects.exists()


def test_a_missing_file_and_a_folder_get_a_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="gibt es nicht"):
        run(tmp_path / "fehlt.tsv")
    with pytest.raises(CommandError, match="ist ein Ordner"):
        run(tmp_path)


def test_an_oversized_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "riesig.tsv"
    with path.open("wb") as file:
        file.truncate(256 * 1024 * 1024 + 1)
    with pytest.raises(CommandError, match="größer als 256 MB"):
        run(path)


def test_rejects_that_cannot_be_written_end_in_a_sentence_and_nothing_is_loaded(tsv: MakeFile, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="lässt sich nicht schreiben"):
        run(tsv(GOOD, *FILLERS), "--commit", "--rejects", str(tmp_path / "fehlt" / "x.csv"))
    assert not Edition.objects.exists()


def test_a_folder_for_the_rejects_gets_a_sentence(tsv: MakeFile, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"ist ein Ordner\. Geben Sie für --rejects einen Dateinamen an"):
        run(tsv(GOOD, *FILLERS), "--commit", "--rejects", str(tmp_path))
    assert not Edition.objects.exists()


def test_a_day_that_is_none_gets_a_sentence(tsv: MakeFile) -> None:
    with pytest.raises(CommandError, match=r"„x“ ist kein Datum\. Geben Sie --as-of als JJJJ-MM-TT an"):
        run(tsv(GOOD, *FILLERS), "--commit", "--as-of", "x")
    assert not Edition.objects.exists()


def test_rejects_never_overwrite_the_file_that_is_read(tsv: MakeFile) -> None:
    path = tsv(GOOD)
    before = path.read_bytes()
    with pytest.raises(CommandError, match="überschreiben"):
        run(path, "--rejects", str(path))
    assert path.read_bytes() == before


def test_a_rejected_row_is_no_formula_for_a_spreadsheet(tsv: MakeFile, tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    run(tsv(GOOD, *FILLERS, changed(street="=2+3", number="0")), "--rejects", str(rejects))
    with rejects.open(encoding="utf-8", newline="") as file:
        [rejected] = csv.DictReader(file, delimiter=";")
    assert rejected["Inhalt"].startswith("'=2+3")


@pytest.mark.django_db(transaction=True)
def test_what_only_the_database_refuses_ends_in_a_sentence_too(tmp_path: Path) -> None:
    path = tmp_path / "adressen.csv"
    path.write_text(f"{HEADER}\n{GOOD_CSV.replace('Wenigenjena', 'x' * 81)}\n", encoding="utf-8")
    with pytest.raises(CommandError, match="Es wurde nichts gespeichert"):
        run(path, "--commit")
    assert not Edition.objects.exists()
