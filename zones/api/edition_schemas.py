"""The shapes of what the API says of editions and of what changed between them; descriptions as in `schemas`."""

import datetime as dt

from pydantic import BaseModel, Field

from zones.api.schemas import EditionOut, Link, ListOut, Published, ZoneOut


class EditionListedOut(Published):
    """One edition in the list of all."""

    published_at: dt.datetime = Field(description="Wann die Ausgabe zuletzt veröffentlicht wurde")
    in_error: bool = Field(description="Irrtümlich veröffentlicht und zurückgezogen; kein Vergleich nennt sie")
    details: Link = Field(description="Diese Ausgabe mit Dateien und Gebieten")


class EditionsOut(ListOut):
    """The editions that are or were published, the last published first."""

    editions: list[EditionListedOut]


class FileOut(BaseModel):
    """A file of an edition; it never changes."""

    format: str = Field(description="Endung der Datei: gpkg, geojson, csv, gml oder pmtiles")
    label: str = Field(description="Was die Datei ist, in Worten")
    media_type: str = Field(description="Medientyp (RFC 6838)")
    url: Link = Field(description="Wo die Datei liegt")
    size_bytes: int | None = Field(description="Größe in Byte; leer, solange die Datei noch nicht erzeugt ist")
    sha256: str | None = Field(description="Prüfsumme; leer, solange die Datei noch nicht erzeugt ist")


class PublicationOut(BaseModel):
    """One time that the edition was published."""

    at: dt.datetime = Field(description="Wann")
    reason: str = Field(description="Warum")


class EditionDetailOut(EditionListedOut):
    """One edition with everything that it states of itself."""

    source_url: str | None = Field(description="Adresse der Quelle, falls angegeben")
    procedure: int | None = Field(description="Code WP_VerfahrenArt; leer heißt nicht angegeben")
    procedure_label: str | None = Field(description="Verfahren in Worten; leer heißt nicht angegeben")
    target_year: int | None = Field(description="Zieljahr; leer heißt nicht angegeben")
    base_year: int | None = Field(description="Basisjahr der Daten; leer heißt nicht angegeben")
    publications: list[PublicationOut] = Field(description="Wann und warum sie veröffentlicht wurde")
    predecessor: int | None = Field(description="Nummer der Ausgabe, auf die sie folgte; leer bei der ersten")
    files: list[FileOut] = Field(description="Die Ausgabe als Datei, mit den genauen Flächen und allen Steckbriefen")
    zones: list[ZoneOut]


class ChangedEntryOut(BaseModel):
    """What differs of a zone."""

    label: str = Field(description="Was sich geändert hat")
    before: str = Field(description="Wie es war, in Worten")
    after: str = Field(description="Wie es ist, in Worten")


class ChangedZoneOut(BaseModel):
    """A zone that is in both editions, perhaps under another code, and differs."""

    code_before: str = Field(description="Kennung in der früheren Ausgabe")
    code: str = Field(description="Kennung in dieser Ausgabe")
    gained_m2: float = Field(description="Fläche, die hinzukam, in m²")
    lost_m2: float = Field(description="Fläche, die wegfiel, in m²")
    entries: list[ChangedEntryOut]


class MovedAddressesOut(BaseModel):
    """How many of the addresses of today lie in another zone than under the earlier edition."""

    from_code: str | None = Field(description="Gebiet in der früheren Ausgabe; leer heißt in keinem")
    to_code: str | None = Field(description="Gebiet in dieser Ausgabe; leer heißt in keinem")
    address_count: int = Field(description="Zahl der Adressen")
    with_other_category: int = Field(description="Davon in einem Gebiet anderer Kategorie")


class DescentOut(BaseModel):
    """What became of zones by the ground that they cover."""

    became: str = Field(description="renamed, split, merged, redrawn, dropped oder new")
    codes_before: list[str] = Field(description="Kennungen in der früheren Ausgabe; leer bei neuen Gebieten")
    codes: list[str] = Field(description="Kennungen in dieser Ausgabe; leer bei weggefallenen Gebieten")


class DifferencesOut(Published):
    """What an edition changed against an earlier one of the same line."""

    since: EditionOut = Field(description="Die frühere Ausgabe, mit der verglichen wird")
    added: list[ZoneOut] = Field(description="Gebiete, die es früher nicht gab")
    removed: list[ZoneOut] = Field(description="Gebiete, die es nicht mehr gibt")
    changed: list[ChangedZoneOut]
    moved_addresses: list[MovedAddressesOut]
    descent: list[DescentOut] | None = Field(
        description="Was woraus wurde, nach Fläche; leer, wo die Ausgaben nicht aufeinander folgten"
    )


class LineageStepOut(BaseModel):
    """What became of the zones from one edition to the next."""

    since: EditionOut = Field(description="Die frühere Ausgabe")
    edition: EditionOut = Field(description="Die Ausgabe, die auf sie folgte")
    descent: list[DescentOut] | None = Field(
        description="Was woraus wurde, nach Fläche; was nicht dabei steht, blieb. Leer, solange es noch ermittelt wird"
    )


class LineageOut(Published):
    """What became of the zones from the first edition of a line to this one."""

    lineage_steps: list[LineageStepOut] = Field(description="Von Ausgabe zu Ausgabe, die älteste zuerst")
    note: str | None = Field(
        description="Warum es keine Schritte gibt, oder dass die Ausgabe zurückgenommen wurde; sonst leer"
    )
