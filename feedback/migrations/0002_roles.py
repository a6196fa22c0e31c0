"""The editors work off what visitors tell; nobody enters it by hand."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ROLES = {"Redaktion": ("view", "change", "delete"), "Freigabe": ("view",)}


def allow_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Permissions usually come into being after all migrations; the roles need them now."""
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    config = apps.get_app_config("feedback")
    before, config.models_module = getattr(config, "models_module", None), True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = before
    for name, verbs in ROLES.items():
        role, _ = group.objects.get_or_create(name=name)
        names = [f"{verb}_feedback" for verb in verbs]
        role.permissions.add(*permission.objects.filter(content_type__app_label="feedback", codename__in=names))


class Migration(migrations.Migration):
    dependencies = [("feedback", "0001_feedback"), ("zones", "0003_roles")]

    operations = [
        # Going back leaves the permissions: they go with the models.
        migrations.RunPython(allow_roles, migrations.RunPython.noop),
    ]
