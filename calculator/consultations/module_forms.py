"""The form of a text module."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.consultations.checklist import LONGEST_STEP
from calculator.consultations.forms import line, text
from calculator.models import ModuleUse

LONGEST_MODULE = 4000


class ModuleForm(forms.Form):
    """What a module is for, how it is found, what it says. ``version``: what it was when somebody began to write."""

    use = forms.ChoiceField(
        label=gettext_lazy("Wofür"),
        choices=ModuleUse.choices,
        widget=forms.Select(attrs={"class": "kern-form-input__select"}),
        error_messages={"invalid_choice": gettext_lazy("Bitte wählen Sie eines aus der Liste.")},
    )
    title = line(gettext_lazy("Bezeichnung"), gettext_lazy("So finden die Beratenden den Baustein."), required=True)
    text = text(gettext_lazy("Text"), gettext_lazy("Steht im Protokoll vieler Fälle: ohne Angaben zu einer Person."))
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for a text that fits where it goes: a step of the checklist is one line."""
        cleaned: dict[str, Any] = super().clean() or {}
        said = cleaned.get("text", "").strip()
        if "text" in self.errors:
            return cleaned
        if not said:
            self.add_error("text", _("Bitte schreiben Sie den Text des Bausteins."))
        elif cleaned.get("use") == ModuleUse.STEP and ("\n" in said or len(said) > LONGEST_STEP):
            words = {"most": LONGEST_STEP}
            self.add_error("text", _("Ein Schritt ist eine Zeile mit höchstens %(most)s Zeichen.") % words)
        elif len(said) > LONGEST_MODULE:
            self.add_error("text", _("Der Text hat mehr als %(most)s Zeichen.") % {"most": LONGEST_MODULE})
        return cleaned | {"text": said}

    def values(self) -> dict[str, str]:
        """Return the checked values by the names of the model."""
        return {name: self.cleaned_data[name] for name in ("use", "title", "text")}
