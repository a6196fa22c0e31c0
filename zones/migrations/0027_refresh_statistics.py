"""Lets the site's role, which owns no table, tell the query planner about rows that it has loaded."""

from django.db import migrations

_MAKE = """
CREATE FUNCTION zones_refresh_statistics(VARIADIC tables regclass[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    each regclass;
BEGIN
    FOREACH each IN ARRAY tables LOOP
        EXECUTE format('ANALYZE %s', each);
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("zones", "0026_daily_counts")]
    operations = [migrations.RunSQL(_MAKE, "DROP FUNCTION zones_refresh_statistics(regclass[])")]
