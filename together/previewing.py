"""Forms that are saved only after somebody has seen what they do."""

from typing import Any, TypeVar

from django import forms
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from together.marks import MarkField, mark_of
from together.versions import VersionedAdmin, VersionedForm, with_value

M = TypeVar("M", bound=Model)
HTTP_OK, HTTP_BAD_REQUEST = 200, 400
PREVIEW = "preview"
_SEEN = "previewed"


class PreviewedForm(VersionedForm):
    """Saves in two steps; ``preview`` is set while somebody has not seen yet what the typed values do.

    The hidden field carries a mark of the values that were shown. Whoever changes them afterwards sees them anew.
    """

    previewed = MarkField(required=False)
    preview: Any = None

    def what_it_does(self) -> Any:  # noqa: ANN401 (anything that the template of the admin shows)
        """Return what a template shows of the typed values, which are all right."""
        raise NotImplementedError

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.errors or self.cleaned_data[_SEEN] == self._mark():
            return
        self.preview = self.what_it_does()
        self.data = with_value(self.data, self.add_prefix(_SEEN), self._mark())
        self.add_error(None, forms.ValidationError(_("Noch nicht gespeichert."), code=PREVIEW))

    def _mark(self) -> str:
        return mark_of(sorted((key, value) for key, value in self.cleaned_data.items() if key != _SEEN))


class PreviewingAdmin(VersionedAdmin[M]):
    """An admin whose form is a ``PreviewedForm``; its template shows ``preview``."""

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        *args: Any,  # noqa: ANN401 (Django's signature)
        **kwargs: Any,  # noqa: ANN401
    ) -> HttpResponse:
        """Show what a valid change does; what is wrong is refused with 400."""
        shown = getattr(context["adminform"].form, "preview", None)
        errors = None if shown else context["errors"]
        context |= {"preview": shown, "errors": errors}
        answer = super().render_change_form(request, context, *args, **kwargs)
        if errors and answer.status_code == HTTP_OK:
            answer.status_code = HTTP_BAD_REQUEST
        return answer
