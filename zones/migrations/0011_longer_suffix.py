"""House numbers are kept as they are written: "5 Haus 2" needs more than ten characters behind the number."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Widen the suffix."""

    dependencies: ClassVar = [("zones", "0010_editions_in_line")]

    operations: ClassVar = [
        migrations.AlterField(
            model_name="address",
            name="suffix",
            field=models.CharField(blank=True, max_length=20, verbose_name="Zusatz"),
        ),
    ]
