from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.edition_out import EditionOut
    from ..models.steckbrief_out import SteckbriefOut
    from ..models.zone_out import ZoneOut


T = TypeVar("T", bound="ZoneDetailOut")


@_attrs_define
class ZoneDetailOut:
    """One zone with its Steckbrief."""

    edition: EditionOut
    """ The state of the heat plan that an answer rests on. """
    demonstration: None | str
    """ Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer """
    zone: ZoneOut
    """ A zone without its polygon. """
    steckbrief: None | SteckbriefOut
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.steckbrief_out import SteckbriefOut  # noqa: PLC0415
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        edition = self.edition.to_dict()

        demonstration: None | str
        demonstration = self.demonstration

        zone = self.zone.to_dict()

        steckbrief: dict[str, Any] | None
        if isinstance(self.steckbrief, SteckbriefOut):
            steckbrief = self.steckbrief.to_dict()
        else:
            steckbrief = self.steckbrief

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "demonstration": demonstration,
                "zone": zone,
                "steckbrief": steckbrief,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.steckbrief_out import SteckbriefOut  # noqa: PLC0415
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        d = dict(src_dict)
        edition = EditionOut.from_dict(d.pop("edition"))

        def _parse_demonstration(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        demonstration = _parse_demonstration(d.pop("demonstration"))

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

        zone_detail_out = cls(
            edition=edition,
            demonstration=demonstration,
            zone=zone,
            steckbrief=steckbrief,
        )

        zone_detail_out.additional_properties = d
        return zone_detail_out

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
