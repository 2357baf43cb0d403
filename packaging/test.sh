#!/bin/bash
# Installs what the tests need, builds Rehome and runs every test. Ends with the summary and the exit code of ctest.
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'TEXT'
Usage: packaging/test.sh [OPTION]...
  --sanitizers     run the tests under the address, undefined behaviour and thread sanitizers too
  --tidy [BASE]    check the source files changed since commit BASE (HEAD, if none is given) with clang-tidy
  --install-only   install what is needed, then stop
  --no-install     install nothing
  -h, --help       this text
With CI=true in the environment, warnings are errors and clang-tidy checks what the last commit changed, for at most ten minutes.
TEXT
}

sanitizers=no
install=yes
only_install=no
tidy_base=
tidy_seconds=86400
preset=release
if [[ ${CI:-} == true ]]; then
    preset=ci
    tidy_base=HEAD~1
    tidy_seconds=600
fi
while (($# > 0)); do
    case $1 in
        --sanitizers) sanitizers=yes ;;
        --install-only) only_install=yes ;;
        --no-install) install=no ;;
        --tidy)
            tidy_base=HEAD
            if [[ -n ${2:-} && ${2:-} != -* ]]; then
                tidy_base=$2
                shift
            fi
            ;;
        -h | --help)
            usage
            exit
            ;;
        *) fail "unknown option $1 (see --help)" ;;
    esac
    shift
done

in_git() {
    git -C "$root" -c safe.directory="$root" "$@"
}

# of_version_14 NAME: the command that is version 14 of this clang tool, nothing where there is none. Other versions format
# a little differently and check other things.
of_version_14() {
    local tool
    for tool in "$1-14" "$1"; do
        if command -v "$tool" >/dev/null && [[ $("$tool" --version) == *"version 14."* ]]; then
            printf '%s\n' "$tool"
            return
        fi
    done
}

check_format() {
    local tool files complaints
    tool=$(of_version_14 clang-format)
    if [[ -z $tool ]]; then
        say "Skipped: the format check, which takes clang-format 14."
        return
    fi
    mapfile -d '' files < <(find src tests -type f \( -name '*.h' -o -name '*.cpp' \) -print0)
    say "Checking the format of ${#files[@]} files ..."
    if ! complaints=$("$tool" --dry-run -Werror "${files[@]}" 2>&1); then
        printf '%s\n' "$complaints"
        mapfile -t files < <(sed -n -E 's/^([^: ]+):[0-9]+:[0-9]+: error: .*/\1/p' <<<"$complaints" | sort -u)
        fail "not formatted as .clang-format says. This does it: $tool -i ${files[*]}"
    fi
}

# The changed source files that the build compiles; for a header, the .cpp file of the same name.
changed_sources() {
    {
        in_git diff --name-only --diff-filter=d "$tidy_base" -- src tests
        in_git ls-files --others --exclude-standard -- src tests
    } | sed -n -E 's/\.(cpp|h)$/.cpp/p' | sort -u | while read -r file; do
        if grep -qF "\"file\": \"$root/$file\"" "build/$preset/compile_commands.json"; then
            printf '%s\n' "$file"
        fi
    done
}

# clang cannot read the precompiled header that g++ made: give it the same header as text, in a place without the compiled one.
prepare_tidy() {
    mkdir -p build/tidy
    python3 - "build/$preset/compile_commands.json" build/tidy <<'PYTHON'
import json, pathlib, re, sys

commands = json.loads(pathlib.Path(sys.argv[1]).read_text())
place = pathlib.Path(sys.argv[2]).resolve()


def as_text(match):
    copy = place / (re.sub(r"\W", "_", match[1]) + ".hxx")
    copy.write_text(pathlib.Path(match[1]).read_text())
    return f"-include {copy}"


for entry in commands:
    entry["command"] = re.sub(r"-include (\S+/cmake_pch\.hxx)", as_text, entry["command"])
(place / "compile_commands.json").write_text(json.dumps(commands))
PYTHON
}

check_tidy() {
    local tool files number deadline left=() bad=()
    if ! in_git rev-parse --quiet --verify "$tidy_base^{commit}" >/dev/null; then
        say "Skipped: clang-tidy, because there is no commit $tidy_base to compare with."
        return
    fi
    tool=$(of_version_14 clang-tidy)
    if [[ -z $tool ]]; then
        say "Skipped: clang-tidy, because .clang-tidy is written for version 14."
        return
    fi
    mapfile -t files < <(changed_sources)
    if ((${#files[@]} == 0)); then
        say "Nothing for clang-tidy: no source file changed since $tidy_base."
        return
    fi

    say "Checking ${#files[@]} files changed since $tidy_base with clang-tidy ..."
    prepare_tidy
    rm -f build/tidy/*.status
    deadline=$((SECONDS + tidy_seconds))
    for number in "${!files[@]}"; do
        while (($(jobs -rp | wc -l) >= $(nproc))); do
            sleep 0.2
        done
        if ((SECONDS >= deadline)); then
            break
        fi
        {
            status=0
            timeout $((deadline - SECONDS + 1)) "$tool" -p build/tidy --quiet "${files[number]}" \
                >"build/tidy/$number.log" 2>&1 || status=$?
            printf '%s\n' "$status" >"build/tidy/$number.status"
        } &
    done
    wait
    for number in "${!files[@]}"; do
        case $(cat "build/tidy/$number.status" 2>/dev/null || printf '124\n') in
            0) ;;
            124) left+=("${files[number]}") ;;
            *)
                bad+=("${files[number]}")
                sed '/^[0-9]* warnings\{0,1\} generated\.$/d' "build/tidy/$number.log"
                ;;
        esac
    done
    if ((${#left[@]} > 0)); then
        say "Skipped: clang-tidy of these files, because the time was over: ${left[*]}"
    fi
    ((${#bad[@]} == 0)) || fail "clang-tidy has something to say about: ${bad[*]}"
}

build() {
    say "Building ($1) ..."
    cmake --preset "$1" -DREHOME_BUILD_TESTS=ON
    cmake --build --preset "$1" --parallel "$(nproc)"
}

if [[ $install == yes ]]; then
    install_packages build run test
fi
if [[ $only_install == yes ]]; then
    exit
fi

cd "$root"
check_format
build "$preset"
if [[ -n $tidy_base ]]; then
    check_tidy
fi
ctest --preset "$preset" --output-on-failure -j 2 </dev/null
if [[ $sanitizers == yes ]]; then
    for preset in asan tsan; do
        build "$preset"
        ctest --preset "$preset" --output-on-failure -j 2 </dev/null
    done
fi
