#!/bin/sh
# The address of the login role is made by docker/migrate.js, which alone knows the administrator's; here it is only read.
if [ -n "$TESSERA_DATABASE_URL_FILE" ]; then
  TESSERA_DATABASE_URL=$(cat "$TESSERA_DATABASE_URL_FILE") || exit 1
  export TESSERA_DATABASE_URL
fi
exec "$@"
