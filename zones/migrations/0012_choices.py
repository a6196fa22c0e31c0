"""What somebody chose for reading files becomes one object, for both files of an import."""

from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def to_choices(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    for job in apps.get_model("zones", "ImportJob").objects.exclude(options={}):
        job.options = _choices(job.options)
        job.save(update_fields=["options"])
    for kept in apps.get_model("zones", "ColumnMapping").objects.all():
        kept.choices = {"main": {"columns": kept.choices}}
        kept.save(update_fields=["choices"])


def _choices(options: dict[str, Any]) -> dict[str, Any]:
    crs = f"{options['crs']}{',vertauscht' if options.get('swapped') else ''}" if options.get("crs") else ""
    main = {"table": options.get("layer") or "", "crs": crs, "columns": options.get("mapping")}
    return {"main": {key: value for key, value in main.items() if value}}


class Migration(migrations.Migration):
    dependencies = [("zones", "0011_longer_suffix")]

    operations = [
        migrations.RenameField("columnmapping", "columns", "choices"),
        migrations.RunPython(to_choices, migrations.RunPython.noop),
    ]
