from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from zones.city import CITY
from zones.city_of_database import owner


def remember(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Write into the database whose it is; one with data keeps the city that they are of."""
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        key = owner(cursor) or CITY.regional_key
    schema_editor.execute(f"COMMENT ON TABLE zones_edition IS {schema_editor.quote_value(key)}", None)


def forget(_apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take the note away again."""
    schema_editor.execute("COMMENT ON TABLE zones_edition IS NULL", None)


class Migration(migrations.Migration):
    dependencies = [("zones", "0006_street_aliases")]
    operations = [migrations.RunPython(remember, forget)]
