"""The forms of the advisors' pages."""

import datetime as dt
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_stubs_ext import StrOrPromise

from calculator.consultations import uploads
from calculator.consultations.pasted_links import LONGEST_LINK, NoResultLink, asked_from
from calculator.core.parameters import FIRST_STICHTAG
from calculator.questions import Asked

LONGEST_LINE, LONGEST_TEXT = 120, 20_000
INPUT = {"class": "kern-form-input__input"}
USUAL_PURPOSE = gettext_lazy("Beratung zur Heizung dieses Hauses, Protokoll und Wiedervorlage")


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


class DetailsForm(forms.Form):
    """What is written down about a consultation. ``version``: what it was when somebody began to write."""

    title = line(
        gettext_lazy("Bezeichnung"),
        gettext_lazy("So finden Sie den Fall wieder, zum Beispiel „Doppelhaus am Hang“. Ohne Namen einer Person."),
        required=True,
    )
    held_on = day(gettext_lazy("Tag der Beratung"), required=True)
    client_name = line(gettext_lazy("Name der Kundin oder des Kunden (freiwillig)"))
    client_address = line(gettext_lazy("Anschrift (freiwillig)"))
    purpose = line(gettext_lazy("Zweck der Speicherung"), gettext_lazy("Wofür Sie Name und Anschrift brauchen."))
    consented_on = day(
        gettext_lazy("Einwilligung vom"),
        gettext_lazy(
            "Der Tag, an dem die Person zugestimmt hat, dass Name und Anschrift zu diesem Zweck gespeichert werden."
        ),
    )
    notes = text(gettext_lazy("Notizen"))
    agreed = text(gettext_lazy("Vereinbart wurde"), gettext_lazy("Steht so im Protokoll."))
    follow_up_on = day(gettext_lazy("Wiedervorlage am"))
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1, required=False)

    ABOUT = ("title", "held_on")
    CLIENT = ("client_name", "client_address", "purpose", "consented_on")
    RESULT = ("notes", "agreed", "follow_up_on")

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Return the heading and the fields of each part."""
        parts = ((_("Fall"), self.ABOUT), (_("Person"), self.CLIENT), (_("Gespräch"), self.RESULT))
        return [(heading, [self[name] for name in names]) for heading, names in parts]

    def clean_held_on(self) -> dt.date:
        """Refuse days that no consultation can have had."""
        held: dt.date = self.cleaned_data["held_on"]
        last = timezone.localdate() + dt.timedelta(days=366)
        if not FIRST_STICHTAG <= held <= last:
            words = {"first": date_format(FIRST_STICHTAG, "d.m.Y"), "last": date_format(last, "d.m.Y")}
            raise ValidationError(_("Erlaubt sind Tage vom %(first)s bis zum %(last)s.") % words)
        return held

    def clean_follow_up_on(self) -> dt.date | None:
        """Refuse a day on which the case will be gone."""
        follow: dt.date | None = self.cleaned_data["follow_up_on"]
        end = timezone.localdate() + dt.timedelta(days=settings.CONSULTATION_RETENTION_DAYS)
        if follow and not FIRST_STICHTAG <= follow < end:
            words = {"end": date_format(end, "d.m.Y")}
            raise ValidationError(
                _("Bitte wählen Sie einen Tag vor dem %(end)s. An diesem Tag wird der Fall gelöscht.") % words
            )
        return follow

    def clean(self) -> dict[str, Any]:
        """Ask for consent and purpose wherever a person is named."""
        cleaned: dict[str, Any] = super().clean() or {}
        consented = cleaned.get("consented_on")
        if consented and consented > timezone.localdate():
            self.add_error("consented_on", _("Dieser Tag liegt in der Zukunft. Nennen Sie den Tag der Einwilligung."))
        if cleaned.get("client_name") or cleaned.get("client_address"):
            if not consented and "consented_on" not in self.errors:
                why = _("Name und Anschrift brauchen eine Einwilligung. Nennen Sie ihren Tag, oder leeren Sie beide.")
                self.add_error("consented_on", why)
            if not cleaned.get("purpose"):
                self.add_error("purpose", _("Bitte nennen Sie den Zweck, etwa „%(usual)s“.") % {"usual": USUAL_PURPOSE})
        return cleaned

    def details(self) -> dict[str, Any]:
        """Return the checked values by the names of the model."""
        return {name: self.cleaned_data[name] for name in (*self.ABOUT, *self.CLIENT, *self.RESULT)}


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

    def clean_link(self) -> Asked:
        """Return the question behind the link."""
        try:
            return asked_from(self.cleaned_data["link"], timezone.localdate())
        except NoResultLink as problem:
            raise ValidationError(str(problem)) from problem


class TakeForm(forms.Form):
    """Where the result that somebody looks at shall go."""

    title = line(gettext_lazy("Name der Variante"), gettext_lazy("Zum Beispiel „Wärmepumpe 2027“."), required=True)
    target = forms.ChoiceField(
        label=gettext_lazy("Wohin?"),
        widget=forms.Select(attrs={"class": "kern-form-input__select"}),
        error_messages={
            "invalid_choice": gettext_lazy("Dieses Ziel gibt es nicht mehr. Bitte wählen Sie eines aus der Liste.")
        },
    )
    case_title = line(
        gettext_lazy("Bezeichnung des neuen Falls"),
        gettext_lazy("Nur für einen neuen Fall. Ohne Namen einer Person."),
    )

    def __init__(self, *args: Any, targets: list[tuple[str, Any]], **options: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **options)
        target = self.fields["target"]
        assert isinstance(target, forms.ChoiceField)  # noqa: S101 - tells the type checker
        target.choices = targets

    def clean(self) -> dict[str, Any]:
        """A new case needs a name."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("target") == NEW_CASE and not cleaned.get("case_title"):
            self.add_error("case_title", _("Bitte geben Sie dem neuen Fall eine Bezeichnung."))
        return cleaned


NEW_CASE = "neu"


class FileForm(forms.Form):
    """A quote to keep, and the choice to keep it."""

    file = forms.FileField(
        label=gettext_lazy("Angebot als PDF oder JPG"),
        help_text=gettext_lazy("Höchstens 10 MB. Fotos werden neu gespeichert; Ort und Gerät der Aufnahme fallen weg."),
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

    def clean_file(self) -> "UploadedFile[bytes]":
        """Judge the file by its content; ``content`` and ``media_type`` are what is to be kept."""
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
