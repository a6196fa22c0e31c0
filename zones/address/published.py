"""What is published, kept in the memory of each process and followed without restart.

Whoever publishes says so on a channel of PostgreSQL, which delivers the word once the transaction is committed, within
milliseconds. Each connection listens once; from then on a request only looks whether something has arrived in its own
socket, which costs no question to the server. A new connection, which may have missed something, asks once what is
published.
"""

import contextlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, connections
from django.db.models import FloatField, Func

from zones.address.answer_table import AnswerTable
from zones.address.part_at_point import parts_at
from zones.address.search.addressbook import AddressBook, AddressRecord
from zones.address.search.streets import Alias
from zones.city import CITY
from zones.city_places import Building
from zones.models import Address, Edition, NamedBuilding, StreetAlias

logger = logging.getLogger(__name__)
CHANNEL = "zones_published"
_VERSION = """
SELECT p.id, p.published_at, a.id, a.published_at, (SELECT max(id) FROM zones_addresszone), s.count, s.changed_at,
       b.count, b.changed_at
FROM zones_edition p, zones_edition a, (SELECT count(*), max(changed_at) changed_at FROM zones_streetalias) s,
     (SELECT count(*), max(changed_at) changed_at FROM zones_namedbuilding) b
WHERE p.kind = 'heat_plan' AND p.status = 'published' AND a.kind = 'addresses' AND a.status = 'published'
"""
_IN_BOOK = ("key", "street", "street_key", "number", "suffix", "postcode", "ortsteil")
_WHERE = {
    axis: Func("point", function=function, output_field=FloatField())
    for axis, function in (("easting", "ST_X"), ("northing", "ST_Y"))
}
_Version = tuple[Any, ...]
Link = psycopg.Connection[Any]


@dataclass(frozen=True)
class PublishedState:
    """The published heat plan with the published addresses. Never changed; a new publication makes a new one."""

    plan: Edition
    addresses: Edition
    book: AddressBook
    answers: AnswerTable
    version: str  # differs whenever an answer may differ; for ETags


class _Ear:
    """Hears on one connection that something was published."""

    def __init__(self, link: Link) -> None:
        self._news = True  # what was said before it listened is unknown
        link.add_notify_handler(self._hear)
        link.execute(f"LISTEN {CHANNEL}")

    def _hear(self, _notification: object) -> None:
        """Psycopg calls this for what arrives while a query runs."""
        self._news = True

    def has_news(self, link: Link) -> bool:
        """Tell whether there is news; asks nothing of the server."""
        link.pgconn.consume_input()
        while link.pgconn.notifies():
            self._news = True
        return self._news

    @contextlib.contextmanager
    def forgets(self) -> Iterator[None]:
        """Forget the news before they are acted upon, but not if that fails."""
        self._news = False
        try:
            yield
        except BaseException:
            self._news = True
            raise


_ears: WeakKeyDictionary[Link, _Ear] = WeakKeyDictionary()
_reading = Lock()
_read: tuple[_Version | None, PublishedState | None] = (None, None)  # the version that was read last
_current: PublishedState | None = None  # what the last news led to


def announce() -> None:
    """Tell every process, as soon as the running transaction is committed, that answers may have changed."""
    with connection.cursor() as cursor:
        cursor.execute(f"NOTIFY {CHANNEL}")


def announce_change(**_signal: Any) -> None:  # noqa: ANN401 - what Django passes to a receiver
    """Announce that something was saved or deleted that answers depend on."""
    announce()


def current() -> PublishedState | None:
    """Return what is published, or None without a published heat plan or without published addresses."""
    global _current  # noqa: PLW0603 - one state per process is the point of this module
    own = connections[DEFAULT_DB_ALIAS]
    own.close_if_health_check_failed()
    own.ensure_connection()
    if own.in_atomic_block:  # sees its own changes, which are nobody else's business yet
        with _reading:
            return _read_once(_version())
    link = own.connection
    with own.wrap_database_errors:
        ear = _ears.get(link) or _ears.setdefault(link, _Ear(link))
        news = ear.has_news(link)
    if news:
        with _reading, ear.forgets():  # in turn, so that the latest version is the one that stays
            _current = _read_once(_version())
    return _current


def preload() -> None:
    """Read what is published before a server forks its processes, which then share it; without a database, later."""
    try:
        current()
    except DatabaseError:
        logger.warning("Nothing could be read from the database yet.")
    finally:
        connection.close()


def _version() -> _Version | None:
    with connection.cursor() as cursor:
        cursor.execute(_VERSION)
        row: _Version | None = cursor.fetchone()
    return row


def _read_once(version: _Version | None) -> PublishedState | None:
    """Read what is published, unless this version was read before."""
    global _read  # noqa: PLW0603 - one state per process is the point of this module
    if _read[0] != version:
        _read = (version, _published(version) if version else None)
    return _read[1]


def _published(version: _Version) -> PublishedState:
    editions = Edition.objects.defer("check_report").in_bulk([version[0], version[2]])
    plan, addresses = editions[version[0]], editions[version[2]]
    digest = blake2b(repr(version).encode(), digest_size=9).hexdigest()
    return PublishedState(plan, addresses, _book(addresses.pk), AnswerTable.load(plan, addresses), digest)


def _book(edition_id: int) -> AddressBook:
    """Return all streets and numbers of an address edition, with the former names of the streets."""
    entered = [Building(*row) for row in NamedBuilding.objects.values_list("name", "address", "source", "as_of")]
    aliases = StreetAlias.objects.values_list("old_name", "street", "source", "as_of")
    found = Address.objects.filter(edition_id=edition_id).order_by().annotate(**_WHERE).values_list(*_IN_BOOK, *_WHERE)
    rows = list(found.iterator(chunk_size=5000))
    places = parts_at([row[-2] for row in rows], [row[-1] for row in rows])
    records = (AddressRecord._make((*row[:-2], place)) for row, place in zip(rows, places, strict=True))
    return AddressBook(records, [Alias(*alias) for alias in aliases], [*CITY.places.buildings, *entered])
