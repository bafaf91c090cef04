#!/bin/sh
# An AppImage from the files of the archive. Its tool, appimagetool, is in no package index, so this
# has not been run; `dev.py build` makes the .deb and the archive instead.
#   packaging/linux/appimage/make.sh UNPACKED_ARCHIVE OUT.AppImage
set -eu
here=$(cd "$(dirname "$0")" && pwd)
from=$1
out=$2
tool=${APPIMAGETOOL:-appimagetool}
if ! command -v "$tool" > /dev/null; then
    echo "appimagetool is not on this system; name it in APPIMAGETOOL." >&2
    exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/usr"
cp -a "$from/lib" "$from/share" "$work/usr/"
cp "$here/AppRun" "$work/AppRun"
cp "$from/share/applications/refundwizard.desktop" "$work/refundwizard.desktop"
cp "$from/share/icons/hicolor/256x256/apps/refundwizard.png" "$work/refundwizard.png"
"$tool" "$work" "$out"
