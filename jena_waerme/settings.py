"""The one settings file. Every value that differs between installations comes from the environment.

`ENV_SCHEME` lists them with their types, `.env.example` explains each; a test holds both and the containers together.
"""

from dataclasses import astuple
from pathlib import Path

import django_stubs_ext
import environ
from csp.constants import NONCE, NONE, SELF
from whitenoise.compress import Compressor

from jena_waerme import basemap, framing
from jena_waerme.background import *  # noqa: F403
from jena_waerme.cache_json import caches
from jena_waerme.logs import logging_settings
from jena_waerme.page_settings import *  # noqa: F403
from jena_waerme.signing_in import *  # noqa: F403 (one part of one file)
from zones.city import CITY, DEFAULT

# Makes Django's generic classes (ModelAdmin[Zone]) subscriptable at run time, as the type checker sees them.
django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent

REQUIRED = environ.Env.NOTSET
ENV_SCHEME = {
    "SECRET_KEY": (str, REQUIRED),
    "DATABASE_URL": (str, REQUIRED),
    "REDIS_URL": (str, REQUIRED),
    "FIELD_ENCRYPTION_KEYS": (list, REQUIRED),
    "CITY": (str, DEFAULT),  # read by zones.city, which the models need before any setting
    "DEBUG": (bool, False),
    "ALLOWED_HOSTS": (list, ["localhost", "127.0.0.1", "[::1]"]),
    "CSRF_TRUSTED_ORIGINS": (list, []),
    "SITE_URL": (str, ""),
    "STATIC_ROOT": (str, str(BASE_DIR / ".local" / "static")),
    "HTTPS": (bool, True),
    "BEHIND_PROXY": (bool, False),
    "BASEMAP_URL": (str, ""),
    "BASEMAP_ATTRIBUTION": (str, ""),
    "SECOND_FACTOR_REQUIRED": (bool, False),
    "SESSION_HOURS": (int, 12),
    "DATA_PROTECTION_EMAIL": (str, ""),
    "EMAIL_URL": (str, ""),
    "MAIL_FROM": (str, ""),
    "BOUNCE_ADDRESS": (str, ""),
    "MAIL_FOLDER": (str, str(BASE_DIR / ".local" / "site" / "mail")),
    **{f"OPERATOR_{part}": (str, "") for part in ("NAME", "ADDRESS", "EMAIL", "PHONE")},
    "BOUNDARY_TOLERANCE_M": (float, 5.0),
    "BOUNDARY_TOLERANCE_APPROXIMATE_M": (float, 30.0),
    "HK_TH_URL": (str, ""),
    **{name: (list, []) for name in ("EMBED_HOSTS", "IMPORT_HOSTS")},
    "PUBLISH_NEEDS_SECOND_PERSON": (bool, False),
    "PRICES_NEED_SECOND_PERSON": (bool, False),
    "CONSULTATION_RETENTION_DAYS": (int, 730),
    "BATCH_RETENTION_DAYS": (int, 30),
    "FEEDBACK_RETENTION_DAYS": (int, 180),
    "DAILY_COUNT_DAYS": (int, 730),
    "DESK_IDLE_MINUTES": (int, 30),
    "HSTS_SECONDS": (int, 31_536_000),
    "HSTS_INCLUDE_SUBDOMAINS": (bool, False),
    "HSTS_PRELOAD": (bool, False),
    "METRICS_BIND": (str, ""),
    "LOG_LEVEL": (str, "INFO"),
    "LOG_FORMAT": (str, "plain"),
    "COSTLY_AT_ONCE": (int, 0),
}
env = environ.Env(**ENV_SCHEME)

SECRET_KEY = env("SECRET_KEY")
DEBUG = env("DEBUG")
ALLOWED_HOSTS = env("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = env("CSRF_TRUSTED_ORIGINS")
SITE_URL = env("SITE_URL").rstrip("/")  # of links in letters

# Debian 12 ships GDAL 3.6. No spatial reference from outside reaches GDAL: every SRID is a constant of ours.
# The others look for sign-in, session and messages in MIDDLEWARE: they are in STAFF_MIDDLEWARE, which a test holds.
SILENCED_SYSTEM_CHECKS = [
    *("gis.W001", "admin.E408", "admin.E409", "admin.E410", "axes.W002", "security.W005", "security.W021"),
    "security.W002",  # jena_waerme.framing says it of every page, and of frames something else
]

INSTALLED_APPS = [
    "jena_waerme",
    "zones",
    "calculator",
    "knowledge",
    "feedback",
    "embedding",
    "notices",
    "together",
    "together.apps.DeskConfig",
    "mailroom",
    "people",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.contrib.gis",
    "django.contrib.postgres",
    "axes",
    "csp",
    "django_otp",
    "django_otp.plugins.otp_static",
    "django_otp.plugins.otp_totp",
    "leaflet",
    "simple_history",
]

# A quote of 10 MB never touches the disk before it is judged: a full disk is then said beside its field.
FILE_UPLOAD_MAX_MEMORY_SIZE = 11 * 1024 * 1024

MIDDLEWARE = [
    "jena_waerme.metrics.MetricsMiddleware",
    "jena_waerme.naming.NamingMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "jena_waerme.packing.PackingMiddleware",  # static files are packed already, and pass by above
    "jena_waerme.policy.PolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "jena_waerme.framing.FrameMiddleware",
    "jena_waerme.languages.LanguageMiddleware",
    "jena_waerme.busy.BusyMiddleware",
    "jena_waerme.ratelimit.RateLimitMiddleware",
    "jena_waerme.bodies.BodyMiddleware",
    "jena_waerme.methods.MethodMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "jena_waerme.unreadable.UnreadableMiddleware",
    "jena_waerme.staff.StaffMiddleware",
]
# Runs inside of StaffMiddleware, for everybody but visitors who only read.
STAFF_MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "people.sessions.LimitMiddleware",
    "people.pages.gate.SecondFactorMiddleware",
    "calculator.consultations.idle.IdleMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "axes.middleware.AxesMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]

ROOT_URLCONF = "jena_waerme.urls"
WSGI_APPLICATION = "jena_waerme.wsgi.application"

DATABASES = {"default": env.db("DATABASE_URL")}
DATABASES["default"].update(ENGINE="jena_waerme.postgis", CONN_MAX_AGE=60, CONN_HEALTH_CHECKS=True)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = caches(env("REDIS_URL"))
CELERY_BROKER_URL = env("REDIS_URL")

LANGUAGE_CODE = "de"
LANGUAGES = [("de", "Deutsch"), ("en", "English")]
LOCALE_PATHS = [CITY.folder / "locale", BASE_DIR / "locale"]
TIME_ZONE = "Europe/Berlin"
FORMAT_MODULE_PATH = ["jena_waerme.formats"]
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "/static/"  # the same in every language
STATIC_ROOT = env("STATIC_ROOT")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = DEBUG
# Nothing asks for a file by its name without a hash, and source maps need no compression: 11 s instead of 38.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [*Compressor.SKIP_COMPRESS_EXTENSIONS, "map"]

HTTPS = env("HTTPS")
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^(health/|livez|readyz)$"]  # asked over plain HTTP, from inside
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
# Plain, but for advisors and staff: what they typed is offered again.
CSRF_FAILURE_VIEW = "jena_waerme.errors.csrf_failure"
SECURE_HSTS_SECONDS = env("HSTS_SECONDS") if HTTPS else 0
# Both bind the whole domain, which may be the city's: the operator decides, so the checks that ask for them are silent.
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS and env("HSTS_INCLUDE_SUBDOMAINS")
SECURE_HSTS_PRELOAD = HTTPS and env("HSTS_PRELOAD")
SESSION_ENGINE = "jena_waerme.sessions"
BEHIND_PROXY = env("BEHIND_PROXY")
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# An address that someone typed may stand in the query string of a result page; it must not travel to other sites.
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_HOURS = env("SESSION_HOURS")
SESSION_COOKIE_AGE = SESSION_HOURS * 3600  # so long a row is kept; people.sessions ends the sign-in
SECOND_FACTOR_REQUIRED = env("SECOND_FACTOR_REQUIRED")
OTP_TOTP_ISSUER = CITY.site_name
EMBED_HOSTS = framing.hosts(env("EMBED_HOSTS"))  # sites that may show our frames; nobody any other page (ADR 71)
# Tells the address back on the next page without a session and without keeping it in the URL.
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

BASEMAP_URL = env("BASEMAP_URL")
BASEMAP_ATTRIBUTION = env("BASEMAP_ATTRIBUTION")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "img-src": [SELF, "data:", *basemap.sources(BASEMAP_URL)],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "display-capture", "microphone", "payment", "usb")
}
# Only this site may ask where somebody is, and does so only after a press on the button that says so.
PERMISSIONS_POLICY["geolocation"] = ["self"]

# How often one client may ask each web process in a minute, by the beginning of the path; the first that fits counts.
# Somebody who types fast asks six times a second, and a whole office may share one address. A search that asks back is
# two requests, since its page has an address of its own. A result as a file costs most: paper, workbooks and data are
# counted together.
# Many addresses sent at once count by their lines.
RATE_LIMITS_PER_MINUTE = {
    "/api/v1/adressen:suche": 10_000,
    "/api/v1/vergleich": 60,
    "/api/": 900,
    "/adresse/": 240,
    "/punkt/": 120,
    "/rechner/ergebnis.": 20,
    "/rechner/ergebnis/": 240,
    "/rechner/genau/": 240,
    "/rechner/einbetten/": 240,
    "/einbetten/adresse/": 240,
    "/ausgaben/": 240,
    "/katalog.": 30,
    "/rueckmeldung": 30,
    "/benachrichtigung": 60,
    "/konto/passwort": 20,
}

COSTLY_AT_ONCE = env("COSTLY_AT_ONCE")
LEAFLET_CONFIG = {
    "TILES": [("Grundkarte", BASEMAP_URL, {"attribution": BASEMAP_ATTRIBUTION})] if BASEMAP_URL else [],
    "SPATIAL_EXTENT": astuple(CITY.bounds),
    "RESET_VIEW": False,
    "DEFAULT_PRECISION": 8,  # decimals of a degree kept by the map editor: about a millimetre
    "FORCE_IMAGE_PATH": True,
    "SCALE": "metric",
    "NO_GLOBALS": True,
    "ATTRIBUTION_PREFIX": "Leaflet",
}

# Nearer than this to another zone an address lies on the boundary (metres); the second if its place is approximate.
BOUNDARY_TOLERANCE_M = env("BOUNDARY_TOLERANCE_M")
BOUNDARY_TOLERANCE_APPROXIMATE_M = env("BOUNDARY_TOLERANCE_APPROXIMATE_M")

# Where `load_addresses --download hk-th` finds the official house coordinates; the city knows its Land's.
HK_TH_URL = env("HK_TH_URL") or CITY.house_coordinates.download_url

# Servers from which an import may fetch data, as names, each perhaps with a port.
IMPORT_HOSTS = env("IMPORT_HOSTS")

# Fernet keys for what advisors keep about clients: the first one encrypts, every one decrypts (docs/consultations.md).
FIELD_ENCRYPTION_KEYS = env("FIELD_ENCRYPTION_KEYS")
# Days until something is deleted: after its last change, or after staff have closed what visitors told.
CONSULTATION_RETENTION_DAYS = env("CONSULTATION_RETENTION_DAYS")
BATCH_RETENTION_DAYS = env("BATCH_RETENTION_DAYS")
FEEDBACK_RETENTION_DAYS = env("FEEDBACK_RETENTION_DAYS")
DAILY_COUNT_DAYS = env("DAILY_COUNT_DAYS")  # 0: nothing is counted
FORMER_VARIANT_DAYS = 30  # so long a variant that was removed or replaced can be brought back
# Whoever opens client data is signed out after so many minutes without use.
DESK_IDLE_MINUTES = env("DESK_IDLE_MINUTES")

# Whoever loaded a draft or changed anything in it does not publish it.
PUBLISH_NEEDS_SECOND_PERSON = env("PUBLISH_NEEDS_SECOND_PERSON")
# A price takes effect when somebody else than who entered it agrees.
PRICES_NEED_SECOND_PERSON = env("PRICES_NEED_SECOND_PERSON")
ROLES_NEED_SECOND_PERSON = True  # no installation does without (people/roles.py)
DATA_PROTECTION_EMAIL = env("DATA_PROTECTION_EMAIL")

METRICS_BIND = env("METRICS_BIND")  # where Prometheus asks; empty: nothing is counted for it

OPERATOR = {key: env(f"OPERATOR_{key.upper()}") for key in ("name", "address", "email", "phone")}

# Without a mail server letters are files in MAIL_FOLDER, so that nobody waits for one that was never sent.
MAIL_FOLDER = env("MAIL_FOLDER")
if env("EMAIL_URL"):
    vars().update(env.email_url("EMAIL_URL"))
else:
    EMAIL_BACKEND = "mailroom.folder.EmailBackend"
EMAIL_TIMEOUT = 20  # seconds
BOUNCE_ADDRESS = env("BOUNCE_ADDRESS")  # where notices come back to; empty: to their sender
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env("MAIL_FROM") or OPERATOR["email"] or "waerme@localhost"

LOGGING = logging_settings(env("LOG_LEVEL"), env("LOG_FORMAT"))
