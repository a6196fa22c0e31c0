"""Background work on Celery for every app: locks, telling a worker, attempts, progress. Knows no app.

What holds for every kind of work:

- Its state stands in the database and only there. A message to a worker is a hint that something is due; it may be
  lost, late or doubled without harm.
- A worker holds a lock of PostgreSQL as long as it lives. Whoever looks at a piece of work (a page, or beat every
  minute) sees by it whether somebody is at it, and has a dead worker's piece begun again: `MOST_ATTEMPTS` times, then
  the work ends with a sentence.
- Results are stored in one transaction together with the new state, or not at all. Who cancels changes or deletes the
  row; the worker notices at its next note of progress, or when it stores.
"""
