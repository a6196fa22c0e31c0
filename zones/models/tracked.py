"""Who changed what, when and why: every saved state of what staff edit is kept (django-simple-history).

Loading writes in bulk and leaves no records. The state as loaded is recorded just before the first change, so that
this change too has something to be compared with and to go back to.
"""

from typing import Any

from django.db import models
from django.db.models.signals import pre_save
from django.utils.translation import gettext_lazy as _
from simple_history import register

from zones.models.alias import StreetAlias
from zones.models.building import NamedBuilding
from zones.models.contact import ContactEntry
from zones.models.document import ZoneDocument
from zones.models.edition import Edition
from zones.models.steckbrief import Steckbrief, SteckbriefValue
from zones.models.zone import Zone, ZoneGeometry

# The parts of a zone, and by what each names it; a Steckbrief has the key of its zone.
BY_ZONE: dict[type[models.Model], str] = {
    Zone: "id",
    ZoneGeometry: "zone_id",
    Steckbrief: "zone_id",
    SteckbriefValue: "steckbrief_id",
    ZoneDocument: "zone_id",
}
TRACKED: tuple[type[models.Model], ...] = (Edition, *BY_ZONE)
AS_LOADED = _("Stand beim Laden")


def explain(obj: models.Model, reason: str | None) -> None:
    """Say why an object is saved or deleted next; the record of that keeps it (the interface of simple-history)."""
    vars(obj)["_change_reason"] = reason


def _record_loaded_state(sender: type[models.Model], instance: models.Model, **_signal: Any) -> None:  # noqa: ANN401
    """Keep the stored state of an object that has no history yet."""
    if instance._state.adding or instance.pk is None:  # noqa: SLF001 - Django's documented model state
        return
    history = sender.history  # type: ignore[attr-defined]
    if history.filter(**{sender._meta.pk.attname: instance.pk}).exists():  # noqa: SLF001
        return
    if stored := sender._default_manager.filter(pk=instance.pk).first():  # noqa: SLF001 - public though underscored
        history.bulk_history_create([stored], default_change_reason=str(AS_LOADED))


for _names in (StreetAlias, NamedBuilding, ContactEntry):  # belong to no edition, and nothing loads them in bulk
    register(_names, history_change_reason_field=models.CharField(_("Grund"), max_length=300, null=True))
for _model in TRACKED:
    register(_model, history_change_reason_field=models.CharField(_("Grund"), max_length=300, null=True))
    pre_save.connect(_record_loaded_state, sender=_model, dispatch_uid=f"loaded-state-{_model.__name__}")
