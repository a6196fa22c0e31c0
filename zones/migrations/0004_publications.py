import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("zones", "0003_roles"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="edition",
            name="created_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="angelegt von",
            ),
        ),
        migrations.AddField(
            model_name="edition",
            name="edited_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="zuletzt bearbeitet von",
            ),
        ),
        migrations.AddField(
            model_name="edition",
            name="expected_zones",
            field=models.PositiveSmallIntegerField(
                blank=True,
                help_text="Weicht die Zahl der Gebiete davon ab, lässt sich die Ausgabe nicht veröffentlichen.",
                null=True,
                verbose_name="erwartete Zahl der Gebiete",
            ),
        ),
        migrations.AddField(
            model_name="historicaledition",
            name="created_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="angelegt von",
            ),
        ),
        migrations.AddField(
            model_name="historicaledition",
            name="edited_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="zuletzt bearbeitet von",
            ),
        ),
        migrations.AddField(
            model_name="historicaledition",
            name="expected_zones",
            field=models.PositiveSmallIntegerField(
                blank=True,
                help_text="Weicht die Zahl der Gebiete davon ab, lässt sich die Ausgabe nicht veröffentlichen.",
                null=True,
                verbose_name="erwartete Zahl der Gebiete",
            ),
        ),
        migrations.AlterField(
            model_name="addresszone",
            name="address",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="assignments",
                to="zones.address",
            ),
        ),
        migrations.AlterField(
            model_name="addresszone",
            name="edition",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="assignments",
                to="zones.edition",
            ),
        ),
        migrations.AlterField(
            model_name="addresszone",
            name="nearest_zone",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="zones.zone",
            ),
        ),
        migrations.AlterField(
            model_name="addresszone",
            name="zone",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="assignments",
                to="zones.zone",
            ),
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(verbose_name="Zeitpunkt")),
                ("reason", models.CharField(max_length=500, verbose_name="Begründung")),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="durch",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="publications",
                        to="zones.edition",
                        verbose_name="Ausgabe",
                    ),
                ),
            ],
            options={
                "verbose_name": "Veröffentlichung",
                "verbose_name_plural": "Veröffentlichungen",
                "ordering": ["-at", "-pk"],
                "default_permissions": ("view",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="publication_has_reason"
                    )
                ],
            },
        ),
    ]
