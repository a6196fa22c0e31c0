from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.parameter_topic import ParameterTopic, check_parameter_topic
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.record_out import RecordOut


T = TypeVar("T", bound="ParameterOut")


@_attrs_define
class ParameterOut:
    """A figure with everything that is known of it."""

    key: str
    """ Name des Werts für Programme; er bleibt """
    label: str
    """ Was der Wert ist, in Worten """
    topic: ParameterTopic
    """ What a figure is of: the folder of its file. """
    url: str
    """ Alle Fassungen dieses Werts; die Adresse bleibt """
    records: list[RecordOut]
    """ Alle Fassungen, die älteste zuerst """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.record_out import RecordOut  # noqa: PLC0415

        key = self.key

        label = self.label

        topic: str = self.topic

        url = self.url

        records = []
        for records_item_data in self.records:
            records_item = records_item_data.to_dict()
            records.append(records_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "key": key,
                "label": label,
                "topic": topic,
                "url": url,
                "records": records,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.record_out import RecordOut  # noqa: PLC0415

        d = dict(src_dict)
        key = d.pop("key")

        label = d.pop("label")

        topic = check_parameter_topic(d.pop("topic"))

        url = d.pop("url")

        records = []
        _records = d.pop("records")
        for records_item_data in _records:
            records_item = RecordOut.from_dict(records_item_data)

            records.append(records_item)

        parameter_out = cls(
            key=key,
            label=label,
            topic=topic,
            url=url,
            records=records,
        )

        parameter_out.additional_properties = d
        return parameter_out

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
