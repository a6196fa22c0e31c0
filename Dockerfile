# The site as a container image. bin/pin-images pins the base image by digest on the operator's machine.

ARG PYTHON_IMAGE=python:3.13-slim-trixie
FROM ${PYTHON_IMAGE} AS base
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
# The client and age are for the service `backup`.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libgdal36 libharfbuzz-subset0 libpangoft2-1.0-0 postgresql-client age \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app

FROM base AS build
ENV PATH=/app/.venv/bin:$PATH
RUN apt-get update && apt-get install --yes --no-install-recommends gettext && rm -rf /var/lib/apt/lists/*
COPY requirements/setup.txt requirements/base.txt requirements/
RUN python -m venv .venv \
    && python -m venv /tools \
    && /tools/bin/pip install --no-cache-dir --require-hashes -r requirements/setup.txt \
    && /tools/bin/uv pip sync --no-cache --compile-bytecode --require-hashes --python .venv/bin/python requirements/base.txt
COPY package.json package-lock.json .npmrc ./
RUN PATH=/tools/bin:$PATH npm ci --no-progress
COPY . .
RUN for texts in locale/*/LC_MESSAGES/django.po city/*/locale/*/LC_MESSAGES/django.po; do msgfmt --output-file "${texts%.po}.mo" "$texts"; done
# Collecting needs the settings but no server: these values are used here only and are not in the final image.
RUN SECRET_KEY=build FIELD_ENCRYPTION_KEYS=build DATABASE_URL=postgis://build/build REDIS_URL=redis://build \
    STATIC_ROOT=/app/static-root python manage.py collectstatic --noinput

FROM base
# A number of its own, so that folders of the host can be given to it.
RUN adduser --system --uid 10001 --group --no-create-home --home /app site
COPY --from=build /app /app
RUN rm -rf /app/node_modules && install --directory --owner site --group site /mail
ENV PATH=/app/.venv/bin:$PATH STATIC_ROOT=/app/static-root XDG_CACHE_HOME=/tmp/cache
USER site
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=6s --start-period=30s --retries=4 \
    CMD ["python", "bin/lib/net.py", "healthy", "http://127.0.0.1:8000/health/"]
CMD ["gunicorn", "--config", "deploy/gunicorn.conf.py", "--bind", "0.0.0.0:8000"]
