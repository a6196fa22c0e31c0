"""The form of the Testhaus, made from the field catalogue of the core."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from calculator.core import Case, InvalidInput, catalogue
from calculator.core import Field as CatalogueEntry
from calculator.core.notation import german


class CatalogueField(forms.Field):
    """A text field that is checked by the catalogue; the error names the reason and the allowed range."""

    def __init__(self, entry: CatalogueEntry) -> None:
        unit = f" ({entry.unit})" if entry.unit else ""
        attributes = {"class": "kern-form-input__input", "inputmode": "decimal", "autocomplete": "off"}
        widget = forms.TextInput(attrs=attributes)
        label, help_text = f"{_(entry.label)}{unit}", _(entry.help) if entry.help else ""
        super().__init__(label=label, help_text=help_text, widget=widget)
        self.entry = entry

    def clean(self, value: object) -> Decimal:
        """Return the number; raises ValidationError with reason and allowed range."""
        try:
            return self.entry.clean(value if value is not None else "")
        except InvalidInput as problem:
            raise forms.ValidationError(f"{_(problem.why)} {problem.allowed}") from problem


class HouseForm(forms.Form):
    """All fields of the catalogue. What the query string lacks starts with the value of the case."""

    def __init__(self, case: Case, query: Mapping[str, str]) -> None:
        start = case.inputs()
        data = {key: query.get(key, german(start.value(key))) for key in catalogue()}
        super().__init__(data)
        self.fields.update({key: CatalogueField(entry) for key, entry in catalogue().items()})

    def groups(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        """Yield the heading and the fields of each fieldset."""
        for heading, entries in groupby(catalogue().values(), key=lambda entry: entry.group):
            yield _(heading), [self[entry.key] for entry in entries]

    def wrong(self) -> list[forms.BoundField]:
        """Return the fields with an error, in the order of the form."""
        return [field for field in self if field.errors]

    def entered(self) -> dict[str, Any]:
        """Return the checked values by field."""
        return dict(self.cleaned_data)
