from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.house_in import HouseIn


T = TypeVar("T", bound="HousesIn")


@_attrs_define
class HousesIn:
    """Many houses at once."""

    houses: list[HouseIn]
    """ Die Häuser, jedes wie für eines """

    def to_dict(self) -> dict[str, Any]:
        from ..models.house_in import HouseIn  # noqa: PLC0415

        houses = []
        for houses_item_data in self.houses:
            houses_item = houses_item_data.to_dict()
            houses.append(houses_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "houses": houses,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.house_in import HouseIn  # noqa: PLC0415

        d = dict(src_dict)
        houses = []
        _houses = d.pop("houses")
        for houses_item_data in _houses:
            houses_item = HouseIn.from_dict(houses_item_data)

            houses.append(houses_item)

        houses_in = cls(
            houses=houses,
        )

        return houses_in
