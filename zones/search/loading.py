"""Reads the address book of an edition from the database."""

from collections.abc import Iterator

from zones.models import Address
from zones.search.addressbook import AddressBook, Row

_COLUMNS = ("id", "street", "street_key", "number", "suffix", "postcode", "ortsteil")


def load_book(edition_id: int) -> AddressBook:
    """Return all streets and numbers of an address edition."""
    return AddressBook(_rows(edition_id))


def _rows(edition_id: int) -> Iterator[Row]:
    found = Address.objects.filter(edition_id=edition_id).order_by().values_list(*_COLUMNS)
    return map(Row._make, found.iterator(chunk_size=5000))
