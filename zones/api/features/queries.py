"""What may stand behind the question mark of features, read and refused by name."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Literal, NoReturn, TypeVar

import shapely
from django.http import HttpRequest
from django.utils.translation import gettext as _
from pydantic import BaseModel, Field, ValidationError

from zones.api.features import places
from zones.api.features.contents import CollectionContents, PlanFeature
from zones.api.queries import BIGGEST_ID
from zones.api.serving import refuse
from zones.models import Edition

USUAL, MOST = 100, 1000  # features in an answer
# RFC 3339, 5.6: a moment has a time zone; a day for itself is taken, too.
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(rf"{_DAY.pattern}T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)", re.ASCII | re.IGNORECASE)
_Query = TypeVar("_Query", bound=BaseModel)


class FormQuery(BaseModel, extra="forbid"):
    """In which form."""

    f: Literal["json", "html"] | None = Field(
        default=None, description="Form der Antwort; ohne sie entscheidet, was der Browser oder das Programm annimmt"
    )


class ItemQuery(FormQuery):
    """In which form and coordinate system."""

    crs: str = Field(default=places.CRS84, description="Koordinatensystem der Antwort, als Adresse")


class ItemsQuery(ItemQuery):
    """Which features; beside these each property by its name."""

    limit: int = Field(default=USUAL, ge=1, le=BIGGEST_ID, description=f"Wie viele in einer Antwort, höchstens {MOST}")
    offset: int = Field(default=0, ge=0, le=BIGGEST_ID, description="Wie viele davor ausgelassen werden")
    bbox: str | None = Field(
        default=None, description="Nur, was diesen Kasten berührt oder keinen Ort hat: Westen, Süden, Osten, Norden"
    )
    bbox_crs: str = Field(
        default=places.CRS84, alias="bbox-crs", description="Koordinatensystem des Kastens, als Adresse"
    )
    datetime: str | None = Field(
        default=None, description="Nur, was zu dieser Zeit schon galt: ein Zeitpunkt oder „von/bis“ (RFC 3339)"
    )


@dataclass(frozen=True)
class AskedFeatures:
    """Which features were asked for; `equal` maps properties to what they must be, as text."""

    limit: int
    offset: int
    crs: str
    box: shapely.Geometry | None = None
    box_crs: str = places.CRS84
    is_in_time: bool = True
    equal: Mapping[str, str] = field(default_factory=dict)

    def among(self, contents: CollectionContents) -> list[PlanFeature]:
        """Return all features that fit, in order, whatever the limit."""
        return [feature for feature in contents.features if self._fits(feature)] if self.is_in_time else []

    def _fits(self, feature: PlanFeature) -> bool:
        if any(_written(feature.properties.get(name)) != text for name, text in self.equal.items()):
            return False
        if self.box is None:
            return True
        shape = feature.shapes.get(self.box_crs)  # whatever has no place is in every box, the standard says
        return shape is None or bool(shapely.intersects(shape, self.box))


def _written(value: object) -> str:
    return "" if value is None else str(value)


def form_of(request: HttpRequest, query: type[_Query], *, but: Iterable[str] = ()) -> _Query:
    """Return what stands behind the question mark, but for some names; refuse what is wrong, unknown or said twice."""
    wrong = [name for name, values in request.GET.lists() if len(values) > 1]
    told = {name: text for name, text in request.GET.items() if name not in but}
    try:
        found = query.model_validate(told)
    except ValidationError as error:
        refuse_names([*wrong, *(str(problem["loc"][-1]) for problem in error.errors())])
    return found if not wrong else refuse_names(wrong)


def refuse_names(names: Iterable[str]) -> NoReturn:
    """Refuse parameters of these names."""
    sentence = _("Diese Angaben sind ungültig oder hier unbekannt: %(names)s. Was erlaubt ist, steht unter „api“.")
    refuse(HTTPStatus.BAD_REQUEST, sentence % {"names": ", ".join(dict.fromkeys(names))})


def asked(request: HttpRequest, plan: Edition, contents: CollectionContents) -> AskedFeatures:
    """Return which features were asked for."""
    equal = {name: str(text) for name, text in request.GET.items() if name in contents.names}
    query = form_of(request, ItemsQuery, but=equal)
    box_crs = places.system("bbox-crs", query.bbox_crs)
    return AskedFeatures(
        limit=min(query.limit, MOST),
        offset=query.offset,
        crs=places.system("crs", query.crs),
        box=None if query.bbox is None else places.box_of(query.bbox, box_crs),
        box_crs=box_crs,
        is_in_time=query.datetime is None or _holds(query.datetime, plan.valid_from),
        equal=equal,
    )


def _holds(text: str, since: dt.date) -> bool:
    """Tell whether what is valid since a day was so at a time, or within a span; refuse what is neither."""
    begin, slash, end = text.partition("/")
    moments = [_day(part, may_be_open=bool(slash)) for part in ((begin, end) if slash else (begin,))]
    first, last = moments[0], moments[-1]
    if first and last and first > last:
        refuse_names(["datetime"])
    return last is None or last >= since


def _day(text: str, *, may_be_open: bool) -> dt.date | None:
    """Return the day of a moment in UTC, as the times of collections are told; None for the open end of a span."""
    if may_be_open and text in ("", ".."):
        return None
    try:
        if _DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
        if _MOMENT.fullmatch(text):
            return dt.datetime.fromisoformat(text.upper()).astimezone(dt.UTC).date()
    except (ValueError, OverflowError):  # the 31st of February, and what lies before the year 1 in UTC
        pass
    refuse_names(["datetime"])
