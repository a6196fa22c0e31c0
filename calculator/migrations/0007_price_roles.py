"""Adds the role „Preispflege“, which keeps prices; „Freigabe“ sees them and may be the second person."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ROLES = {
    "Preispflege": (*(f"{verb}_pricerecord" for verb in ("view", "add", "change", "delete")), "release_pricerecord"),
    "Freigabe": ("view_pricerecord", "release_pricerecord"),
}


def create_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Permissions usually come into being after all migrations; the roles need them now."""
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    config = apps.get_app_config("calculator")
    before, config.models_module = getattr(config, "models_module", None), True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = before
    for name, wanted in ROLES.items():
        role, _ = group.objects.get_or_create(name=name)
        for codename in wanted:
            role.permissions.add(permission.objects.get(content_type__app_label="calculator", codename=codename))


class Migration(migrations.Migration):
    dependencies = [("calculator", "0006_encrypted_tables"), ("zones", "0003_roles")]

    operations = [
        migrations.AlterModelOptions(
            name="pricerecord",
            options={
                "ordering": ("parameter", "valid_from"),
                "permissions": (("release_pricerecord", "Darf Preise freigeben"),),
                "verbose_name": "Preis",
                "verbose_name_plural": "Preise",
            },
        ),
        # Going back leaves the roles: staff may be in them.
        migrations.RunPython(create_roles, migrations.RunPython.noop),
    ]
