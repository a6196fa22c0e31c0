"""The two formats of the address points of 2017, open data of the city (pure).

The original has tabulators and no header: street, number with suffix, postcode, lon, lat, polling place. The normalised
copy has semicolons, a header, number and suffix apart, metres, district and Ortsteil. The files give no date; they list
the polling places of the federal election of 24 September 2017.
"""

import csv
from datetime import date

from zones.city import CITY
from zones.ingest.rows import RawAddress
from zones.ingest.sources.base import LineFormat, SourceOrigin
from zones.ingest.spelling import restore_eszett

_HEADER = (
    "strasse;hnr;hnr_zusatz;plz;lon;lat;ost_25832;nord_25832;statbez_nr;statbez;ortsteil_nr;ortsteil;wahllokal_2017"
)
_ORIGINAL = ("street", "number", "postcode", "x", "y", "")  # the last is the polling place
_NORMALISED = {
    "strasse": "street", "hnr": "number", "hnr_zusatz": "suffix", "plz": "postcode", "ost_25832": "x",
    "nord_25832": "y", "ortsteil": "ortsteil",
}  # fmt: skip
_ORIGIN = SourceOrigin(
    title=f"Adressen der {CITY.administration} 2017",
    source=f"{CITY.open_data.attribution}, Adressen 2017, verändert",
    source_url=CITY.open_data.url,
    licence=CITY.open_data.licence,
    as_of=date(2017, 9, 24),
)


def _original_row(number: int, text: str, cells: list[str]) -> RawAddress:
    """Restore the spelling of the street and leave the polling place out."""
    street, house_number, postcode, lon, lat, _polling_place = cells
    return RawAddress(number, text, restore_eszett(street), house_number, postcode, lon, lat)


def _normalised_row(number: int, text: str, cells: list[str]) -> RawAddress:
    by_name = dict(zip(_HEADER.split(";"), cells, strict=True))
    return RawAddress(
        line=number,
        text=text,
        **{key: by_name[name] for name, key in _NORMALISED.items()},
    )


def _is_original(first: str) -> bool:
    """Tell by six cells, the second beginning with a digit or empty."""
    cells = first.split("\t")
    return len(cells) == len(_ORIGINAL) and not cells[1].strip().isalpha()


ORIGINAL = LineFormat(
    name=f"{CITY.administration} 2017, Original (Tabulatoren, ohne Kopfzeile)",
    epsg=4326,
    origin=_ORIGIN,
    header_lines=0,
    names=tuple(f"Spalte {number}" for number in range(1, len(_ORIGINAL) + 1)),
    meaning={f"Spalte {number}": key for number, key in enumerate(_ORIGINAL, start=1) if key},
    recognises=_is_original,
    cells=lambda text: text.split("\t"),  # this format knows no quotes
    row=_original_row,
)
NORMALISED = LineFormat(
    name=f"{CITY.administration} 2017, aufbereitet (Semikolon, mit Kopfzeile)",
    epsg=25832,
    origin=_ORIGIN,
    header_lines=1,
    names=tuple(_HEADER.split(";")),
    meaning=_NORMALISED,
    recognises=lambda first: first.strip() == _HEADER,
    cells=lambda text: next(csv.reader([text], delimiter=";")),
    row=_normalised_row,
)
