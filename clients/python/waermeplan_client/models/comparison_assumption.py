from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonAssumption")


@_attrs_define
class ComparisonAssumption:
    key: str
    label: str
    value: float
    unit: str
    source: str
    certainty: str
    valid_from: datetime.date
    valid_to: datetime.date | None
    checked_on: datetime.date | None
    own: bool
    """ Entered by the user, not from the parameter set """
    to_confirm: bool
    """ No checked figure stands behind it """
    low: float | None
    """ Smallest value that the source allows; null: no range is stated """
    high: float | None
    """ Largest value that the source allows """
    url: str
    """ Where the source can be read; empty where no address is known """
    formula: None | str
    """ How a derived value comes about, with its numbers; null where nothing is computed """

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        label = self.label

        value = self.value

        unit = self.unit

        source = self.source

        certainty = self.certainty

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        checked_on: None | str
        if isinstance(self.checked_on, datetime.date):
            checked_on = self.checked_on.isoformat()
        else:
            checked_on = self.checked_on

        own = self.own

        to_confirm = self.to_confirm

        low: float | None
        low = self.low

        high: float | None
        high = self.high

        url = self.url

        formula: None | str
        formula = self.formula

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "label": label,
                "value": value,
                "unit": unit,
                "source": source,
                "certainty": certainty,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "checked_on": checked_on,
                "own": own,
                "to_confirm": to_confirm,
                "low": low,
                "high": high,
                "url": url,
                "formula": formula,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        key = d.pop("key")

        label = d.pop("label")

        value = d.pop("value")

        unit = d.pop("unit")

        source = d.pop("source")

        certainty = d.pop("certainty")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_valid_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_to = _parse_valid_to(d.pop("valid_to"))

        def _parse_checked_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                checked_on_type_0 = datetime.date.fromisoformat(data)

                return checked_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        checked_on = _parse_checked_on(d.pop("checked_on"))

        own = d.pop("own")

        to_confirm = d.pop("to_confirm")

        def _parse_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        low = _parse_low(d.pop("low"))

        def _parse_high(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        high = _parse_high(d.pop("high"))

        url = d.pop("url")

        def _parse_formula(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        formula = _parse_formula(d.pop("formula"))

        comparison_assumption = cls(
            key=key,
            label=label,
            value=value,
            unit=unit,
            source=source,
            certainty=certainty,
            valid_from=valid_from,
            valid_to=valid_to,
            checked_on=checked_on,
            own=own,
            to_confirm=to_confirm,
            low=low,
            high=high,
            url=url,
            formula=formula,
        )

        return comparison_assumption
