"""Offices that help: what they do and, where a source shows it, how to reach them; on the pages at once."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from together.explaining import WithReason, keep_reason
from together.history import HistoryAdmin
from together.versions import VersionedAdmin
from zones.city import CITY
from zones.city_contacts import Contact
from zones.models import TOPIC_LABELS, ContactEntry

MOST_POINTS = 3
_COPIED = ("name", "purpose", "url", "link_text", "phone", "street", "hours", "email", "source", "seen_on")


class ContactEntryForm(WithReason):
    """What an office does, at which questions it is named, and how to reach it."""

    topics = forms.MultipleChoiceField(
        label=gettext_lazy("Bei welchen Fragen sie genannt wird"),
        choices=[(topic.value, label) for topic, label in TOPIC_LABELS.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=gettext_lazy("Ohne Auswahl steht die Stelle auf keiner Seite."),
    )
    url = forms.URLField(label=gettext_lazy("Internetseite"), max_length=300, assume_scheme="https")

    class Meta:
        model = ContactEntry
        fields = [*_COPIED[:2], "can", "topics", *_COPIED[2:]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the offices of the city's file: an entry of the same name takes the place of one."""
        super().__init__(*args, **kwargs)
        self.fields["name"].help_text = format_html(
            "{} {}",
            _("Ein Eintrag mit demselben Namen gilt an Stelle der mitgelieferten Angaben. Übernehmen von:"),
            format_html_join(", ", '<a href="{}">{}</a>', ((_start_url(each), each.name) for each in CITY.contacts)),
        )

    def clean_can(self) -> str:
        """Keep the points few: people read them beside other offices."""
        points = [line.strip() for line in self.cleaned_data["can"].splitlines() if line.strip()]
        if len(points) > MOST_POINTS:
            raise ValidationError(_("Höchstens drei Zeilen, damit die Seite kurz bleibt."))
        return "\n".join(points)

    def clean_url(self) -> str:
        """Refuse what browsers would send unprotected."""
        url: str = self.cleaned_data["url"]
        if not url.startswith("https://"):
            raise ValidationError(_("Die Adresse muss mit https:// beginnen."))
        return url


def _start_url(contact: Contact) -> str:
    return f"{reverse('admin:zones_contactentry_add')}?{urlencode({'name': contact.name})}"


@admin.register(ContactEntry)
class ContactEntryAdmin(VersionedAdmin[ContactEntry], HistoryAdmin):
    """List, search and edit; every state is kept."""

    form = ContactEntryForm
    list_display = ["name", "purpose", "phone", "seen_on"]
    search_fields = ["name", "purpose"]
    history_list_display = ["history_change_reason"]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Fill the form with what the city's file says of the office whose name stands in the link."""
        found = next((each for each in CITY.contacts if each.name == request.GET.get("name")), None)
        if found is None:
            return dict(super().get_changeform_initial_data(request))
        lists = {"can": "\n".join(found.can), "topics": [topic.value for topic in found.topics]}
        return {name: getattr(found, name) for name in _COPIED} | lists

    def save_model(self, request: Any, obj: ContactEntry, form: Any, change: bool) -> None:
        """Keep the reason with the record."""
        keep_reason(obj, form)
        super().save_model(request, obj, form, change)
