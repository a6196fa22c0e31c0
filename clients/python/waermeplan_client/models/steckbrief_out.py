from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.eignung_out import EignungOut
    from ..models.value_out import ValueOut


T = TypeVar("T", bound="SteckbriefOut")


@_attrs_define
class SteckbriefOut:
    """The fact sheet of a zone; empty fields were not stated."""

    eignungen: list[EignungOut]
    connection_duty: None | str
    """ Wie weit die Satzung zum Anschluss an das Wärmenetz reicht """
    recommendation: None | str
    """ Empfehlung """
    target_picture: None | str
    """ Zielbild """
    measures_text: None | str
    """ Maßnahmen, wie sie im Steckbrief stehen """
    target_year: int | None
    """ Zieljahr """
    plan_page: int | None
    """ Seite im Wärmeplan """
    source: str
    """ Quelle """
    as_of: datetime.date
    """ Stand """
    values: list[ValueOut]
    """ Kennwerte; was fehlt, ist nicht angegeben """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.eignung_out import EignungOut  # noqa: PLC0415
        from ..models.value_out import ValueOut  # noqa: PLC0415

        eignungen = []
        for eignungen_item_data in self.eignungen:
            eignungen_item = eignungen_item_data.to_dict()
            eignungen.append(eignungen_item)

        connection_duty: None | str
        connection_duty = self.connection_duty

        recommendation: None | str
        recommendation = self.recommendation

        target_picture: None | str
        target_picture = self.target_picture

        measures_text: None | str
        measures_text = self.measures_text

        target_year: int | None
        target_year = self.target_year

        plan_page: int | None
        plan_page = self.plan_page

        source = self.source

        as_of = self.as_of.isoformat()

        values = []
        for values_item_data in self.values:
            values_item = values_item_data.to_dict()
            values.append(values_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "eignungen": eignungen,
                "connection_duty": connection_duty,
                "recommendation": recommendation,
                "target_picture": target_picture,
                "measures_text": measures_text,
                "target_year": target_year,
                "plan_page": plan_page,
                "source": source,
                "as_of": as_of,
                "values": values,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.eignung_out import EignungOut  # noqa: PLC0415
        from ..models.value_out import ValueOut  # noqa: PLC0415

        d = dict(src_dict)
        eignungen = []
        _eignungen = d.pop("eignungen")
        for eignungen_item_data in _eignungen:
            eignungen_item = EignungOut.from_dict(eignungen_item_data)

            eignungen.append(eignungen_item)

        def _parse_connection_duty(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        connection_duty = _parse_connection_duty(d.pop("connection_duty"))

        def _parse_recommendation(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        recommendation = _parse_recommendation(d.pop("recommendation"))

        def _parse_target_picture(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        target_picture = _parse_target_picture(d.pop("target_picture"))

        def _parse_measures_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        measures_text = _parse_measures_text(d.pop("measures_text"))

        def _parse_target_year(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        target_year = _parse_target_year(d.pop("target_year"))

        def _parse_plan_page(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        plan_page = _parse_plan_page(d.pop("plan_page"))

        source = d.pop("source")

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        values = []
        _values = d.pop("values")
        for values_item_data in _values:
            values_item = ValueOut.from_dict(values_item_data)

            values.append(values_item)

        steckbrief_out = cls(
            eignungen=eignungen,
            connection_duty=connection_duty,
            recommendation=recommendation,
            target_picture=target_picture,
            measures_text=measures_text,
            target_year=target_year,
            plan_page=plan_page,
            source=source,
            as_of=as_of,
            values=values,
        )

        steckbrief_out.additional_properties = d
        return steckbrief_out

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
