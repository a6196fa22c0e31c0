"""Well-known buildings: entered with address, source and date, found by the search at once."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from together.explaining import WithReason, keep_reason
from together.history import HistoryAdmin
from together.versions import VersionedAdmin
from zones.address.published import current
from zones.address.search.normalise import street_key
from zones.city import CITY
from zones.models import NamedBuilding


class NamedBuildingForm(WithReason):
    """Name, address, source and date; the address must be one that the published addresses have."""

    class Meta:
        model = NamedBuilding
        fields = ["name", "address", "source", "as_of"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say which names the search knows without an entry."""
        super().__init__(*args, **kwargs)
        if CITY.places.buildings:
            known = ", ".join(f"{building.name} ({building.address})" for building in CITY.places.buildings)
            self.fields["name"].help_text = _(
                "Ohne Eintrag kennt die Suche: %(known)s. Ein Eintrag mit demselben Namen gilt an seiner Stelle."
            ) % {"known": known}

    def clean_name(self) -> str:
        """Refuse a name without a letter or digit, and one that is the same to the search as another's."""
        name: str = self.cleaned_data["name"]
        key = street_key(name)
        if not key:
            raise ValidationError(_("Das ist kein Name. Bitte geben Sie den Namen des Gebäudes ein."))
        others = NamedBuilding.objects.exclude(pk=self.instance.pk).values_list("name", flat=True)
        if same := next((other for other in others if street_key(other) == key), None):
            raise ValidationError(
                _("„%(name)s“ ist für die Suche derselbe Name und schon eingetragen. Bitte ändern Sie jenen Eintrag.")
                % {"name": same}
            )
        return name

    def clean_address(self) -> str:
        """Refuse an address that the published addresses lack."""
        address: str = self.cleaned_data["address"]
        published = current()
        if published is None or not address:
            return address
        found = published.book.house_of(address)
        if found is None or not found[1]:
            raise ValidationError(
                _("Diese Adresse kommt in den veröffentlichten Adressen nicht vor. Prüfen Sie Straße und Hausnummer.")
            )
        return address


@admin.register(NamedBuilding)
class NamedBuildingAdmin(VersionedAdmin[NamedBuilding], HistoryAdmin):
    """List, search and edit; every state is kept."""

    form = NamedBuildingForm
    list_display = ["name", "address", "source", "as_of"]
    search_fields = ["name", "address"]
    history_list_display = ["history_change_reason"]

    def save_model(self, request: Any, obj: NamedBuilding, form: Any, change: bool) -> None:
        """Keep the reason with the record."""
        keep_reason(obj, form)
        super().save_model(request, obj, form, change)
