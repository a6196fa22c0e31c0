"""Wiring only: settings, URLs, Celery, WSGI, health."""

from jena_waerme.celery import app as celery_app

__all__ = ["celery_app"]
