from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.comparison_permission_verdict import (
    ComparisonPermissionVerdict,
    check_comparison_permission_verdict,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonPermission")


@_attrs_define
class ComparisonPermission:
    technology: str
    verdict: ComparisonPermissionVerdict
    norm: str
    sentence: str

    def to_dict(self) -> dict[str, Any]:
        technology = self.technology

        verdict: str = self.verdict

        norm = self.norm

        sentence = self.sentence

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "technology": technology,
                "verdict": verdict,
                "norm": norm,
                "sentence": sentence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        technology = d.pop("technology")

        verdict = check_comparison_permission_verdict(d.pop("verdict"))

        norm = d.pop("norm")

        sentence = d.pop("sentence")

        comparison_permission = cls(
            technology=technology,
            verdict=verdict,
            norm=norm,
            sentence=sentence,
        )

        return comparison_permission
