"""What city staff see and edit: drafts are open, everything else is read-only."""

from zones.admin.address import AddressAdmin
from zones.admin.alias import StreetAliasAdmin
from zones.admin.edition import EditionAdmin
from zones.admin.importjob import ColumnMappingAdmin, ImportJobAdmin
from zones.admin.steckbrief import SteckbriefAdmin
from zones.admin.user import StaffAdmin
from zones.admin.zone import ZoneAdmin

__all__ = [
    "AddressAdmin",
    "ColumnMappingAdmin",
    "EditionAdmin",
    "ImportJobAdmin",
    "StaffAdmin",
    "SteckbriefAdmin",
    "StreetAliasAdmin",
    "ZoneAdmin",
]
