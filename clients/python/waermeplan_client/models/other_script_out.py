from __future__ import annotations

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
    from ..models.edition_out import EditionOut
    from ..models.foreign_sentence_out import ForeignSentenceOut


T = TypeVar("T", bound="OtherScriptOut")


@_attrs_define
class OtherScriptOut:
    """Text in letters that no street is written with."""

    edition: EditionOut
    """ The state of the heat plan that an answer rests on. """
    demonstration: None | str
    """ Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer """
    title: str
    """ Das Ergebnis in einer Zeile """
    sentence: str
    """ Das Ergebnis in ganzen Sätzen, mit dem Inhalt der Zeile """
    foreign_sentences: list[ForeignSentenceOut]
    """ Dasselbe in der Sprache dieser Schrift und auf Englisch """
    outcome: Literal["other_script"] | Unset = "other_script"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.foreign_sentence_out import ForeignSentenceOut  # noqa: PLC0415

        edition = self.edition.to_dict()

        demonstration: None | str
        demonstration = self.demonstration

        title = self.title

        sentence = self.sentence

        foreign_sentences = []
        for foreign_sentences_item_data in self.foreign_sentences:
            foreign_sentences_item = foreign_sentences_item_data.to_dict()
            foreign_sentences.append(foreign_sentences_item)

        outcome = self.outcome

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "demonstration": demonstration,
                "title": title,
                "sentence": sentence,
                "foreign_sentences": foreign_sentences,
            }
        )
        if outcome is not UNSET:
            field_dict["outcome"] = outcome

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.foreign_sentence_out import ForeignSentenceOut  # noqa: PLC0415

        d = dict(src_dict)
        edition = EditionOut.from_dict(d.pop("edition"))

        def _parse_demonstration(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        demonstration = _parse_demonstration(d.pop("demonstration"))

        title = d.pop("title")

        sentence = d.pop("sentence")

        foreign_sentences = []
        _foreign_sentences = d.pop("foreign_sentences")
        for foreign_sentences_item_data in _foreign_sentences:
            foreign_sentences_item = ForeignSentenceOut.from_dict(foreign_sentences_item_data)

            foreign_sentences.append(foreign_sentences_item)

        outcome = cast(Literal["other_script"] | Unset, d.pop("outcome", UNSET))
        if outcome != "other_script" and not isinstance(outcome, Unset):
            raise ValueError(f"outcome must match const 'other_script', got '{outcome}'")

        other_script_out = cls(
            edition=edition,
            demonstration=demonstration,
            title=title,
            sentence=sentence,
            foreign_sentences=foreign_sentences,
            outcome=outcome,
        )

        other_script_out.additional_properties = d
        return other_script_out

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
