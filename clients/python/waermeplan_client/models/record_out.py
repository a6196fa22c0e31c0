from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.record_out_certainty import RecordOutCertainty, check_record_out_certainty
from ..models.record_out_status import RecordOutStatus, check_record_out_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.step_out import StepOut


T = TypeVar("T", bound="RecordOut")


@_attrs_define
class RecordOut:
    """A value with the days on which it holds, its source, and how well it is known."""

    valid_from: datetime.date
    """ Erster Tag, an dem der Wert gilt """
    valid_to: datetime.date | None
    """ Letzter Tag, an dem er gilt; leer heißt: kein Ende bekannt """
    open_: bool
    """ Niemand kennt den Wert. Dann ist `value` leer, und `low`, `high` und `working_value` sagen, womit der
    Rechner rechnet, falls er rechnet """
    value: float | None
    """ Der Wert; leer, wo er offen ist, in Stufen steht (`steps`), ein Tag (`day`) oder eine Klasse ist """
    working_value: float | None
    """ Womit gerechnet wird, solange der Wert offen ist: eine Zahl aus der Spanne, keine Auskunft """
    low: float | None
    """ Kleinster Wert, den die Quelle zulässt; leer, wo keine Spanne angegeben ist """
    high: float | None
    """ Größter Wert, den die Quelle zulässt """
    steps: list[StepOut]
    """ Werte nach einem Betrag; die letzte erreichte Stufe zählt. Meist leer """
    day: datetime.date | None
    """ Ein Tag des Rechts, etwa der eines Inkrafttretens; sonst leer """
    energy_class: None | str
    """ Eine Klasse des Energieausweises; sonst leer """
    unit: str
    """ Einheit; leer bei reinen Zahlen """
    money_year: int | None
    """ Jahr, in dessen Euro der Betrag steht; leer heißt: in denen des Jahres, für das er gilt """
    source: str
    """ Woher der Wert stammt """
    source_url: None | str
    """ Wo die Quelle zu lesen ist, falls eine Adresse bekannt ist """
    certainty: RecordOutCertainty
    """ Wie sicher der Wert ist """
    certainty_label: str
    """ Wie sicher der Wert ist, in Worten """
    checked_on: datetime.date | None
    """ Tag, an dem er mit der Quelle verglichen wurde; leer heißt nie """
    review_by: datetime.date | None
    """ Tag, bis zu dem er neu zu prüfen ist """
    status: RecordOutStatus
    """ Mit einem Entwurf (draft) rechnet der Rechner nie """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.step_out import StepOut  # noqa: PLC0415

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        open_ = self.open_

        value: float | None
        value = self.value

        working_value: float | None
        working_value = self.working_value

        low: float | None
        low = self.low

        high: float | None
        high = self.high

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        day: None | str
        if isinstance(self.day, datetime.date):
            day = self.day.isoformat()
        else:
            day = self.day

        energy_class: None | str
        energy_class = self.energy_class

        unit = self.unit

        money_year: int | None
        money_year = self.money_year

        source = self.source

        source_url: None | str
        source_url = self.source_url

        certainty: str = self.certainty

        certainty_label = self.certainty_label

        checked_on: None | str
        if isinstance(self.checked_on, datetime.date):
            checked_on = self.checked_on.isoformat()
        else:
            checked_on = self.checked_on

        review_by: None | str
        if isinstance(self.review_by, datetime.date):
            review_by = self.review_by.isoformat()
        else:
            review_by = self.review_by

        status: str = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "valid_from": valid_from,
                "valid_to": valid_to,
                "open": open_,
                "value": value,
                "working_value": working_value,
                "low": low,
                "high": high,
                "steps": steps,
                "day": day,
                "energy_class": energy_class,
                "unit": unit,
                "money_year": money_year,
                "source": source,
                "source_url": source_url,
                "certainty": certainty,
                "certainty_label": certainty_label,
                "checked_on": checked_on,
                "review_by": review_by,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.step_out import StepOut  # noqa: PLC0415

        d = dict(src_dict)
        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_valid_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_to = _parse_valid_to(d.pop("valid_to"))

        open_ = d.pop("open")

        def _parse_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        value = _parse_value(d.pop("value"))

        def _parse_working_value(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        working_value = _parse_working_value(d.pop("working_value"))

        def _parse_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        low = _parse_low(d.pop("low"))

        def _parse_high(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        high = _parse_high(d.pop("high"))

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = StepOut.from_dict(steps_item_data)

            steps.append(steps_item)

        def _parse_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                day_type_0 = datetime.date.fromisoformat(data)

                return day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        day = _parse_day(d.pop("day"))

        def _parse_energy_class(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        energy_class = _parse_energy_class(d.pop("energy_class"))

        unit = d.pop("unit")

        def _parse_money_year(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        money_year = _parse_money_year(d.pop("money_year"))

        source = d.pop("source")

        def _parse_source_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source_url = _parse_source_url(d.pop("source_url"))

        certainty = check_record_out_certainty(d.pop("certainty"))

        certainty_label = d.pop("certainty_label")

        def _parse_checked_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                checked_on_type_0 = datetime.date.fromisoformat(data)

                return checked_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        checked_on = _parse_checked_on(d.pop("checked_on"))

        def _parse_review_by(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                review_by_type_0 = datetime.date.fromisoformat(data)

                return review_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        review_by = _parse_review_by(d.pop("review_by"))

        status = check_record_out_status(d.pop("status"))

        record_out = cls(
            valid_from=valid_from,
            valid_to=valid_to,
            open_=open_,
            value=value,
            working_value=working_value,
            low=low,
            high=high,
            steps=steps,
            day=day,
            energy_class=energy_class,
            unit=unit,
            money_year=money_year,
            source=source,
            source_url=source_url,
            certainty=certainty,
            certainty_label=certainty_label,
            checked_on=checked_on,
            review_by=review_by,
            status=status,
        )

        record_out.additional_properties = d
        return record_out

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
