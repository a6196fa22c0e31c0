"""Fields whose content the database holds encrypted, for the other rooms that keep something of people."""

from calculator.models.encrypted import EncryptedJsonField, EncryptedTextField

__all__ = ["EncryptedJsonField", "EncryptedTextField"]
