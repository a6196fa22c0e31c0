"""The shapes of the API's answers. Descriptions are German: they are printed in the OpenAPI description."""

import datetime as dt
from functools import lru_cache
from typing import Annotated, Any, Literal

from django.urls import reverse
from django.utils.translation import get_language
from pydantic import BaseModel, Field

from zones.address.search.addressbook import LineKind
from zones.models import Address, Edition, Versorgungsart, Zone


class Problem(BaseModel):
    """What is wrong and what to do next."""

    detail: str = Field(description="Ein Satz auf Deutsch: was nicht stimmt und was zu tun ist")


class SuggestionOut(BaseModel):
    """A line to choose from."""

    kind: LineKind = Field(
        description="Was die Zeile ist. Nur address, choice und building stehen für eine Adresse und haben eine "
        "Kennung. street nennt eine Straße, place einen Teil der Stadt. range, unknown_number, other_municipality "
        "und note sagen nur etwas."
    )
    label: str = Field(description="Straße, vollständige Adresse, Teil der Stadt oder ein Satz")
    id: int | None = Field(description="Kennung der Adresse; leer, wenn die Zeile für keine steht")
    url: str | None = Field(description="Auskunft zu dieser Adresse; leer, wenn die Zeile für keine steht")
    hint: str | None = Field(
        description="Wie die Zeile vom getippten Text abweicht: „früher …“ oder „ähnlich geschrieben“; sonst leer"
    )


class EditionOut(BaseModel):
    """The state of the heat plan that an answer rests on."""

    title: str = Field(description="Titel der Ausgabe")
    adopted_on: dt.date | None = Field(description="Tag des Beschlusses")
    valid_from: dt.date = Field(description="Gilt ab")
    source: str = Field(description="Quelle")
    licence: str = Field(description="Lizenz")

    @classmethod
    def of(cls, edition: Edition) -> "EditionOut":
        """Describe an edition."""
        return _edition(edition.title, edition.adopted_on, edition.valid_from, edition.source, edition.licence)


@lru_cache(maxsize=10)
def _edition(title: str, adopted_on: dt.date | None, valid_from: dt.date, source: str, licence: str) -> EditionOut:
    return EditionOut(title=title, adopted_on=adopted_on, valid_from=valid_from, source=source, licence=licence)


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
    url: str = Field(description="Seite des Gebiets")

    @classmethod
    def of(cls, zone: Zone) -> "ZoneOut":
        """Describe a zone."""
        return _zone(zone.code, zone.shown, zone.name, zone.versorgungsart, get_language())


@lru_cache(maxsize=500)
def _zone(code: str, shown_code: str, name: str, versorgungsart: int, language: str | None) -> ZoneOut:
    art = Versorgungsart(versorgungsart)
    return ZoneOut(
        code=code,
        shown_code=shown_code,
        name=name,
        category=art.category.value,
        category_label=str(art.category.label),
        versorgungsart=art.value,
        versorgungsart_label=str(art.label),
        url=reverse("zones:zone", args=[code]),
    )


class AddressOut(BaseModel):
    """An address of the published address edition."""

    id: int = Field(description="Kennung der Adresse, in jeder Ausgabe der Adressen dieselbe")
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
            id=address.key,
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


class _Answer(Published):
    sentence: str = Field(description="Das Ergebnis in einem Satz")
    address: AddressOut | None = Field(description="Die Adresse; leer bei der Auskunft zu einem Punkt")
    nearest_address: NearestAddressOut | None = Field(
        description="Die nächste Adresse; leer bei der Auskunft zu einer Adresse"
    )


class InZoneOut(_Answer):
    """The address or point lies in a zone."""

    outcome: Literal["in_zone"] = "in_zone"
    zone: ZoneOut


class OnBoundaryOut(_Answer):
    """It lies in a zone, but close to another one."""

    outcome: Literal["on_boundary"] = "on_boundary"
    zone: ZoneOut
    neighbour: ZoneOut = Field(description="Das andere Gebiet")
    distance_m: float = Field(description="Abstand zum anderen Gebiet in Metern")


class OutsideZonesOut(_Answer):
    """It lies in the city but in no zone."""

    outcome: Literal["outside_zones"] = "outside_zones"
    zone: None = None
    nearest_zone: ZoneOut | None = Field(description="Das nächste Gebiet")
    distance_m: float | None = Field(description="Abstand zum nächsten Gebiet in Metern")


AnswerOut = Annotated[InZoneOut | OnBoundaryOut | OutsideZonesOut, Field(discriminator="outcome")]


class ZonesOut(Published):
    """All zones of the published heat plan."""

    zones: list[ZoneOut]


class EignungOut(BaseModel):
    """How suitable a way of heating is for a zone."""

    label: str = Field(description="Versorgung, um deren Eignung es geht")
    code: int | None = Field(description="Code WP_Eignungsstufe; leer heißt nicht angegeben")
    stufe: str | None = Field(description="Eignungsstufe in Worten; leer heißt nicht angegeben")


class ValueOut(BaseModel):
    """One figure of a Steckbrief."""

    indicator: str = Field(description="Kennwert")
    indicator_label: str = Field(description="Kennwert in Worten")
    category: int | None = Field(description="Code der Gliederung nach XWärmeplan, falls gegliedert")
    category_label: str | None = Field(description="Gliederung in Worten, falls gegliedert")
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
    measures: str | None = Field(description="Maßnahmen")
    target_year: int | None = Field(description="Zieljahr")
    plan_page: int | None = Field(description="Seite im Wärmeplan")
    source: str = Field(description="Quelle")
    as_of: dt.date = Field(description="Stand")
    values: list[ValueOut] = Field(description="Kennwerte; was fehlt, ist nicht angegeben")


class FormerZoneOut(Problem):
    """What became of a zone that the published plan does not have any more."""

    successors: list[ZoneOut] = Field(description="Gebiete, die heute dort liegen, das größte Stück zuerst")


class ZoneDetailOut(Published):
    """One zone with its Steckbrief."""

    zone: ZoneOut
    steckbrief: SteckbriefOut | None


class FeatureOut(BaseModel):
    """A zone as a GeoJSON feature."""

    type: Literal["Feature"] = "Feature"
    geometry: dict[str, Any] = Field(description="Vereinfachte Fläche, Länge und Breite in Grad (EPSG:4326)")
    properties: dict[str, str] = Field(description="code, shown_code, name, category, versorgungsart (in Worten), url")


class FeatureCollectionOut(Published):
    """All zones as GeoJSON."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[FeatureOut]
