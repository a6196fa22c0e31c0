"""The editors keep the texts for citizens, the measures and the reports; those who release see them."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ROLES = {"Redaktion": ("view", "add", "change", "delete"), "Freigabe": ("view",)}
KEPT = ("editedtext", "planmeasure", "yearlyreport", "reportedstate")


def allow_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Permissions usually come into being after all migrations; the roles need them now."""
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    config = apps.get_app_config("knowledge")
    before, config.models_module = getattr(config, "models_module", None), True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = before
    for name, verbs in ROLES.items():
        role, _ = group.objects.get_or_create(name=name)
        names = [f"{verb}_{model}" for verb in verbs for model in KEPT]
        role.permissions.add(*permission.objects.filter(content_type__app_label="knowledge", codename__in=names))


class Migration(migrations.Migration):
    dependencies = [("knowledge", "0002_measures"), ("zones", "0003_roles")]

    operations = [
        # Going back leaves the permissions: they go with the models.
        migrations.RunPython(allow_roles, migrations.RunPython.noop),
    ]
