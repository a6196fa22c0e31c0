from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.parameter_topic import ParameterTopic, check_parameter_topic
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.record_out import RecordOut


T = TypeVar("T", bound="OnDayOut")


@_attrs_define
class OnDayOut:
    """A figure on the day that was asked for."""

    key: str
    """ Name des Werts für Programme; er bleibt """
    label: str
    """ Was der Wert ist, in Worten """
    topic: ParameterTopic
    """ What a figure is of: the folder of its file. """
    url: str
    """ Alle Fassungen dieses Werts; die Adresse bleibt """
    record: None | RecordOut
    """ Der Wert des Tages; leer, wo für ihn keiner bekannt ist """
    missing: None | str
    """ Warum für diesen Tag kein Wert da ist; sonst leer """
    in_question: None | RecordOut
    """ Was für diesen Tag daneben offen oder erst ein Entwurf ist; damit wird nicht gerechnet """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.record_out import RecordOut  # noqa: PLC0415

        key = self.key

        label = self.label

        topic: str = self.topic

        url = self.url

        record: dict[str, Any] | None
        if isinstance(self.record, RecordOut):
            record = self.record.to_dict()
        else:
            record = self.record

        missing: None | str
        missing = self.missing

        in_question: dict[str, Any] | None
        if isinstance(self.in_question, RecordOut):
            in_question = self.in_question.to_dict()
        else:
            in_question = self.in_question

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "key": key,
                "label": label,
                "topic": topic,
                "url": url,
                "record": record,
                "missing": missing,
                "in_question": in_question,
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

        def _parse_record(data: object) -> None | RecordOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                record_type_0 = RecordOut.from_dict(data)

                return record_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RecordOut, data)

        record = _parse_record(d.pop("record"))

        def _parse_missing(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        missing = _parse_missing(d.pop("missing"))

        def _parse_in_question(data: object) -> None | RecordOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                in_question_type_0 = RecordOut.from_dict(data)

                return in_question_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RecordOut, data)

        in_question = _parse_in_question(d.pop("in_question"))

        on_day_out = cls(
            key=key,
            label=label,
            topic=topic,
            url=url,
            record=record,
            missing=missing,
            in_question=in_question,
        )

        on_day_out.additional_properties = d
        return on_day_out

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
