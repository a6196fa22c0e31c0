"""What somebody sends to be told: an e-mail address, and that they agree."""

import re
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from notices import subjects
from notices.subjects import Subject
from zones.city import CITY
from zones.doors.named_house import NamedHouse, named_house
from zones.doors.squares import SQUARE_M

_REACHED = re.compile(r'[^\x00-\x20"\x7f]+@[^@\[\]]+\.[^@\[\]]+')
_LONGEST_ADDRESS = 120
_INPUT = {"class": "kern-form-input__input"}


def consent_words() -> str:
    """Return the words that are agreed to, in the language of the page; they are kept as they were shown."""
    operator = settings.OPERATOR["name"] or CITY.site_name
    return render_to_string("notices/consent.txt", {"operator": operator}).strip()


class NoticeForm(forms.Form):
    """Where to write, and that it may be done. ``website`` is hidden from people; only programs fill it in."""

    email = forms.EmailField(
        label=gettext_lazy("Ihre E-Mail-Adresse"),
        max_length=200,
        widget=forms.EmailInput(attrs={**_INPUT, "autocomplete": "email"}),
        error_messages={
            "required": gettext_lazy("Bitte geben Sie Ihre E-Mail-Adresse ein."),
            "invalid": gettext_lazy(
                "Das ist keine E-Mail-Adresse. Bitte prüfen Sie sie; richtig ist zum Beispiel name@beispiel.de."
            ),
        },
    )
    agreed = forms.BooleanField(
        error_messages={
            "required": gettext_lazy(
                "Ohne Ihre Einwilligung dürfen wir Ihnen nicht schreiben. Bitte kreuzen Sie das Feld an."
            )
        },
        widget=forms.CheckboxInput(attrs={"class": "kern-form-check__checkbox"}),
    )
    website = forms.CharField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 (Django's signature)
        super().__init__(*args, **kwargs)
        self.fields["agreed"].label = consent_words()

    def clean_email(self) -> str:
        """Refuse what no letter reaches from here: the mail server's own machine, a number instead of a name."""
        if not _REACHED.fullmatch(address := str(self.cleaned_data["email"])):
            raise ValidationError(self.fields["email"].error_messages["invalid"])
        return address

    def clean_website(self) -> str:
        """Refuse what a program filled in."""
        if self.cleaned_data["website"]:
            raise ValidationError(_("Bitte laden Sie die Seite neu und senden Sie das Formular noch einmal ab."))
        return ""


class AskOfZoneForm(NoticeForm):
    """The same for a zone, or for the houses around an address, which itself is not kept.

    An address that names no house, or several, is asked about: ``house`` is what was picked of the choices that were
    offered for the text ``offered_for``. Another text by then decides itself.
    """

    address = forms.CharField(
        label=gettext_lazy("Nur für die Häuser rund um eine Adresse (freiwillig)"),
        required=False,
        max_length=_LONGEST_ADDRESS,
        widget=forms.TextInput(attrs={**_INPUT, "autocomplete": "off"}),
        error_messages={
            "max_length": gettext_lazy("Das ist zu lang. Bitte geben Sie nur Straße und Hausnummer des Hauses an.")
        },
    )
    house = forms.CharField(required=False, max_length=_LONGEST_ADDRESS)
    offered_for = forms.CharField(required=False, max_length=_LONGEST_ADDRESS)
    field_order = ("address", "email", "agreed")
    named, picked = NamedHouse(None), ""
    square: Subject | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 (Django's signature)
        super().__init__(*args, **kwargs)
        self.fields["address"].help_text = (
            _(
                "Straße und Hausnummer. Wir speichern nicht die Adresse, sondern die Straße und ein Feld von %d "
                "Metern, in dem sie liegt."
            )
            % SQUARE_M
        )

    def clean(self) -> dict[str, Any]:
        """Find the house that is meant; where it is not said which, say that at once."""
        sent = super().clean() or self.cleaned_data
        if address := sent.get("address"):
            self.picked = sent.get("house", "") if sent.get("offered_for") == address else ""
            self.named = named_house(address, self.picked)
            self.square = subjects.of_house(self.named)
            if self.square is None:
                self.add_error("address", self.named.sentence)
        return sent
