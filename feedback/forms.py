"""What a visitor may tell: short, and without anything about a person."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.models import COUNTED, LONGEST_NUMBER, LONGEST_STREET, LONGEST_TEXT, FeedbackKind
from zones.doors.known_address import known_address

_EMAIL = re.compile(r"\S@\S+\.\w")
_PHONE = re.compile(r"(?:\+\d|\b0)[\d /()-]{6,}\d")
_NUMBER = re.compile(r"\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/+,u. ]+\s?\d{1,4}\s?[a-zA-Z]?)*")  # 12, 12 a, 4-6, 3/1
_NO_STREET = re.compile(r"[,;:]|\b(?:bei|c/o|z\.\s?Hd|Herrn?|Frau|Familie|Fam\.)\s|\s\d+\s*[a-z]?$", re.IGNORECASE)


def without_contact(text: str) -> None:
    """Refuse what would tell who wrote: nobody can answer, and it would be kept for nothing."""
    if _EMAIL.search(text) or _PHONE.search(text):
        raise ValidationError(
            _("Bitte ohne E-Mail-Adresse und Telefonnummer: Wir speichern nichts über Sie und antworten nicht.")
        )


class ToldForm(forms.Form):
    """One of the things that can be told. ``website`` is hidden from people; only programs fill it in."""

    kind = forms.ChoiceField(choices=[(kind.value, kind.value) for kind in FeedbackKind], widget=forms.HiddenInput)
    seite = forms.CharField(required=False, widget=forms.HiddenInput)
    website = forms.CharField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 (Django's signature)
        kwargs.setdefault("auto_id", f"{type(self).__name__.lower()}-%s")
        super().__init__(*args, **kwargs)

    def clean_website(self) -> str:
        """Refuse what a program filled in."""
        if self.cleaned_data["website"]:
            raise ValidationError(_("Bitte laden Sie die Seite neu und senden Sie das Formular noch einmal ab."))
        return ""


class HelpfulForm(ToldForm):
    """Yes or no: the button that was pressed is the kind."""


class WrongForm(ToldForm):
    """What is not right."""

    text = forms.CharField(
        label=gettext_lazy("Was stimmt nicht?"),
        help_text=gettext_lazy("Höchstens 600 Zeichen. Bitte ohne Namen und andere Angaben über Personen."),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4, "class": "kern-form-input__input"}),
        error_messages={"required": gettext_lazy("Bitte schreiben Sie kurz, was nicht stimmt.")},
        validators=[without_contact],
    )


class MissingAddressForm(ToldForm):
    """An address that the site does not know. It is the address of a house, kept without a person.

    ``known``: the address as published, where the site does know it; then nothing is sent.
    """

    known = ""

    street = forms.CharField(
        label=gettext_lazy("Straße"),
        max_length=LONGEST_STREET,
        widget=forms.TextInput(attrs={"class": "kern-form-input__input", "autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Bitte geben Sie die Straße ein.")},
        validators=[without_contact],
    )
    house_number = forms.CharField(
        label=gettext_lazy("Hausnummer"),
        max_length=LONGEST_NUMBER,
        widget=forms.TextInput(attrs={"class": "kern-form-input__input", "autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Bitte geben Sie die Hausnummer ein.")},
        validators=[without_contact],
    )

    def clean_street(self) -> str:
        """Refuse what is more than a street: names of people have no place here."""
        street: str = self.cleaned_data["street"]
        if _NO_STREET.search(street):
            raise ValidationError(_("Bitte nur den Namen der Straße, ohne Personen und ohne Nummer."))
        return street

    def clean_house_number(self) -> str:
        """Refuse what is no number of a house."""
        number: str = self.cleaned_data["house_number"]
        if not _NUMBER.fullmatch(number.strip()):
            raise ValidationError(_("Das ist keine Hausnummer. Bitte geben Sie zum Beispiel 12 oder 12 a ein."))
        return number

    def clean(self) -> dict[str, Any]:
        """Refuse an address that the site knows: its answer helps, and nobody has to look for it."""
        cleaned = super().clean() or {}
        if not self.errors:
            self.known = known_address(cleaned["street"], cleaned["house_number"])
        if self.known:
            words = _(
                "%(address)s kennen wir. Gesendet ist deshalb nichts. Stimmt die Antwort dafür nicht, schreiben Sie es "
                "bitte unter „Etwas stimmt hier nicht“."
            )
            self.add_error("house_number", words % {"address": self.known})
        return cleaned


FORMS: dict[FeedbackKind, type[ToldForm]] = {
    **dict.fromkeys(COUNTED, HelpfulForm),
    FeedbackKind.WRONG: WrongForm,
    FeedbackKind.MISSING_ADDRESS: MissingAddressForm,
}
if forgotten := set(FeedbackKind) - FORMS.keys():
    raise LookupError(f"No form for {forgotten}")
