<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>AskingPage</name>
    <message numerus="yes">
        <source>%n thing(s) to mend</source>
        <translation>
            <numerusform>%n thing to mend</numerusform>
            <numerusform>%n things to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n about “{words}”</source>
        <translation>
            <numerusform>%n about “{words}”</numerusform>
            <numerusform>%n about “{words}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>Filled in. %n message(s) went out</source>
        <translation>
            <numerusform>Filled in. %n message went out</numerusform>
            <numerusform>Filled in. %n messages went out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not given</source>
        <translation>
            <numerusform>%n not given</numerusform>
            <numerusform>%n not given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sure</source>
        <translation>
            <numerusform>%n not sure</numerusform>
            <numerusform>%n not sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataFolderDesk</name>
    <message numerus="yes">
        <source>It already holds %n case(s).</source>
        <translation>
            <numerusform>It already holds %n case.</numerusform>
            <numerusform>It already holds %n cases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftParts</name>
    <message numerus="yes">
        <source>%n blank(s) left</source>
        <translation>
            <numerusform>%n blank left</numerusform>
            <numerusform>%n blanks left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more text(s)</source>
        <translation>
            <numerusform>%n more text</numerusform>
            <numerusform>%n more texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n length(s)</source>
        <translation>
            <numerusform>%n length</numerusform>
            <numerusform>%n lengths</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceDesk</name>
    <message numerus="yes">
        <source>Let go to add %n file(s)</source>
        <translation>
            <numerusform>Let go to add %n file</numerusform>
            <numerusform>Let go to add %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message numerus="yes">
        <source>%n thing(s) to show</source>
        <translation>
            <numerusform>%n thing to show</numerusform>
            <numerusform>%n things to show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces are missing; first: {names}</source>
        <translation>
            <numerusform>%n pieces are missing; first: {names}</numerusform>
            <numerusform>%n pieces are missing; first: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) missing: {names}</source>
        <translation>
            <numerusform>%n piece missing: {names}</numerusform>
            <numerusform>%n pieces missing: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceParts</name>
    <message numerus="yes">
        <source>Take %n out of the list</source>
        <translation>
            <numerusform>Take %n out of the list</numerusform>
            <numerusform>Take %n out of the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExhibitHands</name>
    <message numerus="yes">
        <source>%n file(s) taken out of the list</source>
        <translation>
            <numerusform>%n file taken out of the list</numerusform>
            <numerusform>%n files taken out of the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message numerus="yes">
        <source>%n blank(s) in the texts</source>
        <translation>
            <numerusform>%n blank in the texts</numerusform>
            <numerusform>%n blanks in the texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) not sure</source>
        <translation>
            <numerusform>%n answer not sure</numerusform>
            <numerusform>%n answers not sure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message numerus="yes">
        <source>%n blank(s): {labels}</source>
        <translation>
            <numerusform>%n blank: {labels}</numerusform>
            <numerusform>%n blanks: {labels}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormParts</name>
    <message numerus="yes">
        <source>Cut after a sentence so that it fits; %n character(s) left out. Attach the whole.</source>
        <translation>
            <numerusform>Cut after a sentence so that it fits; %n character left out. Attach the whole.</numerusform>
            <numerusform>Cut after a sentence so that it fits; %n characters left out. Attach the whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n more within 2 days</source>
        <translation>
            <numerusform>%n more within 2 days</numerusform>
            <numerusform>%n more within 2 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do today</source>
        <translation>
            <numerusform>%n thing to do today</numerusform>
            <numerusform>%n things to do today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) passed</source>
        <translation>
            <numerusform>%n date passed</numerusform>
            <numerusform>%n dates passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing today, %n within 2 days</source>
        <translation>
            <numerusform>Nothing today, %n within 2 days</numerusform>
            <numerusform>Nothing today, %n within 2 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeNews</name>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n file added.</numerusform>
            <numerusform>%n files added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were already there.</source>
        <translation>
            <numerusform>%n more were already there.</numerusform>
            <numerusform>%n more were already there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add the %n left over</source>
        <translation>
            <numerusform>Add the %n left over</numerusform>
            <numerusform>Add the %n left over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeQuestion</name>
    <message numerus="yes">
        <source>%n file(s), {size} in all.</source>
        <translation>
            <numerusform>%n file, {size} in all.</numerusform>
            <numerusform>%n files, {size} in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more large file(s)</source>
        <translation>
            <numerusform>and %n more large file</numerusform>
            <numerusform>and %n more large files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message numerus="yes">
        <source>%n text(s) written and not sent yet</source>
        <translation>
            <numerusform>%n text written and not sent yet</numerusform>
            <numerusform>%n texts written and not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterNotes</name>
    <message numerus="yes">
        <source>%n blank(s): {labels}</source>
        <translation>
            <numerusform>%n blank: {labels}</numerusform>
            <numerusform>%n blanks: {labels}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, once these are mended</source>
        <translation>
            <numerusform>%n more, once these are mended</numerusform>
            <numerusform>%n more, once these are mended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaskPage</name>
    <message numerus="yes">
        <source>%n suggestion(s) not decided: not covered yet.</source>
        <translation>
            <numerusform>%n suggestion not decided: not covered yet.</numerusform>
            <numerusform>%n suggestions not decided: not covered yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found. Look through the rest yourself.</source>
        <translation>
            <numerusform>%n place found. Look through the rest yourself.</numerusform>
            <numerusform>%n places found. Look through the rest yourself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n case(s) still open</source>
        <translation>
            <numerusform>%n case still open</numerusform>
            <numerusform>%n cases still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed case(s) without a sum</source>
        <translation>
            <numerusform>%n closed case without a sum</numerusform>
            <numerusform>%n closed cases without a sum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message numerus="yes">
        <source>%n value(s) found. Nothing counts until you use it.</source>
        <translation>
            <numerusform>%n value found. Nothing counts until you use it.</numerusform>
            <numerusform>%n values found. Nothing counts until you use it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietCheck</name>
    <message numerus="yes">
        <source>Monthly check: %n file(s) changed or went missing. Look before you show them.</source>
        <translation>
            <numerusform>Monthly check: %n file changed or went missing. Look before you show them.</numerusform>
            <numerusform>Monthly check: %n files changed or went missing. Look before you show them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailWords</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message numerus="yes">
        <source>%n value(s) found. Reading makes mistakes, most of all on photos of a screen: compare each with the picture. Nothing counts until you use it.</source>
        <translation>
            <numerusform>%n value found. Reading makes mistakes, most of all on photos of a screen: compare each with the picture. Nothing counts until you use it.</numerusform>
            <numerusform>%n values found. Reading makes mistakes, most of all on photos of a screen: compare each with the picture. Nothing counts until you use it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n text(s) prepared (not sent): {case}</source>
        <translation>
            <numerusform>%n text prepared (not sent): {case}</numerusform>
            <numerusform>%n texts prepared (not sent): {case}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the list below</source>
        <translation>
            <numerusform>%n more in the list below</numerusform>
            <numerusform>%n more in the list below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyOutlook</name>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyPage</name>
    <message numerus="yes">
        <source>reply %n</source>
        <translation>
            <numerusform>reply %n</numerusform>
            <numerusform>reply %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyParts</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message numerus="yes">
        <source>from %n of your answers</source>
        <translation>
            <numerusform>from %n of your answers</numerusform>
            <numerusform>from %n of your answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>Checked %n month(s) ago</source>
        <translation>
            <numerusform>Checked %n month ago</numerusform>
            <numerusform>Checked %n months ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDeeds</name>
    <message numerus="yes">
        <source>%n case(s) could not be removed.</source>
        <translation>
            <numerusform>%n case could not be removed.</numerusform>
            <numerusform>%n cases could not be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) gone for good.</source>
        <translation>
            <numerusform>%n case gone for good.</numerusform>
            <numerusform>%n cases gone for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty the trash (%n)</source>
        <translation>
            <numerusform>Empty the trash (%n)</numerusform>
            <numerusform>Empty the trash (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) with evidence and every earlier version</source>
        <translation>
            <numerusform>%n case with evidence and every earlier version</numerusform>
            <numerusform>%n cases with evidence and every earlier version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted case(s) in the trash</source>
        <translation>
            <numerusform>%n deleted case in the trash</numerusform>
            <numerusform>%n deleted cases in the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message numerus="yes">
        <source>%n more not sorted: choose several below, then press the menu key.</source>
        <translation>
            <numerusform>%n more not sorted: choose several below, then press the menu key.</numerusform>
            <numerusform>%n more not sorted: choose several below, then press the menu key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message numerus="yes">
        <source>%n thing(s) with a day</source>
        <translation>
            <numerusform>%n thing with a day</numerusform>
            <numerusform>%n things with a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) prepared (not sent)</source>
        <translation>
            <numerusform>%n text prepared (not sent)</numerusform>
            <numerusform>%n texts prepared (not sent)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineParts</name>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) between</source>
        <translation>
            <numerusform>%n day between</numerusform>
            <numerusform>%n days between</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashLink</name>
    <message numerus="yes">
        <source>%n case(s) in the trash</source>
        <translation>
            <numerusform>%n case in the trash</numerusform>
            <numerusform>%n cases in the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>A deleted case stays here for %n day(s), then it goes for good.</source>
        <translation>
            <numerusform>A deleted case stays here for %n day, then it goes for good.</numerusform>
            <numerusform>A deleted case stays here for %n days, then it goes for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) can be put back</source>
        <translation>
            <numerusform>%n case can be put back</numerusform>
            <numerusform>%n cases can be put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each can be put back for %n day(s), with its evidence.</source>
        <translation>
            <numerusform>Each can be put back for %n day, with its evidence.</numerusform>
            <numerusform>Each can be put back for %n days, with its evidence.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unchecked</name>
    <message numerus="yes">
        <source>%n exhibit(s) left out as pictures</source>
        <translation>
            <numerusform>%n exhibit left out as pictures</numerusform>
            <numerusform>%n exhibits left out as pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message numerus="yes">
        <source>%n earlier version(s) of this case</source>
        <translation>
            <numerusform>%n earlier version of this case</numerusform>
            <numerusform>%n earlier versions of this case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ from now.</source>
        <translation>
            <numerusform>%n thing differs from now.</numerusform>
            <numerusform>%n things differ from now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
</context>
</TS>
