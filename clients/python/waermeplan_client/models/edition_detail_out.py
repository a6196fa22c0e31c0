from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.edition_out import EditionOut
    from ..models.file_out import FileOut
    from ..models.publication_out import PublicationOut
    from ..models.zone_out import ZoneOut


T = TypeVar("T", bound="EditionDetailOut")


@_attrs_define
class EditionDetailOut:
    """One edition with everything that it states of itself."""

    edition: EditionOut
    """ The state of the heat plan that an answer rests on. """
    demonstration: None | str
    """ Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer """
    published_at: datetime.datetime
    """ Wann die Ausgabe zuletzt veröffentlicht wurde """
    in_error: bool
    """ Irrtümlich veröffentlicht und zurückgezogen; kein Vergleich nennt sie """
    details: str
    """ Diese Ausgabe mit Dateien und Gebieten """
    source_url: None | str
    """ Adresse der Quelle, falls angegeben """
    procedure: int | None
    """ Code WP_VerfahrenArt; leer heißt nicht angegeben """
    procedure_label: None | str
    """ Verfahren in Worten; leer heißt nicht angegeben """
    target_year: int | None
    """ Zieljahr; leer heißt nicht angegeben """
    base_year: int | None
    """ Basisjahr der Daten; leer heißt nicht angegeben """
    publications: list[PublicationOut]
    """ Wann und warum sie veröffentlicht wurde """
    predecessor: int | None
    """ Nummer der Ausgabe, auf die sie folgte; leer bei der ersten """
    files: list[FileOut]
    """ Die Ausgabe als Datei, mit den genauen Flächen und allen Steckbriefen """
    zones: list[ZoneOut]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.file_out import FileOut  # noqa: PLC0415
        from ..models.publication_out import PublicationOut  # noqa: PLC0415
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        edition = self.edition.to_dict()

        demonstration: None | str
        demonstration = self.demonstration

        published_at = self.published_at.isoformat()

        in_error = self.in_error

        details = self.details

        source_url: None | str
        source_url = self.source_url

        procedure: int | None
        procedure = self.procedure

        procedure_label: None | str
        procedure_label = self.procedure_label

        target_year: int | None
        target_year = self.target_year

        base_year: int | None
        base_year = self.base_year

        publications = []
        for publications_item_data in self.publications:
            publications_item = publications_item_data.to_dict()
            publications.append(publications_item)

        predecessor: int | None
        predecessor = self.predecessor

        files = []
        for files_item_data in self.files:
            files_item = files_item_data.to_dict()
            files.append(files_item)

        zones = []
        for zones_item_data in self.zones:
            zones_item = zones_item_data.to_dict()
            zones.append(zones_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "demonstration": demonstration,
                "published_at": published_at,
                "in_error": in_error,
                "details": details,
                "source_url": source_url,
                "procedure": procedure,
                "procedure_label": procedure_label,
                "target_year": target_year,
                "base_year": base_year,
                "publications": publications,
                "predecessor": predecessor,
                "files": files,
                "zones": zones,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.file_out import FileOut  # noqa: PLC0415
        from ..models.publication_out import PublicationOut  # noqa: PLC0415
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        d = dict(src_dict)
        edition = EditionOut.from_dict(d.pop("edition"))

        def _parse_demonstration(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        demonstration = _parse_demonstration(d.pop("demonstration"))

        published_at = datetime.datetime.fromisoformat(d.pop("published_at"))

        in_error = d.pop("in_error")

        details = d.pop("details")

        def _parse_source_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source_url = _parse_source_url(d.pop("source_url"))

        def _parse_procedure(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        procedure = _parse_procedure(d.pop("procedure"))

        def _parse_procedure_label(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        procedure_label = _parse_procedure_label(d.pop("procedure_label"))

        def _parse_target_year(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        target_year = _parse_target_year(d.pop("target_year"))

        def _parse_base_year(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        base_year = _parse_base_year(d.pop("base_year"))

        publications = []
        _publications = d.pop("publications")
        for publications_item_data in _publications:
            publications_item = PublicationOut.from_dict(publications_item_data)

            publications.append(publications_item)

        def _parse_predecessor(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        predecessor = _parse_predecessor(d.pop("predecessor"))

        files = []
        _files = d.pop("files")
        for files_item_data in _files:
            files_item = FileOut.from_dict(files_item_data)

            files.append(files_item)

        zones = []
        _zones = d.pop("zones")
        for zones_item_data in _zones:
            zones_item = ZoneOut.from_dict(zones_item_data)

            zones.append(zones_item)

        edition_detail_out = cls(
            edition=edition,
            demonstration=demonstration,
            published_at=published_at,
            in_error=in_error,
            details=details,
            source_url=source_url,
            procedure=procedure,
            procedure_label=procedure_label,
            target_year=target_year,
            base_year=base_year,
            publications=publications,
            predecessor=predecessor,
            files=files,
            zones=zones,
        )

        edition_detail_out.additional_properties = d
        return edition_detail_out

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
