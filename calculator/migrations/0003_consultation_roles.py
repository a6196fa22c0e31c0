"""Gives the role „Beratung“ its consultations, adds „Beratungsleitung“, and makes the access log unchangeable."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

OWN = ("view_consultation", "add_consultation", "change_consultation", "delete_consultation")
ROLES = {"Beratung": OWN, "Beratungsleitung": (*OWN, "lead_consultation")}

REFUSE_CHANGES = """
CREATE FUNCTION calculator_access_log_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        RAISE EXCEPTION 'The access log is never changed.';
    ELSIF EXISTS (SELECT 1 FROM calculator_consultation WHERE id = OLD.case_number) THEN
        RAISE EXCEPTION 'The access log of a case that exists is never deleted.';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER access_log_is_final BEFORE UPDATE OR DELETE ON calculator_accessentry
    FOR EACH ROW EXECUTE FUNCTION calculator_access_log_is_final();
"""
ALLOW_CHANGES = """
DROP TRIGGER access_log_is_final ON calculator_accessentry;
DROP FUNCTION calculator_access_log_is_final();
"""


def create_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Permissions usually come into being after all migrations; the roles need them now."""
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    config = apps.get_app_config("calculator")
    before, config.models_module = getattr(config, "models_module", None), True
    create_permissions(config, apps=apps, verbosity=0)
    config.models_module = before
    for name, wanted in ROLES.items():
        role, _ = group.objects.get_or_create(name=name)
        for codename in wanted:
            role.permissions.add(permission.objects.get(content_type__app_label="calculator", codename=codename))


class Migration(migrations.Migration):
    dependencies = [("calculator", "0002_consultations"), ("zones", "0003_roles")]

    operations = [
        migrations.RunSQL(REFUSE_CHANGES, ALLOW_CHANGES),
        # Going back leaves the roles: staff may be in them.
        migrations.RunPython(create_roles, migrations.RunPython.noop),
    ]
