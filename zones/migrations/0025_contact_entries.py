import django.contrib.postgres.fields
import django.db.models.deletion
import simple_history.models
from django.apps.registry import Apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ROLES = {"Redaktion": ("view", "add", "change", "delete"), "Freigabe": ("view",)}


def allow_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Let the editors keep the offices; permissions usually come into being after all migrations."""
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    config = apps.get_app_config("zones")
    before, config.models_module = getattr(config, "models_module", None), True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = before
    for name, verbs in ROLES.items():
        role, _ = group.objects.get_or_create(name=name)
        names = [f"{verb}_contactentry" for verb in verbs]
        role.permissions.add(*permission.objects.filter(content_type__app_label="zones", codename__in=names))


class Migration(migrations.Migration):
    dependencies = [
        ("zones", "0024_named_buildings"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("contenttypes", "0002_remove_content_type_name"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        migrations.CreateModel(
            name="ContactEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100, unique=True, verbose_name="Name")),
                (
                    "purpose",
                    models.CharField(
                        help_text="Ein kurzer Satz: „Berät zur Heizung.“", max_length=200, verbose_name="Wofür"
                    ),
                ),
                (
                    "can",
                    models.TextField(
                        blank=True,
                        help_text="Je Zeile ein Punkt, höchstens drei.",
                        verbose_name="Was die Stelle für Menschen tut",
                    ),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("waermenetz", "Gebiet mit Wärmenetz"),
                                ("wasserstoff", "Gebiet mit Wasserstoffnetz"),
                                ("dezentral", "Gebiet mit eigener Heizung"),
                                ("pruefgebiet", "Prüfgebiet"),
                                ("connected", "Haus hat schon Fernwärme"),
                                ("landlords", "Vermieten"),
                                ("tenants", "Wohnen zur Miete"),
                                ("community", "Eigentümergemeinschaft"),
                                ("grants", "Förderung"),
                                ("law", "Gesetze und Pflichten"),
                                ("plan", "Wärmeplan, Grenzen der Gebiete"),
                                ("address", "Adresse wird nicht gefunden"),
                                ("error", "Fehler auf dieser Website"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        size=None,
                        verbose_name="Bei welchen Fragen sie genannt wird",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="Telefon")),
                ("street", models.CharField(blank=True, max_length=150, verbose_name="Straße und Ort")),
                ("hours", models.CharField(blank=True, max_length=200, verbose_name="Sprechzeiten")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="E-Mail")),
                ("url", models.URLField(max_length=300, verbose_name="Internetseite")),
                ("link_text", models.CharField(max_length=100, verbose_name="Text des Links")),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Die Seite oder Auskunft, die Telefon, Anschrift, Zeiten und E-Mail zeigt. Ohne sie bleiben sie leer.",
                        max_length=300,
                        verbose_name="Quelle",
                    ),
                ),
                ("seen_on", models.DateField(blank=True, null=True, verbose_name="gesehen am")),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="zuletzt geändert")),
            ],
            options={
                "verbose_name": "Ansprechstelle",
                "verbose_name_plural": "Ansprechstellen",
                "ordering": ["name"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("email", ""), ("hours", ""), ("phone", ""), ("street", "")),
                            models.Q(models.Q(("source", ""), _negated=True), ("seen_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="contact_entry_sourced",
                        violation_error_message="Telefon, Anschrift, Zeiten und E-Mail brauchen eine Quelle und ihren Tag.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalContactEntry",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("name", models.CharField(db_index=True, max_length=100, verbose_name="Name")),
                (
                    "purpose",
                    models.CharField(
                        help_text="Ein kurzer Satz: „Berät zur Heizung.“", max_length=200, verbose_name="Wofür"
                    ),
                ),
                (
                    "can",
                    models.TextField(
                        blank=True,
                        help_text="Je Zeile ein Punkt, höchstens drei.",
                        verbose_name="Was die Stelle für Menschen tut",
                    ),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("waermenetz", "Gebiet mit Wärmenetz"),
                                ("wasserstoff", "Gebiet mit Wasserstoffnetz"),
                                ("dezentral", "Gebiet mit eigener Heizung"),
                                ("pruefgebiet", "Prüfgebiet"),
                                ("connected", "Haus hat schon Fernwärme"),
                                ("landlords", "Vermieten"),
                                ("tenants", "Wohnen zur Miete"),
                                ("community", "Eigentümergemeinschaft"),
                                ("grants", "Förderung"),
                                ("law", "Gesetze und Pflichten"),
                                ("plan", "Wärmeplan, Grenzen der Gebiete"),
                                ("address", "Adresse wird nicht gefunden"),
                                ("error", "Fehler auf dieser Website"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        size=None,
                        verbose_name="Bei welchen Fragen sie genannt wird",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="Telefon")),
                ("street", models.CharField(blank=True, max_length=150, verbose_name="Straße und Ort")),
                ("hours", models.CharField(blank=True, max_length=200, verbose_name="Sprechzeiten")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="E-Mail")),
                ("url", models.URLField(max_length=300, verbose_name="Internetseite")),
                ("link_text", models.CharField(max_length=100, verbose_name="Text des Links")),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Die Seite oder Auskunft, die Telefon, Anschrift, Zeiten und E-Mail zeigt. Ohne sie bleiben sie leer.",
                        max_length=300,
                        verbose_name="Quelle",
                    ),
                ),
                ("seen_on", models.DateField(blank=True, null=True, verbose_name="gesehen am")),
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
                "verbose_name": "historical Ansprechstelle",
                "verbose_name_plural": "historical Ansprechstellen",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        # Going back leaves the permissions: they go with the model.
        migrations.RunPython(allow_roles, migrations.RunPython.noop),
    ]
