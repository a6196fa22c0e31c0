from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.house_problem_errors import HouseProblemErrors


T = TypeVar("T", bound="HouseProblem")


@_attrs_define
class HouseProblem:
    """Why a house cannot be computed."""

    detail: str
    """ Ein Satz auf Deutsch: was nicht stimmt und was zu tun ist """
    errors: HouseProblemErrors
    """ Ein Satz zu jeder Angabe, die nicht sein kann """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.house_problem_errors import HouseProblemErrors  # noqa: PLC0415

        detail = self.detail

        errors = self.errors.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "detail": detail,
                "errors": errors,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.house_problem_errors import HouseProblemErrors  # noqa: PLC0415

        d = dict(src_dict)
        detail = d.pop("detail")

        errors = HouseProblemErrors.from_dict(d.pop("errors"))

        house_problem = cls(
            detail=detail,
            errors=errors,
        )

        house_problem.additional_properties = d
        return house_problem

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
