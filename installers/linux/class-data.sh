#!/bin/sh
# Makes the class-data archive for the place where the program lies now: Java starts faster with it, and takes it only together
# with the same jars at the same place. Installing does this; a program that was moved afterwards starts more slowly until it is
# done again:
#
#     sh lib/class-data.sh
set -eu
lib=$(cd "$(dirname "$0")" && pwd -P)
java=$lib/runtime/bin/java
archive=$lib/runtime/lib/server/classes.jsa
class_path=
while read -r line; do # as the starter reads it
    case $line in
        app.classpath=*) class_path=$class_path:$lib/app/${line#app.classpath=\$APPDIR/} ;;
    esac
done <"$lib/app/digitlab.cfg"
class_path=${class_path#:}
part=$archive.$$
trap 'rm -f "$part"' EXIT
# G1 whatever the machine: other collectors can use an archive with objects in it, but not write one.
"$java" -Xshare:dump -XX:+UseG1GC -Xlog:cds=off,cds+heap=off,cds+hashtables=off -XX:SharedClassListFile="$lib/app/classes.lst" \
    -XX:SharedArchiveFile="$part" -cp "$class_path" >/dev/null
"$java" -Xshare:on -XX:SharedArchiveFile="$part" -cp "$class_path" -version >/dev/null 2>&1
chmod 644 "$part"
mv -f "$part" "$archive"
