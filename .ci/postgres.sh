# A throw-away PostgreSQL of its own (no system cluster touched), on loopback, gone at the end.

start_postgres() { # folder for its data
  local bin
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  PG_HOME="$1/pg"
  mkdir -p "$PG_HOME"
  as_postgres="env"
  if [ "$(id -u)" = 0 ]; then
    chmod 755 "$1"
    chown postgres "$PG_HOME"
    as_postgres="runuser -u postgres --"
  fi
  PG_CTL="$as_postgres $bin/pg_ctl -D $PG_HOME/data"
  (cd /; $as_postgres "$bin/initdb" -D "$PG_HOME/data" -A trust -U postgres -E UTF8 >/dev/null)
  (cd /; $PG_CTL -w -l "$PG_HOME/log" -o "-p 54329 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$PG_HOME" start >/dev/null)
  export TEST_DATABASE_URL="postgres://postgres@127.0.0.1:54329/postgres"
}

stop_postgres() {
  (cd /; $PG_CTL -m immediate stop >/dev/null)
}
