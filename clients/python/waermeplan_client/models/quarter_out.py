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
    from ..models.offer_out import OfferOut
    from ..models.zone_share_out import ZoneShareOut


T = TypeVar("T", bound="QuarterOut")


@_attrs_define
class QuarterOut:
    """Nothing but a part of the city."""

    edition: EditionOut
    """ The state of the heat plan that an answer rests on. """
    demonstration: None | str
    """ Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer """
    title: str
    """ Das Ergebnis in einer Zeile """
    sentence: str
    """ Das Ergebnis in ganzen Sätzen, mit dem Inhalt der Zeile """
    name: str
    """ Name des Teils der Stadt """
    zone_shares: list[ZoneShareOut]
    """ Seine Gebiete, das mit den meisten Adressen zuerst """
    outside: int
    """ Wie viele seiner Adressen in keinem Gebiet liegen """
    streets: list[str]
    """ Seine Straßen """
    addresses: list[ChoiceOut]
    """ Adressen der Straße, die ebenso heißt """
    offers: list[OfferOut]
    """ Straßen, die ebenso beginnen """
    outcome: Literal["quarter"] | Unset = "quarter"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.choice_out import ChoiceOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.offer_out import OfferOut  # noqa: PLC0415
        from ..models.zone_share_out import ZoneShareOut  # noqa: PLC0415

        edition = self.edition.to_dict()

        demonstration: None | str
        demonstration = self.demonstration

        title = self.title

        sentence = self.sentence

        name = self.name

        zone_shares = []
        for zone_shares_item_data in self.zone_shares:
            zone_shares_item = zone_shares_item_data.to_dict()
            zone_shares.append(zone_shares_item)

        outside = self.outside

        streets = self.streets

        addresses = []
        for addresses_item_data in self.addresses:
            addresses_item = addresses_item_data.to_dict()
            addresses.append(addresses_item)

        offers = []
        for offers_item_data in self.offers:
            offers_item = offers_item_data.to_dict()
            offers.append(offers_item)

        outcome = self.outcome

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "demonstration": demonstration,
                "title": title,
                "sentence": sentence,
                "name": name,
                "zone_shares": zone_shares,
                "outside": outside,
                "streets": streets,
                "addresses": addresses,
                "offers": offers,
            }
        )
        if outcome is not UNSET:
            field_dict["outcome"] = outcome

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.choice_out import ChoiceOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.offer_out import OfferOut  # noqa: PLC0415
        from ..models.zone_share_out import ZoneShareOut  # noqa: PLC0415

        d = dict(src_dict)
        edition = EditionOut.from_dict(d.pop("edition"))

        def _parse_demonstration(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        demonstration = _parse_demonstration(d.pop("demonstration"))

        title = d.pop("title")

        sentence = d.pop("sentence")

        name = d.pop("name")

        zone_shares = []
        _zone_shares = d.pop("zone_shares")
        for zone_shares_item_data in _zone_shares:
            zone_shares_item = ZoneShareOut.from_dict(zone_shares_item_data)

            zone_shares.append(zone_shares_item)

        outside = d.pop("outside")

        streets = cast(list[str], d.pop("streets"))

        addresses = []
        _addresses = d.pop("addresses")
        for addresses_item_data in _addresses:
            addresses_item = ChoiceOut.from_dict(addresses_item_data)

            addresses.append(addresses_item)

        offers = []
        _offers = d.pop("offers")
        for offers_item_data in _offers:
            offers_item = OfferOut.from_dict(offers_item_data)

            offers.append(offers_item)

        outcome = cast(Literal["quarter"] | Unset, d.pop("outcome", UNSET))
        if outcome != "quarter" and not isinstance(outcome, Unset):
            raise ValueError(f"outcome must match const 'quarter', got '{outcome}'")

        quarter_out = cls(
            edition=edition,
            demonstration=demonstration,
            title=title,
            sentence=sentence,
            name=name,
            zone_shares=zone_shares,
            outside=outside,
            streets=streets,
            addresses=addresses,
            offers=offers,
            outcome=outcome,
        )

        quarter_out.additional_properties = d
        return quarter_out

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
