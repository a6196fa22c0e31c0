"""The only places that change the status of an edition or the zone of an address."""

from django.contrib.auth.models import AnonymousUser, User
from django.db import connection, transaction
from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import gettext as _
from simple_history.utils import get_history_manager_for_model

from jobs.work import BackgroundWork
from together.reasons import is_a_reason, too_short
from together.second_person import counts, may_decide
from zones.address.published import announce, giving_way
from zones.address.published_state import without_hurry
from zones.ingest.address_diff import is_loss
from zones.ingest.copying import answer_rows
from zones.models import (
    Edition,
    EditionKind,
    EditionStatus,
    Publication,
    Steckbrief,
    SteckbriefValue,
    Zone,
    ZoneDocument,
    ZoneGeometry,
    explain,
)
from zones.storage.assigned import assigned
from zones.storage.kept_lineage import forget_outdated
from zones.storage.reviewed import locked, mark_of_state
from zones.storage.stored import address_points, check_stored
from zones.storage.stored_addresses import lost_addresses

# What a worker makes once an edition is published, and what it finds about a draft.
AFTER_PUBLICATION = BackgroundWork("zones.after_publication", lock_class=20_042)
# Two people must not publish at the same time; the number only names this lock.
_PUBLISHING_LOCK = 5_310_057
_SHOWN_FINDINGS = 3
# Where the history of an edition's parts names the edition.
_PARTS = (
    (Edition, "id"),
    (Zone, "edition"),
    (ZoneGeometry, "zone__edition"),
    (Steckbrief, "zone__edition"),
    (SteckbriefValue, "steckbrief__zone__edition"),
    (ZoneDocument, "zone__edition"),
)
_DELETE_ANSWERS = """
DELETE FROM zones_addresszone az USING zones_address a
WHERE az.address_id = a.id AND az.edition_id = %s AND a.edition_id = %s
"""
_COPY_ANSWERS = """
COPY zones_addresszone (address_id, edition_id, zone_id, relation, nearest_zone_id, nearest_distance_m)
FROM STDIN (FORMAT binary)
"""


class NotPublishable(Exception):
    """The edition must not be published; the message says why, in German."""


class ChangedSinceReview(NotPublishable):
    """What would be published is not what somebody has reviewed."""


@transaction.atomic
def assign_addresses(plan: Edition, addresses: Edition) -> int:
    """Compute the zone of every address of `addresses` under `plan` anew and return how many were assigned."""
    points = address_points(addresses)
    if points is None:
        return 0
    answers, zone_ids = assigned(plan, points)
    with connection.cursor() as cursor:
        cursor.execute(_DELETE_ANSWERS, [plan.pk, addresses.pk])
        with cursor.copy(_COPY_ANSWERS) as copy:
            for part in answer_rows(answers, points.ids, zone_ids, plan.pk):
                copy.write(part)
    announce()
    return len(points)


@giving_way()
@transaction.atomic
def publish(
    *editions: Edition,
    reason: str,
    by: User | AnonymousUser | None = None,
    reviewed: str = "",
    tells_worker: bool = True,
    accepts_loss: bool = False,
) -> None:
    """Make each edition the published one of its kind; the one before is withdrawn and stays readable.

    Going back is publishing the earlier edition. Every address gets its zone in the same transaction.

    Args:
        editions: At most one of each kind.
        reason: Why, for the record.
        by: Who does it; None is the command line, whose users may do anything and publish what they have just loaded.
        reviewed: What `by` has seen (`zones.storage.reviewed.mark_of_state`); exactly that is published.
        tells_worker: Whether a worker is to make what follows; a command makes it itself.
        accepts_loss: Whether it was confirmed that many of the published addresses are gone.

    Raises:
        ChangedSinceReview: The edition, or the published one that it was compared with, has changed since.
        NotPublishable: There is no reason; `by` lacks the permission, or loaded or edited the draft where a second
            person is asked for; an edition is empty, or a draft has blocking findings. Then none is published.

    """
    without_hurry()  # two who publish come one after the other
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_PUBLISHING_LOCK])
    for edition in editions:
        _refresh(edition)
        _refuse_person(edition, reason, by)
        if by is not None and reviewed != mark_of_state(edition):
            raise ChangedSinceReview(_("Der Stand hat sich geändert, seit Sie ihn geprüft haben."))
        _refuse_content(edition)
        if not accepts_loss:
            _refuse_loss(edition)
        _make_current(edition, reason.strip(), by)
    _assign_published()
    announce()
    if tells_worker:
        AFTER_PUBLICATION.tell(edition.pk for edition in editions)


def _refresh(edition: Edition) -> None:
    """Take in what others did to the edition before it was this transaction's turn, and keep it so."""
    try:
        locked(edition)
        edition.refresh_from_db()
    except Edition.DoesNotExist as error:
        raise NotPublishable(_("Diese Ausgabe wurde inzwischen gelöscht. Laden Sie die Seite neu.")) from error


def _refuse_person(edition: Edition, reason: str, by: User | AnonymousUser | None) -> None:
    if not reason.strip():
        raise NotPublishable(_("Es fehlt die Begründung. Schreiben Sie kurz, warum diese Ausgabe veröffentlicht wird."))
    if by is None:
        return
    if not is_a_reason(reason):
        raise NotPublishable(too_short())
    if not by.has_perm("zones.publish_edition"):
        raise NotPublishable(_("Ihnen fehlt das Recht, Ausgaben zu veröffentlichen. Wenden Sie sich an die Freigabe."))
    if edition.is_draft and not may_decide("PUBLISH_NEEDS_SECOND_PERSON", by, _people_of(edition)):
        if not counts(by):
            raise NotPublishable(
                _("Die technische Administration ist nie die zweite Person. Jemand von der Freigabe muss es sein.")
            )
        raise NotPublishable(
            _("Sie haben diesen Entwurf selbst angelegt oder bearbeitet. Eine zweite Person muss ihn veröffentlichen.")
        )


def _people_of(draft: Edition) -> set[int | None]:
    """Return the keys of everyone who loaded the draft or changed anything in it."""
    people = {draft.created_by_id, draft.edited_by_id, *draft.editors.values_list("pk", flat=True)}
    for model, path in _PARTS:
        changes = get_history_manager_for_model(model).filter(**{path: draft.pk})
        people |= set(changes.values_list("history_user_id", flat=True))
    return people


def _refuse_content(edition: Edition) -> None:
    """Refuse an empty edition and a draft with blocking or open findings; what was published once was checked then."""
    _refuse_empty(edition)
    if edition.kind == EditionKind.HEAT_PLAN and edition.is_draft and (found := check_stored(edition).unpublishable):
        shown = [f"{_(finding.kind.message)} {finding.subject}".strip() for finding in found[:_SHOWN_FINDINGS]]
        raise NotPublishable(
            _("%(count)d Befunde verhindern das Veröffentlichen: %(findings)s Beheben Sie sie im Entwurf.")
            % {"count": len(found), "findings": " ".join(shown)}
        )


def _refuse_loss(edition: Edition) -> None:
    """Refuse a draft of official addresses that lacks many of the official ones before: its file may be cut off."""
    before = Edition.objects.published_addresses()
    if edition.kind != EditionKind.ADDRESSES or not edition.is_draft or before is None:
        return
    if edition.is_demonstration or before.is_demonstration:
        return
    lost, count = lost_addresses(before, edition)
    if is_loss(lost, count):
        raise NotPublishable(
            _(
                "%(lost)s von %(before)s Adressen der veröffentlichten Ausgabe gibt es nicht mehr. Prüfen Sie, ob die "
                "Datei vollständig ist; wenn sie es ist, bestätigen Sie das und begründen Sie es."
            )
            % {"lost": localize(lost), "before": localize(count)}
        )


def _make_current(edition: Edition, reason: str, by: User | AnonymousUser | None) -> None:
    for other in Edition.objects.filter(kind=edition.kind, status=EditionStatus.PUBLISHED).exclude(pk=edition.pk):
        other.status = EditionStatus.WITHDRAWN
        other.save(update_fields=["status"])
    if edition.is_draft:
        forget_outdated(edition)
    edition.status, edition.published_in_error = EditionStatus.PUBLISHED, False
    edition.published_at = timezone.now()
    explain(edition, reason)
    edition.save(update_fields=["status", "published_at", "published_in_error"])
    Publication.objects.create(edition=edition, at=edition.published_at, by_id=by.pk if by else None, reason=reason)


@transaction.atomic
def mark_as_error(edition: Edition, *, by: User | AnonymousUser) -> None:
    """Keep a withdrawn heat plan out of every comparison, because it should never have been published.

    Publishing it again lifts the mark.

    Raises:
        NotPublishable: `by` lacks the permission to publish, or the edition is not withdrawn.

    """
    _refresh(edition)
    if not by.has_perm("zones.publish_edition"):
        raise NotPublishable(_("Ihnen fehlt das Recht, Ausgaben zu veröffentlichen. Wenden Sie sich an die Freigabe."))
    if edition.status != EditionStatus.WITHDRAWN:
        raise NotPublishable(
            _("„%s“ ist nicht zurückgezogen. Veröffentlichen Sie zuerst die richtige Ausgabe.") % edition.title
        )
    edition.published_in_error = True
    explain(edition, _("Als irrtümlich veröffentlicht gekennzeichnet"))
    edition.save(update_fields=["published_in_error"])
    announce()
    if plan := Edition.objects.published_plan():
        AFTER_PUBLICATION.tell([plan.pk])  # what was two steps of the line is one now


@giving_way()
@transaction.atomic
def copy_as_draft(plan: Edition) -> Edition:
    """Return a new draft with the zones, polygons and Steckbriefe of `plan`, ready to be edited."""
    draft = Edition.objects.get(pk=plan.pk)
    draft.pk, draft.status, draft.published_at = None, EditionStatus.DRAFT, None
    draft.published_in_error = False
    draft.created_by = draft.edited_by = None
    draft.file_sha256, draft.check_report = "", {}  # a copy is made to differ from the file
    draft.save()
    for zone in plan.zones.select_related("geometry", "steckbrief", "document").prefetch_related("steckbrief__values"):
        _copy_zone(zone, draft)
    return draft


def _copy_zone(zone: Zone, draft: Edition) -> None:
    """Save `zone` and its parts again under `draft`; the instances in memory become the copies."""
    geometry = getattr(zone, "geometry", None)
    steckbrief = getattr(zone, "steckbrief", None)
    values = list(steckbrief.values.all()) if steckbrief else []
    document = getattr(zone, "document", None)
    zone.pk, zone.edition = None, draft
    zone.save()
    for part in filter(None, (geometry, steckbrief, document)):
        part.pk, part.zone = zone.pk, zone
        part.save(force_insert=True)
    for value in values:
        value.pk, value.steckbrief = None, steckbrief
    SteckbriefValue.objects.bulk_create(values)


def _refuse_empty(edition: Edition) -> None:
    content = edition.zones if edition.kind == EditionKind.HEAT_PLAN else edition.addresses
    if not content.exists():
        raise NotPublishable(_("Die Ausgabe ist leer. Laden Sie zuerst Daten hinein, dann veröffentlichen Sie sie."))


def _assign_published() -> None:
    plan, addresses = Edition.objects.published_plan(), Edition.objects.published_addresses()
    if plan and addresses:
        assign_addresses(plan, addresses)
