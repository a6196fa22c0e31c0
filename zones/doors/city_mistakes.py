"""What a wrong city folder raises; a door that does not read the folder."""

from zones.city_files import CityError

__all__ = ["CityError"]
