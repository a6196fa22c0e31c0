"""Letters as files, where there is no mail server: in a folder that only the site's own account opens."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail.backends import filebased


class EmailBackend(filebased.EmailBackend):  # type: ignore[misc,unused-ignore]
    """Django's own, in `MAIL_FOLDER`."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        folder = Path(settings.MAIL_FOLDER)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        super().__init__(*args, **{**options, "file_path": str(folder)})
