"""Text modules: kept by the lead, put into a text by every advisor."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from calculator.models import ModuleUse, TextModule
from together.both_texts import Conflict

BETWEEN = "\n\n"


def modules_for(*uses: ModuleUse) -> QuerySet[TextModule]:
    """Return the modules for some uses, by name."""
    return TextModule.objects.filter(use__in=uses)


def put_in(text: str, module: TextModule) -> str:
    """Return a text with a module at its end, on lines of its own; one that stands there already is not repeated."""
    if module.text in text:
        return text
    return f"{text.rstrip()}{BETWEEN}{module.text}" if text.strip() else module.text


@transaction.atomic
def change(module: TextModule, version: int, values: dict[str, str]) -> None:
    """Save a module; raises ``Conflict`` if somebody else has saved it since."""
    stored = TextModule.objects.select_for_update().get(pk=module.pk)
    if stored.version != version:
        raise Conflict
    for name, value in values.items():
        setattr(stored, name, value)
    stored.version, stored.changed_at = stored.version + 1, timezone.now()
    stored.save()
