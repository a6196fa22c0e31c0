from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.comparison_measure import ComparisonMeasure
    from ..models.comparison_subsidy import ComparisonSubsidy


T = TypeVar("T", bound="ComparisonRenovation")


@_attrs_define
class ComparisonRenovation:
    """Planned renovation: what it costs, what it saves"""

    before_kwh_m2a: float
    after_kwh_m2a: float
    cost_eur: float
    subsidy: ComparisonSubsidy
    renovation_measures: list[ComparisonMeasure]

    def to_dict(self) -> dict[str, Any]:
        from ..models.comparison_measure import ComparisonMeasure  # noqa: PLC0415
        from ..models.comparison_subsidy import ComparisonSubsidy  # noqa: PLC0415

        before_kwh_m2a = self.before_kwh_m2a

        after_kwh_m2a = self.after_kwh_m2a

        cost_eur = self.cost_eur

        subsidy = self.subsidy.to_dict()

        renovation_measures = []
        for renovation_measures_item_data in self.renovation_measures:
            renovation_measures_item = renovation_measures_item_data.to_dict()
            renovation_measures.append(renovation_measures_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "before_kwh_m2a": before_kwh_m2a,
                "after_kwh_m2a": after_kwh_m2a,
                "cost_eur": cost_eur,
                "subsidy": subsidy,
                "renovation_measures": renovation_measures,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.comparison_measure import ComparisonMeasure  # noqa: PLC0415
        from ..models.comparison_subsidy import ComparisonSubsidy  # noqa: PLC0415

        d = dict(src_dict)
        before_kwh_m2a = d.pop("before_kwh_m2a")

        after_kwh_m2a = d.pop("after_kwh_m2a")

        cost_eur = d.pop("cost_eur")

        subsidy = ComparisonSubsidy.from_dict(d.pop("subsidy"))

        renovation_measures = []
        _renovation_measures = d.pop("renovation_measures")
        for renovation_measures_item_data in _renovation_measures:
            renovation_measures_item = ComparisonMeasure.from_dict(renovation_measures_item_data)

            renovation_measures.append(renovation_measures_item)

        comparison_renovation = cls(
            before_kwh_m2a=before_kwh_m2a,
            after_kwh_m2a=after_kwh_m2a,
            cost_eur=cost_eur,
            subsidy=subsidy,
            renovation_measures=renovation_measures,
        )

        return comparison_renovation
