from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.comparison import Comparison
    from ..models.conclusion_out import ConclusionOut
    from ..models.input_out import InputOut


T = TypeVar("T", bound="ComparedOut")


@_attrs_define
class ComparedOut:
    """The comparison for one house. Nothing of it is kept."""

    stand: datetime.date
    """ Tag, dessen Recht und Preise gelten """
    zone_code: None | str
    """ Gebiet, das berücksichtigt ist; sonst leer """
    demonstration: None | str
    """ Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer """
    query: str
    """ Dieselbe Frage als Teil eines Links; sie hält den Stand fest """
    url: str
    """ Seite mit diesem Ergebnis """
    notes: list[str]
    """ Was nicht mitzählt, oder anders verstanden wurde als es dastand """
    inputs: list[InputOut]
    """ Alle Angaben, auch die angenommenen """
    conclusion: ConclusionOut
    """ What the comparison comes to, in the sentences of the page. """
    comparison: Comparison
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.comparison import Comparison  # noqa: PLC0415
        from ..models.conclusion_out import ConclusionOut  # noqa: PLC0415
        from ..models.input_out import InputOut  # noqa: PLC0415

        stand = self.stand.isoformat()

        zone_code: None | str
        zone_code = self.zone_code

        demonstration: None | str
        demonstration = self.demonstration

        query = self.query

        url = self.url

        notes = self.notes

        inputs = []
        for inputs_item_data in self.inputs:
            inputs_item = inputs_item_data.to_dict()
            inputs.append(inputs_item)

        conclusion = self.conclusion.to_dict()

        comparison = self.comparison.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stand": stand,
                "zone_code": zone_code,
                "demonstration": demonstration,
                "query": query,
                "url": url,
                "notes": notes,
                "inputs": inputs,
                "conclusion": conclusion,
                "comparison": comparison,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.comparison import Comparison  # noqa: PLC0415
        from ..models.conclusion_out import ConclusionOut  # noqa: PLC0415
        from ..models.input_out import InputOut  # noqa: PLC0415

        d = dict(src_dict)
        stand = datetime.date.fromisoformat(d.pop("stand"))

        def _parse_zone_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        zone_code = _parse_zone_code(d.pop("zone_code"))

        def _parse_demonstration(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        demonstration = _parse_demonstration(d.pop("demonstration"))

        query = d.pop("query")

        url = d.pop("url")

        notes = cast(list[str], d.pop("notes"))

        inputs = []
        _inputs = d.pop("inputs")
        for inputs_item_data in _inputs:
            inputs_item = InputOut.from_dict(inputs_item_data)

            inputs.append(inputs_item)

        conclusion = ConclusionOut.from_dict(d.pop("conclusion"))

        comparison = Comparison.from_dict(d.pop("comparison"))

        compared_out = cls(
            stand=stand,
            zone_code=zone_code,
            demonstration=demonstration,
            query=query,
            url=url,
            notes=notes,
            inputs=inputs,
            conclusion=conclusion,
            comparison=comparison,
        )

        compared_out.additional_properties = d
        return compared_out

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
