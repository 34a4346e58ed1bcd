# Shared by the builds for Linux and macOS, which source it: the program's files, its runtime, its native code.
# Needs: root (top of the sources), work (a new folder), version; sets jdk.

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
    natives_name=natives-$(ls "$work/native-jars" | sed -n 's/^nd4j-native-\([0-9].*\)\.jar$/\1/p').zip.xz
    packed=$root/target/natives/$natives_name
    if [ ! -s "$packed" ]; then
        xz=$(ls "$work"/input/lib/xz-*.jar)
        mkdir -p "$root/target/natives"
        "$jdk/bin/java" -cp "$xz" "$root/installers/common/PackNatives.java" "$packed.part" "$work"/native-jars/*.jar
        mv "$packed.part" "$packed"
    fi
    cp "$packed" "$work/input/$natives_name"
}

# Class-data archive of the runtime: the classes that a start of the window uses, JavaFX's among them.
class_data() {
    list=$work/classes.lst
    settings="$work/home" && mkdir -p "$settings"
    say "starting the window once, for the list of its classes"
    # macOS has no 'timeout'. TERM ends the program as closing the window does.
    XDG_DATA_HOME=$settings "$work/runtime/bin/java" -Xshare:off -XX:DumpLoadedClassList="$list" \
        --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED -Duser.home="$settings" \
        -jar "$work/input/digitlab.jar" &
    window=$!
    sleep "${DIGITLAB_REHEARSAL_SECONDS:-25}"
    kill "$window" 2>/dev/null || true
    wait "$window" || true
    [ -s "$list" ] || fail "the window did not open, so there is no list of classes"
    grep -q '^javafx/stage/Stage' "$list" || fail "the window did not open: no class of JavaFX was loaded"
    "$work/runtime/bin/java" -Xshare:dump -XX:SharedClassListFile="$list" -Xlog:cds=off,cds+heap=off >"$work/dump.log" 2>&1 \
        || fail "the class-data archive could not be made; see $work/dump.log"
}
