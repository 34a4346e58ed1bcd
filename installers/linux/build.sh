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
. "$root/installers/common/image.sh"
find_jdk
command -v dpkg-deb >/dev/null || fail "dpkg-deb is missing; on Debian it is in the package dpkg"
if [ "${1:-}" != --packaged ]; then
    (cd "$root" && ./mvnw -q package -DskipTests)
fi
version=$(sed -n 's/^    <version>\(.*\)<\/version>.*/\1/p' "$root/pom.xml" | head -n 1)
architecture=$(dpkg --print-architecture)
rm -rf "$out" && mkdir -p "$work"

stage
say "runtime"
runtime
if [ -n "${DISPLAY:-}" ]; then
    class_data
elif command -v Xvfb >/dev/null; then
    Xvfb -displayfd 3 -screen 0 1366x768x24 3>"$work/display" 2>/dev/null &
    xvfb=$!
    trap 'kill $xvfb 2>/dev/null || true' EXIT
    sleep 3
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    class_data
else
    fail "no display, and no Xvfb (package xvfb) to make one"
fi
say "native code"
natives

say "application image"
"$jdk/bin/jpackage" --type app-image --name digitlab --app-version "$version" --dest "$work/image" \
    --input "$work/input" --main-jar digitlab.jar --main-class digitlab.Main --runtime-image "$work/runtime" \
    --icon "$root/assets/icons/digitlab-256.png" \
    --java-options "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED" \
    --java-options "-Xshare:auto" \
    --java-options "-Ddigitlab.natives=\$APPDIR/$natives_name"
image=$work/image/digitlab
cp "$root/LICENSE" "$root/NOTICE" "$image/"
cp "$root/installers/linux/install.sh" "$image/"
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
rm "$tree/opt/digitlab/install.sh"
mv "$tree/opt/digitlab/share/"* "$tree/usr/share/" && rmdir "$tree/opt/digitlab/share"
ln -s /opt/digitlab/bin/digitlab "$tree/usr/bin/digitlab"
cp "$root/NOTICE" "$tree/usr/share/doc/digitlab/copyright"
size=$(du -sk "$tree" | cut -f 1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" \
    "$root/installers/linux/control.in" >"$tree/DEBIAN/control"
dpkg-deb --root-owner-group -Zxz -z6 --build "$tree" "$out/digitlab_${version}_$architecture.deb" >/dev/null

(cd "$out" && sha256sum ./*.deb ./*.tar.gz >SHA256SUMS)
rm -rf "$work"
ls -l "$out"
