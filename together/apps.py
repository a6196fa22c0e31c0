"""App configuration of the administration."""

from django.contrib.admin import apps


class DeskConfig(apps.AdminConfig):
    """Django's administration, on a site of ours."""

    default = False
    default_site = "together.desk.Desk"
