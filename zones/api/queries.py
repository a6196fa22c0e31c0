"""What may stand behind the question mark of the interface's addresses; checked and described by the same shape."""

import re

from pydantic import BaseModel, Field, field_validator

from zones.address.forms import MAX_TEXT, WORST_ACCURACY_M

BIGGEST_ID = 2**63 - 1
_WHOLE, _BROKEN = ("ausgabe", "seit", "limit", "offset"), ("lat", "lon", "genauigkeit")
_DIGITS = re.compile(r"-?[0-9]{1,20}(?:\.0{1,20})?")  # 5.0 is a whole number in JSON Schema, too
_NUMBER = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,40})?(?:[eE][-+]?[0-9]{1,3})?")  # as JSON writes one
MOST_OF_A_LIST = 1000  # lines of a page that somebody asks for


class NoQuery(BaseModel, extra="forbid"):
    """Nothing may stand there: a name that means nothing here is refused, since somebody meant something by it."""

    @field_validator(*_WHOLE, mode="before", check_fields=False)
    @classmethod
    def _digits(cls, value: object) -> object:
        """Refuse what Python would read as a number, too, and nobody else: „5_0“, „ 5“."""
        if isinstance(value, str) and not _DIGITS.fullmatch(value):
            raise ValueError(value)
        return value

    @field_validator(*_BROKEN, mode="before", check_fields=False)
    @classmethod
    def _number(cls, value: object) -> object:
        """Refuse in the same way what has a decimal point."""
        if isinstance(value, str) and not _NUMBER.fullmatch(value):
            raise ValueError(value)
        return value


class EditionQuery(NoQuery):
    """Under which edition."""

    ausgabe: int | None = Field(
        default=None,
        ge=1,
        le=BIGGEST_ID,
        description="Nummer einer Ausgabe aus „ausgaben“; ohne sie gilt die veröffentlichte",
    )


class PageQuery(NoQuery):
    """Which part of a list; without it all of it."""

    limit: int | None = Field(
        default=None, ge=1, le=MOST_OF_A_LIST, description="Wie viele höchstens; ohne Angabe alle"
    )
    offset: int = Field(default=0, ge=0, le=BIGGEST_ID, description="Wie viele davor auszulassen sind")


class ZonesQuery(EditionQuery, PageQuery):
    """Under which edition, and which part of the list."""


class SinceQuery(NoQuery):
    """Since which edition."""

    seit: int | None = Field(
        default=None,
        ge=1,
        le=BIGGEST_ID,
        description="Nummer einer früheren Ausgabe; ohne sie die, auf die diese folgte",
    )


class TextQuery(NoQuery):
    """What somebody types. Checked by the form of the page (`zones.address.forms`), whose sentences people know."""

    q: str = Field(
        min_length=1,
        max_length=MAX_TEXT,
        pattern=r"^[^\x00]*[^\s\x00][^\x00]*$",
        description="Eine Adresse oder ihr Anfang",
    )


class SearchQuery(TextQuery, EditionQuery):
    """What somebody types, and under which edition."""


class PointQuery(EditionQuery):
    """A place in degrees (EPSG:4326), and to how many metres it is known."""

    lat: float = Field(ge=-90, le=90, allow_inf_nan=False, description="Breite in Grad (EPSG:4326)")
    lon: float = Field(ge=-180, le=180, allow_inf_nan=False, description="Länge in Grad (EPSG:4326)")
    genauigkeit: float = Field(
        default=0,
        ge=0,
        le=WORST_ACCURACY_M,
        allow_inf_nan=False,
        description="Auf wie viele Meter genau der Punkt bekannt ist",
    )
