import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join, resolve } from 'node:path';
import { STATE_OVERRIDE, type StateServer } from './state-server';

/**
 * A state of the simulated account must never take the place of a real one, nor the other way
 * round. Terraform decides where a state is by the folder that it runs in, and commands run it in
 * folders that nobody foresees: cdktf one for each stack, scripts where they like. So each
 * `terraform` and `tofu` that a command finds is a script of ours, which asks the real one to keep
 * the state of the folder in the account:
 *
 * - what has no block `backend` takes `-state`;
 * - a block `backend "local"` takes another `path` when it is initialised;
 * - what `keepStateInAccount` has been called for is served its state;
 * - any other backend has no such argument, and Terraform refuses to initialise it. What it was
 *   initialised with before is not seen (`TF_DATA_DIR`).
 */
function wrapper(real: string, states: string, server: StateServer): string {
  return `#!/bin/sh
# Runs Terraform with its state in the simulated account.
umask 077
real=${quoted(real)}
refuse() {
  printf 'error: %s\\n' "$1" >&2
  exit 2
}

chdir=
case \${1-} in -chdir=*) chdir=$1 && shift ;; esac
there=\${chdir#-chdir=}
folder=$(CDPATH='' cd -- "\${there:-.}" && pwd -P) || exit 1
state=${quoted(states)}$folder/terraform.tfstate
TF_DATA_DIR=${quoted(states)}$folder/.terraform
TF_HTTP_ADDRESS=${quoted(server.address)}
TF_HTTP_USERNAME=$folder
TF_HTTP_PASSWORD=${quoted(server.password)}
unset TF_HTTP_UPDATE_METHOD TF_HTTP_LOCK_ADDRESS TF_HTTP_UNLOCK_ADDRESS
export TF_DATA_DIR TF_HTTP_ADDRESS TF_HTTP_USERNAME TF_HTTP_PASSWORD
command=\${1-}
[ $# -gt 0 ] && shift

case $command in
plan | apply | destroy | refresh | import | taint | untaint | console | output)
  set -- "-state=$state" "$@"
  ;;
init)
  for argument; do
    case $argument in
    *-migrate-state* | *-force-copy*)
      refuse 'states are not moved into a simulated account, or within it.'
      ;;
    esac
  done
  word='(^|[^A-Za-z0-9_-])(backend|cloud)([^A-Za-z0-9_-]|$)'
  if [ -f "$folder"/${STATE_OVERRIDE} ]; then
    set -- "$@" -input=false
  elif cat "$folder"/*.tf "$folder"/*.tf.json "$folder"/*.tofu "$folder"/*.tofu.json 2>/dev/null |
    grep -Eq "$word"; then
    set -- "-backend-config=path=$state" "$@" -input=false
  fi
  ;;
state)
  case \${1-} in
  list | show | mv | rm | replace-provider)
    command_of_state=$1 && shift
    set -- "$command_of_state" "-state=$state" "$@"
    ;;
  pull) [ ! -f "$state" ] || exec cat "$state"; exit ;;
  push) refuse 'a state is not pushed into a simulated account.' ;;
  esac
  ;;
show)
  file=
  for argument; do case $argument in -*) ;; *) file=$argument ;; esac; done
  if [ -z "$file" ]; then
    [ -f "$state" ] || { echo 'No state.' && exit; }
    set -- "$@" "$state"
  fi
  ;;
workspace)
  case \${1-} in new | delete) refuse 'a simulated account has one workspace for each folder.' ;; esac
  ;;
esac
exec "$real" \${chdir:+"$chdir"} \${command:+"$command"} "$@"
`;
}

const NAMES = ['terraform', 'tofu'];

/**
 * Writes the wrappers into a folder.
 *
 * @param states - where states are kept, each under the path of its configuration's folder.
 * @param server - what serves them.
 * @param given - the path of a binary that a command names.
 * @returns environment variables by which commands find them.
 */
export function wrapTerraform(
  folder: string,
  states: string,
  server: StateServer,
  given?: string,
): Readonly<Record<string, string>> {
  const { PATH: path = '', TERRAFORM_BINARY_NAME: chosen } = process.env;
  mkdirSync(folder, { mode: 0o700 });
  const names = [...NAMES, chosen, given].filter((name) => name !== undefined);
  for (const name of names) {
    const real = located(name, path);
    if (real === undefined) continue;
    writeFileSync(join(folder, basename(name)), wrapper(real, states, server), { mode: 0o700 });
  }
  return {
    PATH: [folder, path].join(delimiter),
    // cdktf takes a path as well as a name.
    ...(chosen !== undefined && { TERRAFORM_BINARY_NAME: basename(chosen) }),
  };
}

/** The file that a name stands for, as a shell finds it. */
function located(name: string, path: string): string | undefined {
  const places = name.includes('/')
    ? [resolve(name)]
    : path.split(delimiter).map((folder) => resolve(folder, name));
  return places.find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** A word of the shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
