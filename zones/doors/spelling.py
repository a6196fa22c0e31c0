"""One normal form for names of streets and people, whatever their spelling; a door for `calculator`."""

from zones.address.search.normalise import raw_key, street_key, words

__all__ = ["raw_key", "street_key", "words"]
