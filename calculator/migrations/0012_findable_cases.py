"""Stores with each case, encrypted, the normal forms that it is found by."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from calculator.models.encrypted import EncryptedTextField
from calculator.models.findable import Findable

PIECE = 50  # cases held in memory at a time


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the forms by the code of the release that migrates: it is the one that will search for them."""
    for case in apps.get_model("calculator", "Consultation").objects.order_by("pk").iterator(chunk_size=PIECE):
        case.findable = str(Findable.of(case))
        case.save(update_fields=["findable"])


class Migration(migrations.Migration):
    dependencies = [("calculator", "0011_paper_texts")]

    operations = [
        migrations.AddField("consultation", "findable", EncryptedTextField(blank=True, default="", editable=False)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
