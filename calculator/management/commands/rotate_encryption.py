"""`manage.py rotate_encryption`: encrypt everything anew with the first key, so that older keys can be thrown away."""

from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import models, transaction

from calculator.models import EncryptedBinaryField, EncryptedJsonField, EncryptedTextField

ENCRYPTED = (EncryptedTextField, EncryptedJsonField, EncryptedBinaryField)
PIECE = 20  # rows held in memory at a time; files are large


class Command(BaseCommand):
    help = "Encrypts consultations, tables of houses and notices anew with the first key of FIELD_ENCRYPTION_KEYS."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        for model in apps.get_models():
            names = [
                field.name
                for field in model._meta.concrete_fields  # noqa: SLF001 (public though underscored)
                if isinstance(field, ENCRYPTED)
            ]
            if names:
                self.stdout.write(f"{model._meta.label}: {_rotated(model, names)} rows")  # noqa: SLF001


@transaction.atomic
def _rotated(model: type[models.Model], names: list[str]) -> int:
    """Read and write every row; nothing but the encryption changes."""
    count = 0
    rows = model._default_manager.select_for_update().order_by("pk").only(*names)  # noqa: SLF001
    for row in rows.iterator(chunk_size=PIECE):
        row.save(update_fields=names)
        count += 1
    return count
