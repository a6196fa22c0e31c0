from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("mailroom", "0001_letters")]

    operations = [
        migrations.AddField(
            "letter", "about", models.CharField(blank=True, db_index=True, editable=False, max_length=64)
        ),
        migrations.AddField("letter", "handed_at", models.DateTimeField(editable=False, null=True)),
    ]
