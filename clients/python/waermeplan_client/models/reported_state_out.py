from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReportedStateOut")


@_attrs_define
class ReportedStateOut:
    """How far a measure was at the end of the year."""

    number: int
    """ Nummer der Maßnahme im Plan """
    title: str
    """ Titel """
    state: str
    """ Stand: planned, running, done oder stopped """
    state_label: str
    """ Stand in Worten """
    done: None | str
    """ Was geschehen ist """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        title = self.title

        state = self.state

        state_label = self.state_label

        done: None | str
        done = self.done

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "title": title,
                "state": state,
                "state_label": state_label,
                "done": done,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        title = d.pop("title")

        state = d.pop("state")

        state_label = d.pop("state_label")

        def _parse_done(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        done = _parse_done(d.pop("done"))

        reported_state_out = cls(
            number=number,
            title=title,
            state=state,
            state_label=state_label,
            done=done,
        )

        reported_state_out.additional_properties = d
        return reported_state_out

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
