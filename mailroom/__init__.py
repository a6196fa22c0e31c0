"""The mail room: the one place from which the site sends mail. Others call `mailroom.sending.send`."""
