from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.edition_listed_out import EditionListedOut


T = TypeVar("T", bound="EditionsOut")


@_attrs_define
class EditionsOut:
    """The editions that are or were published, the last published first."""

    total: int
    """ Wie viele es insgesamt sind; mit „limit“ stehen hier nur so viele ab „offset“ """
    editions: list[EditionListedOut]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.edition_listed_out import EditionListedOut  # noqa: PLC0415

        total = self.total

        editions = []
        for editions_item_data in self.editions:
            editions_item = editions_item_data.to_dict()
            editions.append(editions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "editions": editions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.edition_listed_out import EditionListedOut  # noqa: PLC0415

        d = dict(src_dict)
        total = d.pop("total")

        editions = []
        _editions = d.pop("editions")
        for editions_item_data in _editions:
            editions_item = EditionListedOut.from_dict(editions_item_data)

            editions.append(editions_item)

        editions_out = cls(
            total=total,
            editions=editions,
        )

        editions_out.additional_properties = d
        return editions_out

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
