"""Files of the results of many houses, what is counted over them, and runs that a corrected table continues."""

import django.db.models.deletion
from django.db import migrations, models

import calculator.models.encrypted


class Migration(migrations.Migration):
    dependencies = [
        ("calculator", "0013_offers"),
    ]

    operations = [
        migrations.AddField(
            model_name="batchchunk",
            name="summary",
            field=calculator.models.encrypted.EncryptedJsonField(default=dict),
        ),
        migrations.AddField(
            model_name="batchjob",
            name="continued",
            field=calculator.models.encrypted.EncryptedJsonField(default=dict),
        ),
        migrations.AddField(
            model_name="batchjob",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.CreateModel(
            name="BatchFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=4)),
                ("made_of", models.CharField(max_length=120)),
                ("content", calculator.models.encrypted.EncryptedBinaryField(default=b"")),
                ("size", models.PositiveIntegerField(default=0)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("asked_at", models.DateTimeField()),
                ("made_at", models.DateTimeField(null=True)),
                (
                    "job",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="files", to="calculator.batchjob"
                    ),
                ),
            ],
            options={
                "ordering": ("kind",),
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("job", "kind"), name="one_batch_file_per_kind")],
            },
        ),
    ]
