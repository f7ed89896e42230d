<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
