from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.comparison_worth import ComparisonWorth


T = TypeVar("T", bound="ComparisonLine")


@_attrs_define
class ComparisonLine:
    """One cost item; amounts of the first year first"""

    key: str
    grid_eur: list[float]
    """ The fee of the gas grid within the amounts; empty where there is none """
    label: str
    formula: str
    source: str
    amounts_eur: list[float]
    life_years: int | None
    norm: str
    worth: list[ComparisonWorth]
    assumption_keys: list[str]

    def to_dict(self) -> dict[str, Any]:
        from ..models.comparison_worth import ComparisonWorth  # noqa: PLC0415

        key = self.key

        grid_eur = self.grid_eur

        label = self.label

        formula = self.formula

        source = self.source

        amounts_eur = self.amounts_eur

        life_years: int | None
        life_years = self.life_years

        norm = self.norm

        worth = []
        for worth_item_data in self.worth:
            worth_item = worth_item_data.to_dict()
            worth.append(worth_item)

        assumption_keys = self.assumption_keys

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "grid_eur": grid_eur,
                "label": label,
                "formula": formula,
                "source": source,
                "amounts_eur": amounts_eur,
                "life_years": life_years,
                "norm": norm,
                "worth": worth,
                "assumption_keys": assumption_keys,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.comparison_worth import ComparisonWorth  # noqa: PLC0415

        d = dict(src_dict)
        key = d.pop("key")

        grid_eur = cast(list[float], d.pop("grid_eur"))

        label = d.pop("label")

        formula = d.pop("formula")

        source = d.pop("source")

        amounts_eur = cast(list[float], d.pop("amounts_eur"))

        def _parse_life_years(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        life_years = _parse_life_years(d.pop("life_years"))

        norm = d.pop("norm")

        worth = []
        _worth = d.pop("worth")
        for worth_item_data in _worth:
            worth_item = ComparisonWorth.from_dict(worth_item_data)

            worth.append(worth_item)

        assumption_keys = cast(list[str], d.pop("assumption_keys"))

        comparison_line = cls(
            key=key,
            grid_eur=grid_eur,
            label=label,
            formula=formula,
            source=source,
            amounts_eur=amounts_eur,
            life_years=life_years,
            norm=norm,
            worth=worth,
            assumption_keys=assumption_keys,
        )

        return comparison_line
