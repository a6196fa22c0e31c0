"""Forms of the admin that also ask why; the history of the object keeps the answer."""

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy

from together.reasons import check_reason
from together.versions import VersionedForm

REASON = "change_reason"


class WithReason(VersionedForm):
    """A form that also asks why."""

    change_reason = forms.CharField(
        label=gettext_lazy("Grund der Änderung"),
        max_length=300,
        help_text=gettext_lazy("Steht in der Historie neben der Änderung."),
        validators=[check_reason],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 (Django's signature)
        """Ask why something is changed; what is new explains itself by its source."""
        super().__init__(*args, **kwargs)
        self.fields[REASON].required = self.instance.pk is not None


def keep_reason(obj: models.Model, form: Any) -> None:  # noqa: ANN401 (a form class made by Django)
    """Keep the reason of a form with the record of the next saving (the interface of simple-history)."""
    vars(obj)["_change_reason"] = form.cleaned_data.get(REASON) or None
