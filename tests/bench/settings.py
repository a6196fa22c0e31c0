"""The site's own settings, as in production but over plain HTTP, with the empty view beside the site."""

from jena_waerme.settings import *  # noqa: F403

ROOT_URLCONF = "tests.bench.urls"
