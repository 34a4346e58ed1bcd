#!/bin/sh
# Installs the portable Digit Lab that this script lies in; asks nothing.
#
#     sh install.sh                  for this user, below ~/.local; no administrator rights
#     sh install.sh --all-users      for everybody, below /usr/local; as root
#     sh install.sh --remove         and, with --all-users, for everybody: takes it away again
#
# Runs, drawings and settings lie elsewhere (~/.local/share/digitlab) and are never touched.
set -eu
fail() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }

here=$(cd "$(dirname "$0")" && pwd -P)
prefix=$HOME/.local
share=${XDG_DATA_HOME:-$HOME/.local/share}
remove=no
for argument in "$@"; do
    case $argument in
        --all-users) prefix=/usr/local share=/usr/local/share ;;
        --remove) remove=yes ;;
        *) printf "install.sh: unknown argument '%s'; see the first lines of the script\n" "$argument" >&2; exit 2 ;;
    esac
done
program=$prefix/lib/digitlab
new=$program.new
case $program in
    *[\"\`\$\\%\|\&]*) fail "the menu cannot start a program in a folder with such a name: $program" ;;
esac
if [ -e "$program" ] && [ ! -e "$program/.digitlab" ]; then
    fail "$program exists and is not Digit Lab; move it away first"
fi
if [ $remove = no ] && [ ! -d "$here/share" ]; then
    fail "this copy is installed already; to install another version, run the script in that version's folder"
fi

refresh() {
    for tool in update-mime-database update-desktop-database gtk-update-icon-cache; do
        command -v "$tool" >/dev/null || continue
        case $tool in
            update-mime-database) set -- "$share/mime" ;;
            update-desktop-database) set -- -q "$share/applications" ;;
            *) set -- -q -t "$share/icons/hicolor" ;;
        esac
        "$tool" "$@" >/dev/null 2>&1 || true
    done
}

if [ $remove = yes ]; then
    [ -e "$program" ] || fail "there is no Digit Lab in $prefix/lib"
    rm -rf "$program" "$new"
    rm -f "$prefix/bin/digitlab" "$share/applications/digitlab.desktop" "$share/mime/packages/digitlab.xml" \
        "$share"/icons/hicolor/*/apps/digitlab.png "$share"/icons/hicolor/*/apps/digitlab.svg
    refresh
    echo "Digit Lab is removed. Runs and settings are kept."
    exit 0
fi

mkdir -p "$prefix/lib" "$prefix/bin" "$share" 2>/dev/null || fail "no right to write to $prefix; for everybody, run it as root"
rm -rf "$new"
mkdir "$new" 2>/dev/null || fail "no right to write to $prefix/lib; for everybody, run it as root"
trap 'rm -rf "$new"' EXIT
echo installed >"$new/.digitlab"
cp -Rp "$here/bin" "$here/lib" "$here/LICENSE" "$here/NOTICE" "$here/install.sh" "$new/"
rm -rf "$program"
mv "$new" "$program"
sh "$program/lib/class-data.sh" || echo "install.sh: the class-data archive could not be made; the program works, but starts more slowly" >&2
cp -R "$here/share/." "$share/"
sed -e "s|^Exec=digitlab|Exec=\"$program/bin/digitlab\"|" -e "s|^TryExec=.*|TryExec=$program/bin/digitlab|" \
    "$here/share/applications/digitlab.desktop" >"$share/applications/digitlab.desktop"
ln -sf "$program/bin/digitlab" "$prefix/bin/digitlab"
refresh
echo "Digit Lab is installed: in the menu, and as $prefix/bin/digitlab."
