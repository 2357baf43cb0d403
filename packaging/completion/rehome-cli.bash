# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Completion of rehome-cli for bash. Works with and without the package bash-completion. To try it:
#     source packaging/completion/rehome-cli.bash

_rehome_cli_steps() {
    printf '%s\n' \
        preparation.project preparation.databases preparation.requirements preparation.preflight preparation.backup preparation.prove preparation.offsite \
        preparation.baseline \
        preparation.rollback \
        repository.create repository.docker repository.requirements \
        data.target data.restore data.verify \
        validation.performance \
        transition.rehearsal transition.close
}

# What an option of any command takes: words, or "folders", "files", "steps", "skips", "text". Nothing for a flag.
_rehome_cli_takes() {
    case $1/$2 in
        */--step | */--until) printf 'steps' ;;
        */--skip) printf 'skips' ;;
        */--phase) printf '1 2 3 4 5' ;;
        log/--format) printf 'md html pdf json' ;;
        backup/--format | */--backup-format) printf 'directory custom' ;;
        init/--transfer) printf 'archive copy' ;;
        backup/--compress) printf 'gzip:1 zstd:1 lz4 none' ;;
        */--level) printf 'counts content strict' ;;
        init/--target) printf 'private' ;;
        copy/--target) printf 'private:' ;;
        */--strategy) printf 'delta full' ;;
        */--licence) printf 'MIT BSD-3-Clause Apache-2.0 GPL-3.0-or-later AGPL-3.0-or-later' ;;
        log/--output | log/-o | */--python | */--proxy-file | */--passwords | */--pdf-passwords | */--queries) printf 'files' ;;
        backup/--output | pdf-golden/--output | pdf-golden/-o | */--project | */--repository | */--pdfs) printf 'folders' ;;
        */--source | verify/--target | sync/--target | */--pdf-command | */--critical | */--switch-back | */--stop-new | */--start-old | */--endpoint | */--dns-name | */--unit | \
            */--offsite | */--profile) printf 'text' ;;
        */--keep) printf '7,4,6' ;;
        */--jobs | */--compress | */--repeat | */--window | */--rows | */--limit) printf 'text' ;;
    esac
}

_rehome_cli_options() {
    case $1 in
        sample) printf '%s ' --rows --stop ;;
        init)
            printf '%s ' --project --python --source --target --repository --pdfs --pdf-command --pdf-passwords --queries --critical \
                --switch-back --offsite --stop-new --start-old --endpoint --dns-name --proxy-file --unit --licence --jobs --level --backup-format --compress --transfer --static --repeat --window
            ;;
        run) printf '%s ' --phase --step --until --skip --yes ;;
        status) printf '%s ' --json ;;
        log) printf '%s ' --format --output -o ;;
        target) printf '%s ' --start --stop ;;
        rollback) printf '%s ' --dry-run --restore-database --accept-fewer-rows --yes ;;
        backup)
            printf '%s ' --source --output --jobs --format --compress --prove --offsite --endpoint --profile --keep \
                --status --json
            ;;
        prove) printf '%s ' --critical --jobs --json ;;
        verify) printf '%s ' --source --target --level --schema --no-schema --jobs --json ;;
        copy) printf '%s ' --source --target --jobs --overwrite --resume --json ;;
        sync) printf '%s ' --source --target --strategy --jobs --schema --no-schema --drop-replaced --json ;;
        inspect) printf '%s ' --python --static --json ;;
        pdf-baseline) printf '%s ' --repeat --limit --passwords --json ;;
        pdf-golden) printf '%s ' --output -o --jobs --limit --passwords --no-words --json ;;
        *) printf '%s ' --version ;;
    esac
    printf '%s ' --help --verbose
}

_rehome_cli() {
    local commands='sample init run status log target rollback backup prove verify copy sync inspect pdf-baseline pdf-golden'
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' takes='' word
    COMPREPLY=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [[ " $commands " == *" $word "* ]]; then
            command=$word
            break
        fi
    done

    # "--step=data.r" reaches a completion as three words: "--step", "=", "data.r".
    if [[ $current == = ]]; then
        current=''
    elif [[ $previous == = ]] && ((COMP_CWORD > 1)); then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    if [[ $previous == -* ]]; then
        takes=$(_rehome_cli_takes "$command" "$previous")
    fi
    # "private:shop" likewise: "private", ":", "shop".
    if [[ $command == copy && $current == : ]]; then
        current='' takes='folders'
    elif [[ $command == copy && $previous == : ]]; then
        takes='folders'
    fi
    if [[ $takes == steps ]]; then
        takes=$(_rehome_cli_steps)
    fi

    case $takes in
        text) ;;
        files)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            ;;
        folders)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -d -- "$current")
            ;;
        private:)
            compopt -o nospace
            mapfile -t COMPREPLY < <(compgen -W "$takes" -- "$current")
            ;;
        skips)
            compopt -o nospace
            mapfile -t COMPREPLY < <(compgen -S = -W "$(_rehome_cli_steps)" -- "$current")
            ;;
        ?*) mapfile -t COMPREPLY < <(compgen -W "$takes" -- "$current") ;;
        *)
            if [[ $current == -* ]]; then
                mapfile -t COMPREPLY < <(compgen -W "$(_rehome_cli_options "$command")" -- "$current")
            elif [[ -z $command ]]; then
                mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current")
            elif [[ " backup verify copy sync " != *" $command "* ]]; then
                compopt -o filenames
                mapfile -t COMPREPLY < <(compgen -d -- "$current")
            fi
            ;;
    esac
}

complete -F _rehome_cli rehome-cli
