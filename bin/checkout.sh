# shellcheck shell=sh
# Read by the programs beside it: finds this checkout and a Node to run it with, and builds the
# command line where it is not built. What is run comes from here and from the machine; the folder
# that somebody works in, which may be under review, has no say in it.
set -u

# Node obeys these before it runs anything of ours.
unset NODE_OPTIONS NODE_PATH CDPATH

fail() {
  printf 'error: %s\n' "$1" >&2
  exit 3
}

# Whether a place of the PATH belongs to the machine: it is absolute, no package put it there, and it
# is not in the folder that somebody is in, unless that is their home. Only what the shell itself
# knows is used here, as the PATH is not to be trusted yet.
of_machine() {
  case $1/ in */node_modules/*) return 1 ;; esac
  case $1 in /*) ;; *) return 1 ;; esac
  for folder in "$PWD" "$(pwd -P)"; do
    case ${HOME:-/}/ in "${folder%/}"/*) continue ;; esac
    case $1/ in "${folder%/}"/*) return 1 ;; esac
  done
}

machine_path() (
  set -f
  IFS=:
  kept=
  for place in $PATH; do
    if of_machine "$place"; then kept=${kept:+$kept:}$place; fi
  done
  printf '%s\n' "$kept"
)

machine=$(machine_path)
root=$(cd -- "${0%/*}/.." && pwd -P) || exit 3
bundle=$root/cli/dist/alicloud-baseline.js
node=$(PATH=$machine && command -v node)

# Installs what package-lock.json names for the command line, without running any script of it, and
# bundles. The bundle is put in place whole, and one program at a time builds.
build() (
  PATH=$machine
  lock=$root/.building
  waited=0
  until mkdir "$lock" 2>/dev/null; do
    [ -d "$lock" ] || fail "nothing can be written into $root"
    [ "$waited" -lt 300 ] ||
      fail "another program has been building for five minutes: if there is none, remove $lock"
    waited=$((waited + 1))
    sleep 1
  done
  trap 'rmdir "$lock"' EXIT
  trap 'exit 3' HUP INT TERM
  if [ -f "$bundle" ]; then return; fi
  printf 'Building the command line in %s, once.\n' "$root" >&2
  cd -- "$root" || exit 3
  npm ci --ignore-scripts --include=dev --workspace=cli --include-workspace-root=false \
    --no-audit --no-fund --logs-max=0 </dev/null >&2 &&
    "$node" --import tsx cli/scripts/build.ts </dev/null >&2
)

# Becomes the command line of this checkout.
baseline() {
  [ -n "$node" ] || fail 'there is no Node on the PATH of this machine: install Node 20.19 or newer'
  [ -f "$bundle" ] || build || fail "the command line could not be built in $root"
  exec "$node" "$bundle" "$@"
}
