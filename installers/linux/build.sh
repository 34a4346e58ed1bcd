#!/bin/sh
# Builds the package for Debian and its relatives, and a portable archive for any other Linux, into target/installer:
#
#     sh installers/linux/build.sh
#
# --packaged takes target/digitlab.jar and target/lib as they are, without Maven.
# Needs: a JDK 17 or later with jmods, dpkg-deb, and a display or Xvfb to list the window's classes.
# A package from Eclipse Temurin's JDK runs on any distribution; Debian's JDK leaves some libraries to the system.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
out=$root/target/installer
work=$out/work
# shellcheck source=installers/common/image.sh
. "$root/installers/common/image.sh"
find_jdk
command -v dpkg-deb >/dev/null || fail "dpkg-deb is missing; on Debian it is in the package dpkg"
package "$@"
architecture=$(dpkg --print-architecture)

stage
say "runtime"
runtime
if [ -n "${DISPLAY:-}" ]; then
    rehearsal
elif command -v Xvfb >/dev/null; then
    Xvfb -displayfd 3 -screen 0 1366x768x24 3>"$work/display" 2>/dev/null &
    xvfb=$!
    trap 'kill $xvfb 2>/dev/null || true' EXIT
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        [ -s "$work/display" ] && break
        sleep 1
    done
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    rehearsal
    kill "$xvfb"
else
    fail "no display, and no Xvfb (package xvfb) to make one"
fi
class_data
say "native code"
natives

say "application image"
# shellcheck disable=SC2046 # one option a line, none with a space
"$jdk/bin/jpackage" --type app-image --name digitlab --app-version "$version" --dest "$work/image" \
    --input "$work/input" --main-jar digitlab.jar --main-class digitlab.Main --runtime-image "$work/runtime" \
    --icon "$root/assets/icons/digitlab-256.png" \
    $(sed 's/^/--java-options /' "$root/installers/common/java-options.txt") \
    --java-options "-Ddigitlab.natives=\$APPDIR/$natives_name"
image=$work/image/digitlab
cp "$root/LICENSE" "$root/NOTICE" "$image/"
cp "$root/installers/linux/install.sh" "$image/"
cp "$root/installers/linux/class-data.sh" "$image/lib/"
mkdir -p "$image/share"
cp -r "$root/installers/linux/share/." "$image/share/"
for size in 16 32 48 64 128 256 512; do
    folder=$image/share/icons/hicolor/${size}x$size/apps
    mkdir -p "$folder" && cp "$root/assets/icons/digitlab-$size.png" "$folder/digitlab.png"
done
mkdir -p "$image/share/icons/hicolor/scalable/apps"
cp "$root/assets/icons/digitlab.svg" "$image/share/icons/hicolor/scalable/apps/"
chmod -R u=rwX,go=rX "$image"

say "portable archive"
portable=digitlab-$version-linux-$architecture.tar.gz
tar -C "$work/image" --owner=0 --group=0 --numeric-owner -czf "$out/$portable" digitlab

say "package"
tree=$work/deb
mkdir -p "$tree/opt" "$tree/usr/bin" "$tree/usr/share/doc/digitlab" "$tree/DEBIAN"
cp -rp "$image" "$tree/opt/digitlab"
rm "$tree/opt/digitlab/install.sh" "$tree/opt/digitlab/lib/runtime/lib/server/classes.jsa" # postinst makes a better one
mv "$tree/opt/digitlab/share/"* "$tree/usr/share/" && rmdir "$tree/opt/digitlab/share"
ln -s /opt/digitlab/bin/digitlab "$tree/usr/bin/digitlab"
cp "$root/NOTICE" "$tree/usr/share/doc/digitlab/copyright"
size=$(du -sk "$tree" | cut -f 1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" \
    "$root/installers/linux/control.in" >"$tree/DEBIAN/control"
install -m 755 "$root/installers/linux/postinst" "$root/installers/linux/prerm" "$tree/DEBIAN/"
dpkg-deb --root-owner-group -Zgzip -z6 --build "$tree" "$out/digitlab_${version}_$architecture.deb" >/dev/null

checksums sha256sum
rm -rf "$work"
ls -l "$out"
