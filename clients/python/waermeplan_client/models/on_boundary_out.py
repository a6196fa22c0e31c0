from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    BinaryIO,
    Generator,
    Literal,
    TextIO,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.address_out import AddressOut
    from ..models.edition_out import EditionOut
    from ..models.nearest_address_out import NearestAddressOut
    from ..models.zone_out import ZoneOut


T = TypeVar("T", bound="OnBoundaryOut")


@_attrs_define
class OnBoundaryOut:
    """It lies in a zone, but close to another one."""

    edition: EditionOut
    """ The state of the heat plan that an answer rests on. """
    demonstration: None | str
    """ Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer """
    title: str
    """ Das Ergebnis in einer Zeile """
    sentence: str
    """ Das Ergebnis in ganzen Sätzen, mit dem Inhalt der Zeile """
    address: AddressOut | None
    """ Die Adresse; leer bei der Auskunft zu einem Punkt """
    nearest_address: NearestAddressOut | None
    """ Die nächste Adresse; leer bei der Auskunft zu einer Adresse """
    set_aside: str
    """ Was neben der Adresse getippt und nicht bekannt ist („Haus B“); die Auskunft gilt für die Hausnummer ohne
    das. Sonst leer """
    zone: ZoneOut
    """ A zone without its polygon. """
    neighbour: ZoneOut
    """ A zone without its polygon. """
    distance_m: float
    """ Abstand zum anderen Gebiet in Metern """
    outcome: Literal["on_boundary"] | Unset = "on_boundary"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.address_out import AddressOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.nearest_address_out import NearestAddressOut  # noqa: PLC0415
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        edition = self.edition.to_dict()

        demonstration: None | str
        demonstration = self.demonstration

        title = self.title

        sentence = self.sentence

        address: dict[str, Any] | None
        if isinstance(self.address, AddressOut):
            address = self.address.to_dict()
        else:
            address = self.address

        nearest_address: dict[str, Any] | None
        if isinstance(self.nearest_address, NearestAddressOut):
            nearest_address = self.nearest_address.to_dict()
        else:
            nearest_address = self.nearest_address

        set_aside = self.set_aside

        zone = self.zone.to_dict()

        neighbour = self.neighbour.to_dict()

        distance_m = self.distance_m

        outcome = self.outcome

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "demonstration": demonstration,
                "title": title,
                "sentence": sentence,
                "address": address,
                "nearest_address": nearest_address,
                "set_aside": set_aside,
                "zone": zone,
                "neighbour": neighbour,
                "distance_m": distance_m,
            }
        )
        if outcome is not UNSET:
            field_dict["outcome"] = outcome

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.address_out import AddressOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.nearest_address_out import NearestAddressOut  # noqa: PLC0415
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        d = dict(src_dict)
        edition = EditionOut.from_dict(d.pop("edition"))

        def _parse_demonstration(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        demonstration = _parse_demonstration(d.pop("demonstration"))

        title = d.pop("title")

        sentence = d.pop("sentence")

        def _parse_address(data: object) -> AddressOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                address_type_0 = AddressOut.from_dict(data)

                return address_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AddressOut | None, data)

        address = _parse_address(d.pop("address"))

        def _parse_nearest_address(data: object) -> NearestAddressOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                nearest_address_type_0 = NearestAddressOut.from_dict(data)

                return nearest_address_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NearestAddressOut | None, data)

        nearest_address = _parse_nearest_address(d.pop("nearest_address"))

        set_aside = d.pop("set_aside")

        zone = ZoneOut.from_dict(d.pop("zone"))

        neighbour = ZoneOut.from_dict(d.pop("neighbour"))

        distance_m = d.pop("distance_m")

        outcome = cast(Literal["on_boundary"] | Unset, d.pop("outcome", UNSET))
        if outcome != "on_boundary" and not isinstance(outcome, Unset):
            raise ValueError(f"outcome must match const 'on_boundary', got '{outcome}'")

        on_boundary_out = cls(
            edition=edition,
            demonstration=demonstration,
            title=title,
            sentence=sentence,
            address=address,
            nearest_address=nearest_address,
            set_aside=set_aside,
            zone=zone,
            neighbour=neighbour,
            distance_m=distance_m,
            outcome=outcome,
        )

        on_boundary_out.additional_properties = d
        return on_boundary_out

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
