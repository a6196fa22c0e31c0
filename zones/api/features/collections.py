"""Which collections there are: of what is published now, and of every edition that is or was, under a lasting name."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zones.address.published import current
from zones.api.features.contents import CollectionContents, figures_of, zones_of
from zones.api.serving import refuse
from zones.api.zone_answers import plan_of
from zones.models import Edition

_NAME = re.compile(r"(?P<kind>[a-z]+)(?:-ausgabe-(?P<number>[1-9]\d{0,17}))?")


@dataclass(frozen=True)
class CollectionKind:
    """What features of an edition there are."""

    title: str | Promise
    text: str | Promise
    contents: Callable[[Edition], CollectionContents]


KINDS: Mapping[str, CollectionKind] = {
    "gebiete": CollectionKind(
        gettext_lazy("Gebiete"),
        gettext_lazy("Die Gebiete des Wärmeplans mit ihren genauen Flächen und den Angaben ihrer Steckbriefe."),
        zones_of,
    ),
    "kennwerte": CollectionKind(
        gettext_lazy("Kennwerte"),
        gettext_lazy("Die Zahlen der Steckbriefe, je eine mit Einheit, Quelle und Stand. „code“ nennt das Gebiet."),
        figures_of,
    ),
}


@dataclass(frozen=True)
class Collection:
    """The features of a kind in an edition; `is_current`: it follows what is published."""

    key: str
    plan: Edition
    is_current: bool

    @property
    def name(self) -> str:
        """What it is called in addresses."""
        return self.key if self.is_current else f"{self.key}-ausgabe-{self.plan.pk}"

    @property
    def kind(self) -> CollectionKind:
        """What its features are."""
        return KINDS[self.key]

    @property
    def title(self) -> str:
        """CollectionKind and edition, and the mark of a demonstration."""
        parts = [str(self.kind.title), self.plan.title, *([self.plan.mark] if self.plan.mark else [])]
        return " – ".join(parts)

    @property
    def description(self) -> str:
        """Return what it holds, where it comes from and whether it goes on changing."""
        stays = _("Folgt der jeweils veröffentlichten Ausgabe.") if self.is_current else _("Ändert sich nicht mehr.")
        origin = _("Quelle: %(source)s. Lizenz: %(licence)s.") % {
            "source": self.plan.source,
            "licence": self.plan.licence,
        }
        mark = f"{self.plan.mark}." if self.plan.mark else ""
        in_error = _("Irrtümlich veröffentlicht und zurückgenommen.") if self.plan.published_in_error else ""
        return " ".join(filter(None, (mark, in_error, str(self.kind.text), stays, origin)))

    @property
    def contents(self) -> CollectionContents:
        """Its features."""
        return self.kind.contents(self.plan)


def every() -> Iterator[Collection]:
    """Yield all collections; what is published now first."""
    if published := _published():
        yield from (Collection(key, published, is_current=True) for key in KINDS)
    for plan in Edition.objects.ever_published_plans():
        yield from (Collection(key, plan, is_current=False) for key in KINDS)


def called(name: str) -> Collection:
    """Return the collection of this name; refuse what is none."""
    found = _NAME.fullmatch(name)
    if found is None or found["kind"] not in KINDS:
        missing = _("Diese Sammlung gibt es nicht. Alle Sammlungen stehen unter „collections“.")
        refuse(HTTPStatus.NOT_FOUND, missing)
    published = _published()
    if found["number"] is None:
        return Collection(found["kind"], published or plan_of(None), is_current=True)
    number = int(found["number"])
    plan = published if published and published.pk == number else plan_of(number)
    return Collection(found["kind"], plan, is_current=False)


def _published() -> Edition | None:
    """Return the published plan, from memory where this process follows it."""
    state = current()
    return state.plan if state else Edition.objects.published_plan()
