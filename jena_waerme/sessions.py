"""Sessions in the database as Django keeps them, under names that bear a mark of this site."""

from django.contrib.sessions.backends import db

from jena_waerme.serving import session_keys


class SessionStore(db.SessionStore):
    """A session; its name tells the server in front that it was begun here."""

    def _get_new_session_key(self) -> str:
        while True:
            name = session_keys.new()
            if not self.exists(name):
                return name
