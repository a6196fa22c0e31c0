"""What a new edition of addresses changes against the published one: findings, counts, lists and places."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.formats import localize
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zones.ingest.address_diff import AddressDiff, AddressPair, PlacedAddress, compare_addresses
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.rows import AddressRow
from zones.models import Edition
from zones.storage.stored_addresses import address_rows, zone_areas
from zones.uploads.report import to_degrees

LISTED = 1000  # addresses of a way; beyond, they are only counted
_DECIMALS = 6  # of a degree: a decimetre

Json = dict[str, Any]
Line = tuple[PlacedAddress, str, str]  # the address that is listed, what was, what will be


@dataclass(frozen=True)
class _Way:
    """A way in which addresses change, and what its list says of each."""

    label: Promise
    lines: Callable[[AddressDiff], Iterable[Line]]


def _pairs(
    pairs: Iterable[AddressPair], before: Callable[[AddressPair], str], after: Callable[[AddressPair], str]
) -> Iterable[Line]:
    return [(pair.after, before(pair), after(pair)) for pair in pairs]


def _zone(placed: PlacedAddress) -> str:
    return placed.zone or _("in keinem Gebiet")


def _metres(pair: AddressPair) -> str:
    return _("%s m verschoben") % localize(round(pair.moved_m, 1))


def _written(placed: PlacedAddress) -> str:
    return " ".join(part for part in (placed.row.label, placed.row.ortsteil) if part)


WAYS = {
    "gone": _Way(gettext_lazy("entfallen"), lambda diff: [(one, _zone(one), "") for one in diff.gone]),
    "new": _Way(gettext_lazy("neu"), lambda diff: [(one, "", _zone(one)) for one in diff.new]),
    "rezoned": _Way(
        gettext_lazy("wechseln das Gebiet"),
        lambda diff: _pairs(diff.rezoned, lambda pair: _zone(pair.before), lambda pair: _zone(pair.after)),
    ),
    "renamed": _Way(
        gettext_lazy("heißen anders"),
        lambda diff: _pairs(diff.renamed, lambda pair: pair.before.row.label, lambda pair: pair.after.row.label),
    ),
    "moved": _Way(gettext_lazy("verschoben"), lambda diff: _pairs(diff.moved, lambda _pair: "", _metres)),
    "respelt": _Way(
        gettext_lazy("anders geschrieben (auch Postleitzahl oder Ortsteil)"),
        lambda diff: _pairs(diff.respelt, lambda pair: _written(pair.before), lambda pair: _written(pair.after)),
    ),
}


@dataclass(frozen=True)
class AddressChanges:
    """The comparison with the published edition; only official data held against official data may lose nothing."""

    diff: AddressDiff
    against: Edition
    is_demonstration: bool

    @property
    def is_official(self) -> bool:
        """Whether official data replace official data."""
        return not (self.is_demonstration or self.against.is_demonstration)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What has to be confirmed before it is published."""
        if not (self.is_official and self.diff.loses_too_many):
            return ()
        values = {
            "lost": localize(len(self.diff.gone)),
            "before": localize(self.diff.before),
            "percent": localize(round(100 * self.diff.lost_share, 1)),
            "against": self.against.title,
        }
        return (Finding(FindingKind.ADDRESSES_LOST, values=values),)

    def report(self) -> Json:
        """Return counts and lists as JSON."""
        return {
            "against": self.against.title,
            "official": self.is_official,
            "empty": self.diff.is_empty,
            "before": self.diff.before,
            "after": self.diff.after,
            "ways": [_way(key, way, self.diff) for key, way in WAYS.items()],
        }


def changes_against_published(rows: Sequence[AddressRow], *, is_demonstration: bool) -> AddressChanges | None:
    """Return what these addresses, which bear keys, change; None where no addresses are published."""
    published = Edition.objects.published_addresses()
    if published is None:
        return None
    diff = compare_addresses(address_rows(published), rows, zone_areas(Edition.objects.published_plan()))
    return AddressChanges(diff, published, is_demonstration)


def _way(key: str, way: _Way, diff: AddressDiff) -> Json:
    lines = list(way.lines(diff))
    return {"key": key, "label": str(way.label), "count": len(lines), "lines": [_line(*one) for one in lines[:LISTED]]}


def _line(placed: PlacedAddress, before: str, after: str) -> Json:
    place = [round(degree, _DECIMALS) for degree in to_degrees(placed.row.easting, placed.row.northing)]
    return {"label": placed.row.label, "before": before, "after": after, "place": place}
