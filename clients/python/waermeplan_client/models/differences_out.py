from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.changed_zone_out import ChangedZoneOut
    from ..models.descent_out import DescentOut
    from ..models.edition_out import EditionOut
    from ..models.moved_addresses_out import MovedAddressesOut
    from ..models.zone_out import ZoneOut


T = TypeVar("T", bound="DifferencesOut")


@_attrs_define
class DifferencesOut:
    """What an edition changed against an earlier one of the same line."""

    edition: EditionOut
    """ The state of the heat plan that an answer rests on. """
    demonstration: None | str
    """ Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer """
    since: EditionOut
    """ The state of the heat plan that an answer rests on. """
    added: list[ZoneOut]
    """ Gebiete, die es früher nicht gab """
    removed: list[ZoneOut]
    """ Gebiete, die es nicht mehr gibt """
    changed: list[ChangedZoneOut]
    moved_addresses: list[MovedAddressesOut]
    descent: list[DescentOut] | None
    """ Was woraus wurde, nach Fläche; leer, wo die Ausgaben nicht aufeinander folgten """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.changed_zone_out import ChangedZoneOut  # noqa: PLC0415
        from ..models.descent_out import DescentOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.moved_addresses_out import MovedAddressesOut  # noqa: PLC0415
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        edition = self.edition.to_dict()

        demonstration: None | str
        demonstration = self.demonstration

        since = self.since.to_dict()

        added = []
        for added_item_data in self.added:
            added_item = added_item_data.to_dict()
            added.append(added_item)

        removed = []
        for removed_item_data in self.removed:
            removed_item = removed_item_data.to_dict()
            removed.append(removed_item)

        changed = []
        for changed_item_data in self.changed:
            changed_item = changed_item_data.to_dict()
            changed.append(changed_item)

        moved_addresses = []
        for moved_addresses_item_data in self.moved_addresses:
            moved_addresses_item = moved_addresses_item_data.to_dict()
            moved_addresses.append(moved_addresses_item)

        descent: list[dict[str, Any]] | None
        if isinstance(self.descent, list):
            descent = []
            for descent_type_0_item_data in self.descent:
                descent_type_0_item = descent_type_0_item_data.to_dict()
                descent.append(descent_type_0_item)

        else:
            descent = self.descent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "demonstration": demonstration,
                "since": since,
                "added": added,
                "removed": removed,
                "changed": changed,
                "moved_addresses": moved_addresses,
                "descent": descent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.changed_zone_out import ChangedZoneOut  # noqa: PLC0415
        from ..models.descent_out import DescentOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.moved_addresses_out import MovedAddressesOut  # noqa: PLC0415
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        d = dict(src_dict)
        edition = EditionOut.from_dict(d.pop("edition"))

        def _parse_demonstration(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        demonstration = _parse_demonstration(d.pop("demonstration"))

        since = EditionOut.from_dict(d.pop("since"))

        added = []
        _added = d.pop("added")
        for added_item_data in _added:
            added_item = ZoneOut.from_dict(added_item_data)

            added.append(added_item)

        removed = []
        _removed = d.pop("removed")
        for removed_item_data in _removed:
            removed_item = ZoneOut.from_dict(removed_item_data)

            removed.append(removed_item)

        changed = []
        _changed = d.pop("changed")
        for changed_item_data in _changed:
            changed_item = ChangedZoneOut.from_dict(changed_item_data)

            changed.append(changed_item)

        moved_addresses = []
        _moved_addresses = d.pop("moved_addresses")
        for moved_addresses_item_data in _moved_addresses:
            moved_addresses_item = MovedAddressesOut.from_dict(moved_addresses_item_data)

            moved_addresses.append(moved_addresses_item)

        def _parse_descent(data: object) -> list[DescentOut] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                descent_type_0 = []
                _descent_type_0 = data
                for descent_type_0_item_data in _descent_type_0:
                    descent_type_0_item = DescentOut.from_dict(descent_type_0_item_data)

                    descent_type_0.append(descent_type_0_item)

                return descent_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[DescentOut] | None, data)

        descent = _parse_descent(d.pop("descent"))

        differences_out = cls(
            edition=edition,
            demonstration=demonstration,
            since=since,
            added=added,
            removed=removed,
            changed=changed,
            moved_addresses=moved_addresses,
            descent=descent,
        )

        differences_out.additional_properties = d
        return differences_out

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
