from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.changed_entry_out import ChangedEntryOut


T = TypeVar("T", bound="ChangedZoneOut")


@_attrs_define
class ChangedZoneOut:
    """A zone that is in both editions, perhaps under another code, and differs."""

    code_before: str
    """ Kennung in der früheren Ausgabe """
    code: str
    """ Kennung in dieser Ausgabe """
    gained_m2: float
    """ Fläche, die hinzukam, in m² """
    lost_m2: float
    """ Fläche, die wegfiel, in m² """
    entries: list[ChangedEntryOut]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.changed_entry_out import ChangedEntryOut  # noqa: PLC0415

        code_before = self.code_before

        code = self.code

        gained_m2 = self.gained_m2

        lost_m2 = self.lost_m2

        entries = []
        for entries_item_data in self.entries:
            entries_item = entries_item_data.to_dict()
            entries.append(entries_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code_before": code_before,
                "code": code,
                "gained_m2": gained_m2,
                "lost_m2": lost_m2,
                "entries": entries,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.changed_entry_out import ChangedEntryOut  # noqa: PLC0415

        d = dict(src_dict)
        code_before = d.pop("code_before")

        code = d.pop("code")

        gained_m2 = d.pop("gained_m2")

        lost_m2 = d.pop("lost_m2")

        entries = []
        _entries = d.pop("entries")
        for entries_item_data in _entries:
            entries_item = ChangedEntryOut.from_dict(entries_item_data)

            entries.append(entries_item)

        changed_zone_out = cls(
            code_before=code_before,
            code=code,
            gained_m2=gained_m2,
            lost_m2=lost_m2,
            entries=entries,
        )

        changed_zone_out.additional_properties = d
        return changed_zone_out

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
