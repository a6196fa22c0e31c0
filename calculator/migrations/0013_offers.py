"""Adds the offers of a variant, as typed and encrypted."""

import django.db.models.deletion
from django.db import migrations, models

import calculator.models.encrypted


class Migration(migrations.Migration):
    dependencies = [
        ("calculator", "0012_findable_cases"),
    ]

    operations = [
        migrations.CreateModel(
            name="FirmOffer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("system", models.CharField(max_length=40, verbose_name="Heizung")),
                ("number", models.PositiveSmallIntegerField()),
                ("content", calculator.models.encrypted.EncryptedJsonField(verbose_name="Angebot")),
                ("counts", models.BooleanField(default=False)),
                (
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="calculator.quotefile",
                    ),
                ),
                (
                    "variant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="offers", to="calculator.variant"
                    ),
                ),
            ],
            options={
                "ordering": ("system", "number"),
                "constraints": [
                    models.UniqueConstraint(fields=("variant", "system", "number"), name="one_offer_per_number"),
                    models.UniqueConstraint(
                        condition=models.Q(("counts", True)),
                        fields=("variant", "system"),
                        name="one_offer_counts_per_heating",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1), ("number__lte", 2)), name="at_most_two_offers"
                    ),
                ],
            },
        ),
    ]
