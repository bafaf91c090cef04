; The installer for Windows: for one person, without an administrator. `dev.py build` compiles it:
;   makensis -DVERSION=… -DEDITION=… -DPAYLOAD=<frozen folder> -DOUT=<setup.exe> refundwizard.nsi
; What a person has recorded is in %LOCALAPPDATA%\refundwizard and is touched by neither part.
Unicode true
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define ID "RefundWizard"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define CLASSES "Software\Classes"

Name "$(PROGRAM)"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${ID}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "RefundWizard"
VIAddVersionKey "FileDescription" "RefundWizard installer"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "2026 The RefundWizard authors"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\refundwizard.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString PROGRAM ${LANG_SIMPCHINESE} "退款向导"
LangString PROGRAM ${LANG_ENGLISH} "RefundWizard"
LangString CASE_PACK ${LANG_SIMPCHINESE} "退款向导案件包"
LangString CASE_PACK ${LANG_ENGLISH} "RefundWizard case pack"
LangString KNOWLEDGE ${LANG_SIMPCHINESE} "退款向导知识包"
LangString KNOWLEDGE ${LANG_ENGLISH} "RefundWizard knowledge pack"
LangString RUNNING ${LANG_SIMPCHINESE} "退款向导还开着。请先把它关掉，再试一次。"
LangString RUNNING ${LANG_ENGLISH} "RefundWizard is still open. Close it, then try again."
LangString KEPT ${LANG_SIMPCHINESE} "程序已卸载。你的案件还在 $LOCALAPPDATA\refundwizard。"
LangString KEPT ${LANG_ENGLISH} "The program is removed. Your cases are still in $LOCALAPPDATA\refundwizard."

!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\refundwizard.exe"
!macroend

; A program that runs holds its file: it cannot be opened for writing.
!macro RefuseWhileOpen
  IfFileExists "$INSTDIR\refundwizard.exe" 0 +6
  ClearErrors
  FileOpen $0 "$INSTDIR\refundwizard.exe" a
  IfErrors 0 +3
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
  Abort
  FileClose $0
!macroend

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Section
  !insertmacro RefuseWhileOpen
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(PROGRAM).lnk" "$INSTDIR\refundwizard.exe"

  WriteRegStr HKCU "${CLASSES}\RefundWizard.Case" "" "$(CASE_PACK)"
  WriteRegStr HKCU "${CLASSES}\RefundWizard.Case\DefaultIcon" "" "$INSTDIR\refundwizard.exe,0"
  WriteRegStr HKCU "${CLASSES}\RefundWizard.Case\shell\open\command" "" '"$INSTDIR\refundwizard.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\RefundWizard.Knowledge" "" "$(KNOWLEDGE)"
  WriteRegStr HKCU "${CLASSES}\RefundWizard.Knowledge\DefaultIcon" "" "$INSTDIR\refundwizard.exe,0"
  WriteRegStr HKCU "${CLASSES}\RefundWizard.Knowledge\shell\open\command" "" '"$INSTDIR\refundwizard.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.rwpack" "" "RefundWizard.Knowledge"
  ; Windows knows a file by its last ending only, so a case pack (*.refundcase.zip) is offered
  ; under "Open with" of every archive and becomes nobody's default.
  WriteRegStr HKCU "${CLASSES}\.zip\OpenWithProgids" "RefundWizard.Case" ""

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "$(PROGRAM)"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\refundwizard.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The RefundWizard authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr HKCU "${UNINSTALL}" "Edition" "${EDITION}"
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  !insertmacro RefuseWhileOpen
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\退款向导.lnk"
  Delete "$SMPROGRAMS\RefundWizard.lnk"
  DeleteRegKey HKCU "${CLASSES}\RefundWizard.Case"
  DeleteRegKey HKCU "${CLASSES}\RefundWizard.Knowledge"
  DeleteRegKey HKCU "${CLASSES}\.rwpack"
  DeleteRegValue HKCU "${CLASSES}\.zip\OpenWithProgids" "RefundWizard.Case"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  MessageBox MB_OK "$(KEPT)" /SD IDOK
SectionEnd
