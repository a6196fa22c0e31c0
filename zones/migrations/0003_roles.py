"""Creates the four roles of the city's staff as groups, with what each may do."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

PLAN = ("edition", "zone", "zonegeometry", "steckbrief", "steckbriefvalue")
ALL = ("view", "add", "change", "delete")
ROLES = {
    # edits drafts and imports files
    "Redaktion": [
        *(("zones", f"{verb}_{model}") for model in (*PLAN, "importjob", "columnmapping") for verb in ALL),
        ("zones", "view_address"),
    ],
    # publishes, and sees what it publishes
    "Freigabe": [
        *(("zones", f"view_{model}") for model in (*PLAN, "importjob", "address")),
        ("zones", "publish_edition"),
    ],
    # advises citizens; its permissions come with the advisors' saved cases
    "Beratung": [],
    # looks after accounts and roles
    "Verwaltung": [("auth", "view_user"), ("auth", "add_user"), ("auth", "change_user"), ("auth", "view_group")],
}


def create_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Permissions usually come into being after all migrations; the roles need them now."""
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for label in ("auth", "zones"):
        config = apps.get_app_config(label)
        before, config.models_module = getattr(config, "models_module", None), True
        create_permissions(config, apps=apps, verbosity=0)
        config.models_module = before
    for name, wanted in ROLES.items():
        role, _ = group.objects.get_or_create(name=name)
        for label, codename in wanted:
            role.permissions.add(permission.objects.get(content_type__app_label=label, codename=codename))


class Migration(migrations.Migration):
    dependencies = [
        ("zones", "0002_import_and_history"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    # Going back leaves the roles: staff may be in them.
    operations = [migrations.RunPython(create_roles, migrations.RunPython.noop)]
