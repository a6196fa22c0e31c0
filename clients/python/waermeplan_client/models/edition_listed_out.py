from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.edition_out import EditionOut


T = TypeVar("T", bound="EditionListedOut")


@_attrs_define
class EditionListedOut:
    """One edition in the list of all."""

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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.edition_out import EditionOut  # noqa: PLC0415

        edition = self.edition.to_dict()

        demonstration: None | str
        demonstration = self.demonstration

        published_at = self.published_at.isoformat()

        in_error = self.in_error

        details = self.details

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "demonstration": demonstration,
                "published_at": published_at,
                "in_error": in_error,
                "details": details,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.edition_out import EditionOut  # noqa: PLC0415

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

        edition_listed_out = cls(
            edition=edition,
            demonstration=demonstration,
            published_at=published_at,
            in_error=in_error,
            details=details,
        )

        edition_listed_out.additional_properties = d
        return edition_listed_out

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
