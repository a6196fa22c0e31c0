from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.not_stated_out import NotStatedOut
    from ..models.steckbrief_out import SteckbriefOut
    from ..models.zone_out import ZoneOut


T = TypeVar("T", bound="ZoneSheetOut")


@_attrs_define
class ZoneSheetOut:
    """A zone with its fact sheet."""

    zone: ZoneOut
    """ A zone without its polygon. """
    steckbrief: None | SteckbriefOut
    """ Leer, wenn der Plan zu diesem Gebiet keinen hat """
    not_stated: list[NotStatedOut]
    """ Kennwerte, die der Plan zu diesem Gebiet nicht angibt """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.not_stated_out import NotStatedOut  # noqa: PLC0415
        from ..models.steckbrief_out import SteckbriefOut  # noqa: PLC0415
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        zone = self.zone.to_dict()

        steckbrief: dict[str, Any] | None
        if isinstance(self.steckbrief, SteckbriefOut):
            steckbrief = self.steckbrief.to_dict()
        else:
            steckbrief = self.steckbrief

        not_stated = []
        for not_stated_item_data in self.not_stated:
            not_stated_item = not_stated_item_data.to_dict()
            not_stated.append(not_stated_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "zone": zone,
                "steckbrief": steckbrief,
                "not_stated": not_stated,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.not_stated_out import NotStatedOut  # noqa: PLC0415
        from ..models.steckbrief_out import SteckbriefOut  # noqa: PLC0415
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        d = dict(src_dict)
        zone = ZoneOut.from_dict(d.pop("zone"))

        def _parse_steckbrief(data: object) -> None | SteckbriefOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                steckbrief_type_0 = SteckbriefOut.from_dict(data)

                return steckbrief_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SteckbriefOut, data)

        steckbrief = _parse_steckbrief(d.pop("steckbrief"))

        not_stated = []
        _not_stated = d.pop("not_stated")
        for not_stated_item_data in _not_stated:
            not_stated_item = NotStatedOut.from_dict(not_stated_item_data)

            not_stated.append(not_stated_item)

        zone_sheet_out = cls(
            zone=zone,
            steckbrief=steckbrief,
            not_stated=not_stated,
        )

        zone_sheet_out.additional_properties = d
        return zone_sheet_out

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
