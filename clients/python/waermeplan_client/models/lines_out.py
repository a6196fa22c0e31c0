from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.ambiguous_out import AmbiguousOut
    from ..models.did_you_mean_out import DidYouMeanOut
    from ..models.edition_out import EditionOut
    from ..models.in_range_out import InRangeOut
    from ..models.in_zone_out import InZoneOut
    from ..models.missing_street_out import MissingStreetOut
    from ..models.named_zone_out import NamedZoneOut
    from ..models.on_boundary_out import OnBoundaryOut
    from ..models.other_script_out import OtherScriptOut
    from ..models.outside_city_out import OutsideCityOut
    from ..models.outside_zones_out import OutsideZonesOut
    from ..models.quarter_out import QuarterOut
    from ..models.refused_line_out import RefusedLineOut
    from ..models.several_streets_out import SeveralStreetsOut
    from ..models.unknown_number_out import UnknownNumberOut
    from ..models.unknown_street_out import UnknownStreetOut


T = TypeVar("T", bound="LinesOut")


@_attrs_define
class LinesOut:
    """What each line comes to."""

    edition: EditionOut
    """ The state of the heat plan that an answer rests on. """
    demonstration: None | str
    """ Hinweis, wenn die Gebiete nur eine Demonstration sind; sonst leer """
    answers: list[
        AmbiguousOut
        | DidYouMeanOut
        | InRangeOut
        | InZoneOut
        | MissingStreetOut
        | NamedZoneOut
        | OnBoundaryOut
        | OtherScriptOut
        | OutsideCityOut
        | OutsideZonesOut
        | QuarterOut
        | RefusedLineOut
        | SeveralStreetsOut
        | UnknownNumberOut
        | UnknownStreetOut
    ]
    """ Zu jeder Zeile eine Antwort, in der Reihenfolge der Zeilen """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.ambiguous_out import AmbiguousOut  # noqa: PLC0415
        from ..models.did_you_mean_out import DidYouMeanOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.in_range_out import InRangeOut  # noqa: PLC0415
        from ..models.in_zone_out import InZoneOut  # noqa: PLC0415
        from ..models.missing_street_out import MissingStreetOut  # noqa: PLC0415
        from ..models.named_zone_out import NamedZoneOut  # noqa: PLC0415
        from ..models.on_boundary_out import OnBoundaryOut  # noqa: PLC0415
        from ..models.other_script_out import OtherScriptOut  # noqa: PLC0415
        from ..models.outside_city_out import OutsideCityOut  # noqa: PLC0415
        from ..models.outside_zones_out import OutsideZonesOut  # noqa: PLC0415
        from ..models.quarter_out import QuarterOut  # noqa: PLC0415
        from ..models.refused_line_out import RefusedLineOut  # noqa: PLC0415
        from ..models.several_streets_out import SeveralStreetsOut  # noqa: PLC0415
        from ..models.unknown_number_out import UnknownNumberOut  # noqa: PLC0415
        from ..models.unknown_street_out import UnknownStreetOut  # noqa: PLC0415

        edition = self.edition.to_dict()

        demonstration: None | str
        demonstration = self.demonstration

        answers = []
        for answers_item_data in self.answers:
            answers_item: dict[str, Any]
            if isinstance(answers_item_data, InZoneOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, OnBoundaryOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, OutsideZonesOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, NamedZoneOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, UnknownNumberOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, InRangeOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, AmbiguousOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, DidYouMeanOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, SeveralStreetsOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, OtherScriptOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, QuarterOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, UnknownStreetOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, MissingStreetOut):
                answers_item = answers_item_data.to_dict()
            elif isinstance(answers_item_data, OutsideCityOut):
                answers_item = answers_item_data.to_dict()
            else:
                answers_item = answers_item_data.to_dict()

            answers.append(answers_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "edition": edition,
                "demonstration": demonstration,
                "answers": answers,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ambiguous_out import AmbiguousOut  # noqa: PLC0415
        from ..models.did_you_mean_out import DidYouMeanOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415
        from ..models.in_range_out import InRangeOut  # noqa: PLC0415
        from ..models.in_zone_out import InZoneOut  # noqa: PLC0415
        from ..models.missing_street_out import MissingStreetOut  # noqa: PLC0415
        from ..models.named_zone_out import NamedZoneOut  # noqa: PLC0415
        from ..models.on_boundary_out import OnBoundaryOut  # noqa: PLC0415
        from ..models.other_script_out import OtherScriptOut  # noqa: PLC0415
        from ..models.outside_city_out import OutsideCityOut  # noqa: PLC0415
        from ..models.outside_zones_out import OutsideZonesOut  # noqa: PLC0415
        from ..models.quarter_out import QuarterOut  # noqa: PLC0415
        from ..models.refused_line_out import RefusedLineOut  # noqa: PLC0415
        from ..models.several_streets_out import SeveralStreetsOut  # noqa: PLC0415
        from ..models.unknown_number_out import UnknownNumberOut  # noqa: PLC0415
        from ..models.unknown_street_out import UnknownStreetOut  # noqa: PLC0415

        d = dict(src_dict)
        edition = EditionOut.from_dict(d.pop("edition"))

        def _parse_demonstration(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        demonstration = _parse_demonstration(d.pop("demonstration"))

        answers = []
        _answers = d.pop("answers")
        for answers_item_data in _answers:

            def _parse_answers_item(
                data: object,
            ) -> (
                AmbiguousOut
                | DidYouMeanOut
                | InRangeOut
                | InZoneOut
                | MissingStreetOut
                | NamedZoneOut
                | OnBoundaryOut
                | OtherScriptOut
                | OutsideCityOut
                | OutsideZonesOut
                | QuarterOut
                | RefusedLineOut
                | SeveralStreetsOut
                | UnknownNumberOut
                | UnknownStreetOut
            ):
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_0 = InZoneOut.from_dict(data)

                    return answers_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_1 = OnBoundaryOut.from_dict(data)

                    return answers_item_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_2 = OutsideZonesOut.from_dict(data)

                    return answers_item_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_3 = NamedZoneOut.from_dict(data)

                    return answers_item_type_3
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_4 = UnknownNumberOut.from_dict(data)

                    return answers_item_type_4
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_5 = InRangeOut.from_dict(data)

                    return answers_item_type_5
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_6 = AmbiguousOut.from_dict(data)

                    return answers_item_type_6
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_7 = DidYouMeanOut.from_dict(data)

                    return answers_item_type_7
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_8 = SeveralStreetsOut.from_dict(data)

                    return answers_item_type_8
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_9 = OtherScriptOut.from_dict(data)

                    return answers_item_type_9
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_10 = QuarterOut.from_dict(data)

                    return answers_item_type_10
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_11 = UnknownStreetOut.from_dict(data)

                    return answers_item_type_11
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_12 = MissingStreetOut.from_dict(data)

                    return answers_item_type_12
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    answers_item_type_13 = OutsideCityOut.from_dict(data)

                    return answers_item_type_13
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                answers_item_type_14 = RefusedLineOut.from_dict(data)

                return answers_item_type_14

            answers_item = _parse_answers_item(answers_item_data)

            answers.append(answers_item)

        lines_out = cls(
            edition=edition,
            demonstration=demonstration,
            answers=answers,
        )

        lines_out.additional_properties = d
        return lines_out

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
