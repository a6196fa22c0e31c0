"""What was typed into an object that was deleted or closed in the meantime: shown once more, so that it can be kept."""

import re
from collections.abc import Iterator
from typing import Any

from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

HTTP_NOT_FOUND = 404
_IN_ROW = re.compile(r"(?P<prefix>.+)-(?P<number>\d+)-(?P<field>[a-z_]+)")


def typed_page(model_admin: "ModelAdmin[Any]", request: HttpRequest, status: int) -> HttpResponse:
    """Return the page; 404 says that the object is gone, any other status that it is closed."""
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": _("Nicht gespeichert, aber noch da"),
        "typed": list(_typed(model_admin, request)),
        "gone": status == HTTP_NOT_FOUND,
    }
    return TemplateResponse(request, "admin/too_late.html", context, status=status)


def _typed(model_admin: "ModelAdmin[Any]", request: HttpRequest) -> Iterator[tuple[str, str]]:
    labels = dict(_labels(model_admin, request))
    for name, text in request.POST.items():
        row = _IN_ROW.fullmatch(name)
        label = labels.get(f"{row['prefix']}-{row['field']}" if row else name)
        if label and text:
            yield (f"{label} ({int(row['number']) + 1})" if row and int(row["number"]) else label), str(text)


def _labels(model_admin: "ModelAdmin[Any]", request: HttpRequest) -> Iterator[tuple[str, str]]:
    """Yield the name and the label of each field that people fill in, those of rows without their number."""
    for name, field in model_admin.get_form(request).base_fields.items():
        if not field.widget.is_hidden:
            yield name, str(field.label)
    for inline in model_admin.get_inline_instances(request):
        formset = inline.get_formset(request)
        for name, field in formset.form.base_fields.items():
            if not field.widget.is_hidden:
                part = inline.opts.verbose_name
                yield f"{formset.get_default_prefix()}-{name}", f"{part}: {field.label}"
