"""What is published, read from the database into one state that never changes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any

from django.db import connection, transaction
from django.db.models import FloatField, Func

from zones.address.answer_table import AnswerTable, in_turns
from zones.address.part_at_point import parts_at
from zones.address.search.addressbook import AddressBook, AddressRecord
from zones.address.search.normalise import street_key
from zones.address.search.streets import Alias
from zones.city import CITY
from zones.city_places import Building
from zones.models import Address, Edition, NamedBuilding, StreetAlias, Zone

_VERSION = """
SELECT p.id, p.published_at, (SELECT max(id) FROM zones_addresszone), a.id, a.published_at,
       'zones_edition'::regclass::oid, s.count, s.changed_at, b.count, b.changed_at
FROM zones_edition p, zones_edition a, (SELECT count(*), max(changed_at) changed_at FROM zones_streetalias) s,
     (SELECT count(*), max(changed_at) changed_at FROM zones_namedbuilding) b
WHERE p.kind = 'heat_plan' AND p.status = 'published' AND a.kind = 'addresses' AND a.status = 'published'
"""
# The number of a table is another one after every restore.
_PLAN, _ADDRESSES = 0, 3
_OF_ANSWERS, OF_ADDRESSES = slice(0, 6), slice(3, None)  # what of a version each of the two is made from
_IN_BOOK = ("key", "street", "street_key", "number", "suffix", "postcode", "ortsteil")
_WHERE = {
    axis: Func("point", function=function, output_field=FloatField())
    for axis, function in (("easting", "ST_X"), ("northing", "ST_Y"))
}
_BEFORE_CODE = ("gebiet", "kennung", "area", "code")  # as pages print it
REST_S = 0.005  # about as long as reading `CHUNK` rows takes
Version = tuple[Any, ...]


@dataclass(frozen=True)
class PublishedState:
    """The published heat plan with the published addresses. Never changed; a new publication makes a new one."""

    plan: Edition
    addresses: Edition
    book: AddressBook
    answers: AnswerTable
    made_from: Version

    @cached_property
    def version(self) -> str:
        """A text that differs whenever an answer may differ; for ETags."""
        return blake2b(repr(self.made_from).encode(), digest_size=9).hexdigest()

    def zone_called(self, text: str) -> Zone | None:
        """Return the zone of which the code, the name or both are all that was typed ("DEMO-07", "Gebiet DEMO-07").

        A number alone is no code: it may be that of a house.
        """
        typed = street_key(text)
        after_label = next((typed.removeprefix(label) for label in _BEFORE_CODE if typed.startswith(label)), "")
        return (None if typed[:1].isdigit() else self._zones.get(typed)) or self._zones.get(after_label)

    @cached_property
    def _zones(self) -> Mapping[str, Zone]:
        """The zones by all that calls one of them alone, in normal form; a code comes before the name of another."""
        zones = [zone for zone in self.answers.zones if zone]
        names = [(text, zone) for zone in zones for text in (zone.name, str(zone), f"{zone.code} {zone.name}")]
        return _of_one(names) | _of_one([(text, zone) for zone in zones for text in (zone.shown, zone.code)])


def _of_one(called: Iterable[tuple[str, Zone]]) -> dict[str, Zone]:
    found: dict[str, set[Zone]] = defaultdict(set)
    for text, zone in called:
        found[street_key(text)].add(zone)
    return {key: next(iter(zones)) for key, zones in found.items() if key and len(zones) == 1}


def version_now() -> Version | None:
    """Ask what is published; None without a published heat plan or without published addresses."""
    with connection.cursor() as cursor:
        cursor.execute(_VERSION)
        row: Version | None = cursor.fetchone()
    return row


@contextmanager
def at_one_moment() -> Iterator[None]:
    """Read everything as it was at one moment, whatever is published meanwhile."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        without_hurry()
        yield


def without_hurry() -> None:
    """Let the rest of the running transaction take the time that it needs, though a web process waits in moderation."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SET LOCAL lock_timeout = 0")
    if take_time := getattr(connection.connection, "take_time", None):
        take_time()


def read(version: Version, before: PublishedState | None = None) -> PublishedState:
    """Read all that a version consists of, but for what has not changed since the state before.

    A heat plan is published more often than addresses, and the streets take longer to read than the answers. Where the
    state before answers meanwhile, the reading rests now and then.
    """
    rest_s = REST_S if before else 0.0
    editions = Edition.objects.defer("check_report").in_bulk([version[_PLAN], version[_ADDRESSES]])
    plan, addresses = editions[version[_PLAN]], editions[version[_ADDRESSES]]
    has_book = before is not None and before.made_from[OF_ADDRESSES] == version[OF_ADDRESSES]
    has_answers = before is not None and before.made_from[_OF_ANSWERS] == version[_OF_ANSWERS]
    book = before.book if before and has_book else _book(addresses.pk, rest_s)
    answers = before.answers if before and has_answers else AnswerTable.load(plan, addresses, rest_s)
    return PublishedState(plan, addresses, book, answers, version)


def _book(edition_id: int, rest_s: float) -> AddressBook:
    """Return all streets and numbers of an address edition, with former street names and known buildings."""
    entered = [Building(*row) for row in NamedBuilding.objects.values_list("name", "address", "source", "as_of")]
    aliases = StreetAlias.objects.values_list("old_name", "street", "source", "as_of")
    found = Address.objects.filter(edition_id=edition_id).order_by().annotate(**_WHERE).values_list(*_IN_BOOK, *_WHERE)
    rows = list(in_turns(found, rest_s))
    places = parts_at([row[-2] for row in rows], [row[-1] for row in rows])
    records = (AddressRecord._make((*row[:-2], place)) for row, place in zip(rows, places, strict=True))
    return AddressBook(records, [Alias(*alias) for alias in aliases], [*CITY.places.buildings, *entered])
