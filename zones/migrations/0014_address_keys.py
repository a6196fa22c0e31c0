"""Every address gets its public key, so that links to it live on in the next edition.

The key of an address that nobody has matched with an earlier one is derived from street and number, as
`zones.ingest.address_keys.derived_key` does: the same house has it in every edition that is stored already.
"""

from typing import ClassVar

from django.db import migrations, models

import zones.models.address

_DERIVE = """
WITH turns AS (
    SELECT id, street_key || '|' || number || '|' || lower(suffix) || '|' || row_number() OVER (
        PARTITION BY edition_id, street_key, number, lower(suffix) ORDER BY postcode, object_id, id
    ) - 1 AS name FROM zones_address
)
UPDATE zones_address SET key = (1::bigint << 52) + ('x' || left(md5(turns.name), 13))::bit(52)::bigint
FROM turns WHERE turns.id = zones_address.id
"""


class Migration(migrations.Migration):
    """Add the keys, derive them, and forbid the same twice in an edition."""

    dependencies: ClassVar = [("zones", "0013_edition_files")]

    operations: ClassVar = [
        migrations.AddField("address", "key", models.BigIntegerField(null=True)),
        migrations.RunSQL(_DERIVE, migrations.RunSQL.noop),
        migrations.AlterField(
            "address",
            "key",
            models.BigIntegerField(
                default=zones.models.address.new_key, editable=False, verbose_name="öffentliche Kennung"
            ),
        ),
        migrations.AddConstraint(
            model_name="address",
            constraint=models.UniqueConstraint(fields=["key", "edition"], name="address_key_unique_in_edition"),
        ),
    ]
