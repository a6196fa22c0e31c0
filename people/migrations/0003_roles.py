"""Lets „Verwaltung“ propose roles that two people hand out, agree to them, and see what was given."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def allow_keepers(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Permissions usually come into being after all migrations; the role needs them now."""
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    config = apps.get_app_config("people")
    before, config.models_module = getattr(config, "models_module", None), True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = before
    role, _ = group.objects.get_or_create(name="Verwaltung")
    role.permissions.add(
        *permission.objects.filter(content_type__app_label="people", codename__in=("view_rolegrant", "add_rolegrant"))
    )


class Migration(migrations.Migration):
    dependencies = [("people", "0002_roles_by_two"), ("zones", "0003_roles")]

    # Going back leaves the permissions: they go with the models.
    operations = [migrations.RunPython(allow_keepers, migrations.RunPython.noop)]
