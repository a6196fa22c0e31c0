"""From typed text to candidate addresses of one edition. Every answer is bounded in size."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Case, CharField, IntegerField, Max, QuerySet, Value, When
from django.db.models.functions import Cast, Length

from zones.models import Address, EditionKind, EditionStatus
from zones.search.normalise import ParsedQuery, parse, street_key, suffix_key

MAX_SUGGESTIONS = 20
MAX_NUMBERS = 1000  # of one street; the longest of Jena has 190
SIMILAR_ENOUGH = 0.45  # trigram similarity of two street keys; below, "Meinten Sie" offers too much that is not meant
SHORTEST_PREFIX = 3  # letters of a street that make sense as the beginning of its name


@dataclass(frozen=True)
class Suggestion:
    """A line to choose from: an address, or a street as long as no number is typed (then without id)."""

    label: str
    address_id: int | None


def numbers_of_street(edition_id: int, query: ParsedQuery) -> list[Address]:
    """Return all addresses of the very street that was typed, in natural order; empty if there is none.

    Where a street bears the whole text as its name, number included, that street is meant.
    """
    keys = {query.street_key, query.whole_key}
    found = list(_natural(Address.objects.filter(edition_id=edition_id, street_key__in=keys))[:MAX_NUMBERS])
    return [address for address in found if address.street_key == query.whole_key] or found


def houses_of_streets(edition_id: int, queries: Sequence[ParsedQuery]) -> dict[str, list[Address]]:
    """Return the streets that the queries name by their key, each with its addresses that have a number asked for.

    A street without any of these numbers comes with an empty list.
    """
    wanted = {(key, query.number) for query in queries for key in (query.street_key, query.whole_key) if key}
    numbers = {number for _key, number in wanted if number is not None}
    here = Address.objects.filter(edition_id=edition_id, street_key__in={key for key, _number in wanted})
    found: dict[str, list[Address]] = {key: [] for key in here.values_list("street_key", flat=True).distinct()}
    # Most houses of these streets have a number that is asked for in another one: they are not worth an object each.
    houses = here.filter(number__in=numbers).values_list("pk", "street_key", "number")
    fitting = [pk for pk, key, number in houses if (key, number) in wanted]
    for address in _natural(Address.objects.filter(pk__in=fitting)):
        found[address.street_key].append(address)
    return found


def same_number_elsewhere(edition_id: int, query: ParsedQuery) -> list[Address]:
    """Return the addresses with the typed number in streets whose name only begins with the typed text."""
    if query.number is None or len(query.street_key) < SHORTEST_PREFIX:
        return []
    streets = Address.objects.filter(edition_id=edition_id, street_key__startswith=query.street_key)
    found = _natural(streets.filter(number=query.number))[:MAX_SUGGESTIONS]
    return [address for address in found if not query.suffix or suffix_key(address.suffix) == query.suffix]


def similar_streets(edition_id: int, key: str, limit: int = 5) -> tuple[str, ...]:
    """Return names of streets that begin with `key`, then of those spelt like it, best first."""
    if not key:
        return ()
    streets = Address.objects.filter(edition_id=edition_id).values_list("street", flat=True)
    beginning = []
    if len(key) >= SHORTEST_PREFIX:
        beginning = list(streets.filter(street_key__startswith=key).order_by("street").distinct()[:limit])
    if beginning:
        return tuple(beginning)
    scored = streets.filter(street_key__trigram_similar=key).annotate(score=Max(TrigramSimilarity("street_key", key)))
    return tuple(scored.filter(score__gte=SIMILAR_ENOUGH).order_by("-score", "street")[:limit])


def has_postcodes(edition_id: int) -> bool:
    """Tell whether the edition knows postcodes at all."""
    return Address.objects.filter(edition_id=edition_id).exclude(postcode="").exists()


def has_postcode(edition_id: int, postcode: str) -> bool:
    """Tell whether any address of the edition has this postcode."""
    return Address.objects.filter(edition_id=edition_id, postcode=postcode).exists()


def suggest(text: str, limit: int = 10) -> list[Suggestion]:
    """Return what the typed text may become: streets first, and addresses as soon as a number is typed."""
    query = parse(text)
    key = query.street_key or street_key(text)  # "Jena" alone may become "Jenaer Straße"
    limit = max(0, min(limit, MAX_SUGGESTIONS))
    if not key:
        return []
    if query.number is not None:
        found = _beginning_with(query, query.number)[:limit]
        return [Suggestion(str(address), address.pk) for address in found]
    streets = _published().filter(street_key__startswith=key)
    names = list(streets.values_list("street", flat=True).order_by("street").distinct()[:limit])
    lines = [Suggestion(name, None) for name in names]
    if len(names) == 1:
        lines += [Suggestion(str(address), address.pk) for address in _natural(streets)[: limit - 1]]
    return lines


def _published() -> QuerySet[Address]:
    return Address.objects.filter(edition__kind=EditionKind.ADDRESSES, edition__status=EditionStatus.PUBLISHED)


def _natural(addresses: QuerySet[Address]) -> QuerySet[Address]:
    """Order as people count: 2, 10, 10a; leave out the position, which no list shows."""
    return addresses.order_by("street", "number", Length("suffix"), "suffix", "postcode", "pk").defer("point")


def _beginning_with(query: ParsedQuery, number: int) -> QuerySet[Address]:
    """Addresses whose street and number begin as typed; the exact street and number come first."""
    digits = Cast("number", CharField())
    found = _published().annotate(digits=digits).filter(street_key__startswith=query.street_key)
    if query.suffix:
        found = found.filter(number=number, suffix__istartswith=query.suffix)
    else:
        found = found.filter(digits__startswith=str(number))
    if query.postcode:
        found = found.filter(postcode=query.postcode)
    other_street = Case(When(street_key=query.street_key, then=Value(0)), default=Value(1), output_field=IntegerField())
    other_number = Case(When(number=number, then=Value(0)), default=Value(1), output_field=IntegerField())
    return found.order_by(other_street, other_number, "street", "number", "suffix", "pk").defer("point")
