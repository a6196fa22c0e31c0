from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReportListedOut")


@_attrs_define
class ReportListedOut:
    """The report on one year, in the list of all."""

    year: int
    """ Jahr, über das berichtet wird """
    source: str
    """ Quelle """
    source_url: None | str
    """ Adresse der Quelle, falls angegeben """
    as_of: datetime.date
    """ Stand """
    url: str
    """ Der Bericht auf der Seite für Menschen """
    details: str
    """ Der Bericht mit dem Stand jeder Maßnahme """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        year = self.year

        source = self.source

        source_url: None | str
        source_url = self.source_url

        as_of = self.as_of.isoformat()

        url = self.url

        details = self.details

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "year": year,
                "source": source,
                "source_url": source_url,
                "as_of": as_of,
                "url": url,
                "details": details,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        year = d.pop("year")

        source = d.pop("source")

        def _parse_source_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source_url = _parse_source_url(d.pop("source_url"))

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        url = d.pop("url")

        details = d.pop("details")

        report_listed_out = cls(
            year=year,
            source=source,
            source_url=source_url,
            as_of=as_of,
            url=url,
            details=details,
        )

        report_listed_out.additional_properties = d
        return report_listed_out

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
