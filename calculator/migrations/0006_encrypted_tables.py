"""Encrypts the uploaded tables of many houses, those that are stored already among them."""

from collections.abc import Iterator

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from calculator.models import encrypted

PIECE = 5  # chunks held in memory at a time
FIELDS = {
    "batchjob": {"title": encrypted.EncryptedTextField(default="", verbose_name="Bezeichnung")},
    "batchchunk": {
        "rows": encrypted.EncryptedJsonField(default=list),
        "results": encrypted.EncryptedJsonField(default=list),
    },
}


def encrypt(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Copy what was plain into the new columns."""
    for model_name, fields in FIELDS.items():
        model = apps.get_model("calculator", model_name)
        for row in model.objects.order_by("pk").iterator(chunk_size=PIECE):
            for name in fields:
                setattr(row, name, getattr(row, f"plain_{name}"))
            row.save(update_fields=list(fields))


def _steps() -> Iterator[migrations.operations.base.Operation]:
    for model_name, fields in FIELDS.items():
        for name, field in fields.items():
            yield migrations.RenameField(model_name, name, f"plain_{name}")
            yield migrations.AddField(model_name, name, field)
    # There is no way back: it would write addresses in plain text.
    yield migrations.RunPython(encrypt)
    for model_name, fields in FIELDS.items():
        for name in fields:
            yield migrations.RemoveField(model_name, f"plain_{name}")
    yield migrations.AlterField("batchjob", "title", encrypted.EncryptedTextField(verbose_name="Bezeichnung"))


class Migration(migrations.Migration):
    dependencies = [("calculator", "0005_batch_roles")]

    operations = list(_steps())
