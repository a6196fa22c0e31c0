from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MeasureOut")


@_attrs_define
class MeasureOut:
    """One measure of the heat plan; empty fields were not stated."""

    number: int
    """ Nummer der Maßnahme im Plan """
    title: str
    """ Titel """
    aim: None | str
    """ Was sie erreichen soll """
    responsible: None | str
    """ Wer zuständig ist """
    begins: None | str
    """ Beginn, als Jahr oder Quartal """
    state: str
    """ Stand: planned, running, done oder stopped """
    state_label: str
    """ Stand in Worten """
    news: None | str
    """ Letzte Meldung """
    news_on: datetime.date | None
    """ Von welchem Tag die Meldung ist """
    source: str
    """ Quelle """
    source_url: None | str
    """ Adresse der Quelle, falls angegeben """
    changed_at: datetime.datetime
    """ Wann die Stadt den Eintrag zuletzt geändert hat """
    url: str
    """ Die Maßnahme auf der Seite für Menschen """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        title = self.title

        aim: None | str
        aim = self.aim

        responsible: None | str
        responsible = self.responsible

        begins: None | str
        begins = self.begins

        state = self.state

        state_label = self.state_label

        news: None | str
        news = self.news

        news_on: None | str
        if isinstance(self.news_on, datetime.date):
            news_on = self.news_on.isoformat()
        else:
            news_on = self.news_on

        source = self.source

        source_url: None | str
        source_url = self.source_url

        changed_at = self.changed_at.isoformat()

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "title": title,
                "aim": aim,
                "responsible": responsible,
                "begins": begins,
                "state": state,
                "state_label": state_label,
                "news": news,
                "news_on": news_on,
                "source": source,
                "source_url": source_url,
                "changed_at": changed_at,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        title = d.pop("title")

        def _parse_aim(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        aim = _parse_aim(d.pop("aim"))

        def _parse_responsible(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        responsible = _parse_responsible(d.pop("responsible"))

        def _parse_begins(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        begins = _parse_begins(d.pop("begins"))

        state = d.pop("state")

        state_label = d.pop("state_label")

        def _parse_news(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        news = _parse_news(d.pop("news"))

        def _parse_news_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                news_on_type_0 = datetime.date.fromisoformat(data)

                return news_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        news_on = _parse_news_on(d.pop("news_on"))

        source = d.pop("source")

        def _parse_source_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source_url = _parse_source_url(d.pop("source_url"))

        changed_at = datetime.datetime.fromisoformat(d.pop("changed_at"))

        url = d.pop("url")

        measure_out = cls(
            number=number,
            title=title,
            aim=aim,
            responsible=responsible,
            begins=begins,
            state=state,
            state_label=state_label,
            news=news,
            news_on=news_on,
            source=source,
            source_url=source_url,
            changed_at=changed_at,
            url=url,
        )

        measure_out.additional_properties = d
        return measure_out

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
