"""The part of the settings about signing in; `settings` takes all of it."""

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
_DJANGOS = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_DJANGOS}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_DJANGOS}.UserAttributeSimilarityValidator"},
    {"NAME": f"{_DJANGOS}.CommonPasswordValidator"},
    {"NAME": "people.passwords.ContextValidator"},
]
LOGIN_URL = "calculator:consultations:sign_in"  # for Django's own pages; `together.desk` names its own
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60  # seconds that a link to set a password lasts
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 1  # hour
AXES_RESET_ON_SUCCESS = False  # the right password is half of it: people.second_factor resets after the second step
AXES_VERBOSE = False
AXES_DISABLE_ACCESS_LOG = True  # failed attempts are kept for the lock-out, ordinary sign-ins are not
# Locks the pair, so that a stranger's wrong guesses do not lock a member of staff out elsewhere.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # an hour is an hour
AXES_HANDLER = "people.limits.SignInLimits"
SIGN_IN_FAILURES_PER_ADDRESS = 20
SIGN_IN_FAILURES_PER_ACCOUNT = 50
AXES_ENABLE_ADMIN = False  # `people.admin` has what is needed
AXES_LOCKOUT_CALLABLE = "people.limits.locked_out"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "password", "code", "response", "behalten"]
AXES_CLIENT_IP_CALLABLE = "jena_waerme.client.address"
