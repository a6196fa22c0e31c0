from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reported_state_out import ReportedStateOut


T = TypeVar("T", bound="ReportOut")


@_attrs_define
class ReportOut:
    """What was reported on one year."""

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
    summary: str
    """ Zusammenfassung (Markdown) """
    states: list[ReportedStateOut]
    """ Stand der Maßnahmen am Ende des Jahres """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reported_state_out import ReportedStateOut  # noqa: PLC0415

        year = self.year

        source = self.source

        source_url: None | str
        source_url = self.source_url

        as_of = self.as_of.isoformat()

        url = self.url

        details = self.details

        summary = self.summary

        states = []
        for states_item_data in self.states:
            states_item = states_item_data.to_dict()
            states.append(states_item)

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
                "summary": summary,
                "states": states,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reported_state_out import ReportedStateOut  # noqa: PLC0415

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

        summary = d.pop("summary")

        states = []
        _states = d.pop("states")
        for states_item_data in _states:
            states_item = ReportedStateOut.from_dict(states_item_data)

            states.append(states_item)

        report_out = cls(
            year=year,
            source=source,
            source_url=source_url,
            as_of=as_of,
            url=url,
            details=details,
            summary=summary,
            states=states,
        )

        report_out.additional_properties = d
        return report_out

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
