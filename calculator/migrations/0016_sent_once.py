"""Marks the form that made a case or a variant, so that the same form sent twice makes one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """What is stored keeps an empty mark."""

    dependencies = [("calculator", "0015_former_variants")]

    operations = [
        migrations.AddField(
            model_name=name,
            name="once",
            field=models.CharField(blank=True, default="", editable=False, max_length=32),
        )
        for name in ("consultation", "variant")
    ]
