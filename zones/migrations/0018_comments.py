"""Adds remarks about drafts, and lets „Redaktion“ and „Freigabe“ write them."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ROLES = ("Redaktion", "Freigabe")


def allow_comments(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Permissions usually come into being after all migrations; the roles need them now."""
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    config = apps.get_app_config("zones")
    before, config.models_module = getattr(config, "models_module", None), True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = before
    for name in ROLES:
        role, _ = group.objects.get_or_create(name=name)
        names = ["view_comment", "add_comment"]
        role.permissions.add(*permission.objects.filter(content_type__app_label="zones", codename__in=names))


class Migration(migrations.Migration):
    dependencies = [
        ("zones", "0017_documents"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(max_length=2000, verbose_name="Anmerkung")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="am")),
                ("done_at", models.DateTimeField(editable=False, null=True, verbose_name="erledigt am")),
                (
                    "by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="von",
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="erledigt von",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="comments",
                        to="zones.edition",
                        verbose_name="Ausgabe",
                    ),
                ),
                (
                    "zone",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="comments",
                        to="zones.zone",
                        verbose_name="Gebiet",
                    ),
                ),
            ],
            options={
                "verbose_name": "Anmerkung",
                "verbose_name_plural": "Anmerkungen",
                "ordering": ["at", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="comment_says_something"
                    )
                ],
            },
        ),
        # Going back leaves the roles: staff may be in them.
        migrations.RunPython(allow_comments, migrations.RunPython.noop),
    ]
