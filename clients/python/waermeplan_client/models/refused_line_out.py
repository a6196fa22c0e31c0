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

T = TypeVar("T", bound="RefusedLineOut")


@_attrs_define
class RefusedLineOut:
    """A line that `suche` would refuse: empty, too long, or with a sign that no text holds."""

    detail: str
    """ Ein Satz: was nicht stimmt und was zu tun ist """
    outcome: Literal["refused"] | Unset = "refused"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        detail = self.detail

        outcome = self.outcome

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "detail": detail,
            }
        )
        if outcome is not UNSET:
            field_dict["outcome"] = outcome

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        detail = d.pop("detail")

        outcome = cast(Literal["refused"] | Unset, d.pop("outcome", UNSET))
        if outcome != "refused" and not isinstance(outcome, Unset):
            raise ValueError(f"outcome must match const 'refused', got '{outcome}'")

        refused_line_out = cls(
            detail=detail,
            outcome=outcome,
        )

        refused_line_out.additional_properties = d
        return refused_line_out

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
