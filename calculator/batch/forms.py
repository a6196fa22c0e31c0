"""What is asked before many houses are computed: a name, a table, and the heatings to compare."""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.batch.houses import AS_FOUND
from calculator.batch.jobs import LONGEST_TITLE
from calculator.batch.table_reading import LETTINGS, Letting, TableReading
from calculator.batch.upload import LARGEST_MB, MOST_ROWS, Refused, Upload, read_upload
from calculator.core import Technology
from calculator.core.compare import possible_systems
from calculator.core.notation import german
from zones.doors.city import CITY
from zones.doors.uploaded_tables import LARGEST_BYTES

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

USUAL = (
    Technology.AIR_WATER_HP,
    *((Technology.DISTRICT_HEATING,) if CITY.utility else ()),
    Technology.PELLETS,
    Technology.GAS,
    Technology.KEEP,
)
LONGEST_SHEET = 100
_INPUT = {"class": "kern-form-input__input", "autocomplete": "off"}
_ACCEPTED = ".csv,.txt,.xlsx,.ods,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class BatchForm(forms.Form):
    """A wrong file is explained beside it; what else was entered stays."""

    use_required_attribute = False  # our own German sentence instead of the browser's

    title = forms.CharField(
        label=gettext_lazy("Bezeichnung"),
        help_text=gettext_lazy("Freiwillig, zum Beispiel „Siedlung am Hang“. Bitte keine Namen von Personen."),
        max_length=LONGEST_TITLE,
        required=False,
        widget=forms.TextInput(attrs=_INPUT),
    )
    sheet = forms.CharField(
        label=gettext_lazy("Blatt"),
        help_text=gettext_lazy("Freiwillig: der Name, wenn die Datei mehrere Blätter mit Häusern hat."),
        max_length=LONGEST_SHEET,
        required=False,
        widget=forms.TextInput(attrs=_INPUT),
    )
    file = forms.FileField(
        label=gettext_lazy("Tabelle mit den Häusern"),
        widget=forms.FileInput(attrs={"class": "kern-form-input__input", "accept": _ACCEPTED}),
        error_messages={
            "required": gettext_lazy("Bitte wählen Sie eine Tabelle aus."),
            "empty": gettext_lazy("Diese Datei ist leer. Bitte wählen Sie sie noch einmal aus."),
        },
        max_length=255,
    )
    letting = forms.ChoiceField(
        label=gettext_lazy("Sind die Häuser vermietet?"),
        help_text=gettext_lazy(
            "Davon hängt die Förderung ab. Gilt, wo die Tabelle keine Spalte „Selbst genutzte Wohnungen“ hat."
        ),
        choices=[(each.value, label) for each, label in LETTINGS.items()],
        initial=Letting.BY_SIZE.value,
        required=False,
        widget=forms.Select(attrs={"class": "kern-form-input__select"}),
    )
    systems = forms.MultipleChoiceField(
        label=gettext_lazy("Welche Heizungen sollen verglichen werden?"),
        choices=lambda: [(system.value, _(system.label)) for system in possible_systems()],
        widget=forms.CheckboxSelectMultiple(attrs={"class": "kern-form-check__checkbox"}),
        error_messages={
            "required": gettext_lazy("Bitte wählen Sie mindestens eine Heizung aus."),
            "invalid_choice": gettext_lazy("Diese Heizung gibt es nicht. Bitte wählen Sie aus der Liste."),
        },
        initial=[system.value for system in USUAL],
    )

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 (Django's signature)
        remembered: TableReading = AS_FOUND,
        **options: Any,  # noqa: ANN401
    ) -> None:
        """Take what was decided for earlier tables beside the usual arguments."""
        super().__init__(*args, **options)
        self.remembered = remembered
        sentence = _("CSV, XLSX oder ODS, höchstens %(rows)s Zeilen und %(size)d MB.")
        values = {"rows": german(Decimal(MOST_ROWS), 0), "size": LARGEST_MB}
        self.fields["file"].help_text = sentence % values

    def clean_title(self) -> str:
        """Name a run without a name after its day."""
        title: str = self.cleaned_data["title"]
        return title or _("Tabelle vom %s") % date_format(timezone.localtime(), "d.m.Y, H:i")

    def clean_file(self) -> Upload:
        """Read the table; raises ValidationError with what is wrong and what to do next."""
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if file.size is None or file.size > LARGEST_BYTES:
            sentence = _("Diese Datei ist größer als %d MB. Löschen Sie Spalten, die nicht nötig sind.")
            raise forms.ValidationError(sentence % LARGEST_MB)
        try:
            sheet = self.cleaned_data.get("sheet", "")
            return read_upload(file.read(), sheet=sheet, remembered=self.remembered)
        except Refused as problem:
            raise forms.ValidationError(str(problem)) from problem

    def clean(self) -> dict[str, Any]:
        """Read the table with what was said of its houses."""
        cleaned = super().clean() or {}
        if isinstance(upload := cleaned.get("file"), Upload):
            letting = Letting(cleaned.get("letting") or Letting.BY_SIZE)
            cleaned["file"] = replace(upload, reading=replace(upload.reading, letting=letting))
        return cleaned

    def clean_systems(self) -> tuple[Technology, ...]:
        """Return the heatings in the order of the list."""
        return tuple(system for system in Technology if system in self.cleaned_data["systems"])
