"""The city that this installation serves; a door for `calculator`."""

from zones.city import CITY, City, Contact

__all__ = ["CITY", "City", "Contact"]
