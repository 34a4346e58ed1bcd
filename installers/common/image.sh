# Shared by the builds for Linux and macOS, which source it: the program's files, its runtime, its native code.
# shellcheck shell=sh disable=SC2154
# Needs: root (top of the sources), out (the folder for packages), work (one in it); sets jdk and version.

# Maven's package and the list of what is in it (CycloneDX), unless --packaged says that both are there.
package() {
    if [ "${1:-}" != --packaged ]; then
        (cd "$root" && ./mvnw -q -Psbom package cyclonedx:makeBom -Dmaven.test.skip=true)
    fi
    [ -s "$root/target/digitlab.jar" ] || fail "target/digitlab.jar is missing: leave out --packaged"
    version=$(sed -n 's/^    <version>\(.*\)<\/version>.*/\1/p' "$root/pom.xml" | head -n 1)
    rm -rf "$out"
    mkdir -p "$work"
    if [ -s "$root/target/digitlab-sbom.json" ]; then
        cp "$root/target/digitlab-sbom.json" "$out/digitlab-$version-sbom.json"
    fi
}

say() { printf '%s\n' "-- $*"; }
fail() { printf '%s\n' "$0: $*" >&2; exit 1; }

find_jdk() {
    if [ -n "${JAVA_HOME:-}" ]; then
        jdk=$JAVA_HOME
    else
        command -v javac >/dev/null || fail "no JDK: install one of version 17 or later, or set JAVA_HOME"
        jdk=$("$(command -v java)" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    fi
    for tool in jlink jmod jpackage jar; do
        [ -x "$jdk/bin/$tool" ] || fail "$jdk has no $tool: a full JDK of version 17 or later is needed (set JAVA_HOME)"
    done
}

# What Maven leaves in target, split: what runs on the class path, what belongs into the runtime, what is native.
stage() {
    mkdir -p "$work/input/lib" "$work/javafx" "$work/native-jars"
    cp -p "$root/target/digitlab.jar" "$work/input/"
    for library in "$root"/target/lib/*.jar; do
        case ${library##*/} in
            javafx-*) cp -p "$library" "$work/javafx/" ;;
            nd4j-native-*-linux-*.jar | nd4j-native-*-macosx-*.jar | openblas-*-linux-*.jar | openblas-*-macosx-*.jar)
                cp -p "$library" "$work/native-jars/" ;;
            *) cp -p "$library" "$work/input/lib/" ;;
        esac
    done
}

# JavaFX's jars as modules whose native code lies beside the runtime's own, so that nothing is unpacked at the first start.
runtime() {
    mkdir -p "$work/jmods"
    for module in base graphics controls swing; do
        library=$(ls "$work"/javafx/javafx-$module-*-*.jar) || fail "JavaFX's $module for this system is not in target/lib"
        mkdir -p "$work/javafx/$module/classes" "$work/javafx/$module/libs"
        (cd "$work/javafx/$module/classes" && "$jdk/bin/jar" xf "$library")
        find "$work/javafx/$module/classes" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' \) \
            -exec mv {} "$work/javafx/$module/libs/" \;
        rm -rf "$work/javafx/$module/classes/META-INF"
        "$jdk/bin/jmod" create --class-path "$work/javafx/$module/classes" --libs "$work/javafx/$module/libs" \
            "$work/jmods/javafx.$module.jmod"
    done
    jlink_path=$work/jmods
    [ -d "$jdk/jmods" ] && jlink_path=$jlink_path:$jdk/jmods # newer JDKs link from themselves
    "$jdk/bin/jlink" --module-path "$jlink_path" --add-modules "$(cat "$root/installers/common/modules.txt")" \
        --no-header-files --no-man-pages --strip-java-debug-attributes --output "$work/runtime"
    find "$work/runtime" -name '*.so' -exec strip --strip-unneeded {} + 2>/dev/null || true
    rm -f "$work/runtime/lib/server/"*.jsa
}

# Packing takes minutes, so what was packed before is kept in target/natives.
natives() {
    natives_name=$(basename "$work"/native-jars/nd4j-native-[0-9]*.jar .jar)
    natives_name=natives-${natives_name#nd4j-native-}.zip.xz
    packed=$root/target/natives/$natives_name
    if [ ! -s "$packed" ]; then
        xz=$(ls "$work"/input/lib/xz-*.jar)
        mkdir -p "$root/target/natives"
        "$jdk/bin/java" -cp "$xz" "$root/installers/common/PackNatives.java" "$packed.part" "$work"/native-jars/*.jar
        mv "$packed.part" "$packed"
    fi
    cp "$packed" "$work/input/$natives_name"
}

# The list of the classes that a start of the window uses, from really starting it once, in $work/classes.lst.
rehearsal() {
    list=$work/classes.lst
    settings=$work/home
    mkdir -p "$settings"
    say "starting the window once, for the list of its classes"
    # The class path in the order in which jpackage writes it: the program, then the libraries by name.
    class_path=$work/input/digitlab.jar
    for library in "$work"/input/lib/*.jar; do
        class_path=$class_path:$library
    done
    # shellcheck disable=SC2046 # one option a line, none with a space
    XDG_DATA_HOME=$settings "$work/runtime/bin/java" -Xshare:off -XX:DumpLoadedClassList="$list" \
        $(cat "$root/installers/common/java-options.txt") -Duser.home="$settings" \
        -cp "$class_path" digitlab.Main 2>"$work/rehearsal.log" &
    window=$!
    # The list grows as long as the window is being built; macOS has no 'timeout'.
    before=0
    for _ in $(seq 60); do
        sleep 5
        after=$(wc -c <"$list" 2>/dev/null || echo 0)
        if grep -q '^digitlab/ui/app/LabWindow' "$list" 2>/dev/null && [ "$after" -eq "$before" ]; then
            break
        fi
        kill -0 "$window" 2>/dev/null || break
        before=$after
    done
    kill "$window" 2>/dev/null || true # TERM ends the program as closing the window does
    wait "$window" || true
    grep -q '^digitlab/ui/app/LabWindow' "$list" 2>/dev/null || {
        cat "$work/rehearsal.log" >&2
        fail "the window did not open, so there is no list of its classes"
    }
    cp "$list" "$work/input/classes.lst"
}

# Class-data archive of Java's and JavaFX's own classes, which holds wherever the runtime lies.
class_data() {
    "$work/runtime/bin/java" -Xshare:dump -XX:+UseG1GC -XX:SharedClassListFile="$work/classes.lst" >"$work/dump.log" 2>&1 \
        || fail "the class-data archive could not be made: $(tail -n 3 "$work/dump.log")"
}

# SHA256SUMS of all that is shipped, by the command given.
checksums() {
    (cd "$out" && find . -maxdepth 1 -type f ! -name SHA256SUMS -exec "$@" {} + | sort -k 2 >"$work/sums" && mv "$work/sums" SHA256SUMS)
}
