"""The forms with which a result goes into a case: where to, and what is asked about that place."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.consultations.details_form import DetailsForm, Names
from calculator.consultations.forms import NEW_CASE, line

KEEP, TAKE = "behalten", "nehmen"
ONLY_HERE, EVERYWHERE = "nur-hier", "haus"
_RADIO = {"class": "kern-form-check__radio"}


def _choice(label: Any, *choices: tuple[str, Any]) -> forms.ChoiceField:  # noqa: ANN401 - lazy text
    return forms.ChoiceField(
        label=label, choices=choices, initial=choices[0][0], required=False, widget=forms.RadioSelect(attrs=_RADIO)
    )


class TakeForm(forms.Form):
    """Where the result that somebody looks at shall go, and what becomes of what stands there.

    ``seen``: the state of the place about which somebody was asked; without an answer to it nothing is replaced.
    """

    target = forms.ChoiceField(
        label=gettext_lazy("Wohin?"),
        widget=forms.Select(attrs={"class": "kern-form-input__select"}),
        error_messages={
            "required": gettext_lazy("Bitte wählen Sie, wohin das Ergebnis soll."),
            "invalid_choice": gettext_lazy("Dieses Ziel gibt es nicht mehr. Bitte wählen Sie eines aus der Liste."),
        },
    )
    title = line(gettext_lazy("Name der Variante"), gettext_lazy("Zum Beispiel „Wärmepumpe 2027“."), required=True)
    case_title = line(
        gettext_lazy("Bezeichnung des neuen Falls"),
        gettext_lazy("Nur für einen neuen Fall. Ohne Namen einer Person."),
    )
    house = _choice(
        gettext_lazy("Was soll für das Haus gelten?"),
        (ONLY_HERE, gettext_lazy("Nur diese Variante weicht ab")),
        (EVERYWHERE, gettext_lazy("Die Angaben des Ergebnisses gelten für das Haus, also für alle Varianten")),
    )
    quotes = _choice(
        gettext_lazy("Welche Angebote sollen gelten?"),
        (KEEP, gettext_lazy("Die gespeicherten behalten")),
        (TAKE, gettext_lazy("Die des Ergebnisses nehmen")),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=60)

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


class PersonForm(DetailsForm):
    """Who asks for advice, and a note, while the first result goes into a new case."""

    title = None  # type: ignore[assignment] # Django's way to leave a field out
    held_on = None  # type: ignore[assignment]
    ABOUT: ClassVar[Names] = ()
    PROTOCOL: ClassVar[Names] = ("client_notes",)
    INTERNAL: ClassVar[Names] = ("internal_notes",)
    STORED: ClassVar[Names] = (*DetailsForm.CLIENT, *PROTOCOL, *INTERNAL)
