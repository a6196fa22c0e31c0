from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonDemand")


@_attrs_define
class ComparisonDemand:
    """Heat per m² of today with the range of eight in ten such houses, and the machine by the norm"""

    kwh_m2a: float
    low_kwh_m2a: float
    high_kwh_m2a: float
    after_kwh_m2a: float
    heat_load_kw: float | None
    flow_temperature_c: float | None
    sentences: list[str]

    def to_dict(self) -> dict[str, Any]:
        kwh_m2a = self.kwh_m2a

        low_kwh_m2a = self.low_kwh_m2a

        high_kwh_m2a = self.high_kwh_m2a

        after_kwh_m2a = self.after_kwh_m2a

        heat_load_kw: float | None
        heat_load_kw = self.heat_load_kw

        flow_temperature_c: float | None
        flow_temperature_c = self.flow_temperature_c

        sentences = self.sentences

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kwh_m2a": kwh_m2a,
                "low_kwh_m2a": low_kwh_m2a,
                "high_kwh_m2a": high_kwh_m2a,
                "after_kwh_m2a": after_kwh_m2a,
                "heat_load_kw": heat_load_kw,
                "flow_temperature_c": flow_temperature_c,
                "sentences": sentences,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kwh_m2a = d.pop("kwh_m2a")

        low_kwh_m2a = d.pop("low_kwh_m2a")

        high_kwh_m2a = d.pop("high_kwh_m2a")

        after_kwh_m2a = d.pop("after_kwh_m2a")

        def _parse_heat_load_kw(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        heat_load_kw = _parse_heat_load_kw(d.pop("heat_load_kw"))

        def _parse_flow_temperature_c(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        flow_temperature_c = _parse_flow_temperature_c(d.pop("flow_temperature_c"))

        sentences = cast(list[str], d.pop("sentences"))

        comparison_demand = cls(
            kwh_m2a=kwh_m2a,
            low_kwh_m2a=low_kwh_m2a,
            high_kwh_m2a=high_kwh_m2a,
            after_kwh_m2a=after_kwh_m2a,
            heat_load_kw=heat_load_kw,
            flow_temperature_c=flow_temperature_c,
            sentences=sentences,
        )

        return comparison_demand
