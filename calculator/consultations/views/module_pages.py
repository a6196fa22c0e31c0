"""The pages on which the lead keeps the text modules."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from calculator.consultations import text_modules
from calculator.consultations.access import leads_only
from calculator.consultations.module_forms import ModuleForm
from calculator.consultations.views.case_pages import HTTP_BAD_REQUEST, HTTP_CONFLICT, HTTP_NOT_FOUND, HTTP_OK
from calculator.models import TextModule
from together.both_texts import BothTexts, Conflict, differing
from together.versions import with_value

PAGE = "calculator:consultations:modules"
DELETE = "delete"


@require_http_methods(["GET", "HEAD", "POST"])
@leads_only
def modules(request: HttpRequest) -> HttpResponse:
    """List the modules, and keep another one."""
    form = ModuleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        TextModule.objects.create(**form.values())
        messages.success(request, _("Der Textbaustein ist gespeichert."))
        return redirect(PAGE)
    context = {"form": form, "modules": TextModule.objects.all()}
    status = HTTP_BAD_REQUEST if form.errors else HTTP_OK
    return render(request, "calculator/consultations/modules.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@leads_only
def module_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a module, or delete it; a change by somebody else in the meantime is shown beside it."""
    if request.method == "POST" and not TextModule.objects.filter(pk=pk).exists():
        return _gone(request)
    module = get_object_or_404(TextModule, pk=pk)
    if request.method != "POST":
        return _page(request, module, ModuleForm(initial=_stored(module)))
    form = ModuleForm(request.POST)
    if DELETE not in request.POST and not form.is_valid():
        return _page(request, module, form, status=HTTP_BAD_REQUEST)
    try:
        _saved(request, module, form)
    except Conflict:
        return _conflict(request, get_object_or_404(TextModule, pk=pk))
    return redirect(PAGE)


def _saved(request: HttpRequest, module: TextModule, form: ModuleForm) -> None:
    version = request.POST.get("version", "")
    seen = int(version) if version.isdecimal() and version.isascii() and len(version) <= len(str(2**31)) else 0
    if DELETE in request.POST:
        text_modules.delete(module, seen)
        messages.success(request, _("Der Textbaustein ist gelöscht. Texte, in denen er steht, bleiben, wie sie sind."))
        return
    text_modules.change(module, seen, form.values())
    messages.success(request, _("Der Textbaustein ist gespeichert."))


def _gone(request: HttpRequest) -> HttpResponse:
    """Show once more what was typed into a module that was deleted in the meantime, to keep it as another one."""
    form = ModuleForm(initial={name: request.POST.get(name, "") for name in ("use", "title", "text")})
    messages.error(request, _("Diesen Textbaustein gibt es nicht mehr. Ihr Text steht im Formular für einen neuen."))
    context = {"form": form, "modules": TextModule.objects.all()}
    return render(request, "calculator/consultations/modules.html", context, status=HTTP_NOT_FOUND)


def _conflict(request: HttpRequest, stored: TextModule) -> HttpResponse:
    form = ModuleForm(with_value(request.POST, "version", str(stored.version)), initial=_stored(stored))
    return _page(request, stored, form, theirs=list(differing(form)), status=HTTP_CONFLICT)


def _page(
    request: HttpRequest,
    module: TextModule,
    form: ModuleForm,
    *,
    theirs: list[BothTexts] | None = None,
    status: int = HTTP_OK,
) -> HttpResponse:
    saved = {each.name: each.saved for each in theirs or ()}
    fields = [(form[name], saved.get(name, "")) for name in ("use", "title", "text")]
    context = {"module": module, "form": form, "fields": fields, "conflict": theirs is not None}
    return render(request, "calculator/consultations/module.html", context, status=status)


def _stored(module: TextModule) -> dict[str, object]:
    return {name: getattr(module, name) for name in ("use", "title", "text", "version")}
