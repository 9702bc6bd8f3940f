# What ./start and ./test ask of the machine. Installs Debian packages that are missing, and nothing else.
# Read by "source"; expects "set -euo pipefail" and the repository as the current folder.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }
stop() { printf '\n%s\n' "$*" >&2; exit 1; }

# The SDK is the one thing that is asked for and not installed: where it comes from is the machine's owner's decision.
need_dotnet() {
  if ! command -v dotnet >/dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then export PATH="$HOME/.dotnet:$PATH" DOTNET_ROOT="$HOME/.dotnet"; fi
  if command -v dotnet >/dev/null && dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then return; fi
  stop "The .NET SDK 10 is missing. Install it in one of these ways, then start again:
  Debian and Ubuntu:  https://learn.microsoft.com/dotnet/core/install/linux  (package dotnet-sdk-10.0)
  for you alone:      curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0"
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else stop "Install these packages as root, then start again: ${missing[*]}"
  fi
}

server_programs() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null; }

browser() { command -v chromium-headless-shell chromium chromium-browser google-chrome >/dev/null; }

# need_packages [tests]: "tests" also asks for what only tests use.
need_packages() {
  missing=()
  server_programs || missing+=(postgresql)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  browser || missing+=(chromium-headless-shell)
  # Reads plans in other formats than Word's and Excel's of today. These parts have no windows: a quarter of the whole.
  command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui libreoffice-calc-nogui)
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  if [ "${1:-}" = tests ]; then
    dpkg -s fonts-liberation >/dev/null 2>&1 || missing+=(fonts-liberation)
    # The one without windows takes half the time of the other.
    browser && { command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell); }
    command -v pgbouncer >/dev/null || [ -x /usr/sbin/pgbouncer ] || missing+=(pgbouncer)
  fi
  [ ${#missing[@]} -eq 0 ] || install_missing
  local version; version="$(node --version | tr -dc '0-9.')"
  [ "${version%%.*}" -ge 18 ] || stop "Node.js 18 or later is needed to build the pages' styles and scripts; this machine has $version. See https://nodejs.org/en/download"
}

install_missing() {
  command -v apt-get >/dev/null || stop "Install these programs, then start again (this machine has no apt-get): ${missing[*]}"
  say "Installing ${missing[*]}"
  # Debian's package makes and starts a cluster of its own. Ours is private, so none is wanted.
  if [[ " ${missing[*]} " == *" postgresql "* && ! -e /etc/postgresql-common/createcluster.conf ]]; then
    as_root mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi
  # A service that comes with a package is for tests alone here, and is started by them.
  local policy=/usr/sbin/policy-rc.d ours=
  if [ ! -e "$policy" ]; then ours=1; printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null; as_root chmod 755 "$policy"; fi
  as_root apt-get update -qq </dev/null
  if [[ " ${missing[*]} " == *" chromium-headless-shell "* ]] && ! apt-cache show chromium-headless-shell >/dev/null 2>&1; then
    # Not every distribution has it.
    missing=($(printf '%s\n' "${missing[@]}" | grep -vx chromium-headless-shell || true))
    browser || missing+=(chromium)
  fi
  if [[ " ${missing[*]} " == *" libreoffice-writer-nogui "* ]] && ! apt-cache show libreoffice-writer-nogui >/dev/null 2>&1; then
    missing=("${missing[@]/%-nogui/}")
  fi
  [ ${#missing[@]} -eq 0 ] || as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Options::=--force-confold "${missing[@]}" </dev/null >/dev/null
  [ -z "$ours" ] || as_root rm -f "$policy"
}
