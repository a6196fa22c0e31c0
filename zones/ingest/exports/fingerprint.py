"""A short name for everything that an exported file says (pure)."""

import hashlib
import json

from zones.ingest.exports.plan_columns import PlanFile, about, cells


def fingerprint(plan: PlanFile) -> str:
    """Return a hash, hex, that is the same exactly when the files would say the same."""
    digest = hashlib.sha256(json.dumps(about(plan)).encode())
    for row in plan.rows:
        digest.update(json.dumps([*cells(plan, row).values(), row.polygon.wkb_hex]).encode())
    return digest.hexdigest()
