"""Text modules: kept by the lead, put into a text by every advisor."""

import re

from django.db import transaction
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from calculator.models import ModuleUse, TextModule
from together.both_texts import Conflict

BETWEEN = "\n\n"
INSERT = "insert"  # the name of the buttons
OF_TEXTS = (ModuleUse.CLIENT_NOTES, ModuleUse.AGREED)
_NUMBER = re.compile(r"[0-9]{1,9}")


def modules_for(*uses: ModuleUse) -> QuerySet[TextModule]:
    """Return the modules for some uses, by name."""
    return TextModule.objects.filter(use__in=uses)


def put_in(text: str, module: TextModule) -> str:
    """Return a text with a module at its end, on lines of its own; one that stands there already is not repeated."""
    if module.text in text:
        return text
    return f"{text.rstrip()}{BETWEEN}{module.text}" if text.strip() else module.text


def with_module(data: QueryDict) -> tuple[dict[str, str], str]:
    """Return what was sent with the module put into its field that somebody has pressed, and what to tell them."""
    typed = {name: str(value) for name, value in data.items()}
    number = typed.get(INSERT, "")
    module = modules_for(*OF_TEXTS).filter(pk=int(number)).first() if _NUMBER.fullmatch(number) else None
    if module is None:
        return typed, _("Diesen Textbaustein gibt es nicht mehr. Ihre Eingaben stehen noch in den Feldern.")
    typed[module.use] = put_in(typed.get(module.use, "").replace("\r\n", "\n"), module)
    words = {"title": module.title, "field": module.get_use_display()}
    return typed, _("„%(title)s“ steht am Ende von „%(field)s“. Noch nicht gespeichert.") % words


@transaction.atomic
def change(module: TextModule, version: int, values: dict[str, str]) -> None:
    """Save a module; raises ``Conflict`` if somebody else has saved it since."""
    stored = _seen(module, version)
    for name, value in values.items():
        setattr(stored, name, value)
    stored.version, stored.changed_at = stored.version + 1, timezone.now()
    stored.save()


@transaction.atomic
def delete(module: TextModule, version: int) -> None:
    """Delete a module; raises ``Conflict`` if somebody else has saved it since."""
    _seen(module, version).delete()


def _seen(module: TextModule, version: int) -> TextModule:
    """Return the stored module, locked, if it still is the version that somebody has seen."""
    stored = TextModule.objects.select_for_update().filter(pk=module.pk, version=version).first()
    if stored is None:
        raise Conflict
    return stored
