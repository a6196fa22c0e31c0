from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.comparison_site_condition_certainty import (
    ComparisonSiteConditionCertainty,
    check_comparison_site_condition_certainty,
)
from ..models.comparison_site_condition_fit import (
    ComparisonSiteConditionFit,
    check_comparison_site_condition_fit,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonSiteCondition")


@_attrs_define
class ComparisonSiteCondition:
    """What house or plot demands of the system; not_here by what was entered: it is then no winner; doubtful: not here by
    what is assumed besides

    """

    key: str
    label: str
    fit: ComparisonSiteConditionFit
    sentence: str
    source: str
    certainty: ComparisonSiteConditionCertainty
    url: str

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        label = self.label

        fit: str = self.fit

        sentence = self.sentence

        source = self.source

        certainty: str = self.certainty

        url = self.url

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "label": label,
                "fit": fit,
                "sentence": sentence,
                "source": source,
                "certainty": certainty,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        key = d.pop("key")

        label = d.pop("label")

        fit = check_comparison_site_condition_fit(d.pop("fit"))

        sentence = d.pop("sentence")

        source = d.pop("source")

        certainty = check_comparison_site_condition_certainty(d.pop("certainty"))

        url = d.pop("url")

        comparison_site_condition = cls(
            key=key,
            label=label,
            fit=fit,
            sentence=sentence,
            source=source,
            certainty=certainty,
            url=url,
        )

        return comparison_site_condition
