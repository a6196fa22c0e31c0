"""The columns of the table in which staff edit a whole plan: what a cell holds, and how it is read back."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from import_export.fields import Field
from import_export.widgets import Widget

from zones.content.steckbrief import EIGNUNG_FIELDS, TEXT_FIELDS
from zones.ingest.numbers import parse_number
from zones.ingest.vocabulary import EIGNUNGSSTUFEN, VERSORGUNGSARTEN, code_of
from zones.models import Eignungsstufe, Steckbrief, SteckbriefValue, Versorgungsart, Zone
from zones.models.indicators import SPECS

CODE = "Kennung"


class TextWidget(Widget):
    """Text as it stands."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        """Return the text without blanks around it."""
        return str(value or "").strip()


class CodeWidget(Widget):
    """A code, written as its German name."""

    def __init__(self, choices: Any, names: Any) -> None:
        """Take the choices of the model and the names that a file may use."""
        super().__init__()
        self.choices, self.names = choices, names

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> int | None:
        """Return the code; raise ValueError with the names that are known."""
        text = str(value or "").strip()
        if not text:
            return None
        code = code_of(text, self.names)
        if code is None:
            known = ", ".join(str(label) for label in self.choices.labels)
            raise ValueError(
                _("„%(text)s“ ist nicht bekannt. Möglich sind: %(known)s.") % {"text": text, "known": known}
            )
        return code

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        """Return the name."""
        return "" if value is None else str(self.choices(value).label)


class NumberWidget(Widget):
    """A number with decimal comma or point; an empty cell is a figure that the plan does not state."""

    def __init__(self, *, whole: bool = False) -> None:
        """Take whole numbers only if asked to."""
        super().__init__()
        self.whole = whole

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Decimal | int | None:
        """Return the number; raise ValueError if it is none."""
        text = str(value or "").strip()
        if not text:
            return None
        number = parse_number(text)
        if number is None or (self.whole and number != int(number)):
            raise ValueError(_("„%s“ ist keine Zahl.") % text)
        return int(number) if self.whole else number

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        """Leave it a number, so that a spreadsheet can reckon with it."""
        return value


class FigureField(Field):
    """A figure of the Steckbrief; it waits in `zone.figures` until the zone is saved."""

    def __init__(self, indicator: str, category: int) -> None:
        """Name the column after figure and unit."""
        value = SteckbriefValue(indicator=indicator, category=category)
        group = f"{value.get_indicator_display()}: " if category else ""
        self.slot = (indicator, category)
        super().__init__(f"{indicator}:{category}", f"{group}{value.label} ({value.unit})", NumberWidget())

    def get_value(self, instance: Zone | None) -> Decimal | None:
        """Return the figure, or None."""
        figures: dict[tuple[str, int], Decimal] = getattr(instance, "figures", {})
        return figures.get(self.slot)

    def save(self, instance: Any, row: Any, is_m2m: bool = False, **kwargs: Any) -> None:
        """Keep the figure for later."""
        number = self.clean(row)
        if number is None:
            instance.figures.pop(self.slot, None)
        else:
            instance.figures[self.slot] = number


def columns() -> Iterator[tuple[str, Field]]:
    """Yield every column in order: zone, Steckbrief, figures."""
    yield "code", Field("code", CODE, TextWidget())
    yield "name", Field("name", str(_label(Zone, "name")), TextWidget())
    art = CodeWidget(Versorgungsart, VERSORGUNGSARTEN)
    yield "versorgungsart", Field("versorgungsart", str(_label(Zone, "versorgungsart")), art)
    level = CodeWidget(Eignungsstufe, EIGNUNGSSTUFEN)
    for names, widget in (
        (EIGNUNG_FIELDS, level),
        (TEXT_FIELDS, TextWidget()),
        (("target_year", "plan_page"), NumberWidget(whole=True)),
    ):
        for name in names:
            yield name, Field(f"steckbrief__{name}", str(_label(Steckbrief, name)), widget)
    for indicator, spec in SPECS.items():
        for category in spec.categories.values if spec.categories else [0]:
            yield f"{indicator.value}_{category}", FigureField(indicator.value, category)


def _label(model: type[Zone] | type[Steckbrief], name: str) -> Any:
    return model._meta.get_field(name).verbose_name  # type: ignore[union-attr]  # noqa: SLF001 - Django's public Meta API


def sentences(error: ValidationError, fields: dict[str, Field]) -> list[str]:
    """Return what is wrong with a row, each with the name of its column."""
    if not hasattr(error, "error_dict"):
        return list(error.messages)
    labels = {field.attribute.removeprefix("steckbrief__"): field.column_name for field in fields.values()}
    return [
        f"{labels.get(name.removeprefix('steckbrief__'), name)}: {message}"
        for name, messages in error.message_dict.items()
        for message in messages
    ]
