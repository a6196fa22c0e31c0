"""Texts for citizens: begun from the file, seen as they will stand on the page, saved with a reason; all kept."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.doors.figures import known_figures
from knowledge.markdown import PLACES
from knowledge.models import EditedText, KindOfText, LanguageOfText
from knowledge.overlay import texts_of
from knowledge.reading import Reader, ShownText, city_names, problem_of
from knowledge.texts import Text, TextKind, from_files, one_line, sources_in, written
from knowledge.topics import Topic
from together.explaining import WithReason, keep_reason
from together.history import HistoryAdmin
from together.previewing import PreviewedForm, PreviewingAdmin

_PAGES = {TextKind.PAGE.value, TextKind.LOCAL.value}


class EditedTextForm(WithReason, PreviewedForm):
    """A text in Markdown with figures in braces; shown as it will stand on the page before it is saved."""

    class Meta:
        model = EditedText
        fields = ["kind", "key", "language", "title", "answer", "body", "topic", "sources", "as_of"]

    def clean_sources(self) -> str:
        """Refuse a line that is no source."""
        typed: str = self.cleaned_data["sources"]
        try:
            return written(sources_in(typed))
        except ValueError as error:
            raise ValidationError(
                _("Das ist keine Quelle: „%s“. Schreiben Sie: Name | https://adresse") % error
            ) from error

    def clean(self) -> dict[str, Any]:
        """Refuse a page that no address leads to, a figure that no record states, and a link to nowhere."""
        found = super().clean() or self.cleaned_data
        if found.get("kind") in _PAGES and found.get("key") and found["key"] not in set(Topic):
            self.add_error("key", _("Eine solche Seite gibt es nicht. Möglich sind: %s.") % ", ".join(Topic))
        if not self.errors and (problem := problem_of(self._typed(found))):
            self.add_error("body", problem)
        return found

    def what_it_does(self) -> ShownText:
        """Return the text as it will stand on its page."""
        return Reader().shown(self._typed(self.cleaned_data))

    def _typed(self, found: dict[str, Any]) -> Text:
        """Return the text as typed; what it is for is settled when it is made."""
        return Text(
            TextKind(found.get("kind", self.instance.kind)), found.get("key", self.instance.key), found["title"],
            found["body"], one_line(found["answer"]), found["topic"], sources_in(found["sources"]),
            found["as_of"],
        )  # fmt: skip


@admin.register(EditedText)
class EditedTextAdmin(PreviewingAdmin[EditedText], HistoryAdmin):
    """The list offers every text of the files; whoever edits one begins with what it says there."""

    form = EditedTextForm
    change_form_template = "admin/knowledge/editedtext/change_form.html"
    change_list_template = "admin/knowledge/editedtext/change_list.html"
    list_display = ("title", "kind", "key", "language", "as_of", "file_moved_on")
    list_filter = ("kind", "language")
    search_fields = ("title", "key", "body")
    history_list_display = ("history_change_reason",)

    def get_readonly_fields(self, request: HttpRequest, obj: EditedText | None = None) -> tuple[str, ...]:
        """A text stays the text of its page: another one is another entry."""
        return ("kind", "key", "language") if obj else ()

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Begin with the file's text that the link names."""
        kind, key, language = (request.GET.get(name, "") for name in ("kind", "key", "language"))
        known = kind in set(TextKind) and language in LanguageOfText.values
        text = from_files(language).get((TextKind(kind), key)) if known else None
        if text is None:
            return dict(super().get_changeform_initial_data(request))
        return {
            "kind": text.kind.value, "key": text.key, "language": language,
            "title": text.title, "answer": text.answer, "body": text.body,
            "topic": text.topic, "sources": written(text.sources), "as_of": timezone.localdate(),
        }  # fmt: skip

    def save_model(self, request: HttpRequest, obj: EditedText, form: Any, change: bool) -> None:
        """Keep the reason with the record, and which text of the file was seen beside it."""
        keep_reason(obj, form)
        original = _original(obj)
        obj.seen_file = original.mark if original else ""
        super().save_model(request, obj, form, change)

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        *args: Any,
        **kwargs: Any,
    ) -> HttpResponse:
        """Show beside the form what the file says, and what a text may name."""
        obj: EditedText | None = context.get("original")
        context["file_text"] = _original(obj) if obj else None
        context["file_moved_on"] = bool(obj and _moved_on(obj))
        context["figures"] = known_figures(timezone.localdate())
        context["names"] = sorted(city_names())
        context["words"] = [text.key for text in texts_of(TextKind.WORD).values()]
        context["places"] = sorted((*Topic, *PLACES))
        return super().render_change_form(request, context, *args, **kwargs)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Offer the texts of the files that nobody has edited yet."""
        edited = set(EditedText.objects.values_list("kind", "key", "language"))
        add = reverse("admin:knowledge_editedtext_add")
        offered = [
            (KindOfText(text.kind.value).label, language.label, text.title, f"{add}?{_named(text, language)}")
            for language in LanguageOfText
            for text in from_files(language.value).values()
            if (text.kind.value, text.key, language.value) not in edited
        ]
        return super().changelist_view(request, {**(extra_context or {}), "offered": offered})

    @admin.display(description=gettext_lazy("Datei seither geändert"), boolean=True)
    def file_moved_on(self, text: EditedText) -> bool:
        """Whether a new version of the program brought another text since somebody last saved this one."""
        return _moved_on(text)


def _named(text: Text, language: str) -> str:
    return urlencode({"kind": text.kind.value, "key": text.key, "language": language})


def _original(obj: EditedText) -> Text | None:
    return from_files(obj.language).get((TextKind(obj.kind), obj.key))


def _moved_on(obj: EditedText) -> bool:
    original = _original(obj)
    return (original.mark if original else "") != obj.seen_file
