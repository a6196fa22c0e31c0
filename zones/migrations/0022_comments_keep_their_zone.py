"""Lets a remark go on naming its zone when that is deleted: it may be restored under the same key."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("zones", "0021_map_sheets")]

    operations = [
        migrations.AlterField(
            model_name="comment",
            name="zone",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="comments",
                to="zones.zone",
                verbose_name="Gebiet",
            ),
        ),
    ]
