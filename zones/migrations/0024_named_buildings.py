import django.db.models.deletion
import simple_history.models
from django.apps.registry import Apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ROLES = {"Redaktion": ("view", "add", "change", "delete"), "Freigabe": ("view",)}


def allow_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Let the editors keep the names of buildings; permissions usually come into being after all migrations."""
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    config = apps.get_app_config("zones")
    before, config.models_module = getattr(config, "models_module", None), True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = before
    for name, verbs in ROLES.items():
        role, _ = group.objects.get_or_create(name=name)
        names = [f"{verb}_namedbuilding" for verb in verbs]
        role.permissions.add(*permission.objects.filter(content_type__app_label="zones", codename__in=names))


class Migration(migrations.Migration):
    dependencies = [
        ("zones", "0023_basemap"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalNamedBuilding",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("name", models.CharField(db_index=True, max_length=100, verbose_name="Name")),
                (
                    "address",
                    models.CharField(
                        blank=True,
                        help_text="Straße und Hausnummer wie in den Adressdaten. Leer: Die Suche soll den Namen nicht mehr finden.",
                        max_length=150,
                        verbose_name="Adresse",
                    ),
                ),
                (
                    "source",
                    models.CharField(help_text="Woher die Adresse bekannt ist.", max_length=300, verbose_name="Quelle"),
                ),
                ("as_of", models.DateField(help_text="Tag der Quelle.", verbose_name="Stand")),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="zuletzt geändert")),
                ("history_change_reason", models.CharField(max_length=300, null=True, verbose_name="Grund")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical bekanntes Gebäude",
                "verbose_name_plural": "historical bekannte Gebäude",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="NamedBuilding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100, unique=True, verbose_name="Name")),
                (
                    "address",
                    models.CharField(
                        blank=True,
                        help_text="Straße und Hausnummer wie in den Adressdaten. Leer: Die Suche soll den Namen nicht mehr finden.",
                        max_length=150,
                        verbose_name="Adresse",
                    ),
                ),
                (
                    "source",
                    models.CharField(help_text="Woher die Adresse bekannt ist.", max_length=300, verbose_name="Quelle"),
                ),
                ("as_of", models.DateField(help_text="Tag der Quelle.", verbose_name="Stand")),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="zuletzt geändert")),
            ],
            options={
                "verbose_name": "bekanntes Gebäude",
                "verbose_name_plural": "bekannte Gebäude",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), _negated=True), models.Q(("source", ""), _negated=True)
                        ),
                        name="named_building_full",
                    )
                ],
            },
        ),
        # Going back leaves the permissions: they go with the model.
        migrations.RunPython(allow_roles, migrations.RunPython.noop),
    ]
