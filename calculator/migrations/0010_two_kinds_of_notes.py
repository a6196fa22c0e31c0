"""Parts what stays in the house from what the client gets, adds telephone, e-mail and the decision.

What stood in one field of notes, and the day of the follow-up, become internal: nobody may suddenly print a line that
was meant for colleagues only. Cases that have either are marked, and their pages say so.
"""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F, Q

from calculator.models.encrypted import EncryptedTextField

CLIENT_DATA = "client_data_need_consent_and_purpose"
DECISIONS = [
    ("open", "offen"),
    ("heat_pump", "Wärmepumpe"),
    ("hybrid", "Wärmepumpe mit Kessel"),
    ("network", "Fernwärme oder Nahwärme"),
    ("wood", "Holz oder Pellets"),
    ("boiler", "neuer Gas- oder Ölkessel"),
    ("other", "eine andere Heizung"),
    ("stays", "die Heizung bleibt vorerst"),
]


def mark(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Mark what was printed until now. A page that was opened before no longer fits, so that it cannot empty a field."""
    cases = apps.get_model("calculator", "Consultation").objects
    printed = cases.filter(~Q(internal_notes="") | Q(follow_up_on__isnull=False))
    printed.update(was_printed=True, version=F("version") + 1)


class Migration(migrations.Migration):
    dependencies = [("calculator", "0009_house_of_case")]

    operations = [
        migrations.RenameField("consultation", "notes", "internal_notes"),
        migrations.AlterField(
            "consultation",
            "internal_notes",
            EncryptedTextField(blank=True, default="", verbose_name="Interne Notizen"),
        ),
        migrations.AddField(
            "consultation",
            "client_notes",
            EncryptedTextField(blank=True, default="", verbose_name="Notizen für das Protokoll"),
        ),
        migrations.AddField(
            "consultation",
            "next_appointment_on",
            models.DateField(blank=True, null=True, verbose_name="Nächster Termin"),
        ),
        migrations.AddField(
            "consultation", "phone", EncryptedTextField(blank=True, default="", verbose_name="Telefon")
        ),
        migrations.AddField("consultation", "email", EncryptedTextField(blank=True, default="", verbose_name="E-Mail")),
        migrations.AddField(
            "consultation",
            "decision",
            models.CharField(choices=DECISIONS, default="open", max_length=20, verbose_name="Entscheidung"),
        ),
        migrations.AddField("consultation", "was_printed", models.BooleanField(default=False, editable=False)),
        migrations.RemoveConstraint("consultation", CLIENT_DATA),
        migrations.AddConstraint(
            "consultation",
            models.CheckConstraint(
                condition=Q(client_name="", client_address="", phone="", email="")
                | (Q(consented_on__isnull=False) & ~Q(purpose="")),
                name=CLIENT_DATA,
            ),
        ),
        migrations.AddConstraint(
            "consultation",
            models.CheckConstraint(condition=Q(decision__in=[value for value, _ in DECISIONS]), name="known_decision"),
        ),
        # There is no way back: it would print what is internal.
        migrations.RunPython(mark),
    ]
