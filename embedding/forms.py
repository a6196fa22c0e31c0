"""What somebody chooses who makes the code for a frame."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from django import forms
from django.utils.translation import gettext_lazy as _

from embedding.things import THINGS, Thing

_WRONG = {"invalid_choice": _("Das gibt es hier nicht. Bitte wählen Sie aus der Liste.")}
_LOOK = {"class": "kern-form-input__select"}


class PageLanguage(Protocol):
    """A language of the pages: how addresses begin in it, its code, and its own name."""

    prefix: str
    code: str
    name: str


class EmbedForm(forms.Form):
    """What the frame shows, in which language, and for which zone."""

    use_required_attribute = False

    was = forms.ChoiceField(
        label=_("Was soll der Rahmen zeigen?"),
        choices=[(thing.value, framed.label) for thing, framed in THINGS.items()],
        widget=forms.Select(attrs=_LOOK),
        error_messages=_WRONG,
    )
    sprache = forms.ChoiceField(
        label=_("Sprache"), required=False, widget=forms.Select(attrs=_LOOK), error_messages=_WRONG
    )
    gebiet = forms.ChoiceField(
        label=_("Gebiet"),
        help_text=_("Für Karte und Kostenvergleich; das Adressfeld gilt für die ganze Stadt."),
        required=False,
        widget=forms.Select(attrs=_LOOK),
        error_messages=_WRONG,
    )

    def __init__(
        self, data: dict[str, str], languages: Sequence[PageLanguage], zones: Iterable[tuple[str, str]]
    ) -> None:
        """Offer these languages and these zones, each by its code with its name."""
        super().__init__(data)
        language, zone = self.fields["sprache"], self.fields["gebiet"]
        language.choices = [(each.prefix, each.name) for each in languages]  # type: ignore[attr-defined]
        zone.choices = [("", _("alle Gebiete")), *zones]  # type: ignore[attr-defined]

    @property
    def sets_zone_aside(self) -> bool:
        """Whether a zone was chosen that does not count for what is shown."""
        chosen = self.cleaned_data
        return bool(chosen["gebiet"]) and not THINGS[Thing(chosen["was"])].takes_zone
