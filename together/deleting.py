"""Deleting what others may have changed: the page that asks carries a mark of all that would go, and asks why."""

from typing import Any, ClassVar, TypeVar

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.db.models import Model
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy

from together.marks import MarkField
from together.reasons import check_reason

M = TypeVar("M", bound=Model)
HTTP_BAD_REQUEST, HTTP_CONFLICT = 400, 409


class DeletionForm(forms.Form):
    """What was seen, and why it goes."""

    version = MarkField(required=False)
    change_reason = forms.CharField(
        label=gettext_lazy("Grund des Löschens"),
        max_length=300,
        help_text=gettext_lazy("Steht in der Historie neben der Änderung."),
        validators=[check_reason],
        widget=forms.TextInput(attrs={"size": 60}),
    )


class CarefulDeletion(admin.ModelAdmin[M]):
    """An admin that deletes one object at a time, as it was seen and, where a history keeps it, with a reason."""

    delete_confirmation_template: ClassVar[str] = "admin/versioned_delete.html"

    def deletion_mark(self, request: HttpRequest, obj: Any) -> str:  # noqa: ANN401 (the object of any admin)
        """Return the mark of all that would be deleted."""
        raise NotImplementedError

    def delete_model(self, request: HttpRequest, obj: M) -> None:
        """Keep the reason with the record (the interface of simple-history)."""
        vars(obj)["_change_reason"] = request.POST.get("change_reason") or None
        super().delete_model(request, obj)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Leave out deleting many at once: nobody has seen each of them."""
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    def _delete_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None) -> Any:  # noqa: ANN401
        """Ask once more where something has changed since, or the reason is missing."""
        obj = self.get_object(request, unquote(object_id))
        if obj is None or not self.has_delete_permission(request, obj):
            return super()._delete_view(request, object_id, extra_context)  # type: ignore[misc] # Django's own view
        form, conflict = self._deletion_form(request, obj), False
        if request.method == "POST":
            conflict = request.POST.get("version") != form.initial["version"]
            if conflict or not form.is_valid():
                request.POST = QueryDict()  # Django's view asks instead of deleting
        context = {**(extra_context or {}), "form": form, "conflict": conflict}
        answer = super()._delete_view(request, object_id, context)  # type: ignore[misc] # as above
        if form.is_bound and not request.POST:
            answer.status_code = HTTP_CONFLICT if conflict else HTTP_BAD_REQUEST
        return answer

    def _deletion_form(self, request: HttpRequest, obj: M) -> DeletionForm:
        mark = self.deletion_mark(request, obj)
        data = None
        if request.method == "POST":
            data = request.POST.copy()
            data["version"] = mark
        form = DeletionForm(data, initial={"version": mark})
        if not hasattr(obj, "history"):
            del form.fields["change_reason"]
        return form
