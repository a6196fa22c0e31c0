"""What the worker found about the descent of zones, and where the code of a former zone leads; for the pages.

Loads no GeoPandas: `zones.editions.tracing` does the finding.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from django.contrib.gis.db.models.functions import Area, Intersection
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zones.catalogue.code_order import in_order
from zones.editions.line import line_to
from zones.ingest.lineage_steps import SIGNIFICANT_SHARE, Descent, DescentKind, from_json
from zones.models import Edition, Lineage, Zone
from zones.storage.kept_lineage import kept


@dataclass(frozen=True)
class LineStep:
    """Two editions that followed one another and what became of the zones; None until the worker has found it."""

    before: Edition
    after: Edition
    steps: tuple[Descent, ...] | None

    def step_with(self, *, old: str = "", new: str = "") -> Descent | None:
        """Return the step that names this code of the older, or of the newer, plan."""
        return next((step for step in self.steps or () if old in step.old or new in step.new), None)


@dataclass(frozen=True)
class Lead:
    """Where a code leads that the published plan does not have.

    Attributes:
        code: The code that was asked for.
        last: The zone as the last edition had it that knew the code; None for a zone of a demonstration.
        since: The edition from which on the code is gone; None for a zone of a demonstration, and where the last
            edition was taken back.
        successors: The zones of the published plan that cover its ground, the largest part first.
        is_renamed: Whether the one successor is the same zone under another code.

    """

    code: str
    last: Zone | None = None
    since: Edition | None = None
    successors: tuple[Zone, ...] = ()
    is_renamed: bool = False

    @property
    def is_demonstration_over(self) -> bool:
        """Whether the code was only ever one of a demonstration, which the city's data have replaced."""
        return self.last is None

    @property
    def successor(self) -> Zone | None:
        """The one zone that the code leads on to; None where there is none or a choice."""
        return self.successors[0] if len(self.successors) == 1 else None

    @property
    def in_order(self) -> list[Zone]:
        """The successors as they are listed for people."""
        return sorted(self.successors, key=lambda zone: in_order(zone.shown))

    @property
    def shown(self) -> str:
        """The code as people read it."""
        return self.last.shown if self.last else self.code

    @cached_property
    def sentence(self) -> str:
        """What became of the zone, in one German sentence or two."""
        names = {
            "code": self.shown,
            "edition": self.since.title if self.since else "",
            "last": self.last.edition.title if self.last else "",
            "successors": ", ".join(zone.shown for zone in self.in_order),
        }
        return str(self._message()) % names

    def _message(self) -> str | Promise:
        if self.is_demonstration_over:
            return _("Die Demonstration ist beendet; „%(code)s“ war nur ein erfundenes Gebiet darin.")
        if self.since is None:
            return self._taken_back()
        if not self.successors:
            return _("Das Gebiet %(code)s gibt es seit der Ausgabe „%(edition)s“ nicht mehr.")
        if self.is_renamed:
            return _("Das Gebiet %(code)s heißt seit der Ausgabe „%(edition)s“ %(successors)s.")
        if self.successor:
            return _("Das Gebiet %(code)s ist mit der Ausgabe „%(edition)s“ in %(successors)s aufgegangen.")
        return _("Das Gebiet %(code)s wurde mit der Ausgabe „%(edition)s“ auf mehrere verteilt: %(successors)s.")

    def _taken_back(self) -> str | Promise:
        if self.successors:
            return _(
                "%(code)s stand zuletzt in der zurückgenommenen Ausgabe „%(last)s“. Dort liegt heute: %(successors)s."
            )
        return _("Das Gebiet %(code)s stand zuletzt in der zurückgenommenen Ausgabe „%(last)s“.")


@dataclass(frozen=True)
class ZoneOrigin:
    """Out of which zones of which edition a zone came, and with which edition."""

    before: Edition
    after: Edition
    zones: tuple[Zone, ...]
    is_renamed: bool


def found(before: Edition, after: Edition) -> tuple[Descent, ...] | None:
    """Return what became of the zones; None until the worker has found it, or found it for the draft as it is now."""
    row = kept(before, after)
    return from_json(row.steps) if row else None


def is_traced(before: Edition, after: Edition) -> bool:
    """Whether two editions belong to one lineage: those of the city only, never a demonstration."""
    return not (before.is_demonstration or after.is_demonstration)


def line_steps(plan: Edition) -> list[LineStep]:
    """Return what became of the zones from each edition to the next up to this one, the oldest first."""
    if plan.is_demonstration:
        return []
    line = line_to(plan)
    rows = Lineage.objects.filter(before__in=line, after__in=line)
    known = {(row.before_id, row.after_id): from_json(row.steps) for row in rows}
    return [LineStep(before, after, known.get((before.pk, after.pk))) for before, after in pairwise(line)]


def lead_of(plan: Edition, code: str) -> Lead | None:
    """Return where a code leads that this published plan does not have; None if it never was one."""
    steps = line_steps(plan)
    zones = Zone.objects.filter(code=code).select_related("edition")
    had = {zone.edition_id: zone for zone in zones.filter(edition__in=[step.before for step in steps])}
    ways = [step for step in steps if step.before.pk in had]
    if ways:
        return _led(plan, had[ways[-1].before.pk], steps[steps.index(ways[-1]) :])
    if plan.is_demonstration:
        return None
    shown = zones.filter(edition__published_at__isnull=False)
    taken_back = shown.filter(edition__is_demonstration=False, edition__published_in_error=False)
    if last := taken_back.order_by("-edition__published_at").first():
        return Lead(code, last, successors=on_its_ground(plan, last))
    return Lead(code) if shown.filter(edition__is_demonstration=True).exists() else None


def on_its_ground(plan: Edition, last: Zone) -> tuple[Zone, ...]:
    """Return the zones that cover a part of a zone that counts, the largest first."""
    polygon = last.geometry.polygon
    shared = Area(Intersection("geometry__polygon", polygon))
    there = plan.zones.filter(geometry__polygon__intersects=polygon).annotate(shared=shared).order_by("-shared")
    return tuple(zone for zone in there if zone.shared.sq_m >= SIGNIFICANT_SHARE * polygon.area)


def meant_otherwise(zone: Zone) -> str:
    """Say with which edition the code of a zone came to mean other or less ground; empty if it always meant this."""
    for taken in reversed(line_steps(zone.edition)):
        step = taken.step_with(old=zone.code)
        if step and not step.keeps(zone.code):
            return _(
                "Die Kennung %(code)s bezeichnete vor der Ausgabe „%(edition)s“ ein anderes oder größeres Gebiet. Ist "
                "Ihr Link älter, suchen Sie bitte Ihre Adresse."
            ) % {"code": zone.shown, "edition": taken.after.title}
    return ""


def _led(plan: Edition, last: Zone, steps: list[LineStep]) -> Lead:
    codes, renamed = [last.code], True
    for taken in steps:
        of_each = [(code, taken.step_with(old=code)) for code in codes]
        renamed = renamed and all(step is None or step.kind is DescentKind.RENAMED for _code, step in of_each)
        ways = [step.successors(code) if step else [code] for code, step in of_each]
        codes = list(dict.fromkeys(code for way in ways for code in way))
    there = {zone.code: zone for zone in plan.zones.filter(code__in=codes)}
    successors = tuple(there[code] for code in codes if code in there)
    return Lead(last.code, last, steps[0].after, successors, is_renamed=renamed and len(successors) == 1)


def origin_of(zone: Zone) -> ZoneOrigin | None:
    """Return out of which zones a zone of a published plan came last; None if it goes back to the first edition."""
    for taken in reversed(line_steps(zone.edition)):
        if step := taken.step_with(new=zone.code):
            codes = step.origins(zone.code)
            there = {old.code: old for old in taken.before.zones.filter(code__in=codes)}
            origins = tuple(there[code] for code in codes if code in there)
            renamed = step.kind is DescentKind.RENAMED
            return ZoneOrigin(taken.before, taken.after, origins, renamed) if origins else None
    return None
