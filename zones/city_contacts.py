"""The offices that help, as the city's file lists them, and which of them fits a question. Pure, no Django."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zones.city_files import Url, is_url

_PHONE = re.compile(r"\+?[0-9][0-9 /()-]{3,}[0-9]")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


class ContactTopic(StrEnum):
    """What somebody asks about; the first four have the names of the kinds of zones (`zones.models.Category`)."""

    WAERMENETZ = "waermenetz"
    WASSERSTOFF = "wasserstoff"
    DEZENTRAL = "dezentral"
    PRUEFGEBIET = "pruefgebiet"
    CONNECTED = "connected"  # the house has Fernwärme already
    LANDLORDS = "landlords"
    TENANTS = "tenants"
    COMMUNITY = "community"  # of owners
    GRANTS = "grants"
    LAW = "law"
    PLAN = "plan"  # boundaries, decisions, places without a zone
    ADDRESS = "address"  # one that the site does not know
    ERROR = "error"  # something on this site does not work


@dataclass(frozen=True)
class Contact:
    """An office: what it helps with, and how to reach it. What no source shows is empty, never guessed.

    `topics`: what it is asked about, the first the most; `can`: what it does for people, each in a few words.
    `source` and `seen_on`: where, and on which day, telephone, street, hours and e-mail were read. `advises`: its
    people keep the cases, so papers of a consultation name it as the one to call.
    """

    name: str
    purpose: str
    url: Url
    link_text: str
    topics: tuple[ContactTopic, ...]
    can: tuple[str, ...] = ()
    phone: str = ""
    street: str = ""
    hours: str = ""
    email: str = ""
    source: str = ""
    seen_on: date | None = None
    advises: bool = False

    @property
    def phone_url(self) -> str:
        """The number as a link that a telephone dials; empty without a number."""
        return "tel:" + re.sub(r"[^+0-9]", "", self.phone) if self.phone else ""

    @property
    def source_is_link(self) -> bool:
        """Whether the source is the address of a page."""
        return is_url(self.source)


def fitting(contacts: Iterable[Contact], topics: Iterable[ContactTopic]) -> list[Contact]:
    """Return the offices for these topics, each once, the best first: by topic, then by how high it has the topic."""
    known, found = tuple(contacts), dict[Contact, None]()
    for topic in topics:
        taking = [each for each in known if topic in each.topics]
        found |= dict.fromkeys(sorted(taking, key=_rank_of(topic)))
    return list(found)


def _rank_of(topic: ContactTopic) -> Callable[[Contact], int]:
    return lambda each: each.topics.index(topic)


def adviser(contacts: Iterable[Contact]) -> Contact:
    """Return whom clients of a consultation call: the office that advises, else the first one named."""
    known = tuple(contacts)
    return next((each for each in known if each.advises), known[0])


def is_phone(text: str) -> bool:
    """Tell whether this is one telephone number, as people write it."""
    return _PHONE.fullmatch(text) is not None


def contact_problems(contacts: tuple[Contact, ...]) -> Iterator[str]:
    """Yield what is wrong in the list of a city's file."""
    if not contacts:
        yield "contacts: at least one is needed"
    if sum(each.advises for each in contacts) > 1:
        yield "contacts: only one can have advises: true"
    names = [each.name for each in contacts]
    yield from (f"contacts: {name}: stands twice" for name in set(names) if names.count(name) > 1)
    for each in contacts:
        yield from (f"contacts: {each.name}: {problem}" for problem in _problems_of(each))


def _problems_of(contact: Contact) -> Iterator[str]:
    reached = (contact.phone, contact.street, contact.hours, contact.email)
    if any(reached) and not (contact.source and contact.seen_on):
        yield "phone, street, hours and email need source and seen_on"
    if contact.phone and not is_phone(contact.phone):
        yield f"phone: {contact.phone} is no telephone number"
    if contact.email and not _EMAIL.fullmatch(contact.email):
        yield f"email: {contact.email} is no e-mail address"
