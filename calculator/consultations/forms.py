"""The forms of the advisors' pages."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django_stubs_ext import StrOrPromise

from calculator.consultations import uploads
from calculator.consultations.pasted_links import LONGEST_LINK, NoResultLink, filled_from
from calculator.models import Consultation
from calculator.questions import Asked

LONGEST_LINE, LONGEST_TEXT = 120, 20_000
INPUT = {"class": "kern-form-input__input"}


def line(
    label: StrOrPromise, help_text: StrOrPromise = "", *, required: bool = False, **attributes: str
) -> forms.CharField:
    """Return a field for one line."""
    widget = forms.TextInput(attrs={**INPUT, "autocomplete": "off", **attributes})
    messages = {"required": gettext_lazy("Bitte füllen Sie dieses Feld aus.")}
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=LONGEST_LINE,
        widget=widget,
        error_messages=messages,
    )


class PlainText(forms.CharField):
    """Several lines, whose ends browsers send in another way than they are stored."""

    def to_python(self, value: Any) -> str:  # noqa: ANN401 (Django's signature)
        """Return the text with one character at the end of each line."""
        return str(super().to_python(value)).replace("\r\n", "\n")


def text(label: StrOrPromise, help_text: StrOrPromise = "", rows: int = 6) -> forms.CharField:
    """Return a field for several lines."""
    widget = forms.Textarea(attrs={**INPUT, "rows": rows})
    return PlainText(label=label, help_text=help_text, required=False, max_length=LONGEST_TEXT, widget=widget)


def day(label: StrOrPromise, help_text: StrOrPromise = "", *, required: bool = False) -> forms.DateField:
    """Return a field for a day."""
    widget = forms.DateInput(attrs={**INPUT, "type": "date"}, format="%Y-%m-%d")
    wrong = gettext_lazy("Das ist kein Datum. Bitte schreiben Sie etwa 23.11.2026.")
    messages = {"invalid": wrong, "required": gettext_lazy("Bitte nennen Sie den Tag, etwa 23.11.2026.")}
    return forms.DateField(label=label, help_text=help_text, required=required, widget=widget, error_messages=messages)


class VariantForm(forms.Form):
    """A new variant from the link of a result."""

    title = line(gettext_lazy("Name der Variante"), gettext_lazy("Zum Beispiel „Mit neuen Fenstern“."), required=True)
    link = forms.CharField(
        label=gettext_lazy("Link des Ergebnisses"),
        help_text=gettext_lazy("Kopieren Sie die ganze Adresszeile der Ergebnisseite."),
        max_length=LONGEST_LINK,
        widget=forms.Textarea(attrs={**INPUT, "rows": 4, "autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Bitte kopieren Sie die Adresszeile einer Ergebnisseite hierher.")},
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, house: str = "") -> None:
        super().__init__(data)
        self.house = house

    def clean_link(self) -> Asked:
        """Return the question behind the link; what the link does not say of the house is as the case has it."""
        today = timezone.localdate()
        try:
            return filled_from(self.cleaned_data["link"], self.house, today)
        except NoResultLink as problem:
            raise ValidationError(str(problem)) from problem


NEW_CASE = "neu"


class FileForm(forms.Form):
    """A quote to keep, and the choice to keep it."""

    file = forms.FileField(
        label=gettext_lazy("Angebot als PDF oder JPG"),
        help_text=gettext_lazy(
            "Höchstens 10 MB. PDF und Fotos werden neu geschrieben: Eine elektronische Unterschrift im PDF gilt danach "
            "nicht mehr, Ort und Gerät der Aufnahme fallen weg."
        ),
        widget=forms.FileInput(attrs={**INPUT, "accept": ".pdf,.jpg,.jpeg,application/pdf,image/jpeg"}),
        error_messages={
            "required": gettext_lazy("Bitte wählen Sie eine Datei aus."),
            "empty": gettext_lazy("Diese Datei ist leer. Bitte wählen Sie sie noch einmal aus."),
        },
        max_length=255,
    )
    wanted = forms.BooleanField(
        label=gettext_lazy("Die Kundin oder der Kunde möchte, dass diese Datei gespeichert wird."),
        widget=forms.CheckboxInput(attrs={"class": "kern-form-check__checkbox"}),
        error_messages={
            "required": gettext_lazy("Ohne diesen Wunsch wird keine Datei gespeichert. Bitte bestätigen Sie ihn.")
        },
    )

    def __init__(self, case: Consultation, data: Any = None, files: Any = None) -> None:  # noqa: ANN401 - Django's
        super().__init__(data, files)
        self._case = case

    def clean_file(self) -> "UploadedFile[bytes]":
        """Judge the file by its content; ``content`` and ``media_type`` are what is to be kept."""
        uploads.need_room(self._case)
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        self.content, self.media_type = uploads.checked(file)
        return file


class HandOverForm(forms.Form):
    """To whom a case goes."""

    advisor = forms.ModelChoiceField(
        label=gettext_lazy("An wen?"),
        queryset=User.objects.none(),
        empty_label=gettext_lazy("Bitte wählen"),
        widget=forms.Select(attrs={"class": "kern-form-input__select"}),
        error_messages={
            "required": gettext_lazy("Bitte wählen Sie eine Person aus."),
            "invalid_choice": gettext_lazy("Diese Person kann keine Fälle übernehmen. Bitte wählen Sie eine andere."),
        },
    )
