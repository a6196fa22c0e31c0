from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.measure_out import MeasureOut
    from ..models.report_listed_out import ReportListedOut
    from ..models.state_count_out import StateCountOut


T = TypeVar("T", bound="MeasuresOut")


@_attrs_define
class MeasuresOut:
    """The measures that the council has adopted with the heat plan, in their order."""

    total: int
    """ Wie viele es insgesamt sind; mit „limit“ stehen hier nur so viele ab „offset“ """
    note: None | str
    """ Warum die Liste leer ist; sonst leer """
    progress: list[StateCountOut]
    """ Wie viele Maßnahmen wie weit sind """
    plan_measures: list[MeasureOut]
    reports: list[ReportListedOut]
    """ Berichte, das letzte Jahr zuerst """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.measure_out import MeasureOut  # noqa: PLC0415
        from ..models.report_listed_out import ReportListedOut  # noqa: PLC0415
        from ..models.state_count_out import StateCountOut  # noqa: PLC0415

        total = self.total

        note: None | str
        note = self.note

        progress = []
        for progress_item_data in self.progress:
            progress_item = progress_item_data.to_dict()
            progress.append(progress_item)

        plan_measures = []
        for plan_measures_item_data in self.plan_measures:
            plan_measures_item = plan_measures_item_data.to_dict()
            plan_measures.append(plan_measures_item)

        reports = []
        for reports_item_data in self.reports:
            reports_item = reports_item_data.to_dict()
            reports.append(reports_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "note": note,
                "progress": progress,
                "plan_measures": plan_measures,
                "reports": reports,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.measure_out import MeasureOut  # noqa: PLC0415
        from ..models.report_listed_out import ReportListedOut  # noqa: PLC0415
        from ..models.state_count_out import StateCountOut  # noqa: PLC0415

        d = dict(src_dict)
        total = d.pop("total")

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        progress = []
        _progress = d.pop("progress")
        for progress_item_data in _progress:
            progress_item = StateCountOut.from_dict(progress_item_data)

            progress.append(progress_item)

        plan_measures = []
        _plan_measures = d.pop("plan_measures")
        for plan_measures_item_data in _plan_measures:
            plan_measures_item = MeasureOut.from_dict(plan_measures_item_data)

            plan_measures.append(plan_measures_item)

        reports = []
        _reports = d.pop("reports")
        for reports_item_data in _reports:
            reports_item = ReportListedOut.from_dict(reports_item_data)

            reports.append(reports_item)

        measures_out = cls(
            total=total,
            note=note,
            progress=progress,
            plan_measures=plan_measures,
            reports=reports,
        )

        measures_out.additional_properties = d
        return measures_out

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
