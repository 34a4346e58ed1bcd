#!/bin/sh
# Builds the packages for macOS, for the processor that it runs on, into target/installer:
#
#     sh installers/macos/build.sh
#
# --packaged takes target/digitlab.jar and target/lib as they are, without Maven.
# Needs: a JDK 17 or later with jmods, and a logged-in user, since the window starts once to list its classes.
# Written from the documentation of jpackage; it has not been run.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
out=$root/target/installer
work=$out/work
# shellcheck source=installers/common/image.sh
. "$root/installers/common/image.sh"
[ -n "${JAVA_HOME:-}" ] || JAVA_HOME=$(/usr/libexec/java_home -v 17+)
find_jdk
package "$@"
# Apple's version numbers begin with 1 or more.
bundle_version=$version
case $version in 0.*) bundle_version=1.${version#0.} ;; esac

stage
say "runtime"
runtime
rehearsal
class_data
say "native code"
natives

say "application image"
# shellcheck disable=SC2046 # one option a line, none with a space
"$jdk/bin/jpackage" --type app-image --name "Digit Lab" --app-version "$bundle_version" --dest "$work/image" \
    --input "$work/input" --main-jar digitlab.jar --main-class digitlab.Main --runtime-image "$work/runtime" \
    --icon "$root/assets/icons/digitlab.icns" --mac-package-identifier digitlab \
    $(sed 's/^/--java-options /' "$root/installers/common/java-options.txt") \
    --java-options "-Ddigitlab.natives=\$APPDIR/$natives_name"
image="$work/image/Digit Lab.app"
cp "$root/LICENSE" "$root/NOTICE" "$image/Contents/Resources/"
# The command: ln -s "/Applications/Digit Lab.app/Contents/Resources/digitlab" ~/bin/digitlab
cat >"$image/Contents/Resources/digitlab" <<'END'
#!/bin/sh
self=$0
while [ -L "$self" ]; do
    target=$(readlink "$self")
    case $target in /*) self=$target ;; *) self=$(dirname "$self")/$target ;; esac
done
exec "$(cd "$(dirname "$self")/../MacOS" && pwd)/Digit Lab" "$@"
END
chmod 755 "$image/Contents/Resources/digitlab"
codesign --force --deep --sign - "$image" # ad hoc: files were added after jpackage had signed

say "packages"
machine=$(uname -m)
tar -C "$work/image" -czf "$out/digitlab-$version-macos-$machine.tar.gz" "Digit Lab.app"
"$jdk/bin/jpackage" --type dmg --name "Digit Lab" --app-version "$bundle_version" --app-image "$image" --dest "$work/dmg"
mv "$work"/dmg/*.dmg "$out/digitlab-$version-macos-$machine.dmg"

checksums shasum -a 256
rm -rf "$work"
ls -l "$out"
