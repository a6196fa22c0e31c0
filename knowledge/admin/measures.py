"""The measures of the heat plan and the yearly reports, with a table to load measures from."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Field, URLField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knowledge.measure_table import COLUMNS, NotMeasures, read_measures, take_over
from knowledge.models import PlanMeasure, ReportedState, YearlyReport
from knowledge.reading import problem_of
from knowledge.texts import Text, TextKind
from together.explaining import WithReason, keep_reason
from together.history import HistoryAdmin
from together.versions import VersionedAdmin
from zones.doors.uploaded_tables import LARGEST_BYTES, NotReadable

HTTP_OK, HTTP_BAD_REQUEST = 200, 400
_SALT = "knowledge.measures"


class MeasureTableForm(forms.Form):
    """A table of measures, and where it is from."""

    file = forms.FileField(label=gettext_lazy("Tabelle (CSV, XLSX oder ODS)"))
    source = forms.CharField(
        label=gettext_lazy("Quelle"),
        max_length=300,
        help_text=gettext_lazy("Woher die Tabelle stammt, mit Tag; sie steht bei jeder Maßnahme ohne eigene Quelle."),
    )

    def clean_file(self) -> Any:
        """Refuse what is too large to be a table of measures."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_BYTES:
            raise ValidationError(_("Die Datei ist zu groß. Höchstens 10 MB sind möglich."))
        return file


class _WithHistory(VersionedAdmin[Any], HistoryAdmin):
    """Every state is kept with the reason of the change."""

    form = WithReason
    history_list_display = ("history_change_reason",)

    def formfield_for_dbfield(self, db_field: Field[Any, Any], request: HttpRequest, **kwargs: Any) -> Any:
        """Read an address without a scheme as https."""
        if isinstance(db_field, URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Keep the reason with the record."""
        keep_reason(obj, form)
        super().save_model(request, obj, form, change)


@admin.register(PlanMeasure)
class PlanMeasureAdmin(_WithHistory):
    """List and edit; many at once come from a table."""

    change_list_template = "admin/knowledge/planmeasure/change_list.html"
    list_display = ("number", "title", "responsible", "state", "news_on")
    list_display_links = ("title",)
    list_filter = ("state",)
    search_fields = ("title", "aim", "responsible")

    def get_urls(self) -> list[URLPattern]:
        """Add the page that reads a table."""
        page = self.admin_site.admin_view(self.table_view)
        return [path("tabelle/", page, name="knowledge_planmeasure_table"), *super().get_urls()]

    def table_view(self, request: HttpRequest) -> HttpResponse:
        """Read a table and say what it would do; take it over when told so."""
        if not (self.has_add_permission(request) and self.has_change_permission(request)):
            raise PermissionDenied
        if "rows" in request.POST:
            return self._take_over(request)
        form = MeasureTableForm(request.POST or None, request.FILES or None)
        found: dict[str, Any] = {"read": None, "taken": None, "rows": ""}
        if form.is_valid():
            try:
                found = _looked_at(form.cleaned_data["file"].read(), form.cleaned_data["source"])
            except (NotReadable, NotMeasures) as error:
                form.add_error("file", str(error))
            except ValidationError as error:
                form.add_error("file", error)
        return self._table_page(request, form, **found)

    def _table_page(self, request: HttpRequest, form: MeasureTableForm, **found: Any) -> HttpResponse:
        columns = [called[0] for called in COLUMNS.values()]
        title = _("Maßnahmen aus einer Tabelle")
        context = {**self.admin_site.each_context(request), "opts": self.opts, "title": title, "form": form}
        status = HTTP_BAD_REQUEST if form.errors else HTTP_OK
        return TemplateResponse(
            request, "admin/knowledge/planmeasure/table.html", {**context, "columns": columns, **found}, status=status
        )

    def _take_over(self, request: HttpRequest) -> HttpResponse:
        try:
            rows, source = signing.loads(request.POST["rows"], salt=_SALT)
            taken = take_over({int(number): row for number, row in rows.items()}, source, source, commit=True)
        except (signing.BadSignature, ValidationError):
            self.message_user(request, _("Nicht übernommen. Bitte laden Sie die Tabelle noch einmal hoch."), "ERROR")
            return HttpResponseRedirect(reverse("admin:knowledge_planmeasure_table"))
        counts = {"new": len(taken.new), "changed": len(taken.changed)}
        self.message_user(request, _("Übernommen: %(new)d neu, %(changed)d geändert.") % counts, "SUCCESS")
        return HttpResponseRedirect(reverse("admin:knowledge_planmeasure_changelist"))


def _looked_at(content: bytes, source: str) -> dict[str, Any]:
    read = read_measures(content)
    taken = take_over(read.rows, source, source, commit=False)
    return {"read": read, "taken": taken, "rows": signing.dumps((read.rows, source), salt=_SALT, compress=True)}


class ReportForm(WithReason):
    """A report whose summary can be shown."""

    def clean_summary(self) -> str:
        """Refuse a figure that no record states, and a link to nowhere."""
        summary: str = self.cleaned_data["summary"]
        if problem := problem_of(Text(TextKind.PAGE, "bericht", "", summary)):
            raise ValidationError(problem)
        return summary


class StateInline(admin.TabularInline[ReportedState, YearlyReport]):
    """How far each measure was."""

    model = ReportedState
    row_key = ("measure",)
    extra = 0


@admin.register(YearlyReport)
class YearlyReportAdmin(_WithHistory):
    """One report a year, with the state of each measure."""

    form = ReportForm
    list_display = ("year", "source", "as_of")
    inlines = (StateInline,)
