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
# The role that the old application uses: it has to be able to read its tables in the end.
default_application_role={{applicationRole}}
# How the old database is made anew if it is gone as a whole.
create_options={{createOptions}}
# What a person does where no command switches the endpoint.
by_hand={{byHand}}
# What DNS said when the way back was prepared.
old_dns=(
{{dnsRecords}}
)

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
application_role=${REHOME_APPLICATION_ROLE-$default_application_role}
keep_owners=${REHOME_KEEP_OWNERS:-yes}
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
usage: rollback.sh [--dry-run] [--restore-database] [--accept-fewer-rows] [--yes] [--help]

Goes back to the old system: proves the backup, looks at the old database, says which writes would be lost and what it
is going to do, asks, stops the new application, starts the old one, switches the endpoint back, and checks the old
system. It can be run again at any time, also after it was broken off.

  --dry-run            look at everything and say what would be done; change nothing
  --restore-database   if the old database has lost its tables, or rows of them, put the proven backup into it; what
                       else it holds is kept under another name, and that is asked for by the database's name, also
                       with --yes
  --accept-fewer-rows  take the old database as it is, although tables of it have fewer rows than the backup; the end
                       is told as a failed check
  --yes                do not ask before the work begins; where no command switches the endpoint, the old system is
                       not asked in the end, and the exit code is 1
  --help               this text

Environment variables that replace the settings at the top of the script:
  REHOME_BACKUP, REHOME_FORMAT (directory or custom)           the backup's folder
  REHOME_OLD_DATABASE, REHOME_OLD_NAME, REHOME_NEW_DATABASE    conninfo strings without passwords; the old one's name
  REHOME_OLD_PGPASSFILE, REHOME_NEW_PGPASSFILE, PGPASSFILE     files with passwords
  REHOME_OLD_PGPASSWORD, REHOME_NEW_PGPASSWORD, PGPASSWORD     passwords
  REHOME_TOOLS                                                 the folder of psql and pg_restore
  REHOME_JOBS                                                  of pg_restore; 1 restores everything or nothing
  REHOME_STOP_NEW, REHOME_START_OLD, REHOME_SWITCH             commands; empty: not done
  REHOME_OLD_URL                                               must answer in the end
  REHOME_APPLICATION_ROLE                                      must be able to read its tables; empty: not checked
  REHOME_KEEP_OWNERS                                           no: what is restored belongs to the role that restores
                                                               it, and grants are left out
  REHOME_LOG                                                   a file for what is said; empty: none

Exit codes: 0 done; 1 done, but a check of the old system failed, or the endpoint is still to be switched by hand;
2 wrong usage; 3 refused, or could not be done.
USAGE
}

dry_run=no
restore=no
accept=no
yes=no
for argument in "$@"; do
  case $argument in
    --dry-run) dry_run=yes ;;
    --restore-database) restore=yes ;;
    --accept-fewer-rows) accept=yes ;;
    --yes) yes=yes ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

# Everything that is said goes into a file that only its owner may read.
log=${REHOME_LOG-$(dirname -- "$0")/rollback.log}
if [ "$dry_run" = yes ] || [ -z "$log" ]; then
  log=/dev/null
elif ! (umask 077 && : >> "$log") 2> /dev/null; then
  printf '%s\n' "The log $log cannot be written; this goes on without it." >&2
  log=/dev/null
else
  chmod 600 "$log"
  printf '== %s rollback.sh %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*" >> "$log"
fi

say() { printf '%s\n' "$*" | tee -a "$log"; }
refuse() { printf '%s\n' "$@" | tee -a "$log" >&2; exit 3; }

# Reads a line from whoever runs this; nothing where nobody does, and says so.
answer_to() {
  printf '%s ' "$1" >&2
  answer=
  answered=yes
  read -r answer || answered=no
}

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
sql_old() { as_old psql "${psql_options[@]}" --dbname="$old_database" "$@"; }
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
  marker=rehome_rollback_${actual:0:16}
  say "The backup $backup is proven and unchanged."
}

lacks_rows() { [ "${may_shrink[$1]}" = no ] && [ "${old_rows[$1]}" -lt "${backup_rows[$1]}" ]; }

# Sets old_state and old_rows. The state is one of: whole; empty (without tables); gone (there is no such database);
# interrupted (a restore of this backup was broken off: the schema that it marks the database with is still there);
# damaged (some tables are gone, others are there); short (all tables are there, but rows of them are gone).
look_at_old() {
  local output rows others answer i
  missing=0
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
  if [ "$(sql_old <<< "SELECT count(*) FROM pg_namespace WHERE nspname = '$marker';")" = 1 ]; then
    old_state=interrupted
  elif [ "$missing" -eq 0 ]; then
    old_state=whole
    for i in "${!tables[@]}"; do
      if ! lacks_rows "$i"; then continue; fi
      say "The old database has fewer rows than the backup: ${labels[$i]}: ${old_rows[$i]} of ${backup_rows[$i]}."
      if [ "$accept" = no ]; then old_state=short; fi
    done
  elif [ "$others" -eq 0 ]; then
    old_state=empty
  else
    old_state=damaged
    say "The old database lacks $missing of ${#tables[@]} tables, but holds $others others."
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
  output=$(sql_new 2> /dev/null <<< "$changes_sql") || output=
  if [ -n "$output" ]; then
    say "Changed in the new system since its server began to count, which the old one does not have either:"
    say "$output"
  fi
}

changes_sql="SELECT '  ' || regexp_replace(schemaname || '.' || relname, '[[:cntrl:]]', '?', 'g') || ': '
  || n_tup_upd || ' rows changed, ' || n_tup_del || ' deleted' FROM pg_stat_user_tables
  WHERE n_tup_upd + n_tup_del > 0 ORDER BY n_tup_upd + n_tup_del DESC, 1 LIMIT 20;"

# Whether the connection's role may act as another: newer servers tell that apart from being its member.
role_right="CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END"

# Reads each table as the application's role. Where that role cannot be taken on, the server is asked what it may do.
reading_sql() {
  local quote="'" table
  printf '%s\n' "SET standard_conforming_strings = on;" "SELECT pg_has_role(:'role', $role_right) AS may_be \\gset" \
    '\if :may_be' 'SET ROLE :"role";' '\o /dev/null'
  for table in "${tables[@]}"; do printf 'SELECT 1 FROM ONLY %s LIMIT 1;\n' "$table"; done
  printf '%s\n' '\else'
  for table in "${tables[@]}"; do
    printf "SELECT 'permission denied for table ' || c.oid::regclass FROM pg_class c WHERE c.oid = to_regclass('%s')" \
      "${table//$quote/$quote$quote}"
    printf '%s\n' " AND NOT (has_schema_privilege(:'role', c.relnamespace, 'USAGE')" \
      "AND has_table_privilege(:'role', c.oid, 'SELECT'));"
  done
  printf '%s\n' '\endif'
}

application_reads() {
  local output
  if [ -z "$application_role" ]; then return; fi
  if output=$(reading_sql | sql_old --set=role="$application_role" 2>&1) && [ -z "$output" ]; then return; fi
  say "Check failed: the application's role $application_role cannot read the old database:"
  say "$output"
  return 1
}

# A database that holds other things is never dropped: it gets another name, once its own was typed.
set_damaged_aside() {
  local aside
  aside=before_rollback_$(date -u +%Y%m%d%H%M%S)
  say "The database $old_name would be kept as $aside, and the backup put into a new database $old_name."
  if [ "$dry_run" = yes ]; then return; fi
  answer_to "Type the name of the old database to go on:"
  if [ "$answer" != "$old_name" ]; then
    refuse "That is not its name. Such a database is not touched without it." "Nothing was changed."
  fi
  aside_name=$aside
}

rename_damaged() {
  database_owner=$(sql_old <<< "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database();")
  sql_old_server --set=name="$old_name" --set=aside="$aside_name" \
    <<< 'ALTER DATABASE :"name" RENAME TO :"aside";' || \
    refuse "The old database could not be renamed. End all of its sessions (stop the old application) and run this again."
  say "The database $old_name is now called $aside_name."
  old_state=gone
}

# Sets "$scratch/list", what is restored, and "$scratch/grants", what is set once more afterwards.
list_archive() {
  local entry='^[0-9]+; [0-9]+ [0-9]+'
  archive=$backup/archive
  if [ "$format" = custom ]; then archive=$backup/archive.dump; fi
  pg_restore --list "$archive" > "$scratch/all" || refuse "pg_restore cannot read $archive." "Nothing was changed."
  grep -vE "$entry (SCHEMA - public|COMMENT - SCHEMA public|COMMENT - EXTENSION) " "$scratch/all" > "$scratch/list"
  grep -E "$entry (SCHEMA - public|ACL|DEFAULT ACL) " "$scratch/all" > "$scratch/grants" || true
}

# The roles that the statements of grants name, one a line.
roles_of_grants() {
  local name='("([^"]|"")+"|[^ ";]+)'
  sed -nE -e "s/^.* (TO|FROM) $name( WITH GRANT OPTION)?;\$/\\2/p" "$1"
  sed -nE -e "s/^ALTER DEFAULT PRIVILEGES FOR ROLE $name .*\$/\\1/p" -e "s/^SET SESSION AUTHORIZATION $name;\$/\\1/p" "$1"
}

# Sets owners: what is restored belongs to whom it belonged (all), as far as this role may give it away (own; grants
# then come as far as it may make them), or to the role that restores it (leave). A role that is missing is said before
# anything is done: without it, the restore would fail, or the application find its tables closed.
check_roles() {
  local lost foreign self
  owners=leave
  list_archive
  if [ "$keep_owners" = no ]; then return; fi
  pg_restore --schema-only --no-privileges --use-list="$scratch/list" --file=- "$archive" | \
    sed -nE -e 's/; Tablespace: .*$//' -e 's/^-- Name: .*; Type: .*; Schema: .*; Owner: (.+)$/\1/p' | \
    { grep -vx -e - || true; } | sort -u > "$scratch/owners" # extensions have none
  pg_restore --use-list="$scratch/grants" --file=- "$archive" | \
    sed -e '0,/^SET transaction_timeout = 0;$/{//d;}' -e '/^CREATE SCHEMA public;$/d' > "$scratch/grants.sql"
  { cat "$scratch/owners"
    roles_of_grants "$scratch/grants.sql" | grep -vx PUBLIC | sed -E -e 's/^"(.*)"$/\1/' -e 's/""/"/g' || true
    if [ -n "$application_role" ]; then printf '%s\n' "$application_role"; fi
  } | sort -u > "$scratch/roles"
  sql_of_roles <<< 'SELECT rolname FROM pg_roles;' > "$scratch/known"
  lost=$(grep -vxF -f "$scratch/known" "$scratch/roles" | paste -s -d ' ') || true
  if [ -n "$lost" ]; then
    refuse "Refused: the old server lacks roles that own something in the backup, or may use it: $lost" \
      "Make them, with their passwords, and run this again; $backup/roles.sql holds how they were, without passwords." \
      "With REHOME_KEEP_OWNERS=no, all would belong to the role that restores it. Nothing was changed."
  fi
  owners=all
  if [ "$(sql_of_roles <<< 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user;')" = t ]; then return; fi
  owners=own
  sql_of_roles <<< "SELECT rolname FROM pg_roles WHERE pg_has_role(rolname, $role_right);" > "$scratch/known"
  foreign=$(grep -vxF -f "$scratch/known" "$scratch/owners" | paste -s -d ' ') || true
  if [ -z "$foreign" ]; then return; fi
  self=$(sql_of_roles <<< 'SELECT current_user;')
  if [ -n "$application_role" ] && [ "$application_role" != "$self" ]; then
    refuse "Refused: $self may not give anything to the roles that own it in the backup: $foreign" \
      "The application's role $application_role would find its tables closed. Name a superuser in REHOME_OLD_DATABASE." \
      "Nothing was changed."
  fi
  owners=leave
  say "What is restored will belong to $self, which may not give it to the roles that own it in the backup: $foreign"
}

sql_of_roles() { if [ "$old_state" = gone ]; then sql_old_server; else sql_old; fi; }

# The owner of the schema public, which is not made anew, and what was granted.
set_grants() {
  if [ "$keep_owners" = no ] || [ ! -s "$scratch/grants" ]; then return; fi
  sql_old --set=ON_ERROR_STOP=0 --file="$scratch/grants.sql" > "$scratch/answers" 2> "$scratch/errors" || true
  if [ -s "$scratch/errors" ]; then
    say "Not all that was granted could be granted again:"
    say "$(head -n 20 "$scratch/errors")"
  fi
}

# pg_restore 17 and newer ones begin with a setting that older servers refuse: for these its statements go through psql,
# without that one, and all of them or none.
put_back() {
  local options=(--clean --if-exists --use-list="$scratch/list") tool server
  if [ "$owners" != all ]; then options+=(--no-privileges); fi
  if [ "$owners" = leave ]; then options+=(--no-owner); fi
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
  local how=(--jobs="$jobs") extension
  if [ "$jobs" -le 1 ]; then how=(--single-transaction); fi
  if [ "$dry_run" = yes ]; then
    say "Would restore $archive into the old database."
    return
  fi
  if [ "$old_state" = damaged ]; then rename_damaged; fi
  if [ "$old_state" = gone ]; then
    sql_old_server --set=name="$old_name" <<< "CREATE DATABASE :\"name\" $create_options;" || \
      refuse "The old database could not be made anew. Make the database $old_name by hand, empty, and run this again."
    give_database
  fi
  begin_restore
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
  put_back "$archive" "${how[@]}" 2>&1 | tee -a "$log" || \
    refuse "The restore failed. Mend what it names, and run this again with --restore-database: it begins anew."
  set_grants
  sql_old <<< 'ANALYZE;'
  if [ "$made_anew" = yes ]; then restore_settings; fi
  sql_old <<< "DROP SCHEMA $marker;"
  say "Restored."
}

# Marks the database, so that a restore that is broken off is not taken for a whole database later on, nor what it
# left for somebody's data.
begin_restore() {
  made_anew=no
  sql_old <<< "SET client_min_messages = warning; CREATE SCHEMA IF NOT EXISTS $marker;" || \
    refuse "The role of REHOME_OLD_DATABASE may not make a schema in the old database: use one that may restore into it."
  if [ "$old_state" = gone ]; then
    sql_old <<< "COMMENT ON SCHEMA $marker IS 'made anew';"
    made_anew=yes
  elif [ "$(sql_old <<< "SELECT obj_description('$marker'::regnamespace, 'pg_namespace');")" = 'made anew' ]; then
    made_anew=yes
  fi
}

# Whose the database was stands in no archive: the one that was renamed tells it, else the application's role is taken.
give_database() {
  local owner=${database_owner:-$application_role}
  if [ -z "$owner" ] || [ "$owners" != all ]; then return; fi
  sql_old_server --set=name="$old_name" --set=owner="$owner" <<< 'ALTER DATABASE :"name" OWNER TO :"owner";' || return 0
  say "The new database $old_name belongs to $owner."
}

# What was set for the database, which is in no archive. The server's words may quote a secret: they are not shown.
restore_settings() {
  if [ ! -r "$backup/settings.sql" ]; then return; fi
  sql_old_server --set=ON_ERROR_STOP=0 --set=database="$old_name" --file="$backup/settings.sql" 2> "$scratch/errors" || true
  if [ -s "$scratch/errors" ]; then
    say "Some of the database's settings could not be made. They stand in $backup/settings.sql."
  fi
}

# Runs a command of the settings, or says that it would. What it leaves running in the background must not be waited
# for: its words go into the log itself, and are shown as far as they stand there once bash has ended.
run_command() {
  local said=$log before status=0
  if [ -z "$2" ]; then return; fi
  if [ "$dry_run" = yes ]; then
    say "Would run, to $1: $2"
    return
  fi
  say "Running, to $1: $2"
  if [ "$log" = /dev/null ]; then said=$scratch/said; fi
  : >> "$said"
  before=$(wc -c < "$said")
  bash -c "$2" < /dev/null >> "$said" 2>&1 9<&- || status=$?
  tail -c "+$((before + 1))" "$said"
  [ "$status" -eq 0 ] || refuse "The command to $1 failed: $2" "Do it by hand, or correct it, and run this again."
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
  application_reads || failed=1
  if [ "$switched" = no ]; then
    # Until then the URL leads to the new system, which may well answer.
    say "The old system was not checked: the endpoint is still to be switched. $by_hand"
    failed=1
  elif [ -n "$old_url" ] && [ "$dry_run" = no ]; then
    if ! command -v curl > /dev/null; then
      say "Could not check $old_url: curl is not installed."
      failed=1
    elif ! curl --silent --show-error --fail --location --max-time 30 --output /dev/null -- "$old_url" 2>&1 | tee -a "$log"; then
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
trap 'exit 130' INT
trap 'exit 143' TERM HUP
if [ "$dry_run" = no ] && command -v flock > /dev/null; then
  exec 9< "$0"
  flock --nonblock 9 || refuse "This script is already running." "Wait for its end. Nothing was changed."
fi
marker=
missing=0
aside_name=
old_rows=()
old_state=unknown
owners=leave
archive=
database_owner=
switched=yes
answered=yes

# What is going to be done, in words, before anything is.
say_plan() {
  say "What happens now:"
  if [ -n "$stop_new" ]; then say "  - the new application is stopped: $stop_new"; fi
  if [ "$old_state" = whole ]; then
    say "  - the old database stays as it is"
  else
    say "  - the proven backup is put into the old database $old_name"
  fi
  if [ -n "$start_old" ]; then say "  - the old application is started: $start_old"; fi
  if [ -n "$switch_command" ]; then
    say "  - the endpoint is switched back: $switch_command"
  else
    say "  - you switch the endpoint back by hand"
  fi
}

say_dns() {
  if [ "${#old_dns[@]}" -eq 0 ]; then return; fi
  say "DNS, when the way back was prepared; what differs today has to be set back:"
  local record
  for record in "${old_dns[@]}"; do say "  $record"; done
}

prove_backup
look_at_old
if [ "$old_state" != whole ] && [ "$restore" = no ]; then
  say_lost_writes
  case $old_state in
    interrupted) refuse "A restore into the old database was broken off." "To begin it anew, run this again with --restore-database." ;;
    damaged) refuse "Such a database is not touched. Look at it: is it the right one?" \
      "To put the proven backup into its place, run this again with --restore-database: it is kept under another name." ;;
    short) refuse "Rows of the backup are missing in the old database. Were they deleted on purpose, after the backup?" \
      "Then run this again with --accept-fewer-rows: it is taken as it is." \
      "To put the proven backup into its place, run this again with --restore-database: it is kept under another name." \
      "Nothing was changed." ;;
    *) refuse "The old database has lost its tables. To put the proven backup into it, run this again with --restore-database." ;;
  esac
fi
if [ "$old_state" = short ]; then old_state=damaged; fi
if [ "$old_state" != whole ]; then
  check_roles
elif ! application_reads; then
  refuse "Give it the rights that it lacks, or name another role in REHOME_APPLICATION_ROLE (empty: not checked)." \
    "Nothing was changed."
fi
say_lost_writes
if [ "$dry_run" = no ]; then say_plan; fi
if [ "$dry_run" = no ] && [ "$yes" = no ]; then
  answer_to "Type yes to go on:"
  if [ "$answer" != yes ]; then refuse "Nothing was changed."; fi
fi
if [ "$old_state" = damaged ]; then set_damaged_aside; fi
run_command "stop the new system" "$stop_new"
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
say_dns
# What is checked afterwards is true only once that is done.
if [ -z "$switch_command" ] && [ "$dry_run" = no ]; then
  switched=no
  if [ "$yes" = no ]; then
    answer_to "Press Enter once it is done:"
    switched=$answered
  fi
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
