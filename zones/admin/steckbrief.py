"""The Steckbrief as one form: every figure of the catalogue in its place, with unit, source and date."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from together.explaining import WithReason
from zones.admin.drafts import DraftOnly, DraftOnlyInline
from zones.admin.history_pages import HistoryPages
from zones.admin.list_filters import StateOfZoneFilter
from zones.catalogue.steckbrief_fields import SLOTS
from zones.models import EditionStatus, Indicator, Steckbrief, SteckbriefValue, Zone
from zones.models.indicators import SPECS

Slot = tuple[str, int]
ROW_KEY = ("indicator", "category")  # the fields that name a figure


@dataclass
class FormGroup:
    """The rows of one indicator."""

    label: str
    unit: str
    rows: list[tuple[str, "ValueForm"]] = field(default_factory=list)


class ValueForm(forms.ModelForm[SteckbriefValue]):
    """One figure. Without a value there is no figure; source and date come from the Steckbrief where left empty."""

    def __init__(self, *args: Any, sheet: Steckbrief, **kwargs: Any) -> None:
        """Ask for nothing: an empty row is a figure that the plan does not state."""
        super().__init__(*args, **kwargs)
        self.sheet = sheet
        for name in ("value", "source", "as_of"):
            self.fields[name].required = False
        self.fields["category"].required = True

    class Meta:
        model = SteckbriefValue
        fields = ["indicator", "category", "value", "source", "as_of"]
        localized_fields = ["value"]
        widgets = {
            "indicator": forms.HiddenInput,
            "category": forms.HiddenInput,
            "value": forms.TextInput(attrs={"size": 10, "inputmode": "decimal"}),
            "source": forms.TextInput(attrs={"size": 28}),
            "as_of": forms.DateInput(attrs={"size": 10}),
        }

    @cached_property
    def changed_data(self) -> list[str]:
        """Leave out what only names the figure: an empty row is none, wherever it stands among the empty ones.

        Where somebody else has deleted figures, rows are sent in another order than this formset would offer them.
        """
        return [name for name in super().changed_data if name not in ROW_KEY]

    @property
    def row_name(self) -> str:
        """Name of the figure, where fields of several rows stand together."""
        indicator, category = _slot(self)
        return SteckbriefValue(indicator=indicator, category=category).label

    def clean(self) -> dict[str, Any]:
        """Fill in source and date; refuse them without a value."""
        cleaned = super().clean() or self.cleaned_data
        if "value" in self.errors:
            return cleaned
        if cleaned.get("value") is None:
            if not self.instance.pk and (cleaned.get("source") or cleaned.get("as_of")):
                raise ValidationError(_("Geben Sie einen Wert ein, oder leeren Sie auch Quelle und Stand."))
            return cleaned
        cleaned["source"] = cleaned.get("source") or self.sheet.source
        cleaned["as_of"] = cleaned.get("as_of") or self.sheet.as_of
        return cleaned


class ValueFormSet(BaseInlineFormSet[SteckbriefValue, Steckbrief, ValueForm]):
    """A row for every figure that there may be; emptying a value deletes the figure."""

    deletion_widget = forms.HiddenInput

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer an empty row for each figure that is not stated."""
        instance = kwargs.get("instance")
        stated = set(instance.values.values_list("indicator", "category")) if instance and instance.pk else set()
        missing = [slot for slot in SLOTS if slot not in stated]
        self.extra = len(missing)
        kwargs["initial"] = [{"indicator": indicator, "category": category} for indicator, category in missing]
        super().__init__(*args, **kwargs)

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Let each row know its Steckbrief."""
        return {**super().get_form_kwargs(index), "sheet": self.instance}

    def _should_delete_form(self, form: Any) -> bool:
        stored = bool(form.instance.pk)
        return stored and "value" in form.cleaned_data and form.cleaned_data["value"] is None

    def delete_existing(self, obj: SteckbriefValue, commit: bool = True) -> None:
        """Let the history keep the figure as it was, not as it was emptied."""
        if commit:
            obj.refresh_from_db()
        super().delete_existing(obj, commit)

    @property
    def groups(self) -> list[FormGroup]:
        """The rows in the order of the catalogue."""
        by_slot = {_slot(form): form for form in self.forms}
        return [group for indicator in SPECS if (group := _group(indicator, by_slot)).rows]


def _slot(form: ValueForm) -> Slot:
    """Return which figure a row is for: what was sent says so itself, whatever has become of the row it came from."""
    indicator, category = form["indicator"].value(), str(form["category"].value())
    sent = (str(indicator), int(category)) if category.isdecimal() else None
    if sent in SLOTS:
        return sent
    if form.instance.pk:
        return form.instance.indicator, form.instance.category
    return form.initial["indicator"], form.initial["category"]


def _group(indicator: Indicator, by_slot: dict[Slot, ValueForm]) -> FormGroup:
    spec = SPECS[indicator]
    group = FormGroup(str(indicator.label), str(spec.unit))
    group.rows.extend(_rows(indicator, by_slot))
    return group


def _rows(indicator: Indicator, by_slot: dict[Slot, ValueForm]) -> Iterator[tuple[str, ValueForm]]:
    for slot in SLOTS:
        if slot[0] == indicator and slot in by_slot:
            yield SteckbriefValue(indicator=slot[0], category=slot[1]).label, by_slot[slot]


class ValueInline(DraftOnlyInline, admin.TabularInline[SteckbriefValue, Steckbrief]):
    """The figures of a Steckbrief."""

    model = SteckbriefValue
    form = ValueForm
    formset = ValueFormSet  # type: ignore[assignment]
    max_num = len(SLOTS)
    template = "admin/zones/steckbrief/values.html"
    row_key = ROW_KEY


@admin.register(Steckbrief)
class SteckbriefAdmin(DraftOnly, HistoryPages[Steckbrief]):
    """A Steckbrief with its figures."""

    form = WithReason
    change_form_template = "admin/zones/part_form.html"
    list_display = ["zone", "source", "as_of"]
    list_filter = [StateOfZoneFilter, "zone__edition"]
    list_select_related = ["zone__edition"]
    search_fields = ["zone__code", "zone__name"]
    inlines = [ValueInline]

    def formfield_for_foreignkey(
        self, db_field: "ForeignKey[Any]", request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField[Any] | None:
        """Offer zones of drafts that have no Steckbrief yet."""
        if db_field.name == "zone":
            kwargs["queryset"] = Zone.objects.filter(edition__status=EditionStatus.DRAFT, steckbrief__isnull=True)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_readonly_fields(self, request: HttpRequest, obj: Steckbrief | None = None) -> list[str]:
        """A Steckbrief stays with its zone."""
        return ["zone"] if obj else []
