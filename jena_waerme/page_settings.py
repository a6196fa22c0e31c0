"""The part of the settings about templates, static files and the interface; `settings` takes all of it."""

from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

# Of two tags of one name the later one is taken.
_TAGS = (
    ("django", "i18n"), ("django", "static"), ("jena_waerme", "languages"), ("jena_waerme", "said_once"),
    ("together", "author"),
)  # fmt: skip
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": ["jena_waerme.loaders.CachedLoader"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "jena_waerme.context.site",
            ],
            "builtins": [f"{room}.templatetags.{name}" for room, name in _TAGS],
        },
    },
]

STATICFILES_DIRS = [
    BASE_DIR / "static",
    ("vendor/kern/fonts", BASE_DIR / "node_modules" / "@kern-ux" / "native" / "dist" / "fonts"),  # of the paper
    ("vendor/accessible-autocomplete", BASE_DIR / "node_modules" / "accessible-autocomplete" / "dist"),
    ("vendor/geoman", BASE_DIR / "node_modules" / "@geoman-io" / "leaflet-geoman-free" / "dist"),
    ("vendor/pbf", BASE_DIR / "node_modules" / "pbf" / "dist"),
    ("vendor/htmx", BASE_DIR / "node_modules" / "htmx.org" / "dist"),
]

# What the interface for programs can be asked, by room, in the order of its description.
INTERFACE = ("zones.api.routes.ROUTES", "knowledge.api.routes.ROUTES", "calculator.api.routes.ROUTES")
