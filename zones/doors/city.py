"""The city that this installation serves; a door for `calculator`."""

from zones.city import CITY, City, Contact
from zones.city_files import CityError

__all__ = ["CITY", "City", "CityError", "Contact"]
