"""App configurations: of this room, and of the administration."""

from django.apps import AppConfig
from django.contrib.admin import apps


class DeskConfig(apps.AdminConfig):
    """Django's administration, on a site of ours."""

    default = False
    default_site = "together.desk.Desk"


class TogetherConfig(AppConfig):
    """What is proposed and decided by two people."""

    name = "together"
    verbose_name = "Zusammenarbeit"
    default = True
