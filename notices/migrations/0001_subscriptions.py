from django.db import migrations, models

import calculator.doors.encrypted
import notices.models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Subscription",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "handle",
                    models.CharField(default=notices.models.new_handle, editable=False, max_length=32, unique=True),
                ),
                ("email", calculator.doors.encrypted.EncryptedTextField()),
                ("email_mark", models.CharField(db_index=True, max_length=64)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("zone", "Gebiet"),
                            ("square", "Häuser im Umkreis"),
                            ("answer", "Ergebnis des Kostenvergleichs"),
                        ],
                        max_length=10,
                    ),
                ),
                ("subject", calculator.doors.encrypted.EncryptedJsonField()),
                ("subject_mark", models.CharField(max_length=64)),
                ("language", models.CharField(blank=True, default="", max_length=10)),
                ("site", models.CharField(max_length=200)),
                ("consent", models.TextField()),
                ("asked_at", models.DateTimeField()),
                ("confirmed_at", models.DateTimeField(null=True)),
                ("told", calculator.doors.encrypted.EncryptedJsonField(default=dict)),
                ("told_plan", models.PositiveBigIntegerField(null=True)),
                ("looked_on", models.DateField(null=True)),
                ("bounces", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ("pk",),
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("email_mark", "kind", "subject_mark"), name="one_notice_per_subject"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["zone", "square", "answer"])), name="notice_kind_known"
                    ),
                ],
            },
        ),
    ]
