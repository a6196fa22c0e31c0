from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.on_day_out import OnDayOut


T = TypeVar("T", bound="OfDayOut")


@_attrs_define
class OfDayOut:
    """All figures of some topics on a day."""

    stand: datetime.date
    """ Der Tag, für den gefragt ist """
    url: str
    """ Diese Antwort, mit ihrem Tag; die Adresse bleibt """
    parameters: list[OnDayOut]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.on_day_out import OnDayOut  # noqa: PLC0415

        stand = self.stand.isoformat()

        url = self.url

        parameters = []
        for parameters_item_data in self.parameters:
            parameters_item = parameters_item_data.to_dict()
            parameters.append(parameters_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stand": stand,
                "url": url,
                "parameters": parameters,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.on_day_out import OnDayOut  # noqa: PLC0415

        d = dict(src_dict)
        stand = datetime.date.fromisoformat(d.pop("stand"))

        url = d.pop("url")

        parameters = []
        _parameters = d.pop("parameters")
        for parameters_item_data in _parameters:
            parameters_item = OnDayOut.from_dict(parameters_item_data)

            parameters.append(parameters_item)

        of_day_out = cls(
            stand=stand,
            url=url,
            parameters=parameters,
        )

        of_day_out.additional_properties = d
        return of_day_out

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
