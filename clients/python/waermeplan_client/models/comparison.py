from __future__ import annotations

import datetime
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

if TYPE_CHECKING:
    from ..models.comparison_assumption import ComparisonAssumption
    from ..models.comparison_crossing import ComparisonCrossing
    from ..models.comparison_demand import ComparisonDemand
    from ..models.comparison_evaluation import ComparisonEvaluation
    from ..models.comparison_renovation import ComparisonRenovation
    from ..models.comparison_system import ComparisonSystem


T = TypeVar("T", bound="Comparison")


@_attrs_define
class Comparison:
    schema_version: Literal[3]
    parameter_set: str
    parameter_set_title: str
    as_of: datetime.date
    """ State of law and prices """
    calendar_years: list[int]
    heat_demand_kwh_a: float
    demand: ComparisonDemand
    """ Heat per m² of today with the range of eight in ten such houses, and the machine by the norm """
    evaluations: list[ComparisonEvaluation]
    assumptions: list[ComparisonAssumption]
    renovation: ComparisonRenovation | None
    notes: list[str]
    crossings: list[ComparisonCrossing]
    heatings: list[ComparisonSystem]

    def to_dict(self) -> dict[str, Any]:
        from ..models.comparison_assumption import ComparisonAssumption  # noqa: PLC0415
        from ..models.comparison_crossing import ComparisonCrossing  # noqa: PLC0415
        from ..models.comparison_demand import ComparisonDemand  # noqa: PLC0415
        from ..models.comparison_evaluation import ComparisonEvaluation  # noqa: PLC0415
        from ..models.comparison_renovation import ComparisonRenovation  # noqa: PLC0415
        from ..models.comparison_system import ComparisonSystem  # noqa: PLC0415

        schema_version = self.schema_version

        parameter_set = self.parameter_set

        parameter_set_title = self.parameter_set_title

        as_of = self.as_of.isoformat()

        calendar_years = self.calendar_years

        heat_demand_kwh_a = self.heat_demand_kwh_a

        demand = self.demand.to_dict()

        evaluations = []
        for evaluations_item_data in self.evaluations:
            evaluations_item = evaluations_item_data.to_dict()
            evaluations.append(evaluations_item)

        assumptions = []
        for assumptions_item_data in self.assumptions:
            assumptions_item = assumptions_item_data.to_dict()
            assumptions.append(assumptions_item)

        renovation: dict[str, Any] | None
        if isinstance(self.renovation, ComparisonRenovation):
            renovation = self.renovation.to_dict()
        else:
            renovation = self.renovation

        notes = self.notes

        crossings = []
        for crossings_item_data in self.crossings:
            crossings_item = crossings_item_data.to_dict()
            crossings.append(crossings_item)

        heatings = []
        for heatings_item_data in self.heatings:
            heatings_item = heatings_item_data.to_dict()
            heatings.append(heatings_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "schema_version": schema_version,
                "parameter_set": parameter_set,
                "parameter_set_title": parameter_set_title,
                "as_of": as_of,
                "calendar_years": calendar_years,
                "heat_demand_kwh_a": heat_demand_kwh_a,
                "demand": demand,
                "evaluations": evaluations,
                "assumptions": assumptions,
                "renovation": renovation,
                "notes": notes,
                "crossings": crossings,
                "heatings": heatings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.comparison_assumption import ComparisonAssumption  # noqa: PLC0415
        from ..models.comparison_crossing import ComparisonCrossing  # noqa: PLC0415
        from ..models.comparison_demand import ComparisonDemand  # noqa: PLC0415
        from ..models.comparison_evaluation import ComparisonEvaluation  # noqa: PLC0415
        from ..models.comparison_renovation import ComparisonRenovation  # noqa: PLC0415
        from ..models.comparison_system import ComparisonSystem  # noqa: PLC0415

        d = dict(src_dict)
        schema_version = cast(Literal[3], d.pop("schema_version"))
        if schema_version != 3:
            raise ValueError(f"schema_version must match const 3, got '{schema_version}'")

        parameter_set = d.pop("parameter_set")

        parameter_set_title = d.pop("parameter_set_title")

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        calendar_years = cast(list[int], d.pop("calendar_years"))

        heat_demand_kwh_a = d.pop("heat_demand_kwh_a")

        demand = ComparisonDemand.from_dict(d.pop("demand"))

        evaluations = []
        _evaluations = d.pop("evaluations")
        for evaluations_item_data in _evaluations:
            evaluations_item = ComparisonEvaluation.from_dict(evaluations_item_data)

            evaluations.append(evaluations_item)

        assumptions = []
        _assumptions = d.pop("assumptions")
        for assumptions_item_data in _assumptions:
            assumptions_item = ComparisonAssumption.from_dict(assumptions_item_data)

            assumptions.append(assumptions_item)

        def _parse_renovation(data: object) -> ComparisonRenovation | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                renovation_type_0 = ComparisonRenovation.from_dict(data)

                return renovation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComparisonRenovation | None, data)

        renovation = _parse_renovation(d.pop("renovation"))

        notes = cast(list[str], d.pop("notes"))

        crossings = []
        _crossings = d.pop("crossings")
        for crossings_item_data in _crossings:
            crossings_item = ComparisonCrossing.from_dict(crossings_item_data)

            crossings.append(crossings_item)

        heatings = []
        _heatings = d.pop("heatings")
        for heatings_item_data in _heatings:
            heatings_item = ComparisonSystem.from_dict(heatings_item_data)

            heatings.append(heatings_item)

        comparison = cls(
            schema_version=schema_version,
            parameter_set=parameter_set,
            parameter_set_title=parameter_set_title,
            as_of=as_of,
            calendar_years=calendar_years,
            heat_demand_kwh_a=heat_demand_kwh_a,
            demand=demand,
            evaluations=evaluations,
            assumptions=assumptions,
            renovation=renovation,
            notes=notes,
            crossings=crossings,
            heatings=heatings,
        )

        return comparison
