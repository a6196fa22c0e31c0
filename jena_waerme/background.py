"""The part of the settings about background work; `settings` takes all of it."""

from celery.schedules import crontab

# Whoever sends a task waits two seconds at most, and tries once: the work waits and is told again by beat. Worker and
# beat try again by settings of their own.
CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_timeout": 2, "socket_connect_timeout": 2, "max_retries": 0}
CELERY_TASK_IGNORE_RESULT = True
CELERY_TIMEZONE = "Europe/Berlin"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BEAT_SCHEDULE = {
    "clear-sessions": {"task": "jena_waerme.clear_sessions", "schedule": 24 * 60 * 60},
    "wake-imports": {"task": "zones.wake_imports", "schedule": 60},
    "complete-published": {"task": "zones.complete_published", "schedule": 10 * 60},
    "delete-old-consultations": {"task": "calculator.delete_old_consultations", "schedule": 60 * 60},
    "delete-old-batches": {"task": "calculator.delete_old_batches", "schedule": 60 * 60},
    "delete-closed-feedback": {"task": "feedback.delete_closed_feedback", "schedule": 60 * 60},
    "delete-old-counts": {"task": "zones.delete_old_counts", "schedule": 60 * 60},
    "delete-failed-sign-ins": {"task": "people.delete_failed_sign_ins", "schedule": 10 * 60},
    "wake-letters": {"task": "mailroom.wake_letters", "schedule": 60},
    "remind-of-law": {"task": "calculator.remind_of_law", "schedule": crontab(minute=0, hour=7, day_of_week="mon")},
    "tell-of-plan": {"task": "notices.tell_of_plan", "schedule": 60},
    "tell-of-answers": {"task": "notices.tell_of_answers", "schedule": 10 * 60},
    "forget-unconfirmed": {"task": "notices.forget_unconfirmed", "schedule": 60 * 60},
    "wake-batches": {"task": "calculator.wake_batches", "schedule": 60},
}
