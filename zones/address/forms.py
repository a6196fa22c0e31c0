"""What people may type: an address, or a point on the map."""

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from zones.city import CITY

MAX_TEXT = 200
WORST_ACCURACY_M = 1000


class AddressForm(forms.Form):
    """The address field; `id` names the exact address once it was picked from a list."""

    use_required_attribute = False  # our own German sentence instead of the browser's

    q = forms.CharField(
        label=format_lazy(_("Adresse in {city}"), city=CITY.name),
        help_text=format_lazy(_("Straße und Hausnummer, zum Beispiel „{address}“"), address=CITY.example_address),
        max_length=MAX_TEXT,
        error_messages={
            "required": format_lazy(
                _("Bitte geben Sie eine Adresse ein, zum Beispiel „{address}“."), address=CITY.example_address
            ),
            "max_length": _("Das ist zu lang. Bitte geben Sie nur Straße und Hausnummer ein."),
        },
        widget=forms.TextInput(attrs={"class": "kern-form-input__input", "autocomplete": "street-address"}),
    )
    id = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=2**63 - 1,
        widget=forms.HiddenInput,
        error_messages={
            name: _("Diese Auswahl ist ungültig. Bitte geben Sie die Adresse neu ein.")
            for name in ("invalid", "min_value", "max_value")
        },
    )


class PointForm(forms.Form):
    """A place on the map in degrees (EPSG:4326), and to how many metres it is known where a device told it."""

    lat = forms.FloatField(min_value=-90, max_value=90)
    lon = forms.FloatField(min_value=-180, max_value=180)
    genauigkeit = forms.FloatField(required=False, min_value=0, max_value=WORST_ACCURACY_M)
