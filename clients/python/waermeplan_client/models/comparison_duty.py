from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonDuty")


@_attrs_define
class ComparisonDuty:
    key: str
    label: str
    sentence: str
    norm: str
    open_: bool
    due: datetime.date | None

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        label = self.label

        sentence = self.sentence

        norm = self.norm

        open_ = self.open_

        due: None | str
        if isinstance(self.due, datetime.date):
            due = self.due.isoformat()
        else:
            due = self.due

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "label": label,
                "sentence": sentence,
                "norm": norm,
                "open": open_,
                "due": due,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        key = d.pop("key")

        label = d.pop("label")

        sentence = d.pop("sentence")

        norm = d.pop("norm")

        open_ = d.pop("open")

        def _parse_due(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_type_0 = datetime.date.fromisoformat(data)

                return due_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due = _parse_due(d.pop("due"))

        comparison_duty = cls(
            key=key,
            label=label,
            sentence=sentence,
            norm=norm,
            open_=open_,
            due=due,
        )

        return comparison_duty
