"""The WSGI entry point that gunicorn serves."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jena_waerme.settings")
django.setup(set_prefix=False)

from django.urls import get_resolver  # noqa: E402 - models can be imported only now

from jena_waerme.handler import SiteHandler  # noqa: E402
from zones.address.published import preload  # noqa: E402

application = SiteHandler()
get_resolver().url_patterns  # noqa: B018 - loads all pages before the fork, else the first who asks waits for it
preload()
