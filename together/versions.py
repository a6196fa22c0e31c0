"""Forms of the admin that never overwrite in silence: each carries a mark of the state that it was opened with.

A save onto another state is answered with 409 and both texts; what was typed stays in the fields, and saving once
more is a decision. What was deleted or closed in the meantime is answered with what was typed. The object is locked
from reading it to saving it, so that two saves at the same moment are told apart too.
"""

from collections.abc import Callable, Iterator
from copy import copy
from typing import Any, ClassVar, TypeVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.db import connection
from django.db.models import Model, QuerySet
from django.forms.models import _get_foreign_key
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from together.conflict import Disagreement, conflict_of
from together.deleting import CarefulDeletion
from together.marks import MarkField, mark_of, state_of
from together.renumbering import renumbered
from together.three_way import ASKED, OPENED, Meeting, Rows, held_by, meet, opened_state
from together.too_late import HTTP_NOT_FOUND, typed_page

M = TypeVar("M", bound=Model)
HTTP_FORBIDDEN, HTTP_CONFLICT = 403, 409
CONFLICT = "conflict"
VERSION = "version"
_MEETING = "_meeting"


class VersionedForm(forms.ModelForm[Any]):
    """Knows whether its object is still the one that somebody began to change; ``VersionedAdmin`` tells the mark."""

    version = MarkField(required=False)
    stored_version: ClassVar[Callable[[Model], str]]
    is_undecided: ClassVar[bool] = False  # asked about a field that both have changed, somebody gave no answer

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 (Django's signature)
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.initial[VERSION] = type(self).stored_version(self.instance)

    @property
    def is_stale(self) -> bool:
        """Whether somebody else has saved since; a form without a mark has not been seen by anybody."""
        return self.is_bound and self.has_error(NON_FIELD_ERRORS, CONFLICT)

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc] # Django's hook after the model has checked everything
        current = self.initial.get(VERSION)
        if current is None or (self.cleaned_data.get(VERSION) == current and not self.is_undecided):
            return
        self.add_error(None, ValidationError(_("Noch nicht gespeichert."), code=CONFLICT))
        self.data = with_value(self.data, self.add_prefix(VERSION), current)


def with_value(data: Any, name: str, value: str) -> QueryDict:  # noqa: ANN401 (what forms call data)
    """Return what was sent with one value put in, so that it stands in the page that answers."""
    renewed: QueryDict = data.copy()
    renewed[name] = value
    return renewed


class VersionedAdmin(CarefulDeletion[M]):
    """An admin whose form carries the version of its object and of the parts edited with it."""

    form = VersionedForm
    change_form_template = "admin/versioned_form.html"

    def version_of(self, request: HttpRequest, obj: Model) -> str:
        """Return the mark of an object and of everything that stands on its page."""
        return mark_of(*map(state_of, (_stored(obj), *self._parts(request, obj))))

    def deletion_mark(self, request: HttpRequest, obj: Any) -> str:  # noqa: ANN401 (the object of any admin)
        """Return the mark of an object and what stands on its page; more, where more goes with it."""
        return self.version_of(request, obj)

    def _parts(self, request: HttpRequest, obj: Any) -> Iterator["QuerySet[Any]"]:  # noqa: ANN401
        for inline in self.get_inline_instances(request, obj):
            yield stored_rows(inline, obj)

    def lock(self, obj: Any) -> None:  # noqa: ANN401 (the object of any admin)
        """Keep others from changing the object until this request is done."""
        _stored(obj).select_for_update(no_key=True).first()

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> M | None:
        """Return the object; one that is about to be saved is locked first and then read."""
        found = super().get_object(request, object_id, from_field)
        if found is not None and request.method == "POST" and connection.in_atomic_block:
            self.lock(found)
            found = super().get_object(request, object_id, from_field)
            if found is not None and OPENED in request.POST and self.has_change_permission(request, found):
                self._meet(request, found)
        return found

    def _meet(self, request: HttpRequest, stored: M) -> None:
        """Let the fields that were left as they were when the page was opened take what is stored by now."""
        if request.POST.get(VERSION) != self.version_of(request, stored) or ASKED in request.POST:
            form, rows = self._page_of(request, stored)
            meeting = meet(request.POST, held_by(form, rows), rows)
            request.POST = meeting.data  # type: ignore[assignment] # Django's own property can be set
            setattr(request, _MEETING, meeting)

    def _page_of(self, request: HttpRequest, stored: M) -> tuple[Any, list[Rows]]:
        """Return form and formsets as the page of what is stored has them."""
        opening = copy(request)
        opening.method = "GET"
        formsets, inlines = self._create_formsets(opening, stored, change=True)  # type: ignore[attr-defined] # Django's own
        form = self.get_form(opening, stored, change=True)(instance=stored)
        return form, [(formset, inline.row_key) for formset, inline in zip(formsets, inlines, strict=True)]

    def get_form(self, request: HttpRequest, obj: M | None = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: ANN401, FBT001, FBT002
        """Return the form, which can ask for the stored version."""
        made: Any = super().get_form(request, obj, change, **kwargs)
        made.stored_version = lambda stored: self.version_of(request, stored)
        meeting: Meeting | None = getattr(request, _MEETING, None)
        made.is_undecided = meeting is not None and bool(meeting.undecided)
        return made

    def get_fields(self, request: HttpRequest, obj: M | None = None) -> Any:  # noqa: ANN401 (Django's signature)
        """Leave the version to ``get_fieldsets``."""
        return [name for name in super().get_fields(request, obj) if name != VERSION]

    def get_fieldsets(self, request: HttpRequest, obj: M | None = None) -> Any:  # noqa: ANN401 (Django's signature)
        """Let the version stand in the page of whatever somebody may change."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or not self.has_change_permission(request, obj):
            return fieldsets
        return (*fieldsets, (None, {"fields": (VERSION,)}))

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:  # noqa: ANN401
        """Lead typed rows to the rows that are stored by now, whatever the page was opened with or says of itself."""
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if "data" in kwargs and obj.pk:
            kwargs["data"] = renumbered(kwargs["data"], prefix, stored_rows(inline, obj), inline.row_key)
        return kwargs

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        *args: Any,  # noqa: ANN401 (Django's signature)
        **kwargs: Any,  # noqa: ANN401
    ) -> HttpResponse:
        """Show both texts where somebody else has saved meanwhile."""
        form = context["adminform"].form
        stale = isinstance(form, VersionedForm) and form.is_stale
        context["conflict"] = conflict_of(form, _rows(context), getattr(request, _MEETING, None)) if stale else None
        if context["conflict"] is not None:
            context |= self.beside_conflict(context["conflict"])
        if stale and len(context["errors"]) == 1:  # the two texts say it better
            context["errors"] = None
        if form.instance.pk is not None and self.has_change_permission(request, form.instance):
            context["opened"] = self._opened(request, form, context)
        answer = super().render_change_form(request, context, *args, **kwargs)
        if stale:
            answer.status_code = HTTP_CONFLICT
        return answer

    def beside_conflict(self, conflict: Disagreement) -> dict[str, Any]:
        """Return what a template of the admin shows of a conflict besides the two texts of each field."""
        return {}

    def _opened(self, request: HttpRequest, form: Any, context: dict[str, Any]) -> str:  # noqa: ANN401 (any form)
        """Return what the page carries of the stored state: of a form that was sent, what it would be opened with."""
        if not form.is_bound:
            return opened_state(held_by(form, _rows(context)))
        return opened_state(held_by(*self._page_of(request, _stored(form.instance).get())))

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show what was typed into an object that was closed or deleted in the meantime."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except PermissionDenied:
            if request.method == "POST" and object_id and self.has_change_permission(request):
                return typed_page(self, request, HTTP_FORBIDDEN)
            raise

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> HttpResponse:  # noqa: ANN401
        if request.method == "POST" and VERSION in request.POST:
            return typed_page(self, request, HTTP_NOT_FOUND)
        return super()._get_obj_does_not_exist_redirect(request, opts, object_id)  # type: ignore[misc,no-any-return] # Django's hook


def _stored(obj: Model) -> "QuerySet[Any]":
    return type(obj)._default_manager.filter(pk=obj.pk)  # noqa: SLF001 - public though underscored


def stored_rows(inline: Any, obj: Model) -> "QuerySet[Any]":  # noqa: ANN401 (an inline of any models)
    """Return the stored rows of an inline, without regard to what a request may see of them."""
    key = _get_foreign_key(inline.parent_model, inline.model, fk_name=inline.fk_name)
    rows: QuerySet[Any] = inline.model._default_manager.filter(**{key.name: obj})  # noqa: SLF001 - public though underscored
    return rows


def _rows(context: dict[str, Any]) -> list[Rows]:
    return [(wrapped.formset, wrapped.opts.row_key) for wrapped in context["inline_admin_formsets"]]
