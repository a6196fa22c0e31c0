"""The part of the settings about signing in; `settings` takes all of it."""

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 1  # hour
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_DISABLE_ACCESS_LOG = True  # failed attempts are kept for the lock-out, ordinary sign-ins are not
# Locks the pair, so that a stranger's wrong guesses do not lock a member of staff out elsewhere.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
# Failed sign-ins are a matter of the machine room (`manage.py axes_reset`), not of the desk.
AXES_ENABLE_ADMIN = False
AXES_LOCKOUT_TEMPLATE = "pages/locked.html"
AXES_CLIENT_IP_CALLABLE = "jena_waerme.client.address"
