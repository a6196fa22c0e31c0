"""Former street names: entered with source and date, found by the search at once."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from together.explaining import WithReason, keep_reason
from together.history import HistoryAdmin
from together.versions import VersionedAdmin
from zones.address.published import current
from zones.address.search.normalise import street_key
from zones.models import StreetAlias


class StreetAliasForm(WithReason):
    """Both names, source and date; today's street must be one that the published addresses have."""

    class Meta:
        model = StreetAlias
        fields = ["old_name", "street", "source", "as_of"]
        widgets = {"as_of": forms.DateInput}

    def clean_old_name(self) -> str:
        """Refuse a name without a letter or digit, which nobody could search for."""
        old_name: str = self.cleaned_data["old_name"]
        if not street_key(old_name):
            raise ValidationError(_("Das ist kein Straßenname. Bitte geben Sie den früheren Namen ein."))
        return old_name

    def clean(self) -> dict[str, Any]:
        """Refuse today's name in another spelling, which the search finds without help."""
        found = super().clean() or self.cleaned_data
        if found.get("old_name") and street_key(found["old_name"]) == street_key(found.get("street", "")):
            self.add_error(
                "old_name", _("Das ist der heutige Name in anderer Schreibweise. Die Suche findet ihn auch so.")
            )
        return found

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
class StreetAliasAdmin(VersionedAdmin[StreetAlias], HistoryAdmin):
    """List, search and edit; every state is kept."""

    form = StreetAliasForm
    list_display = ["old_name", "street", "source", "as_of"]
    search_fields = ["old_name", "street"]
    history_list_display = ["history_change_reason"]

    def save_model(self, request: Any, obj: StreetAlias, form: Any, change: bool) -> None:
        """Keep the reason with the record."""
        keep_reason(obj, form)
        super().save_model(request, obj, form, change)
