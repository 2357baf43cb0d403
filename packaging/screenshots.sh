#!/bin/bash
# Takes the README's screenshots: starts the real wizard on a fresh sample under a virtual display of its own, goes through
# every page by keyboard, as a person would, and saves a picture of each.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'TEXT'
Usage: packaging/screenshots.sh [OPTION]... [FOLDER]
  --language CODE    en (the default) or de
  --appearance WORD  light (the default) or dark
  --size WxH         of the display in logical pixels; 1280x800 if none is given
  --scale N          device pixels for each logical pixel; 1 if none is given
  --no-install       install nothing
  -h, --help         this text
The pictures go to FOLDER, packaging/screenshots if none is named. The wizard must have been built: packaging/run.sh does that.
TEXT
}

language=en
appearance=light
size=1280x800
scale=1
install=yes
folder=$root/packaging/screenshots
while (($# > 0)); do
    case $1 in
        --language | --appearance | --size | --scale)
            [[ -n ${2:-} ]] || fail "$1 needs a value (see --help)"
            declare "${1#--}=$2"
            shift
            ;;
        --no-install) install=no ;;
        -h | --help)
            usage
            exit
            ;;
        -*) fail "unknown option $1 (see --help)" ;;
        *) folder=$1 ;;
    esac
    shift
done
[[ $size =~ ^[0-9]+x[0-9]+$ && $scale =~ ^[1-4]$ ]] || fail "--size is such as 1280x800, --scale a number from 1 to 4"
wizard=$root/build/release/bin/rehome
cli=$root/build/release/bin/rehome-cli
[[ -x $wizard && -x $cli ]] || fail "there is no $wizard: packaging/run.sh builds it"
if [[ $install == yes ]]; then
    install_packages run screenshots
fi

work=$(mktemp -d /var/tmp/rehome-shots-XXXXXX)
chmod 755 "$work"
pids=()
clean_up() {
    for pid in "${pids[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    "$cli" target "$work/sample.rehome" --stop >/dev/null 2>&1 </dev/null || true
    "$cli" sample --stop "$work/sample" >/dev/null 2>&1 </dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 "$((${size%x*} * scale))x$((${size#*x} * scale))x24" -nolisten tcp 3>"$work/display" 2>/dev/null &
pids+=($!)
read -r number <"$work/display"
export DISPLAY=:$number XDG_RUNTIME_DIR=$work/runtime XDG_CONFIG_HOME=$work/config QT_SCALE_FACTOR=$scale
install -d -m 700 "$XDG_RUNTIME_DIR"
openbox >/dev/null 2>&1 &
pids+=($!)
mkdir -p "$folder"

"$wizard" --sample "$work/sample" --language "$language" --appearance "$appearance" >/dev/null 2>&1 &
pids+=($!)

# wait_for TITLE: until the active window has this title (a regular expression).
wait_for() {
    local i title
    for ((i = 0; i < 1200; ++i)); do
        title=$(xdotool getactivewindow getwindowname 2>/dev/null || true)
        if [[ $title =~ $1 ]]; then
            sleep 1
            return
        fi
        sleep 0.1
    done
    fail "no window called $1 came; the last one was called $title"
}

keys() {
    xdotool key --clearmodifiers "$@"
    sleep 1
}

picture() {
    import -window root "$folder/$1.png"
    say "$folder/$1.png"
}

idle='^bankdocs — Rehome$'
wait_for 'Rehome$'
picture start
wait_for "$idle"
keys ctrl+2
picture project
keys ctrl+3
keys ctrl+shift+r
picture running
wait_for "$idle"
picture preparation
keys alt+Right
keys ctrl+shift+r
picture summary
keys Return
wait_for "$idle"
picture repository
for page in data validation transition; do
    keys alt+Right
    keys ctrl+shift+r
    wait_for "$idle"
    picture "$page"
done
keys alt+Right
picture report
# Change one value behind the wizard's back, and look at what it shows.
psql --quiet "$("$cli" target "$work/sample.rehome" 2>/dev/null)" --command \
    "UPDATE public.extractor_transaction SET amount = amount + 0.01 WHERE id = 1234" </dev/null
keys ctrl+5
xdotool key End
keys ctrl+r
wait_for "$idle"
picture difference
