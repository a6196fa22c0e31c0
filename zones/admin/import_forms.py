"""Forms of the guided import: the upload, and how to read a file that does not say so itself."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zones.ingest.findings import SourceError
from zones.ingest.meaning.choices import Choices
from zones.ingest.sources.files import FORMATS
from zones.models import ColumnMapping, ImportJob
from zones.storage.web.asking import Asking
from zones.uploads.stored_files import LARGEST_UPLOAD_BYTES

CRS_CHOICES = [
    ("", gettext_lazy("aus der Datei erkennen")),
    ("25832", gettext_lazy("ETRS89 / UTM Zone 32 (EPSG:25832)")),
    ("25833", gettext_lazy("ETRS89 / UTM Zone 33 (EPSG:25833)")),
    ("4647", gettext_lazy("ETRS89 / UTM Zone 32 mit Zonenkennung im Ostwert (EPSG:4647)")),
    ("4326", gettext_lazy("Länge und Breite in Grad (EPSG:4326)")),
    ("3857", gettext_lazy("Web-Mercator (EPSG:3857)")),
    ("31468", gettext_lazy("Gauß-Krüger Zone 4 (EPSG:31468)")),
]


class UploadForm(forms.ModelForm[ImportJob]):
    """A new import: where the data come from, and the file."""

    file = forms.FileField(
        required=False,
        label=gettext_lazy("Datei"),
        help_text=format_lazy(
            gettext_lazy(
                "Gebiete: {areas}. Adressen: Hauskoordinaten (auch gezippt), Adressliste der Stadt oder OpenStreetMap "
                "(.osm.pbf)."
            ),
            areas=FORMATS,
        ),
    )
    extra = forms.FileField(
        required=False,
        label=gettext_lazy("Zusatzdatei"),
        help_text=gettext_lazy(
            "Zu Gebieten: Steckbriefe als CSV, XLSX oder ODS. Zu Adressen: Flächen der Postleitzahlen, falls die Datei "
            "keine Postleitzahlen enthält."
        ),
    )
    web_address = forms.CharField(
        required=False,
        max_length=1000,
        label=gettext_lazy("oder Adresse im Netz"),
        widget=forms.URLInput(attrs={"class": "vURLField"}),
        help_text=gettext_lazy(
            "Statt der Datei: eine Datei, ein WFS oder die Ebene eines ArcGIS-Dienstes (…/FeatureServer/0). Geladen "
            "wird nur von Servern, die die Technik freigegeben hat."
        ),
    )
    source_url = forms.URLField(label=gettext_lazy("Adresse der Quelle"), required=False, assume_scheme="https")
    columns = forms.ModelChoiceField(
        ColumnMapping.objects.all(),
        required=False,
        label=gettext_lazy("Gespeicherte Spaltenzuordnung"),
        help_text=gettext_lazy("Ohne Auswahl werden passende Spalten vorgeschlagen."),
    )

    class Meta:
        model = ImportJob
        fields = [
            "kind",
            "title",
            "as_of",
            "adopted_on",
            "expected_zones",
            "source",
            "source_url",
            "licence",
            "is_demonstration",
            "file",  # stands before what may take its place
            "web_address",
        ]
        widgets = {"as_of": AdminDateWidget, "adopted_on": AdminDateWidget}

    def clean_file(self) -> "UploadedFile[Any] | None":
        """Refuse a file that is too large or empty."""
        return _fit(self.cleaned_data["file"]) if self.cleaned_data["file"] else None

    def clean_web_address(self) -> str:
        """Refuse an address from which nothing may be fetched, before a worker tries."""
        address = str(self.cleaned_data["web_address"])
        try:
            if address:
                Asking(settings.IMPORT_HOSTS).require_allowed(address)
        except SourceError as error:
            raise ValidationError(_(error.message) % error.values) from error
        return address

    def clean(self) -> dict[str, Any] | None:
        """Ask for either a file or an address."""
        cleaned = super().clean()
        if not {"file", "web_address"} & self.errors.keys() and bool(self.cleaned_data.get("file")) == bool(
            self.cleaned_data.get("web_address")
        ):
            self.add_error("file", _("Wählen Sie eine Datei oder geben Sie eine Adresse im Netz an, nicht beides."))
        return cleaned

    def clean_extra(self) -> "UploadedFile[Any] | None":
        """Refuse the same here."""
        return _fit(self.cleaned_data["extra"]) if self.cleaned_data["extra"] else None


def _fit(file: "UploadedFile[Any]") -> "UploadedFile[Any]":
    size = file.size or 0
    if size > LARGEST_UPLOAD_BYTES:
        raise ValidationError(
            _("Die Datei ist %(size)s groß, erlaubt sind %(allowed)s. Packen Sie sie als ZIP.")
            % {"size": filesizeformat(size), "allowed": filesizeformat(LARGEST_UPLOAD_BYTES)}
        )
    return file


class ReadingForm(forms.Form):
    """Where the places of the file lie, and whether all choices are to be kept for the next files."""

    crs = forms.ChoiceField(required=False, choices=CRS_CHOICES, label=gettext_lazy("Koordinatensystem"))
    swapped = forms.BooleanField(required=False, label=gettext_lazy("Die beiden Koordinaten sind vertauscht"))
    save_as = forms.CharField(
        required=False,
        max_length=100,
        label=gettext_lazy("Alles merken unter dem Namen"),
        help_text=gettext_lazy("Gilt dann für die nächsten Dateien mit denselben Spalten. Leer: nur für diese."),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, choices: Choices, tables: Sequence[str] = ()) -> None:
        """Show what is chosen so far; `tables` are layers or sheets of the file that may hold the Steckbriefe."""
        crs, _comma, swapped = choices.main.crs.partition(",")
        super().__init__(data, initial={"crs": crs, "swapped": bool(swapped), "second_table": choices.extra.table})
        if tables:
            offered = [("", _("keine: nur die Gebiete lesen")), *((name, name) for name in tables)]
            self.fields["second_table"] = forms.ChoiceField(
                required=False, choices=offered, label=_("Blatt oder Ebene mit den Steckbriefen")
            )

    @property
    def reference(self) -> str:
        """The coordinate system as the readers take it; empty to find it out."""
        crs: str = self.cleaned_data["crs"]
        return f"{crs},vertauscht" if crs and self.cleaned_data["swapped"] else crs
