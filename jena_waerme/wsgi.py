"""The WSGI entry point that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jena_waerme.settings")
application = get_wsgi_application()

from zones.address.published import preload  # noqa: E402 - models can be imported only now

preload()
