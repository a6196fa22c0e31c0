"""Former street names: entered with source and date, found by the search at once."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from simple_history.admin import SimpleHistoryAdmin

from zones.admin.history import WithReason
from zones.models import StreetAlias
from zones.search.normalise import street_key
from zones.search.published import current


class StreetAliasForm(WithReason):
    """Both names, source and date; today's street must be one that the published addresses have."""

    class Meta:
        model = StreetAlias
        fields = ["old_name", "street", "source", "as_of"]
        widgets = {"as_of": forms.DateInput}

    def clean_street(self) -> str:
        """Write the street as the published addresses do; refuse one that nobody could be led to."""
        street: str = self.cleaned_data["street"]
        published = current()
        if published is None:
            return street
        position = published.book.streets.exact(street_key(street))
        if position is None:
            raise ValidationError(
                _("Diese Straße kommt in den veröffentlichten Adressen nicht vor. Prüfen Sie die Schreibweise.")
            )
        return published.book.streets.names[position]


@admin.register(StreetAlias)
class StreetAliasAdmin(SimpleHistoryAdmin):
    """List, search and edit; every state is kept."""

    form = StreetAliasForm
    list_display = ["old_name", "street", "source", "as_of"]
    search_fields = ["old_name", "street"]
    history_list_display = ["history_change_reason"]

    def save_model(self, request: Any, obj: StreetAlias, form: Any, change: bool) -> None:
        """Keep the reason with the record."""
        vars(obj)["_change_reason"] = form.cleaned_data.get("change_reason") or None
        super().save_model(request, obj, form, change)
