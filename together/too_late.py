"""What was typed into an object that was deleted or closed in the meantime: shown once more, so that it can be kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.gis.forms import GeometryField
from django.forms import BoundField
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from together.both_texts import label_of, shown
from together.renumbering import renumbered
from together.three_way import fingerprint, opened_in, row_of

HTTP_NOT_FOUND = 404


@dataclass(frozen=True)
class _Typed:
    """A field that was sent; ``is_mine`` says whether the sender had changed it."""

    label: str
    text: str
    is_mine: bool


def typed_page(model_admin: "ModelAdmin[Any]", request: HttpRequest, status: int) -> HttpResponse:
    """Return the page; 404 says that the object is gone, any other status that it is closed."""
    typed = list(_typed(model_admin, request))
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": _("Nicht gespeichert, aber noch da"),
        "mine": [(each.label, each.text) for each in typed if each.is_mine],
        "others": [(each.label, each.text) for each in typed if not each.is_mine],
        "gone": status == HTTP_NOT_FOUND,
    }
    return TemplateResponse(request, "admin/too_late.html", context, status=status)


def _typed(model_admin: "ModelAdmin[Any]", request: HttpRequest) -> Iterator[_Typed]:
    """Yield the fields that hold something, drawings only if they are new: nobody reads numbers of corners.

    A page that says nothing of what it was opened with is new as a whole.
    """
    opened = opened_in(request.POST)
    for key, label, bound, data in _fields(model_admin, request):
        sent = [str(text) for text in data.getlist(bound.html_name)]
        is_mine = opened.get(key) != fingerprint(sent)
        if any(sent) and (is_mine or not isinstance(bound.field, GeometryField)):
            yield _Typed(label, _text(bound, sent), is_mine)


def _text(bound: BoundField, sent: list[str]) -> str:
    """Return what was sent in the words of the page, a drawing so that it can be copied."""
    return sent[-1] if isinstance(bound.field, GeometryField) else shown(bound, bound.data)


def _fields(model_admin: "ModelAdmin[Any]", request: HttpRequest) -> Iterator[tuple[str, str, BoundField, QueryDict]]:
    """Yield the fields that people fill in with the keys of their fingerprints, their labels, and what was sent."""
    form = model_admin.get_form(request)(request.POST)
    yield from ((bound.name, label_of(bound), bound, request.POST) for bound in form.visible_fields())
    for inline in model_admin.get_inline_instances(request):
        yield from _row_fields(inline, request)


def _row_fields(inline: Any, request: HttpRequest) -> Iterator[tuple[str, str, BoundField, QueryDict]]:  # noqa: ANN401 (any inline)
    made = inline.get_formset(request)
    prefix = made.get_default_prefix()
    # What the rows were made from may be gone: each is read as a new one.
    data = renumbered(request.POST, prefix, inline.model.objects.none(), inline.row_key)
    formset = made(data, instance=inline.parent_model(), prefix=prefix)
    for form in formset.forms:
        row = row_of(formset, [form[name].value() for name in inline.row_key])
        for bound in form.visible_fields():
            label = label_of(bound)
            named = label if hasattr(form, "row_name") else f"{inline.opts.verbose_name}: {label}"
            yield f"{row}-{bound.name}", named, bound, data
