"""How requests reach the site: read whole by one loop per process, and only then given to a thread that computes.

gunicorn keeps the processes, waitress reads and writes; this room joins them and says how long and how much a client
may send. A slow client holds a place in the loop, of which there are thousands, and never a thread.
"""
