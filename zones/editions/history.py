"""Who changed what, when and why, in words; and putting an earlier state back into a draft."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from django.contrib.auth.models import User
from django.contrib.gis.geos import GEOSGeometry
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.formats import localize
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from simple_history.utils import get_history_manager_for_model

from together.marks import mark_of, state_of
from zones.models import BY_ZONE, TRACKED, Edition, Steckbrief, SteckbriefValue, Zone, explain
from zones.storage.reviewed import locked

MODELS = {model.__name__.lower(): model for model in TRACKED}
_HIDDEN = {"display_polygon", "check_report", "edited_by", "created_by", "created_at"}
# What is deleted together with a zone is deleted within this time.
_TOGETHER = timedelta(seconds=5)
_SQUARE_METRES_PER_HECTARE = 10_000
_KINDS = {"+": _("angelegt"), "~": _("geändert"), "-": _("gelöscht")}


class NotRestorable(Exception):
    """This state cannot be put back; the message says why, in German."""


class ChangedSince(NotRestorable):
    """The object has changed since somebody saw it; nothing was put back.

    ``entry`` is the state that was meant; its changes are against what is stored, whose mark it has.
    """

    def __init__(self, entry: "HistoryEntry") -> None:
        super().__init__(_("Der Stand hat sich geändert, seit Sie die Historie geöffnet haben."))
        self.entry = entry


@dataclass(frozen=True)
class Change:
    """One field before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class HistoryEntry:
    """One saved state of one object."""

    model: str
    pk: int
    history_id: int
    at: datetime
    user: User | None
    reason: str
    subject: str
    kind: str
    changes: list[Change] = field(default_factory=list)
    is_current: bool = False
    seen: str = ""  # the mark of the object as it is stored, where `marked` has put it


def of_zone(zone_id: int) -> list[HistoryEntry]:
    """Return every saved state of a zone, its polygon and its Steckbrief, the newest first."""
    return _entries(_zone_records([zone_id]))


def of_edition(edition: Edition) -> list[HistoryEntry]:
    """Return every saved state of an edition and of all zones that it has or had, the newest first."""
    zones = Zone.history.filter(edition_id=edition.pk).values_list("id", flat=True).distinct()  # type: ignore[attr-defined]
    known = set(zones) | set(edition.zones.values_list("pk", flat=True))
    own = _records(Edition, id=edition.pk)
    return _entries([*own, *_zone_records(known)], _codes(edition))


def _codes(edition: Edition) -> dict[int, str]:
    """Return the last code of every zone that the edition has or had, by its key."""
    had = Zone.history.filter(edition_id=edition.pk).order_by("history_date", "history_id")  # type: ignore[attr-defined]
    return {**dict(had.values_list("id", "code")), **dict(edition.zones.values_list("pk", "code"))}


def since(edition: Edition, moment: datetime) -> list[HistoryEntry]:
    """Return what has been saved in an edition since a moment, the newest first."""
    return [entry for entry in of_edition(edition) if entry.at > moment]


def _zone_records(zone_ids: Iterable[int]) -> Iterator[Any]:
    ids = list(zone_ids)
    for model, name in BY_ZONE.items():
        yield from _records(model, **{f"{name}__in": ids})


def _records(model: type[models.Model], **lookup: Any) -> Iterable[Any]:  # noqa: ANN401 (Django's lookups)
    records: Iterable[Any] = get_history_manager_for_model(model).filter(**lookup).select_related("history_user")
    return records


def _entries(records: Iterable[Any], codes: Mapping[int, str] = MappingProxyType({})) -> list[HistoryEntry]:
    """Compare each record with the one before it of the same object; `codes` names the zones of a whole edition."""
    ordered = sorted(records, key=lambda record: (record.history_date, record.history_id))
    latest: dict[tuple[type, Any], Any] = {}
    found = []
    for record in ordered:
        key = (type(record), record.instance.pk)
        found.append((record, _entry(record, latest.get(key), codes)))
        latest[key] = record
    current = {id(record) for record in latest.values() if record.history_type != "-"}
    return [replace(entry, is_current=id(record) in current) for record, entry in reversed(found)]


def _entry(record: Any, before: Any, codes: Mapping[int, str]) -> HistoryEntry:  # noqa: ANN401 (historical models are made at run time)
    model = record.instance_type
    return HistoryEntry(
        model=model.__name__.lower(),
        pk=record.instance.pk,
        history_id=record.history_id,
        at=record.history_date,
        user=record.history_user,
        reason=record.history_change_reason or "",
        subject=_named(record, codes),
        kind=_KINDS[record.history_type],
        changes=list(_changes(record, before)) if before is not None else [],
    )


def _named(record: Any, codes: Mapping[int, str]) -> str:  # noqa: ANN401 (as above)
    """Name the kind and the object; a part of a zone also by its zone, where whole editions are listed."""
    model = record.instance_type
    name = f"{model._meta.verbose_name} {_subject(record)}".strip()  # noqa: SLF001 - Django's public Meta API
    part_of = model is not Zone and model in BY_ZONE and codes.get(getattr(record, BY_ZONE[model]))
    return f"{name} ({part_of})" if part_of else name


def _subject(record: Any) -> str:  # noqa: ANN401 (as above)
    """Name the object without asking the database for its relations, which may be gone."""
    if record.instance_type is Zone:
        return f"{record.code} {record.name}"
    return str(record.instance) if record.instance_type is SteckbriefValue else ""


def _changes(record: Any, before: Any) -> Iterator[Change]:  # noqa: ANN401 (as above)
    for name in record.diff_against(before).changed_fields:
        if name not in _HIDDEN:
            yield _change(record, name, before)


def _change(record: Any, name: str, before: Any) -> Change:  # noqa: ANN401 (as above)
    model_field = record.instance_type._meta.get_field(name)  # noqa: SLF001 - as above
    return Change(str(model_field.verbose_name), _shown(before, name), _shown(record, name))


def _shown(record: Any, name: str) -> str:  # noqa: ANN401 (as above)
    """Return a value as staff read it: choices by their label, polygons by their area."""
    display = getattr(record, f"get_{name}_display", None)
    value = display() if display else getattr(record, name)
    if isinstance(value, GEOSGeometry):
        return _("%s ha") % localize(round(value.area / _SQUARE_METRES_PER_HECTARE, 3))
    return "–" if value in (None, "") else str(localize(value))


def marked(entries: Iterable[HistoryEntry]) -> list[HistoryEntry]:
    """Return the entries, each with the mark of its object as it is stored now."""
    marks: dict[tuple[str, int], str] = {}
    listed = list(entries)
    for entry in listed:
        key = (entry.model, entry.pk)
        if key not in marks:
            marks[key] = _mark(MODELS[entry.model], entry.pk)
    return [replace(entry, seen=marks[entry.model, entry.pk]) for entry in listed]


def _mark(model: type[models.Model], pk: int) -> str:
    return mark_of(state_of(model._default_manager.filter(pk=pk)))  # noqa: SLF001 - public though underscored


@transaction.atomic
def restore(edition: Edition, model: str, history_id: int, *, seen: str | None = None) -> str:
    """Make a saved state of a draft's object the current one and return the object's name.

    ``seen`` is the mark of the object as somebody saw it; None asks for no such thing.

    Raises:
        ChangedSince: The object is not as it was seen.
        NotRestorable: The edition is no draft, the state is not one of its, or it does not fit any more.

    """
    record = MODELS[model].history.filter(history_id=history_id).first() if model in MODELS else None  # type: ignore[attr-defined]
    if record is None or _edition_id(record) != edition.pk:
        raise NotRestorable(_("Diesen Stand gibt es in dieser Ausgabe nicht."))
    if not locked(edition).is_draft:
        raise NotRestorable(_("Die Ausgabe ist kein Entwurf. Kopieren Sie sie als Entwurf und ändern Sie die Kopie."))
    if seen is not None and seen != _mark(record.instance_type, record.instance.pk):
        raise ChangedSince(_against_stored(record))
    _put_back(record)
    if record.instance_type is Zone and record.history_type == "-":
        for part in _deleted_together(record):
            _put_back(part)
    return f"{record.instance_type._meta.verbose_name} {_subject(record)}".strip()  # noqa: SLF001 - as above


def _against_stored(record: Any) -> HistoryEntry:  # noqa: ANN401 (as above)
    """Return a state with what it would change of the stored one."""
    stored = record.instance_type._default_manager.filter(pk=record.instance.pk).first()  # noqa: SLF001 - public though underscored
    (entry,) = marked([_entry(record, None, {})])
    if stored is None:
        return entry
    fields = record.instance_type._meta.concrete_fields  # noqa: SLF001 - Django's public Meta API
    names = [
        field.name for field in fields if getattr(stored, field.attname) != getattr(record.instance, field.attname)
    ]
    return replace(entry, changes=[_change(record, name, stored) for name in names if name not in _HIDDEN])


def _edition_id(record: Any) -> int | None:  # noqa: ANN401 (as above)
    if record.instance_type is Edition:
        return int(record.id)
    if record.instance_type is Zone:
        return int(record.edition_id)
    zone_id = getattr(record, BY_ZONE[record.instance_type])
    edition_id: int | None = Zone.objects.filter(pk=zone_id).values_list("edition_id", flat=True).first()
    if edition_id is None:
        edition_id = Zone.history.filter(id=zone_id).values_list("edition_id", flat=True).first()  # type: ignore[attr-defined]
    return edition_id


def _put_back(record: Any) -> None:  # noqa: ANN401 (as above)
    restored = record.instance
    exists = record.instance_type.objects.filter(pk=restored.pk).exists()
    restored._state.adding = not exists  # noqa: SLF001 - Django's documented model state
    if isinstance(restored, Edition):  # its state is not an edit
        restored.status, restored.published_at = Edition.objects.values_list("status", "published_at").get(
            pk=restored.pk
        )
    _refuse_without_whole(record)
    try:
        restored.full_clean()
    except ValidationError as error:
        raise NotRestorable(_("Dieser Stand passt nicht mehr: %s") % " ".join(error.messages)) from error
    when = localize(localtime(record.history_date))
    explain(restored, _("Wiederhergestellt: Stand vom %s") % when)
    restored.save()


def _refuse_without_whole(record: Any) -> None:  # noqa: ANN401 (as above)
    """Refuse to put back a part of what is gone itself."""
    if record.instance_type in (Edition, Zone):
        return
    zone_id = getattr(record, BY_ZONE[record.instance_type])
    if not Zone.objects.filter(pk=zone_id).exists():
        raise NotRestorable(
            _("Das Gebiet dazu ist gelöscht. Stellen Sie zuerst das Gebiet wieder her; was zu ihm gehörte, kommt mit.")
        )
    if record.instance_type is SteckbriefValue and not Steckbrief.objects.filter(pk=zone_id).exists():
        raise NotRestorable(_("Der Steckbrief dazu ist gelöscht. Stellen Sie zuerst ihn wieder her."))


def _deleted_together(zone_record: Any) -> Iterator[Any]:  # noqa: ANN401 (as above)
    """Return the last states of what went with a deleted zone, in the order in which they can come back."""
    span = (zone_record.history_date - _TOGETHER, zone_record.history_date + _TOGETHER)
    for model, name in BY_ZONE.items():
        if model is not Zone:
            yield from _records(model, **{name: zone_record.id}, history_type="-", history_date__range=span)
