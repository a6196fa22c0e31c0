from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonEnergy")


@_attrs_define
class ComparisonEnergy:
    """Energy of one carrier; real balance and certificate factors are never added up"""

    carrier: str
    label: str
    kwh_a: float
    kwh_of_years: list[float]
    real_low_t: list[float] | None
    real_t: list[float] | None
    certificate_t: list[float] | None

    def to_dict(self) -> dict[str, Any]:
        carrier = self.carrier

        label = self.label

        kwh_a = self.kwh_a

        kwh_of_years = self.kwh_of_years

        real_low_t: list[float] | None
        if isinstance(self.real_low_t, list):
            real_low_t = self.real_low_t

        else:
            real_low_t = self.real_low_t

        real_t: list[float] | None
        if isinstance(self.real_t, list):
            real_t = self.real_t

        else:
            real_t = self.real_t

        certificate_t: list[float] | None
        if isinstance(self.certificate_t, list):
            certificate_t = self.certificate_t

        else:
            certificate_t = self.certificate_t

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "carrier": carrier,
                "label": label,
                "kwh_a": kwh_a,
                "kwh_of_years": kwh_of_years,
                "real_low_t": real_low_t,
                "real_t": real_t,
                "certificate_t": certificate_t,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        carrier = d.pop("carrier")

        label = d.pop("label")

        kwh_a = d.pop("kwh_a")

        kwh_of_years = cast(list[float], d.pop("kwh_of_years"))

        def _parse_real_low_t(data: object) -> list[float] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                real_low_t_type_0 = cast(list[float], data)

                return real_low_t_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float] | None, data)

        real_low_t = _parse_real_low_t(d.pop("real_low_t"))

        def _parse_real_t(data: object) -> list[float] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                real_t_type_0 = cast(list[float], data)

                return real_t_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float] | None, data)

        real_t = _parse_real_t(d.pop("real_t"))

        def _parse_certificate_t(data: object) -> list[float] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                certificate_t_type_0 = cast(list[float], data)

                return certificate_t_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float] | None, data)

        certificate_t = _parse_certificate_t(d.pop("certificate_t"))

        comparison_energy = cls(
            carrier=carrier,
            label=label,
            kwh_a=kwh_a,
            kwh_of_years=kwh_of_years,
            real_low_t=real_low_t,
            real_t=real_t,
            certificate_t=certificate_t,
        )

        return comparison_energy
