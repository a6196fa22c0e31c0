from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="EditionOut")


@_attrs_define
class EditionOut:
    """The state of the heat plan that an answer rests on."""

    number: int
    """ Nummer der Ausgabe; sie bleibt """
    is_published: bool
    """ Ob dies die Ausgabe ist, die jetzt gilt; frühere bleiben lesbar """
    url: str
    """ Seite dieser Ausgabe; sie bleibt und lässt sich zitieren """
    title: str
    """ Titel der Ausgabe """
    adopted_on: datetime.date | None
    """ Tag des Beschlusses """
    valid_from: datetime.date
    """ Gilt ab """
    source: str
    """ Quelle """
    licence: str
    """ Lizenz """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        is_published = self.is_published

        url = self.url

        title = self.title

        adopted_on: None | str
        if isinstance(self.adopted_on, datetime.date):
            adopted_on = self.adopted_on.isoformat()
        else:
            adopted_on = self.adopted_on

        valid_from = self.valid_from.isoformat()

        source = self.source

        licence = self.licence

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "is_published": is_published,
                "url": url,
                "title": title,
                "adopted_on": adopted_on,
                "valid_from": valid_from,
                "source": source,
                "licence": licence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        is_published = d.pop("is_published")

        url = d.pop("url")

        title = d.pop("title")

        def _parse_adopted_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                adopted_on_type_0 = datetime.date.fromisoformat(data)

                return adopted_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        adopted_on = _parse_adopted_on(d.pop("adopted_on"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        source = d.pop("source")

        licence = d.pop("licence")

        edition_out = cls(
            number=number,
            is_published=is_published,
            url=url,
            title=title,
            adopted_on=adopted_on,
            valid_from=valid_from,
            source=source,
            licence=licence,
        )

        edition_out.additional_properties = d
        return edition_out

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
