#!/usr/bin/env bash
# Goes back to the old system of {{project}}. Run it with --help first.
# Names and commands stand in single quotes, whatever they hold.
# shellcheck disable=SC2016
set -Eeuo pipefail
export LC_ALL=C
trap 'echo "Line $LINENO of this script failed unexpectedly; nothing after it was done." >&2; exit 3' ERR

# Settings. Each can be given as an environment variable instead: see --help.
default_backup={{backup}}
default_format={{format}}
default_old_database={{oldDatabase}}
default_old_name={{oldDatabaseName}}
default_new_database={{newDatabase}}
new_database_file={{newDatabaseFile}}
default_tools={{toolsFolder}}
default_jobs={{jobs}}
default_stop_new={{stopNewCommand}}
default_start_old={{startOldCommand}}
default_switch={{switchCommand}}
default_old_url={{oldUrl}}
# How the old database is made anew if it is gone as a whole.
create_options={{createOptions}}
# What a person does where no command switches the endpoint.
by_hand={{byHand}}

backup=${REHOME_BACKUP:-$default_backup}
format=${REHOME_FORMAT:-$default_format}
old_database=${REHOME_OLD_DATABASE:-$default_old_database}
old_name=${REHOME_OLD_NAME:-$default_old_name}
new_database=${REHOME_NEW_DATABASE:-$default_new_database}
if [ -z "$new_database" ] && [ -r "$new_database_file" ]; then
  new_database=$(< "$new_database_file") # written when the new server was made, after this script
fi
jobs=${REHOME_JOBS:-$default_jobs}
stop_new=${REHOME_STOP_NEW-$default_stop_new}
start_old=${REHOME_START_OLD-$default_start_old}
switch_command=${REHOME_SWITCH-$default_switch}
old_url=${REHOME_OLD_URL-$default_old_url}
tools=${REHOME_TOOLS:-$default_tools}
if [ -n "$tools" ]; then PATH=$tools:$PATH; fi

# The tables: as SQL names them, as people name them, how many rows the backup holds, and whether fewer rows later on
# are as it should be (sessions run out).
tables=(
{{tables}}
)
labels=(
{{labels}}
)
backup_rows=({{rows}})
may_shrink=({{mayShrink}})

usage() {
  cat <<'USAGE'
usage: rollback.sh [--dry-run] [--restore-database] [--help]

Goes back to the old system: proves the backup, looks at the old database, says which writes would be lost, switches
the endpoint back, and checks the old system. It can be run again at any time.

  --dry-run           look at everything and say what would be done; change nothing
  --restore-database  if the old database has lost its tables, put the proven backup into it
  --help              this text

Environment variables that replace the settings at the top of the script:
  REHOME_BACKUP, REHOME_FORMAT (directory or custom)           the backup's folder
  REHOME_OLD_DATABASE, REHOME_OLD_NAME, REHOME_NEW_DATABASE    conninfo strings without passwords; the old one's name
  REHOME_OLD_PGPASSFILE, REHOME_NEW_PGPASSFILE, PGPASSFILE     files with passwords
  REHOME_OLD_PGPASSWORD, REHOME_NEW_PGPASSWORD, PGPASSWORD     passwords
  REHOME_TOOLS                                                 the folder of psql and pg_restore
  REHOME_JOBS                                                  of pg_restore; 1 restores everything or nothing
  REHOME_STOP_NEW, REHOME_START_OLD, REHOME_SWITCH             commands; empty: not done
  REHOME_OLD_URL                                               must answer in the end

Exit codes: 0 done; 1 done, but a check of the old system failed; 2 wrong usage; 3 refused, or could not be done.
USAGE
}

dry_run=no
restore=no
for argument in "$@"; do
  case $argument in
    --dry-run) dry_run=yes ;;
    --restore-database) restore=yes ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

say() { printf '%s\n' "$*"; }
refuse() { printf '%s\n' "$@" >&2; exit 3; }

# Runs a client with the password of one side; passwords stand in no argument.
with_password() (
  if [ -n "$1" ]; then
    export PGPASSWORD=$1
  elif [ -n "$2" ]; then
    unset PGPASSWORD
    export PGPASSFILE=$2
  fi
  shift 2
  exec "$@"
)
as_old() { with_password "${REHOME_OLD_PGPASSWORD:-}" "${REHOME_OLD_PGPASSFILE:-}" "$@"; }
as_new() { with_password "${REHOME_NEW_PGPASSWORD:-}" "${REHOME_NEW_PGPASSFILE:-}" "$@"; }
psql_options=(--no-psqlrc --quiet --no-align --tuples-only --no-password --set=ON_ERROR_STOP=1)
sql_old() { as_old psql "${psql_options[@]}" --dbname="$old_database"; }
sql_new() { as_new psql "${psql_options[@]}" --dbname="$new_database"; }
sql_old_server() { as_old psql "${psql_options[@]}" --dbname="$old_database dbname=postgres" "$@"; }

# One line for each table: its rows, or "missing". All of them in one snapshot, without writing anything.
counting_sql() {
  local quote="'" i
  printf '%s\n' "SET standard_conforming_strings = on;" "SET row_security = off;" \
    "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
  for i in "${!tables[@]}"; do
    printf "SELECT to_regclass('%s') IS NOT NULL AS there \\\\gset\n" "${tables[$i]//$quote/$quote$quote}"
    printf '\\if :there\nSELECT count(*) FROM ONLY %s;\n\\else\n\\echo missing\n\\endif\n' "${tables[$i]}"
  done
}

other_tables_sql="SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e');"

prove_backup() {
  local proven actual
  [ -d "$backup" ] || refuse "Refused: there is no backup at $backup." \
    "Name its folder in REHOME_BACKUP. Nothing was changed."
  [ -r "$backup.proof" ] || refuse "Refused: the backup $backup was never proven by restoring it ($backup.proof is missing)." \
    "Prove it first (rehome-cli prove). Nothing was changed."
  proven=$(tr -d '[:space:]' < "$backup.proof")
  actual=$(sha256sum < "$backup/manifest.sha256" | cut -d ' ' -f 1) || actual=
  if [ -z "$actual" ] || [ "$proven" != "$actual" ]; then
    refuse "Refused: the backup $backup is not the one that was proven." \
      "Use the proven one, or prove this one. Nothing was changed."
  fi
  (cd "$backup" && sha256sum --check --strict --quiet manifest.sha256) || \
    refuse "Refused: the backup $backup was damaged after it was proven." "Use another copy of it. Nothing was changed."
  say "The backup $backup is proven and unchanged."
}

# Sets old_state (whole, empty, gone) and old_rows.
look_at_old() {
  local output missing=0 rows others answer
  if ! output=$(counting_sql | sql_old 2> "$scratch/errors"); then
    answer=$(sql_old_server --set=name="$old_name" 2> /dev/null \
      <<< "SELECT count(*) FROM pg_database WHERE datname = :'name';") || answer=
    if [ "$answer" = 0 ]; then
      old_state=gone
      return
    fi
    refuse "The old database does not answer, or its tables cannot be counted:" "$(cat "$scratch/errors")" \
      "Start its server, correct REHOME_OLD_DATABASE, or give its password in REHOME_OLD_PGPASSWORD or REHOME_OLD_PGPASSFILE," \
      "and run this again. Nothing was changed."
  fi
  mapfile -t old_rows <<< "$output"
  for rows in "${old_rows[@]}"; do
    if [ "$rows" = missing ]; then missing=$((missing + 1)); fi
  done
  others=$(sql_old <<< "$other_tables_sql")
  if [ "$missing" -eq 0 ]; then
    old_state=whole
  elif [ "$others" -eq 0 ]; then
    old_state=empty
  else
    refuse "The old database lacks $missing of ${#tables[@]} tables, but holds $others others. Such a database is not touched." \
      "Look at it: is it the right one? If nothing in it is needed, drop it and run this again with --restore-database."
  fi
}

# What the new system holds that the old one will not have.
say_lost_writes() {
  local output new_rows i before difference lost=0
  if [ -z "$new_database" ] || ! output=$(counting_sql | sql_new 2> "$scratch/errors"); then
    say "The new database could not be asked: writes that only it holds cannot be counted."
    return
  fi
  mapfile -t new_rows <<< "$output"
  for i in "${!tables[@]}"; do
    before=${backup_rows[$i]}
    if [ "$old_state" = whole ]; then before=${old_rows[$i]}; fi
    if [ "${new_rows[$i]}" = missing ]; then continue; fi
    difference=$((new_rows[i] - before))
    if [ "$difference" -gt 0 ]; then
      say "Would be lost: ${labels[$i]}: $difference rows in the new system that the old one does not have."
      lost=$((lost + difference))
    elif [ "$difference" -lt 0 ]; then
      say "Would be back: ${labels[$i]}: $((-difference)) rows in the old system that the new one does not have."
    fi
  done
  if [ "$lost" -eq 0 ]; then say "No table has more rows in the new system than in the old one."; fi
  say "Rows that were changed, or replaced by as many others, are not counted here."
}

# pg_restore 17 and newer ones begin with a setting that older servers refuse: for these its statements go through psql,
# without that one, and all of them or none.
put_back() {
  local options=(--clean --if-exists --no-owner --no-privileges --use-list="$scratch/list") tool server
  tool=$(pg_restore --version | sed -E 's/^.*\) ([0-9]+).*$/\1/')
  server=$(sql_old <<< 'SHOW server_version_num;')
  if [ "$tool" -lt 17 ] || [ "$server" -ge 170000 ]; then
    as_old pg_restore "${options[@]}" --exit-on-error --no-password "${@:2}" --dbname="$old_database" "$1"
    return
  fi
  pg_restore "${options[@]}" --file=- "$1" | sed '0,/^SET transaction_timeout = 0;$/{//d;}' | \
    as_old psql "${psql_options[@]}" --single-transaction --dbname="$old_database" > "$scratch/answers"
}

restore_database() {
  local archive=$backup/archive how=(--jobs="$jobs") extension
  if [ "$format" = custom ]; then archive=$backup/archive.dump; fi
  if [ "$jobs" -le 1 ]; then how=(--single-transaction); fi
  if [ "$dry_run" = yes ]; then
    say "Would restore $archive into the old database."
    return
  fi
  if [ "$old_state" = gone ]; then
    sql_old_server --set=name="$old_name" <<< "CREATE DATABASE :\"name\" $create_options;" || \
      refuse "The old database could not be made anew. Make the database $old_name by hand, empty, and run this again."
  fi
  pg_restore --list "$archive" > "$scratch/all" || refuse "pg_restore cannot read $archive."
  grep -vE '^[0-9]+; [0-9]+ [0-9]+ (SCHEMA - public|COMMENT - SCHEMA public|COMMENT - EXTENSION) ' \
    "$scratch/all" > "$scratch/list"
  # An extension that is there stays: dropping it would need its owner.
  sql_old <<< "SELECT extname FROM pg_extension;" > "$scratch/extensions"
  while IFS= read -r extension; do
    grep -vF " EXTENSION - $extension " "$scratch/list" > "$scratch/rest" || true
    mv "$scratch/rest" "$scratch/list"
  done < "$scratch/extensions"
  # shellcheck disable=SC1003
  printf '%s\n' "SELECT to_regnamespace('public') IS NULL AS absent \\gset" '\if :absent' 'CREATE SCHEMA public;' '\endif' | sql_old
  say "Restoring $archive into the old database."
  # --clean: there is no table, but schemas, types and functions of the archive may be left.
  put_back "$archive" "${how[@]}" || refuse "The restore failed. If the old database holds some tables now, drop it and run this again."
  sql_old <<< 'ANALYZE;'
  if [ "$old_state" = gone ]; then restore_settings; fi
  say "Restored."
}

# What was set for the database, which is in no archive. The server's words may quote a secret: they are not shown.
restore_settings() {
  if [ ! -r "$backup/settings.sql" ]; then return; fi
  sql_old_server --set=ON_ERROR_STOP=0 --set=database="$old_name" --file="$backup/settings.sql" 2> "$scratch/errors" || true
  if [ -s "$scratch/errors" ]; then
    say "Some of the database's settings could not be made. They stand in $backup/settings.sql."
  fi
}

# Runs a command of the settings, or says that it would.
run_command() {
  if [ -z "$2" ]; then return; fi
  if [ "$dry_run" = yes ]; then
    say "Would run, to $1: $2"
    return
  fi
  say "Running, to $1: $2"
  bash -c "$2" || refuse "The command to $1 failed: $2" "Do it by hand, or correct it, and run this again."
}

check_old_system() {
  local output i failed=0
  output=$(counting_sql | sql_old) || refuse "The old database does not answer any more."
  mapfile -t old_rows <<< "$output"
  for i in "${!tables[@]}"; do
    if [ "${old_rows[$i]}" != missing ] && [ "${old_rows[$i]}" -ge "${backup_rows[$i]}" ]; then continue; fi
    if [ "${may_shrink[$i]}" = yes ] && [ "${old_rows[$i]}" != missing ]; then continue; fi
    say "Check failed: ${labels[$i]} has ${old_rows[$i]} rows; the backup holds ${backup_rows[$i]}."
    failed=1
  done
  if [ -n "$old_url" ] && [ "$dry_run" = no ]; then
    if ! command -v curl > /dev/null; then
      say "Could not check $old_url: curl is not installed."
      failed=1
    elif ! curl --silent --show-error --fail --location --max-time 30 --output /dev/null "$old_url"; then
      say "Check failed: the old system does not answer at $old_url."
      failed=1
    fi
  fi
  return "$failed"
}

for tool in psql pg_restore sha256sum; do
  command -v "$tool" > /dev/null || refuse "$tool is not installed, or not in $PATH. Name its folder in REHOME_TOOLS."
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
old_rows=()
old_state=unknown

prove_backup
look_at_old
if [ "$old_state" != whole ] && [ "$restore" = no ]; then
  say_lost_writes
  refuse "The old database has lost its tables. To put the proven backup into it, run this again with --restore-database."
fi
run_command "stop the new system" "$stop_new"
say_lost_writes
if [ "$old_state" = whole ]; then
  say "The old database holds all of its ${#tables[@]} tables; it is left as it is."
else
  restore_database
fi
run_command "start the old system" "$start_old"
if [ -n "$switch_command" ]; then
  run_command "switch the endpoint back" "$switch_command"
else
  say "To be done by hand: $by_hand"
fi
if [ "$dry_run" = yes ] && [ "$old_state" != whole ]; then
  say "Nothing was changed."
  exit 0
fi
if check_old_system; then
  say "The old system holds at least the rows of the backup."
else
  exit 1
fi
if [ "$dry_run" = yes ]; then say "Nothing was changed."; else say "Rollback complete."; fi
