#!/bin/sh
# Writes the path of a Chrome-like browser for the browser tests to the file named by $1.
# Uses the one that BROWSER_EXECUTABLE names or that is installed, else installs Debian's Chromium where that
# needs no password: the one without windows, which takes two thirds of the time. An empty file leaves it to Playwright
# to download a browser of its own.
set -u

answer=$1
mkdir -p "$(dirname "$answer")"

use() {
	printf '%s' "$1" >"$answer"
	echo "Browser tests use $1"
	exit 0
}

use_installed_browser() {
	for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable microsoft-edge-stable; do
		path=$(command -v "$name") || continue
		case $(readlink -f "$path") in
		*/snap) ;; # confined: cannot be driven with a profile below target
		*) use "$path" ;;
		esac
	done
	for app in 'Google Chrome' Chromium 'Microsoft Edge'; do
		path="/Applications/$app.app/Contents/MacOS/$app"
		[ ! -x "$path" ] || use "$path"
	done
}

# Runs a command as root, if that needs no password.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		DEBIAN_FRONTEND=noninteractive "$@"
	else
		sudo -n DEBIAN_FRONTEND=noninteractive "$@"
	fi
}

can_install() {
	command -v apt-get >/dev/null && as_root true 2>/dev/null
}

install_chromium() {
	as_root apt-get update && as_root apt-get install --yes --no-install-recommends chromium-headless-shell fonts-liberation
}

[ ! -x "${BROWSER_EXECUTABLE:-}" ] || use "$BROWSER_EXECUTABLE"
use_installed_browser
if can_install; then
	echo "Installing Chromium for the browser tests (see $answer.log)"
	install_chromium >"$answer.log" 2>&1
	use_installed_browser
fi
: >"$answer"
echo 'No browser found and none could be installed: Playwright brings its own'
