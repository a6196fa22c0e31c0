"""Reads the address book of an edition from the database."""

from collections.abc import Iterator

from zones.address.search.addressbook import AddressBook, AddressRecord
from zones.address.search.streets import Alias
from zones.models import Address, StreetAlias

_COLUMNS = ("id", "street", "street_key", "number", "suffix", "postcode", "ortsteil")


def load_book(edition_id: int) -> AddressBook:
    """Return all streets and numbers of an address edition, with the former names of the streets."""
    aliases = StreetAlias.objects.values_list("old_name", "street", "source", "as_of")
    return AddressBook(_rows(edition_id), [Alias(*alias) for alias in aliases])


def _rows(edition_id: int) -> Iterator[AddressRecord]:
    found = Address.objects.filter(edition_id=edition_id).order_by().values_list(*_COLUMNS)
    return map(AddressRecord._make, found.iterator(chunk_size=5000))
