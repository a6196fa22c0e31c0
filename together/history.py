"""Pages of the history of one object: what is no number leads nowhere, whoever asks."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from simple_history.admin import SimpleHistoryAdmin


class HistoryAdmin(SimpleHistoryAdmin):
    """The library's, which asks the database for whatever stands in the address before it asks who asks."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """List the states of an object; 404 for what cannot be one."""
        _require(self.model, unquote(object_id))
        answer: HttpResponse = super().history_view(request, object_id, extra_context)
        return answer

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show one state; 404 for what cannot be one."""
        _require(self.model, object_id)
        _require(self.model.history.model, version_id)
        answer: HttpResponse = super().history_form_view(request, object_id, version_id, extra_context)
        return answer


def _require(model: type[Model], key: str) -> None:
    try:
        model._meta.pk.to_python(key)  # noqa: SLF001 - public though underscored
    except ValidationError as error:
        raise Http404 from error
