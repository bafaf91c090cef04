#!/bin/sh
# Take RefundWizard away again, and leave the cases where they are.
set -eu
data=${XDG_DATA_HOME:-$HOME/.local/share}
rm -rf "$HOME/.local/lib/refundwizard"
rm -f "$HOME/.local/bin/refundwizard" "$data/applications/refundwizard.desktop"
rm -f "$data/mime/packages/refundwizard.xml"
find "$data/icons/hicolor" \( -name 'refundwizard.*' -o -name 'application-vnd.refundwizard.*' \) -delete 2> /dev/null || true
if command -v update-mime-database > /dev/null; then update-mime-database "$data/mime" || true; fi
if command -v update-desktop-database > /dev/null; then update-desktop-database "$data/applications" || true; fi
echo "RefundWizard is removed. Your cases are still in $data/refundwizard"
echo "退款向导已卸载。你的案件还在 $data/refundwizard"
