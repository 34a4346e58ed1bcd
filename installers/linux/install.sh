#!/bin/sh
# Installs the portable Digit Lab that this script lies in; asks nothing.
#
#     sh install.sh                  for this user, below ~/.local; no administrator rights
#     sh install.sh --all-users      for everybody, below /usr/local; as root
#     sh install.sh --remove         and, with --all-users, for everybody: takes it away again
#
# Runs, drawings and settings lie elsewhere (~/.local/share/digitlab) and are never touched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=$HOME/.local
remove=no
for argument in "$@"; do
    case $argument in
        --all-users) prefix=/usr/local ;;
        --remove) remove=yes ;;
        *) echo "install.sh: unknown argument '$argument'; see the first lines of the script" >&2; exit 2 ;;
    esac
done
program=$prefix/lib/digitlab
share=$prefix/share
if [ "$prefix" = "$HOME/.local" ]; then
    share=${XDG_DATA_HOME:-$HOME/.local/share}
fi

refresh() {
    for tool in "update-mime-database $share/mime" "update-desktop-database -q $share/applications" \
        "gtk-update-icon-cache -q -t $share/icons/hicolor"; do
        if command -v "${tool%% *}" >/dev/null; then
            $tool >/dev/null 2>&1 || true
        fi
    done
}

case $(cat "$program/.digitlab" 2>/dev/null || echo none) in
    installed) rm -rf "$program" ;;
    none) if [ -e "$program" ]; then
            echo "install.sh: $program exists and is not Digit Lab; move it away first" >&2
            exit 1
        fi ;;
esac
rm -f "$prefix/bin/digitlab" "$share/applications/digitlab.desktop" "$share/mime/packages/digitlab.xml"
for icon in "$share"/icons/hicolor/*/apps/digitlab.png "$share"/icons/hicolor/*/apps/digitlab.svg; do
    rm -f "$icon"
done
if [ $remove = yes ]; then
    refresh
    echo "Digit Lab is removed. Runs and settings are kept."
    exit 0
fi

mkdir -p "$program" "$prefix/bin" "$share"
echo installed >"$program/.digitlab"
cp -Rp "$here/bin" "$here/lib" "$here/LICENSE" "$here/NOTICE" "$here/install.sh" "$program/"
cp -R "$here/share/." "$share/"
sed -e "s|^Exec=digitlab|Exec=\"$program/bin/digitlab\"|" -e "s|^TryExec=.*|TryExec=$program/bin/digitlab|" \
    "$here/share/applications/digitlab.desktop" >"$share/applications/digitlab.desktop"
ln -sf "$program/bin/digitlab" "$prefix/bin/digitlab"
refresh
echo "Digit Lab is installed: in the menu, and as $prefix/bin/digitlab."
