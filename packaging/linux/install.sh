#!/bin/sh
# Install RefundWizard for the person who runs this; no administrator is asked for.
# Cases are kept in ~/.local/share/refundwizard and are touched neither by this nor by uninstall.sh.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
program=$HOME/.local/lib/refundwizard

mkdir -p "$HOME/.local/lib" "$HOME/.local/bin" "$data/applications" "$data/mime/packages"
rm -rf "$program.new" "$program.old"
cp -a "$here/lib/refundwizard" "$program.new"
cp "$here/uninstall.sh" "$program.new/uninstall.sh"
if [ -d "$program" ]; then mv "$program" "$program.old"; fi
mv "$program.new" "$program"
rm -rf "$program.old"

ln -sf "$program/refundwizard" "$HOME/.local/bin/refundwizard"
sed "s|^Exec=refundwizard|Exec=\"$program/refundwizard\"|" \
    "$here/share/applications/refundwizard.desktop" > "$data/applications/refundwizard.desktop"
cp "$here/share/mime/packages/refundwizard.xml" "$data/mime/packages/refundwizard.xml"
mkdir -p "$data/icons"
cp -R "$here/share/icons/hicolor" "$data/icons/"

if command -v update-mime-database > /dev/null; then update-mime-database "$data/mime" || true; fi
if command -v update-desktop-database > /dev/null; then update-desktop-database "$data/applications" || true; fi
echo "RefundWizard is installed in $program; it is in the menu now. To remove it: $program/uninstall.sh"
echo "退款向导已装好，可以在菜单里打开。要卸载，请运行 $program/uninstall.sh"
