from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ROLES = ("Redaktion", "Freigabe")


def allow_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Let both roles read the numbers; permissions usually come into being after all migrations."""
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    config = apps.get_app_config("zones")
    before, config.models_module = getattr(config, "models_module", None), True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = before
    for name in ROLES:
        role, _ = group.objects.get_or_create(name=name)
        role.permissions.add(permission.objects.get(content_type__app_label="zones", codename="view_dailycount"))


class Migration(migrations.Migration):
    dependencies = [("zones", "0025_contact_entries"), ("auth", "0012_alter_user_first_name_max_length")]

    operations = [
        migrations.CreateModel(
            name="DailyCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField(verbose_name="Tag")),
                (
                    "thing",
                    models.CharField(
                        choices=[("search", "Suchen"), ("zone", "Angesehene Gebiete")],
                        max_length=10,
                        verbose_name="Was",
                    ),
                ),
                ("value", models.CharField(max_length=50, verbose_name="Wert")),
                ("number", models.PositiveIntegerField(verbose_name="Zahl")),
            ],
            options={
                "verbose_name": "Zählung",
                "verbose_name_plural": "Nutzung in Zahlen",
                "ordering": ("day", "thing", "value"),
                "constraints": [models.UniqueConstraint(fields=("day", "thing", "value"), name="daily_count_unique")],
            },
        ),
        # Going back leaves the permissions: they go with the model.
        migrations.RunPython(allow_roles, migrations.RunPython.noop),
    ]
