"""Deletes code apps that were looked at and never finished: the page carries the secret now, nothing is stored before."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def forget(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("otp_totp", "TOTPDevice").objects.filter(confirmed=False).delete()


class Migration(migrations.Migration):
    dependencies = [("people", "0004_linkseal"), ("otp_totp", "0003_add_timestamps")]

    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
