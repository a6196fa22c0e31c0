"""The form of what is written down about a case: the person, what the client gets, and what stays in the house."""

import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.consultations.forms import INPUT, LONGEST_LINE, day, line, text
from calculator.core.parameters import FIRST_STICHTAG
from calculator.models import HeatingDecision

USUAL_PURPOSE = gettext_lazy("Beratung zur Heizung dieses Hauses, Protokoll und Wiedervorlage")
Names = tuple[str, ...]
FEWEST_DIGITS = 3
_FOR_CLIENT = gettext_lazy("Steht so im Protokoll.")
_NEEDS_CONSENT = gettext_lazy(
    "Name, Anschrift, Telefon und E-Mail brauchen eine Einwilligung. Nennen Sie ihren Tag, oder leeren Sie alle vier."
)
_INTERNAL = gettext_lazy("Nur intern. Steht nie im Protokoll.")


class DetailsForm(forms.Form):
    """What is written down about a consultation. ``version``: what it was when somebody began to write."""

    title = line(
        gettext_lazy("Bezeichnung"),
        gettext_lazy("So finden Sie den Fall wieder, zum Beispiel „Doppelhaus am Hang“. Ohne Namen einer Person."),
        required=True,
    )
    held_on = day(gettext_lazy("Tag der Beratung"), required=True)
    client_name = line(gettext_lazy("Name der Kundin oder des Kunden (freiwillig)"))
    # An address that somebody keeps in the window while they search is not typed again (asked-address.js).
    client_address = line(gettext_lazy("Anschrift (freiwillig)"), "", required=False, **{"data-kept-field": ""})
    phone = line(gettext_lazy("Telefon (freiwillig)"), type="tel")
    email = forms.EmailField(
        label=gettext_lazy("E-Mail (freiwillig)"),
        required=False,
        max_length=LONGEST_LINE,
        widget=forms.EmailInput(attrs={**INPUT, "autocomplete": "off"}),
        error_messages={"invalid": gettext_lazy("Das ist keine E-Mail-Adresse. Bitte schreiben Sie etwa name@ort.de.")},
    )
    purpose = line(
        gettext_lazy("Zweck der Speicherung"),
        gettext_lazy("Wofür Sie Name, Anschrift, Telefon oder E-Mail brauchen."),
    )
    consented_on = day(
        gettext_lazy("Einwilligung vom"),
        gettext_lazy(
            "Der Tag, an dem die Person zugestimmt hat, dass ihre Angaben zu diesem Zweck gespeichert werden."
        ),
    )
    client_notes = text(gettext_lazy("Notizen für das Protokoll"), _FOR_CLIENT)
    agreed = text(gettext_lazy("Vereinbart wurde"), _FOR_CLIENT)
    next_appointment_on = day(gettext_lazy("Nächster Termin"), _FOR_CLIENT)
    internal_notes = text(
        gettext_lazy("Interne Notizen"),
        gettext_lazy("Nur intern. Stehen nie im Protokoll, nur in einer Auskunft über alle Daten der Person."),
    )
    follow_up_on = day(gettext_lazy("Wiedervorlage am"), _INTERNAL)
    decision = forms.ChoiceField(
        label=gettext_lazy("Entscheidung"),
        help_text=gettext_lazy("Nur intern. Die Leitung zählt sie für den Jahresbericht, ohne Personen."),
        choices=HeatingDecision.choices,
        required=False,
        widget=forms.Select(attrs={"class": "kern-form-input__select"}),
        error_messages={"invalid_choice": gettext_lazy("Bitte wählen Sie eine Entscheidung aus der Liste.")},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1, required=False)

    ABOUT: ClassVar[Names] = ("title", "held_on")
    PERSON: ClassVar[Names] = ("client_name", "client_address", "phone", "email")
    CLIENT: ClassVar[Names] = (*PERSON, "purpose", "consented_on")
    PROTOCOL: ClassVar[Names] = ("client_notes", "agreed", "next_appointment_on")
    INTERNAL: ClassVar[Names] = ("internal_notes", "follow_up_on", "decision")
    STORED: ClassVar[Names] = (*ABOUT, *CLIENT, *PROTOCOL, *INTERNAL)

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Return the heading and the fields of each part."""
        parts = (
            (_("Fall"), self.ABOUT),
            (_("Person"), self.CLIENT),
            (_("Für die Kundin oder den Kunden"), self.PROTOCOL),
            (_("Nur intern"), self.INTERNAL),
        )
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
        return _before_deletion(self.cleaned_data["follow_up_on"])

    def clean_next_appointment_on(self) -> dt.date | None:
        """Refuse the same."""
        return _before_deletion(self.cleaned_data["next_appointment_on"])

    def clean_phone(self) -> str:
        """Refuse what holds no number; words beside it, such as when to call, are welcome."""
        phone: str = self.cleaned_data["phone"]
        if phone and sum(letter.isdecimal() for letter in phone) < FEWEST_DIGITS:
            raise ValidationError(_("Darin steht keine Telefonnummer. Bitte schreiben Sie etwa 03641 123456."))
        return phone

    def clean_decision(self) -> str:
        """Read a page without the field as „offen“."""
        return self.cleaned_data["decision"] or HeatingDecision.OPEN.value

    def clean(self) -> dict[str, Any]:
        """Ask for consent and purpose wherever a person is named."""
        cleaned: dict[str, Any] = super().clean() or {}
        consented = cleaned.get("consented_on")
        if consented and consented > timezone.localdate():
            self.add_error("consented_on", _("Dieser Tag liegt in der Zukunft. Nennen Sie den Tag der Einwilligung."))
        if any(cleaned.get(name) for name in self.PERSON):
            if not consented and "consented_on" not in self.errors:
                self.add_error("consented_on", _NEEDS_CONSENT)
            if not cleaned.get("purpose"):
                self.add_error("purpose", _("Bitte nennen Sie den Zweck, etwa „%(usual)s“.") % {"usual": USUAL_PURPOSE})
        return cleaned

    def details(self) -> dict[str, Any]:
        """Return the checked values by the names of the model."""
        return {name: self.cleaned_data[name] for name in self.STORED}


def _before_deletion(chosen: dt.date | None) -> dt.date | None:
    end = timezone.localdate() + dt.timedelta(days=settings.CONSULTATION_RETENTION_DAYS)
    if chosen and not FIRST_STICHTAG <= chosen < end:
        words = {"end": date_format(end, "d.m.Y")}
        raise ValidationError(
            _("Bitte wählen Sie einen Tag vor dem %(end)s. An diesem Tag wird der Fall gelöscht.") % words
        )
    return chosen
