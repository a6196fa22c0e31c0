from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="FileOut")


@_attrs_define
class FileOut:
    """A file of an edition; it never changes."""

    format_: str
    """ Endung der Datei: gpkg, geojson, csv, gml oder pmtiles """
    label: str
    """ Was die Datei ist, in Worten """
    media_type: str
    """ Medientyp (RFC 6838) """
    url: str
    """ Wo die Datei liegt """
    size_bytes: int | None
    """ Größe in Byte; leer, solange die Datei noch nicht erzeugt ist """
    sha256: None | str
    """ Prüfsumme; leer, solange die Datei noch nicht erzeugt ist """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        format_ = self.format_

        label = self.label

        media_type = self.media_type

        url = self.url

        size_bytes: int | None
        size_bytes = self.size_bytes

        sha256: None | str
        sha256 = self.sha256

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "format": format_,
                "label": label,
                "media_type": media_type,
                "url": url,
                "size_bytes": size_bytes,
                "sha256": sha256,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        format_ = d.pop("format")

        label = d.pop("label")

        media_type = d.pop("media_type")

        url = d.pop("url")

        def _parse_size_bytes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        size_bytes = _parse_size_bytes(d.pop("size_bytes"))

        def _parse_sha256(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sha256 = _parse_sha256(d.pop("sha256"))

        file_out = cls(
            format_=format_,
            label=label,
            media_type=media_type,
            url=url,
            size_bytes=size_bytes,
            sha256=sha256,
        )

        file_out.additional_properties = d
        return file_out

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
