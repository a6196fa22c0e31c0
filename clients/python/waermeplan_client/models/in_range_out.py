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
    from ..models.choice_out import ChoiceOut
    from ..models.edition_out import EditionOut
    from ..models.zone_out import ZoneOut


T = TypeVar("T", bound="InRangeOut")


@_attrs_define
class InRangeOut:
    """Several numbers at once."""

    edition: EditionOut
    """ The state of the heat plan that an answer rests on. """
    demonstration: None | str
    """ Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer """
    title: str
    """ Das Ergebnis in einer Zeile """
    sentence: str
    """ Das Ergebnis in ganzen Sätzen, mit dem Inhalt der Zeile """
    street: str
    """ Straße """
    house_number: str
    """ Die getippten Hausnummern """
    zone: None | ZoneOut
    """ Das Gebiet, in dem sie alle liegen; sonst leer """
    near_boundary: bool
    """ Mindestens eine der Nummern liegt nahe an einer Gebietsgrenze """
    addresses: list[ChoiceOut]
    """ Die einzelnen Nummern """
    outcome: Literal["in_range"] | Unset = "in_range"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.choice_out import ChoiceOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        edition = self.edition.to_dict()

        demonstration: None | str
        demonstration = self.demonstration

        title = self.title

        sentence = self.sentence

        street = self.street

        house_number = self.house_number

        zone: dict[str, Any] | None
        if isinstance(self.zone, ZoneOut):
            zone = self.zone.to_dict()
        else:
            zone = self.zone

        near_boundary = self.near_boundary

        addresses = []
        for addresses_item_data in self.addresses:
            addresses_item = addresses_item_data.to_dict()
            addresses.append(addresses_item)

        outcome = self.outcome

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "demonstration": demonstration,
                "title": title,
                "sentence": sentence,
                "street": street,
                "house_number": house_number,
                "zone": zone,
                "near_boundary": near_boundary,
                "addresses": addresses,
            }
        )
        if outcome is not UNSET:
            field_dict["outcome"] = outcome

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.choice_out import ChoiceOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415
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

        street = d.pop("street")

        house_number = d.pop("house_number")

        def _parse_zone(data: object) -> None | ZoneOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                zone_type_0 = ZoneOut.from_dict(data)

                return zone_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ZoneOut, data)

        zone = _parse_zone(d.pop("zone"))

        near_boundary = d.pop("near_boundary")

        addresses = []
        _addresses = d.pop("addresses")
        for addresses_item_data in _addresses:
            addresses_item = ChoiceOut.from_dict(addresses_item_data)

            addresses.append(addresses_item)

        outcome = cast(Literal["in_range"] | Unset, d.pop("outcome", UNSET))
        if outcome != "in_range" and not isinstance(outcome, Unset):
            raise ValueError(f"outcome must match const 'in_range', got '{outcome}'")

        in_range_out = cls(
            edition=edition,
            demonstration=demonstration,
            title=title,
            sentence=sentence,
            street=street,
            house_number=house_number,
            zone=zone,
            near_boundary=near_boundary,
            addresses=addresses,
            outcome=outcome,
        )

        in_range_out.additional_properties = d
        return in_range_out

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
