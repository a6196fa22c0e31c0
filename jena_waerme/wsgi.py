"""The WSGI entry point that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jena_waerme.settings")
application = get_wsgi_application()

from django.urls import get_resolver  # noqa: E402 - models can be imported only now

from zones.address.published import preload  # noqa: E402

get_resolver().url_patterns  # noqa: B018 - loads all pages before the fork, else the first who asks waits for it
preload()
