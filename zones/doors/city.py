"""The city that this installation serves; a door for `calculator`."""

from zones.city import CITY, City

__all__ = ["CITY", "City"]
