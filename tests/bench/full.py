"""The settings of the measurements with everything run for everybody, as it was before ADR 44."""

from tests.bench.settings import *  # noqa: F403
from tests.bench.settings import MIDDLEWARE as LIGHT
from tests.bench.settings import STAFF_MIDDLEWARE

_BEFORE = {"jena_waerme.policy.PolicyMiddleware": "csp.middleware.CSPMiddleware"}
_SESSION, *_REST = STAFF_MIDDLEWARE
_FOR_ALL = [_BEFORE.get(name, name) for name in LIGHT if name != "jena_waerme.staff.StaffMiddleware"]
MIDDLEWARE = [_SESSION, *_FOR_ALL, *_REST]
