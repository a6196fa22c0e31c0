from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.edition_out import EditionOut
    from ..models.lineage_step_out import LineageStepOut


T = TypeVar("T", bound="LineageOut")


@_attrs_define
class LineageOut:
    """What became of the zones from the first edition of a line to this one."""

    edition: EditionOut
    """ The state of the heat plan that an answer rests on. """
    demonstration: None | str
    """ Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer """
    lineage_steps: list[LineageStepOut]
    """ Von Ausgabe zu Ausgabe, die älteste zuerst """
    note: None | str
    """ Warum es keine Schritte gibt, oder dass die Ausgabe zurückgenommen wurde; sonst leer """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.lineage_step_out import LineageStepOut  # noqa: PLC0415

        edition = self.edition.to_dict()

        demonstration: None | str
        demonstration = self.demonstration

        lineage_steps = []
        for lineage_steps_item_data in self.lineage_steps:
            lineage_steps_item = lineage_steps_item_data.to_dict()
            lineage_steps.append(lineage_steps_item)

        note: None | str
        note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "demonstration": demonstration,
                "lineage_steps": lineage_steps,
                "note": note,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.lineage_step_out import LineageStepOut  # noqa: PLC0415

        d = dict(src_dict)
        edition = EditionOut.from_dict(d.pop("edition"))

        def _parse_demonstration(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        demonstration = _parse_demonstration(d.pop("demonstration"))

        lineage_steps = []
        _lineage_steps = d.pop("lineage_steps")
        for lineage_steps_item_data in _lineage_steps:
            lineage_steps_item = LineageStepOut.from_dict(lineage_steps_item_data)

            lineage_steps.append(lineage_steps_item)

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        lineage_out = cls(
            edition=edition,
            demonstration=demonstration,
            lineage_steps=lineage_steps,
            note=note,
        )

        lineage_out.additional_properties = d
        return lineage_out

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
