from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.choice_out import ChoiceOut


T = TypeVar("T", bound="OfferOut")


@_attrs_define
class OfferOut:
    """A street that may be meant."""

    street: str
    """ Straße """
    reason: str
    """ Warum sie angeboten wird, in einem Satz """
    q: str
    """ Was zu suchen ist, wenn diese Straße gemeint ist """
    addresses: list[ChoiceOut]
    """ Ihre Adressen mit der getippten Nummer; leer, wenn sie keine hat """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.choice_out import ChoiceOut  # noqa: PLC0415

        street = self.street

        reason = self.reason

        q = self.q

        addresses = []
        for addresses_item_data in self.addresses:
            addresses_item = addresses_item_data.to_dict()
            addresses.append(addresses_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "street": street,
                "reason": reason,
                "q": q,
                "addresses": addresses,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.choice_out import ChoiceOut  # noqa: PLC0415

        d = dict(src_dict)
        street = d.pop("street")

        reason = d.pop("reason")

        q = d.pop("q")

        addresses = []
        _addresses = d.pop("addresses")
        for addresses_item_data in _addresses:
            addresses_item = ChoiceOut.from_dict(addresses_item_data)

            addresses.append(addresses_item)

        offer_out = cls(
            street=street,
            reason=reason,
            q=q,
            addresses=addresses,
        )

        offer_out.additional_properties = d
        return offer_out

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
