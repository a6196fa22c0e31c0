"""The two formats of the address points of 2017, open data of the city (pure).

The files give no date; they list the polling places of the federal election of 24 September 2017.
"""

import csv
from datetime import date

from zones.city import CITY
from zones.ingest.rows import RawAddress, TextLine
from zones.ingest.sources.base import SourceOrigin
from zones.ingest.spelling import restore_eszett

_HEADER = (
    "strasse;hnr;hnr_zusatz;plz;lon;lat;ost_25832;nord_25832;statbez_nr;statbez;ortsteil_nr;ortsteil;wahllokal_2017"
)
_ORIGIN = SourceOrigin(
    title=f"Adressen der {CITY.administration} 2017",
    source=f"{CITY.open_data.attribution}, Adressen 2017, verändert",
    source_url=CITY.open_data.url,
    licence=CITY.open_data.licence,
    as_of=date(2017, 9, 24),
)


class CityTsv2017:
    """The original: tab-separated, no header; street, number with suffix, postcode, lon, lat, polling place."""

    name = f"{CITY.administration} 2017, Original (Tabulatoren, ohne Kopfzeile)"
    epsg = 4326
    origin = _ORIGIN
    header_lines = 0
    columns = 6

    def recognises(self, first: str) -> bool:
        """Six cells, the second beginning with a digit or empty."""
        cells = self.cells(first)
        return len(cells) == self.columns and not cells[1].strip().isalpha()

    def cells(self, text: str) -> list[str]:
        """Cut at tabulators; this format knows no quotes."""
        return text.split("\t")

    def row(self, line: TextLine, cells: list[str]) -> RawAddress:
        """Restore the spelling of the street and leave the polling place out."""
        street, number, postcode, lon, lat, _polling_place = cells
        return RawAddress(line.number, line.text, restore_eszett(street), number, postcode, lon, lat)


class CityCsv2017:
    """The normalised copy: semicolons, header, number and suffix apart, metres, district and Ortsteil."""

    name = f"{CITY.administration} 2017, aufbereitet (Semikolon, mit Kopfzeile)"
    epsg = 25832
    origin = _ORIGIN
    header_lines = 1
    columns = _HEADER.count(";") + 1

    def recognises(self, first: str) -> bool:
        """Exactly the known header."""
        return first.strip() == _HEADER

    def cells(self, text: str) -> list[str]:
        """Cut at semicolons outside quotes."""
        return next(csv.reader([text], delimiter=";"))

    def row(self, line: TextLine, cells: list[str]) -> RawAddress:
        """Pick the cells by the header's names."""
        by_name = dict(zip(_HEADER.split(";"), cells, strict=True))
        return RawAddress(
            line=line.number,
            text=line.text,
            street=by_name["strasse"],
            number=by_name["hnr"],
            suffix=by_name["hnr_zusatz"],
            postcode=by_name["plz"],
            x=by_name["ost_25832"],
            y=by_name["nord_25832"],
            ortsteil=by_name["ortsteil"],
        )
