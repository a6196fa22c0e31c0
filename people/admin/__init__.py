"""The administration of accounts."""

from people.admin import accounts, actions, grants, lock_outs  # noqa: F401 (each registers on import)
