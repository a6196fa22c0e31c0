from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.conclusion_out_conclusion_kind import (
    ConclusionOutConclusionKind,
    check_conclusion_out_conclusion_kind,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="ConclusionOut")


@_attrs_define
class ConclusionOut:
    """What the comparison comes to, in the sentences of the page."""

    conclusion_kind: ConclusionOutConclusionKind
    """ Wie deutlich das Ergebnis ist """
    winner: None | str
    """ `key` der günstigsten Heizung; leer, wenn das niemand sagen kann """
    sentence: str
    """ Das Ergebnis in einem Satz """
    against: list[str]
    """ Wie es gegenüber der heutigen und einer neuen Heizung gleicher Art steht """
    cautions: list[str]
    """ Was dazu gesagt werden muss: Annahmen, die es ändern könnten, und Offenes """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        conclusion_kind: str = self.conclusion_kind

        winner: None | str
        winner = self.winner

        sentence = self.sentence

        against = self.against

        cautions = self.cautions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "conclusion_kind": conclusion_kind,
                "winner": winner,
                "sentence": sentence,
                "against": against,
                "cautions": cautions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        conclusion_kind = check_conclusion_out_conclusion_kind(d.pop("conclusion_kind"))

        def _parse_winner(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        winner = _parse_winner(d.pop("winner"))

        sentence = d.pop("sentence")

        against = cast(list[str], d.pop("against"))

        cautions = cast(list[str], d.pop("cautions"))

        conclusion_out = cls(
            conclusion_kind=conclusion_kind,
            winner=winner,
            sentence=sentence,
            against=against,
            cautions=cautions,
        )

        conclusion_out.additional_properties = d
        return conclusion_out

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
