#!/bin/bash
# Installs what is missing, builds Rehome and opens the wizard on the sample project. Without a display the same
# migration is run by rehome-cli, and the migration log is written.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'TEXT'
Usage: packaging/run.sh [OPTION]...
  --command-line   run the migration with rehome-cli, even where there is a display
  --install-only   install what is needed, then stop
  --no-install     install nothing
  -h, --help       this text
The sample project is made in $REHOME_SAMPLE, or where that is not set in ~/.local/share/rehome/sample
(as root in /var/tmp/rehome-sample-root/sample). A second run goes on with what is there.
TEXT
}

install=yes
only_install=no
command_line=no
while (($# > 0)); do
    case $1 in
        --command-line) command_line=yes ;;
        --install-only) only_install=yes ;;
        --no-install) install=no ;;
        -h | --help)
            usage
            exit
            ;;
        *) fail "unknown option $1 (see --help)" ;;
    esac
    shift
done

# As root, PostgreSQL runs as the user postgres, who cannot reach root's home.
default_sample() {
    local place=/var/tmp/rehome-sample-root
    if ((EUID != 0)); then
        printf '%s\n' "${XDG_DATA_HOME:-$HOME/.local/share}/rehome/sample"
        return
    fi
    if [[ -e $place || -L $place ]] && [[ -L $place || ! -O $place ]]; then
        fail "$place belongs to somebody else: name another folder in REHOME_SAMPLE"
    fi
    install -d -m 755 "$place"
    printf '%s\n' "$place/sample"
}

if [[ $install == yes ]]; then
    install_packages build run
fi
if [[ $only_install == yes ]]; then
    exit
fi

cd "$root"
say "Building ..."
cmake --preset release
cmake --build --preset release --parallel "$(nproc)" --target src/app/all
cli=$root/build/release/bin/rehome-cli
wizard=$root/build/release/bin/rehome
[[ -x $cli ]] || fail "the build made no $cli"

sample=${REHOME_SAMPLE:-$(default_sample)}
[[ $sample == /* ]] || fail "REHOME_SAMPLE must be an absolute path, not $sample"
sample=${sample%/}
migration=$sample.rehome
say "Sample project: $sample"
"$cli" sample "$sample" </dev/null
printf -v stop '%q sample --stop %q' "$cli" "$sample"
say "Its two PostgreSQL servers keep running. Stop them with: $stop"
if [[ ! -e $migration/migration.json ]]; then
    "$cli" init "$migration" --project "$sample/legacy" --target private --pdfs "$sample/pdfs" </dev/null
fi

if [[ $command_line == no && -x $wizard && -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    say "Opening the wizard on $migration"
    exec "$wizard" "$migration"
fi

result=0
"$cli" run "$migration" --yes </dev/null || result=$?
for format in md html pdf json; do
    "$cli" log "$migration" --format "$format" -o "$sample-log.$format" </dev/null
done
case $result in
    0) say "The migration is done, and no difference was found. What could not be checked stands in the migration log." ;;
    1) say "The migration is done; differences or failed checks are in its log." ;;
    *) say "The migration did not come to its end (exit code $result). The log tells how far it came; run this again to go on." ;;
esac
say "Migration:     $migration"
say "Migration log: $sample-log.md, .html, .pdf and .json"
say "Stop the sample's servers with: $stop"
exit "$result"
