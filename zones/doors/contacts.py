"""Whom to ask: the offices that fit a question, as staff and the city's folder know them; a door for `calculator`."""

from django.db import InterfaceError, OperationalError

from zones.city import CITY
from zones.city_contacts import Contact, ContactTopic, adviser, fitting
from zones.city_files import Url
from zones.doors.remembered import Remembered
from zones.models import ContactEntry

__all__ = ["Contact", "ContactTopic", "advice", "contacts_for", "known_contacts"]


def contacts_for(*topics: ContactTopic) -> list[Contact]:
    """Return the offices for these topics, those for the first topic first; never empty: else the one that advises."""
    known = known_contacts()
    return fitting(known, topics) or [adviser(known)]


def advice() -> Contact:
    """Return whom clients of a consultation call."""
    return adviser(known_contacts())


def known_contacts() -> tuple[Contact, ...]:
    """Return every office: start values in their order, each as staff have it by now, then what staff added.

    If staff have taken all of them off the pages, the start values stand: no page is without anybody to ask. So they do
    where the database has not answered yet.
    """
    try:
        return _known.now()
    except (OperationalError, InterfaceError):
        return CITY.contacts


def _read() -> tuple[Contact, ...]:
    entered = {entry.name: entry for entry in ContactEntry.objects.all()}
    start = {contact.name: contact for contact in CITY.contacts}
    names = dict.fromkeys((*start, *entered))
    shown = (name for name in names if name not in entered or entered[name].topics)
    return tuple(_as_entered(entered[name]) if name in entered else start[name] for name in shown) or CITY.contacts


def _as_entered(entry: ContactEntry) -> Contact:
    return Contact(
        name=entry.name,
        purpose=entry.purpose,
        url=Url(entry.url),
        link_text=entry.link_text,
        topics=tuple(map(ContactTopic, entry.topics)),
        can=tuple(filter(None, map(str.strip, entry.can.splitlines()))),
        phone=entry.phone,
        street=entry.street,
        hours=entry.hours,
        email=entry.email,
        source=entry.source,
        seen_on=entry.seen_on,
        advises=any(start.advises for start in CITY.contacts if start.name == entry.name),
    )


_known = Remembered(_read)
