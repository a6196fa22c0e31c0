#!/usr/bin/env python
"""Django's command-line utility for this site."""

import os
import sys

from django.core.management import execute_from_command_line

from zones.city_files import CityError

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jena_waerme.settings")
    try:
        execute_from_command_line(sys.argv)
    except CityError as error:
        sys.exit(f"Error: {error}")
