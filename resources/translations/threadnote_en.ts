<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdriftPane</name>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%n without a place</numerusform>
            <numerusform>%n without a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of coders who are not shown</source>
        <translation>
            <numerusform>%n of a coder who is not shown</numerusform>
            <numerusform>%n of coders who are not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributesDialog</name>
    <message numerus="yes">
        <source>“{name}” goes with its values on %n items and commenters.</source>
        <translation>
            <numerusform>“{name}” goes with its value on %n item or commenter.</numerusform>
            <numerusform>“{name}” goes with its values on %n items and commenters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message numerus="yes">
        <source>%n comments hold several of the codes below this one.</source>
        <translation>
            <numerusform>%n comment holds several of the codes below this one.</numerusform>
            <numerusform>%n comments hold several of the codes below this one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings have a degree outside of the new bounds.</source>
        <translation>
            <numerusform>%n coding has a degree outside of the new bounds.</numerusform>
            <numerusform>%n codings have a degree outside of the new bounds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings have a degree.</source>
        <translation>
            <numerusform>%n coding has a degree.</numerusform>
            <numerusform>%n codings have a degree.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodedHere</name>
    <message numerus="yes">
        <source>%n codings of hidden codes are not listed.</source>
        <translation>
            <numerusform>%n coding of a hidden code is not listed.</numerusform>
            <numerusform>%n codings of hidden codes are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message numerus="yes">
        <source>It counts for %n more files with the same columns.</source>
        <translation>
            <numerusform>It counts for %n more file with the same columns.</numerusform>
            <numerusform>It counts for %n more files with the same columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, since nobody said what their columns mean: %n files</source>
        <translation>
            <numerusform>Left out, since nobody said what its columns mean: %n file</numerusform>
            <numerusform>Left out, since nobody said what their columns mean: %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyCodebookDialog</name>
    <message numerus="yes">
        <source>%n codes are copied, with their colours and definitions.</source>
        <translation>
            <numerusform>%n code is copied, with its colour and definition.</numerusform>
            <numerusform>%n codes are copied, with their colours and definitions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>Copied: %n coding(s).</source>
        <translation>
            <numerusform>Copied: %n coding.</numerusform>
            <numerusform>Copied: %n codings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pings</source>
        <translation>
            <numerusform>%n ping</numerusform>
            <numerusform>%n pings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>This article and its %n comments</source>
        <translation>
            <numerusform>This article and its %n comment</numerusform>
            <numerusform>This article and its %n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This comment and its %n answers</source>
        <translation>
            <numerusform>This comment and its %n answer</numerusform>
            <numerusform>This comment and its %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n that the filter finds</source>
        <translation>
            <numerusform>The %n that the filter finds</numerusform>
            <numerusform>All %n that the filter finds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message numerus="yes">
        <source>Correct author and date of %n entries</source>
        <translation>
            <numerusform>Correct author and date of %n entry</numerusform>
            <numerusform>Correct author and date of %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message numerus="yes">
        <source>At most %n rows can be copied at once: export the project instead.</source>
        <translation>
            <numerusform>At most %n row can be copied at once: export the project instead.</numerusform>
            <numerusform>At most %n rows can be copied at once: export the project instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message numerus="yes">
        <source>%n comments become those of one person.</source>
        <translation>
            <numerusform>%n comment becomes that of one person.</numerusform>
            <numerusform>%n comments become those of one person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalPane</name>
    <message numerus="yes">
        <source>%n memos</source>
        <translation>
            <numerusform>%n memo</numerusform>
            <numerusform>%n memos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message numerus="yes">
        <source>%n codings stand on these words and would be left without a place.</source>
        <translation>
            <numerusform>%n coding stands on these words and would be left without a place.</numerusform>
            <numerusform>%n codings stand on these words and would be left without a place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments are taken out.</source>
        <translation>
            <numerusform>%n comment is taken out.</numerusform>
            <numerusform>%n comments are taken out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies move up to what it answered.</source>
        <translation>
            <numerusform>%n reply moves up to what it answered.</numerusform>
            <numerusform>%n replies move up to what it answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings go with it.</source>
        <translation>
            <numerusform>%n coding goes with it.</numerusform>
            <numerusform>%n codings go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memos go with it.</source>
        <translation>
            <numerusform>%n memo goes with it.</numerusform>
            <numerusform>%n memos go with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeCodeDialog</name>
    <message numerus="yes">
        <source>%n codings move to “{name}”.</source>
        <translation>
            <numerusform>%n coding moves to “{name}”.</numerusform>
            <numerusform>%n codings move to “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings are there already and are joined.</source>
        <translation>
            <numerusform>%n coding is there already and is joined.</numerusform>
            <numerusform>%n codings are there already and are joined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n places the degrees differ: “{name}” keeps its own.</source>
        <translation>
            <numerusform>In %n place the degrees differ: “{name}” keeps its own.</numerusform>
            <numerusform>In %n places the degrees differ: “{name}” keeps its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sub-codes move below it.</source>
        <translation>
            <numerusform>%n sub-code moves below it.</numerusform>
            <numerusform>%n sub-codes move below it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memos go along.</source>
        <translation>
            <numerusform>%n memo goes along.</numerusform>
            <numerusform>%n memos go along.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveCodingsDialog</name>
    <message numerus="yes">
        <source>%n codings move to “{name}”.</source>
        <translation>
            <numerusform>%n coding moves to “{name}”.</numerusform>
            <numerusform>%n codings move to “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings are there already and are joined.</source>
        <translation>
            <numerusform>%n coding is there already and is joined.</numerusform>
            <numerusform>%n codings are there already and are joined.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveCommentDialog</name>
    <message numerus="yes">
        <source>Its %n replies move along.</source>
        <translation>
            <numerusform>Its %n reply moves along.</numerusform>
            <numerusform>Its %n replies move along.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moved</name>
    <message numerus="yes">
        <source>%n codings moved</source>
        <translation>
            <numerusform>%n coding moved</numerusform>
            <numerusform>%n codings moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message numerus="yes">
        <source>Applied to %n other files of {host}.</source>
        <translation>
            <numerusform>Applied to %n other file of {host}.</numerusform>
            <numerusform>Applied to %n other files of {host}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n other pages of {host}.</source>
        <translation>
            <numerusform>Changed %n other page of {host}.</numerusform>
            <numerusform>Changed %n other pages of {host}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartDialog</name>
    <message numerus="yes">
        <source>%n attributes of the person go with it: leave a name that keeps them.</source>
        <translation>
            <numerusform>%n attribute of the person goes with it: leave a name that keeps it.</numerusform>
            <numerusform>%n attributes of the person go with it: leave a name that keeps them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message numerus="yes">
        <source>%n comments are chosen: the next code goes to all of them.</source>
        <translation>
            <numerusform>%n comment is chosen: the next code goes to it.</numerusform>
            <numerusform>%n comments are chosen: the next code goes to all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadAsMenu</name>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them replies</source>
        <translation>
            <numerusform>%n of them a reply</numerusform>
            <numerusform>%n of them replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation>
            <numerusform>%n with warnings</numerusform>
            <numerusform>%n with warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large files</source>
        <translation>
            <numerusform>%n large file</numerusform>
            <numerusform>%n large files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is stored, and %n corrections are lost.</source>
        <translation>
            <numerusform>Nothing is stored, and %n correction is lost.</numerusform>
            <numerusform>Nothing is stored, and %n corrections are lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message numerus="yes">
        <source>&amp;Tag %n items…</source>
        <translation>
            <numerusform>&amp;Tag %n item…</numerusform>
            <numerusform>&amp;Tag %n items…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;move %n articles…</source>
        <translation>
            <numerusform>Re&amp;move %n article…</numerusform>
            <numerusform>Re&amp;move %n articles…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeLine</name>
    <message numerus="yes">
        <source>{words}: %n in all</source>
        <translation>
            <numerusform>{words}: %n in all</numerusform>
            <numerusform>{words}: %n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to the selected text (%n characters)</source>
        <translation>
            <numerusform>to the selected text (%n character)</numerusform>
            <numerusform>to the selected text (%n characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to the selected text in {count} comments (%n characters)</source>
        <translation>
            <numerusform>to the selected text in {count} comments (%n character)</numerusform>
            <numerusform>to the selected text in {count} comments (%n characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to the %n comments that are chosen</source>
        <translation>
            <numerusform>to the %n comment that is chosen</numerusform>
            <numerusform>to the %n comments that are chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitCommentDialog</name>
    <message numerus="yes">
        <source>Its %n replies &amp;answer the second one</source>
        <translation>
            <numerusform>Its %n reply &amp;answers the second one</numerusform>
            <numerusform>Its %n replies &amp;answer the second one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n codings without a place</source>
        <translation>
            <numerusform>%n coding without a place</numerusform>
            <numerusform>%n codings without a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stripes</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoMenu</name>
    <message numerus="yes">
        <source>Undo the last %n steps</source>
        <translation>
            <numerusform>Undo the last %n step</numerusform>
            <numerusform>Undo the last %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n steps again</source>
        <translation>
            <numerusform>Make %n step again</numerusform>
            <numerusform>Make %n steps again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s).</source>
        <translation>
            <numerusform>Sent to the printer: %n page.</numerusform>
            <numerusform>Sent to the printer: %n pages.</numerusform>
        </translation>
    </message>
</context>
</TS>
