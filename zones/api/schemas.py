"""The shapes of the API's answers. Descriptions are German: they are printed in the OpenAPI description."""

import datetime as dt
from functools import lru_cache
from operator import attrgetter
from typing import Annotated, Any, Literal, NamedTuple

from django.utils.translation import get_language
from pydantic import BaseModel, Field

from zones.api import links
from zones.models import Address, Edition, EditionStatus, Versorgungsart, Zone

_URI = {"format": "uri"}
Link = Annotated[str, Field(json_schema_extra=_URI)]


class Problem(BaseModel):
    """What is wrong and what to do next."""

    detail: str = Field(description="Ein Satz auf Deutsch: was nicht stimmt und was zu tun ist")


class EditionOut(BaseModel):
    """The state of the heat plan that an answer rests on."""

    number: int = Field(description="Nummer der Ausgabe; sie bleibt")
    is_published: bool = Field(description="Ob dies die Ausgabe ist, die jetzt gilt; frühere bleiben lesbar")
    url: Link = Field(description="Seite dieser Ausgabe; sie bleibt und lässt sich zitieren")
    title: str = Field(description="Titel der Ausgabe")
    adopted_on: dt.date | None = Field(description="Tag des Beschlusses")
    valid_from: dt.date = Field(description="Gilt ab")
    source: str = Field(description="Quelle")
    licence: str = Field(description="Lizenz")

    @classmethod
    def of(cls, edition: Edition) -> "EditionOut":
        """Describe an edition."""
        return _edition(_Stated(*_stated(edition)), links.server(), links.prefix())


class _Stated(NamedTuple):
    """What an edition says of itself, to know it again."""

    pk: int
    status: str
    title: str
    adopted_on: dt.date | None
    valid_from: dt.date
    source: str
    licence: str


_stated = attrgetter(*_Stated._fields)


@lru_cache(maxsize=40)
def _edition(stated: _Stated, _server: str, _language_prefix: str) -> EditionOut:
    told = stated._asdict()
    number, status = told.pop("pk"), told.pop("status")
    page, is_published = links.to("zones:edition", number), status == EditionStatus.PUBLISHED
    return EditionOut(number=number, is_published=is_published, url=page, **told)


class Published(BaseModel):
    """What every answer with zone data carries."""

    edition: EditionOut = Field(description="Ausgabe des Wärmeplans, aus der die Antwort stammt")
    demonstration: str | None = Field(
        description="Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer",
    )


class ZoneOut(BaseModel):
    """A zone without its polygon."""

    code: str = Field(description="Kennung des Gebiets, wie sie in Adressen steht")
    shown_code: str = Field(description="Kennung, wie die Stadt sie schreibt und Menschen sie lesen („WG 01“)")
    name: str = Field(description="Name des Gebiets")
    category: str = Field(description="Kategorie: waermenetz, wasserstoff, dezentral oder pruefgebiet")
    category_label: str = Field(description="Kategorie in Worten")
    versorgungsart: int = Field(description="Code WP_WaermeversorgungsgebietTyp aus XWärmeplan 0.9.6")
    versorgungsart_label: str = Field(description="Versorgungsart in Worten")
    url: Link = Field(description="Seite des Gebiets, wie diese Ausgabe es hat")

    @classmethod
    def of(cls, zone: Zone) -> "ZoneOut":
        """Describe a zone."""
        told = (zone.code, zone.shown, zone.name, zone.versorgungsart)
        edition = None if zone.edition.status == EditionStatus.PUBLISHED else zone.edition_id
        return _zone(*told, edition, get_language(), links.server(), links.prefix())


@lru_cache(maxsize=500)
def _zone(
    code: str,
    shown_code: str,
    name: str,
    versorgungsart: int,
    earlier: int | None,
    _language: str | None,
    _server: str,
    _language_prefix: str,
) -> ZoneOut:
    art = Versorgungsart(versorgungsart)
    page = links.to("zones:edition_zone", earlier, code) if earlier else links.to("zones:zone", code)
    return ZoneOut(
        code=code,
        shown_code=shown_code,
        name=name,
        category=art.category.value,
        category_label=str(art.category.label),
        versorgungsart=art.value,
        versorgungsart_label=str(art.label),
        url=page,
    )


class AddressOut(BaseModel):
    """An address of the published address edition."""

    address_id: int = Field(description="Kennung der Adresse, in jeder Ausgabe der Adressen dieselbe")
    label: str = Field(description="Vollständige Adresse")
    street: str = Field(description="Straße")
    house_number: str = Field(description="Hausnummer mit Zusatz")
    postcode: str = Field(description="Postleitzahl, falls bekannt")
    ortsteil: str = Field(description="Ortsteil, falls bekannt")
    is_approximate: bool = Field(description="Die Lage ist nur ungefähr bekannt")
    source: str = Field(description="Quelle der Adresse")
    as_of: dt.date = Field(description="Stand der Adresse")

    @classmethod
    def of(cls, address: Address) -> "AddressOut":
        """Describe an address."""
        return cls(
            address_id=address.key,
            label=str(address),
            street=address.street,
            house_number=address.house_number,
            postcode=address.postcode,
            ortsteil=address.ortsteil,
            is_approximate=address.is_approximate,
            source=address.source,
            as_of=address.as_of,
        )


class NearestAddressOut(BaseModel):
    """The address nearest to a point."""

    label: str = Field(description="Vollständige Adresse")
    distance_m: float = Field(description="Abstand vom Punkt in Metern")
    zone_code: str | None = Field(description="Gebiet, in dem diese Adresse liegt; leer, wenn in keinem")


class SaidOut(Published):
    """What the page of the outcome says, too."""

    title: str = Field(description="Das Ergebnis in einer Zeile")
    sentence: str = Field(description="Das Ergebnis in ganzen Sätzen, mit dem Inhalt der Zeile")


class ListOut(BaseModel):
    """A list of which a part can be asked for."""

    total: int = Field(description="Wie viele es insgesamt sind; mit „limit“ stehen hier nur so viele ab „offset“")


class ZonesOut(Published, ListOut):
    """The zones of the published heat plan."""

    zones: list[ZoneOut]


class EignungOut(BaseModel):
    """How suitable a way of heating is for a zone."""

    label: str = Field(description="Versorgung, um deren Eignung es geht")
    stufe_code: int | None = Field(description="Code WP_Eignungsstufe; leer heißt nicht angegeben")
    stufe: str | None = Field(description="Eignungsstufe in Worten; leer heißt nicht angegeben")


class ValueOut(BaseModel):
    """One figure of a Steckbrief."""

    indicator: str = Field(description="Kennwert")
    indicator_label: str = Field(description="Kennwert in Worten")
    part: int | None = Field(description="Code der Gliederung nach XWärmeplan, falls gegliedert")
    part_label: str | None = Field(description="Gliederung in Worten, falls gegliedert")
    value: float
    unit: str = Field(description="Einheit")
    source: str = Field(description="Quelle dieses Werts")
    as_of: dt.date = Field(description="Stand dieses Werts")


class SteckbriefOut(BaseModel):
    """The fact sheet of a zone; empty fields were not stated."""

    eignungen: list[EignungOut]
    connection_duty: str | None = Field(description="Wie weit die Satzung zum Anschluss an das Wärmenetz reicht")
    recommendation: str | None = Field(description="Empfehlung")
    target_picture: str | None = Field(description="Zielbild")
    measures_text: str | None = Field(description="Maßnahmen, wie sie im Steckbrief stehen")
    target_year: int | None = Field(description="Zieljahr")
    plan_page: int | None = Field(description="Seite im Wärmeplan")
    source: str = Field(description="Quelle")
    as_of: dt.date = Field(description="Stand")
    values: list[ValueOut] = Field(description="Kennwerte; was fehlt, ist nicht angegeben")


class NotStatedOut(BaseModel):
    """A figure of the catalogue that the plan does not state for a zone."""

    indicator: str = Field(description="Kennwert")
    indicator_label: str = Field(description="Kennwert in Worten")
    unit: str = Field(description="Einheit")


class ZoneSheetOut(BaseModel):
    """A zone with its fact sheet."""

    zone: ZoneOut
    steckbrief: SteckbriefOut | None = Field(description="Leer, wenn der Plan zu diesem Gebiet keinen hat")
    not_stated: list[NotStatedOut] = Field(description="Kennwerte, die der Plan zu diesem Gebiet nicht angibt")


class SheetOut(Published, ZoneSheetOut):
    """The fact sheet of one zone."""


class SheetsOut(Published, ListOut):
    """The fact sheets of the zones."""

    sheets: list[ZoneSheetOut]


class FormerZoneOut(Problem):
    """What became of a zone that the published plan does not have any more."""

    successors: list[ZoneOut] = Field(description="Gebiete, die heute dort liegen, in der Reihenfolge des Satzes")


class ZoneDetailOut(Published):
    """One zone with its Steckbrief."""

    zone: ZoneOut
    steckbrief: SteckbriefOut | None


class FeatureOut(BaseModel):
    """A zone as a GeoJSON feature."""

    type: Literal["Feature"] = "Feature"
    id: str = Field(description="Kennung des Gebiets, wie code")
    geometry: dict[str, Any] = Field(description="Vereinfachte Fläche, Länge und Breite in Grad (EPSG:4326)")
    properties: ZoneOut


class FeatureCollectionOut(Published):
    """All zones as GeoJSON."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[FeatureOut]
