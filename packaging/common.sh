# shellcheck shell=bash
# What run.sh and test.sh share: messages, and installing what is missing. To be sourced.

set -euo pipefail

# The project's folder, wherever the script was called from.
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

# Qt and Python take names of files for ASCII in the plain C locale, which is what a bare machine has.
if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
    export LC_ALL=C.UTF-8
fi

say() {
    printf '%s\n' "$*"
}

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 2
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo "$@"
    fi
}

# wanted_packages GROUP...: the entries of dependencies.txt for these groups, one per line.
wanted_packages() {
    local group package
    while read -r group package; do
        case " $* " in
            *" $group "*) printf '%s\n' "$package" ;;
        esac
    done < <(grep -Ev '^[[:space:]]*(#|$)' "$root/packaging/dependencies.txt")
}

# first_installed A|B|-: the first of them that is installed, nothing if none is.
first_installed() {
    local package
    for package in ${1//|/ }; do
        if [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]]; then
            printf '%s\n' "$package"
            return
        fi
    done
}

# first_available A|B|-: the first of them that apt can install, "-" if the entry allows to do without, nothing if none.
first_available() {
    local package
    for package in ${1//|/ }; do
        if [[ $package == - || $(LC_ALL=C apt-cache policy "$package") == *"Candidate: "[!\(]* ]]; then
            printf '%s\n' "$package"
            return
        fi
    done
}

# A PostgreSQL server package makes a server on port 5432 when it is installed for the first time. Rehome starts its own
# servers and needs none, so that is switched off while the packages are installed, without touching a setting of the machine.
no_default_server=/etc/postgresql-common/createcluster.d/rehome-no-default-server.conf

allow_default_server() {
    as_root rm -f "$no_default_server"
    if [[ -d ${no_default_server%/*} ]]; then
        as_root rmdir --ignore-fail-on-non-empty "${no_default_server%/*}"
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 \
        apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 -q -y --no-install-recommends install "$@" </dev/null
}

# install_packages GROUP...: installs what these groups name and the machine lacks.
install_packages() {
    local entry package missing=() optional=() chosen=()
    if ! command -v apt-get >/dev/null; then
        fail "this machine has no apt-get (Debian 12, Debian 13 and Ubuntu 24.04 have it)." \
            "Install what packaging/dependencies.txt names in your own way, then add --no-install."
    fi

    while read -r entry; do
        if [[ -n $(first_installed "$entry") ]]; then
            continue
        elif [[ $entry == *"|-" ]]; then
            optional+=("$entry")
        else
            missing+=("$entry")
        fi
    done < <(wanted_packages "$@")
    for entry in "${optional[@]}"; do
        if ((${#missing[@]} > 0)) || [[ $(first_available "$entry") != - ]]; then
            missing+=("$entry")
        else
            say "Done without ${entry%|-}, which this distribution does not have."
        fi
    done
    if ((${#missing[@]} == 0)); then
        say "Everything needed is installed."
        return
    fi

    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        fail "these packages must be installed, which takes root or sudo: ${missing[*]}"
    fi
    say "Reading the list of packages ..."
    as_root apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 -q update </dev/null
    for entry in "${missing[@]}"; do
        package=$(first_available "$entry")
        case $package in
            "") fail "this distribution has no package ${entry//|/ or }. Rehome builds on Debian 12, Debian 13 and Ubuntu 24.04." ;;
            -) say "Done without ${entry%|-}, which this distribution does not have." ;;
            *) chosen+=("$package") ;;
        esac
    done
    if ((${#chosen[@]} == 0)); then
        return
    fi

    say "Installing: ${chosen[*]}"
    case " ${chosen[*]} " in
        *" postgresql"*)
            say "PostgreSQL is installed without making a server on port 5432; servers that are there stay as they are."
            trap allow_default_server EXIT
            printf 'create_main_cluster = false\n' | as_root install -D -m 644 /dev/stdin "$no_default_server"
            apt_install "${chosen[@]}"
            allow_default_server
            trap - EXIT
            ;;
        *) apt_install "${chosen[@]}" ;;
    esac
}
