<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Threadnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, code and export web articles with the comment threads under them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threadnote makes no network connection: nothing is fetched, nothing is sent, there is no check for updates. Your projects are files on this computer, and stay there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Built on Qt and PySide6, which are under the LGPL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Pinned code {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the code pinned to {number}, or take it away again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the panel {title} and put the keyboard into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an empty project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample corpus in a scratch project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the project and show the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import pages and texts into the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import every page and text in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was coded to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a copy of the project beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the project file is sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch co&amp;der…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let somebody else go on coding in this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, themes, reading, keys and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed when, and by whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy with source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected text, or the comment, with author, date and article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select se&amp;ntence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the sentence at the caret; again: the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xtend by a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the selection reach over the next sentence as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the article and its thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in &amp;project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the library to what holds these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attri&amp;butes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attributes of the project: names, types and choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the article out of the project with all that was coded on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next si&amp;bling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next answer on the same level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sib&amp;ling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous answer on the same level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Up to the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what this comment answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first answer to this comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you were before the last jump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you went from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt uncoded comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next comment that you have not coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next comment that you have not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next in the &amp;queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next comment of the queue in the panel Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next un&amp;read comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next book&amp;mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next fla&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the answers to this comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the answers to this comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse &amp;deeper answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide all answers deeper than this comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all answers of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only this thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this comment and its answers alone; again: the whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nex&amp;t panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the previous panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of a code to apply or make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply &amp;last code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the code that was applied last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In-vivo code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a code called as the selected text and apply it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choices and scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the keyboard into the choices and scales of this comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag &amp;branch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag this comment and all its answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag all &amp;found…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag all that the library&apos;s filter lets through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;odings in the margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the keyboard into the margin: arrows, Enter, Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo on the comment or article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo on the &amp;project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo on the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;read / unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the comment read, or unread again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boo&amp;kmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a bookmark here, or take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fla&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;pia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings of &amp;all coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reading without panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the comment as not settled, or take the mark away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a code in the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, kind, colour, definition and rules of the chosen code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen code with all below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen code before the one above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen code behind the one below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nes&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the chosen code below the one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unnest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen code out to the level above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let another code take over the chosen one with its codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move some of the chosen code&apos;s codings to a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;codings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen code&apos;s codings to another code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide / show code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the chosen code out where one reads and codes, or bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show h&amp;idden codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the hidden codes as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;own order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List codes in the order you gave them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By n&amp;ame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List codes by their names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By num&amp;ber of codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the codes first that are used most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histor&amp;y of the codebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed in the codebook when, and by whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy from another &amp;project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take codes over from another project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in the size of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brown text on cream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what everybody coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;My codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what you coded yourself, and nothing of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No codi&amp;ngs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and code blind: show nobody&apos;s codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is &amp;shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which coders&apos; codings and which codes are shown in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the text alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All actions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any action by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it works, and every key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;bout Threadnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code&amp;book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned codes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppliedDelegate</name>
    <message>
        <source>Remove this coding (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo on this coding (F2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppliedList</name>
    <message>
        <source>Codes on this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppliedModel</name>
    <message>
        <source>{question} = {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memo: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Pages and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threadnote projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project.threadnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read and export it meanwhile. What is coded there shows after opening it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in another place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributeTable</name>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected attribute (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ypes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, types and choices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributesDialog</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes, with their types and how often they are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says, and how to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no attributes yet. Type a name, choose a type and press Enter: the attribute can then be filled in for articles and comments in the grid and in the tagging panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Define a new attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ame:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choices:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;scription:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the choices: the attribute is there with the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the choices: the type changes with the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{name}” goes with its values on %n items and commenters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the attribute?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>{column} of {row}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Take “{condition}” off the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Choices; Alt+Up and Alt+Down move one, F2 renames, Delete removes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the choice (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the choice up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the choice down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeChooser</name>
    <message>
        <source>Find the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of its name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that can be meant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeDelegate</name>
    <message>
        <source>choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>Code “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this code stands for, in a sentence or two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Below “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice among its sub-codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use it for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down how you came to this code and what you think of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands on comments and passages, as often as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each comment gets one of the codes below it from each coder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each comment gets one degree from each coder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n comments hold several of the codes below this one.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Of each only the newest is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n codings have a degree outside of the new bounds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n codings have a degree.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They stay, but their degrees are dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drop degrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the kind?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs to it, and marginal cases that still do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ot for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is easily taken for it, and which code that gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passage that shows it well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeHistoryModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use it for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeTree</name>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes are in your own order: drag them to arrange them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes can be dragged onto others; to arrange them, list them in your own order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;own order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By n&amp;ame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By num&amp;ber of codings, those below included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show h&amp;idden codes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookHeader</name>
    <message>
        <source>Find in the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the codes alone whose path holds these words; Escape shows all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How codes are listed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookHistoryDialog</name>
    <message>
        <source>History of the codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of codes, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed in the codebook yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookMenu</name>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mem&amp;o…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lis&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New s&amp;ub-code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;in to key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message>
        <source>choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale from {lowest} to {highest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key {digit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A choice: each comment holds one of the answers below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scale from {lowest} to {highest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it for: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodebookTree</name>
    <message>
        <source>“{name}” is hidden: “Show hidden codes” lists it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no code before this one to put it below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is at the top already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the codes in your own order first: as they are sorted now they cannot be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First choose a code in the codebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no codings of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the code “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 code below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codes below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} would go too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 coding is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codings are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodedHere</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the codings of all coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings are not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code&amp;d here ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are coding blind: no codings are listed here or marked in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your own codings are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only codings of {names} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder} applied “{name}” here, not you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of these codings, %n are not yours but of: {names}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove codings of others?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoderDialog</name>
    <message>
        <source>Coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add and switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coders of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of somebody new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each coder has their own codings, flags and read marks. What you code from here on is kept under your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the name in its row (F2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodersModel</name>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodingPage</name>
    <message>
        <source>the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a selection &amp;reach to the ends of its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands beside what you code in projects that you open from now on. In the project that is open, File has “Switch coder”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;double click selects:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, a passage begins and ends at just the letters you marked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Sort &amp;ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;reading order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with this &amp;value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is &amp;not…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contains…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Between…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is &amp;empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is no&amp;t empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one &amp;forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to narrow the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns: Space shows or hides one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag headers to put columns in order, or use the menu “Column”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices and scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes of the commenter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action has this in its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>An attribute needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set attribute “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Define attribute “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename attribute “{old}” to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit attribute “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete attribute “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove attribute “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” stands here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its value, or take it away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a number, which “{name}” takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 12 or 3.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a date, which “{name}” takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 2025-04-02, 2025-04 or 2025.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is none of the choices of “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attribute is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an attribute “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A choice needs something to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} values of “{name}” are no numbers, such as “{example}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} values of “{name}” are no dates, such as “{example}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} values of “{name}” are none of the choices, such as “{example}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change those values first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create code “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit code “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change kind of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide code “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show code “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a code “{name}” here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code can be pinned to the digits 1 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin code “{name}” to {digit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin code “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move code “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be moved below itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a code “{name}” there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete code “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot hold “/”: it stands between a code and the one above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or apply that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scale needs two bounds, the lower one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole numbers from −999 to 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” stands in {count} places without a degree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move these codings to another code first, or make a new code for the scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codings of “{name}” have a degree outside of {lowest} to {highest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} codings of “{name}” have a degree, which only a scale can keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change those first, or agree to lose them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” itself stands in {count} places: of a choice only the answers do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move these codings to one of its sub-codes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it elsewhere first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} comments hold more than one of the codes below “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a choice each holds one: keep the newest of each, or remove some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer to a choice is a plain tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be an answer to a choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a colour of the form #rrggbb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove code “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” goes from {lowest} to {highest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set “{name}” to {degree}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This coding is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This coding stands on the whole comment: select text and apply it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change extent of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” stands on just this text already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {count} codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply code “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply code “{name}” to {count} comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a choice: apply one of its answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a scale: choose a degree on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comment is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span {start}:{stop} reaches beyond the text&apos;s {count} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {count} bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {count} bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {count} flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {count} flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {count} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove memo on a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write memo on a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove memo on a coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write memo on a coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove memo on the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write memo on the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove memo on an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write memo on an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove memo on a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write memo on a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge code “{name}” into “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {count} codes into “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} comments would hold more than one answer to “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a choice each holds one: remove the others first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split “{name}” off “{code}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move codings from “{code}” to “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codings stand under “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {count} codes from another project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a choice: only its answers have codings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the chosen codings is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one coding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This coder is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A coder needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename coder “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a coder called “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or switch to that coder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining takes two names or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join {count} names as “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comment is by “{name}” any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no such names to take out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “{name}” apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {count} names out of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename commenter “{old}” to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set attribute “{name}” of a commenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove attribute “{name}” of a commenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A commenter needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This commenter is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is the name of another commenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join that name as well, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no longer a plain code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste {count} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill {count} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear {count} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {count} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample holds at least one comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw sample “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are only {count} comments to draw from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for fewer, or draw from more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} comments do not suffice for at least {least} of each of {count} groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for more comments, or for fewer of each group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename sample “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete sample “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sample is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a sample called “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code cannot be merged into itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{target}” lies below “{source}”, which cannot go into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of there first, or merge the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{source}” and “{target}” are codes of different kinds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them the same kind first: a tag, a choice or a scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{source}” reaches from {lowest} to {highest}, further than “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widen the scale that the other goes into first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commenters</name>
    <message>
        <source>1 person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {count} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(+1 name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(+{count} names)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes as: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentersPane</name>
    <message>
        <source>Commenters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter people by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earliest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who wrote the comment that is current in the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;uthor of this comment: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author of this comment: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who comments is listed here. Import pages with comments to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody’s name holds these letters. Press Escape to see all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionDialog</name>
    <message>
        <source>Filter by “{column}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Is not:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contains:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date: write 2025-04-02, 2025-04 or 2025.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a value, or take “is empty”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyCodebookDialog</name>
    <message>
        <source>Copy codes from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of the other project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (already here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n codes are copied, with their colours and definitions.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All codes of this project are here already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>2025-04-02, 2025-04 or 2025</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day, a month or a year; Alt+Down opens the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Backup written: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has {count} problems:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the newest backup, or keep a copy and ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is sound: file, references, search index, threads and quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article goes with {comments} comments and {codings} codings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These {count} articles go with {comments} comments and {codings} codings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the project?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code was applied yet: press T and type its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the words that should become the code, then press I.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This comment and its %n answers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n that the filter finds</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>First filter the library: what it finds can be tagged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code is pinned to {digit}: choose one in the codebook, then “Pin to key”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Any code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On or after this day: year, month or day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On or before this day: year, month or day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return keeps it, and another can be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;lag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attrib&amp;ute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sam&amp;ple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a memo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>This comment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyReader</name>
    <message>
        <source>Open a project, or make one, to start reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an article in the library to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to read yet.
Import pages with File › Import, or drop them onto the window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{target} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it where it is open, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export cannot replace the project it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no option “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has: {options}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}={value}: say yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}={value}: one of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}={value}: a whole number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no importer “{importer}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article was found in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page says {declared} comments, {found} were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it where it is being edited first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be deleted: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hundred windows have a sample project open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or open it here read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was not closed properly: its last changes are still in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy both files to a folder that can be written, and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty, not a Threadnote project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a Threadnote project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a whole project: its tables are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Threadnote (it has the step {step}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by an older version of Threadnote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it once for editing, which makes a backup and brings it to this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be brought to this version; its backup is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open in another window ({holder}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} may not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk with {path} is full; the last change was not saved, everything before it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is being written by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the newest backup, or keep a copy and ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions, or open it read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder is there and may be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing {path} failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk or the network drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history still shows what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” cannot be undone now: an import that runs uses the same attribute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it to end, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” cannot be undone: it was done by an earlier version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” cannot be redone: it was done by an earlier version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” cannot be undone: the same entries have been changed since by another program, or an import of theirs was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” cannot be redone: the same entries have been changed since by another program, or an import of theirs was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step no longer fits the project: what it refers to has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &amp;to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to choose here: all of the project goes into the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (not usable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder. Type the name of a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already, in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {path} ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the library by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in titles, names and texts; “in quotes” for a passage as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filte&amp;r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More conditions: codes, author, dates, attributes, state, marks, sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this article and its comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ind:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a field or a list for the text; close a dialog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next or the previous field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with what is chosen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the keyboard into the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close or open a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select; with Ctrl whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From coding to coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the coding, with what can be done to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the coding away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end of the coded passage by a word; with Shift its beginning, with Ctrl by a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line for typing a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among what is found; apply it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the coding in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo on the coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices and scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an answer or a degree: step by step, or by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the one before or after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the answer away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the keyboard into the memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the cell, as typing does; elsewhere show the comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the attribute away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell that is edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the value and go down; go on to the next column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch a tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the chosen cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen cells; paste a block from a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the chosen cells with the first one&apos;s value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort and filter anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices of an attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the choice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>CSV: what was coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threadnote JSON: the whole project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page as plain text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>“{value}” does not fit “{name}”: 1 applies the code, 0 or nothing takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is no answer to “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are: {answers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not on “{name}”, which goes from {lowest} to {highest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”: not edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste beginning at a column that can be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridBar</name>
    <message>
        <source>Filter by words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the grid by words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in titles, names and texts; “in quotes” for a passage as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which comments the grid lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the library finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article&amp;s too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the articles as rows as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Col&amp;umn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort, filter, move or hide this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colu&amp;mns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort and filter anew (F5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridColumns</name>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (article)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (commenter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute “{name}”: Enter or typing edits it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute “{name}” of the article: not edited here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute “{name}” of the commenter: not edited here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice “{name}”: your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale “{name}”: your degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code “{name}”: whether you applied it; Space switches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridConditions</name>
    <message>
        <source>{column} is {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} contains {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} from {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column} up to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cell}, no longer in the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row no longer fits the filter; it goes with the next refresh (F5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridPane</name>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose co&amp;lumns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attri&amp;butes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} no longer fit: F5 refreshes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You code blind: codings are hidden here as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project to see its comments here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comment passes the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an article or a comment: its discussion is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s filter finds no comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no comments yet: import pages, and every comment becomes a row.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Comments, one a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n rows can be copied at once: export the project instead.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The block has {rows} rows and {columns} columns; from here there are only {here} and {wide}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen here can be edited: choose cells of attributes, choices or codes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grips</name>
    <message>
        <source>This coding stands on the whole comment: it has no ends to move.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadingStrip</name>
    <message>
        <source>Where you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole article again (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} answers {parent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} on “{parent}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of an action, or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet. Every step you take in this project will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo takes back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo does again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}
Undone {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through what was chosen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open first article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back what came in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File {at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled. The project is as it was before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported, except for some files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported, with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes: {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join commenters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that are one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Names that are one person, with their comments:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that look alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that &amp;look alike (tick those that you know are theirs):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shown as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n comments become those of one person.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The texts and the names on them stay as they are. Undo takes it back, and so does “Take apart”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick two people or more. Several can be chosen in the list before, with Ctrl or Shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where two have the same attribute, the value of the one whose name is shown stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coder}, {when}, changed {changed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message>
        <source>Search the memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in memos and in what they are about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they are about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos on what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On comments and articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos by whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By everybody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalPane</name>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo on the project as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos of coders whose codings are not shown are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memos</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n memos</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No memo matches. Press Escape in the search line to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No memos yet. Press M to write what strikes you about a comment; codes, codings and the project take memos too. All of them are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Find an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of an action, or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;se</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this be the action&apos;s only key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the action have this key as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the action&apos;s keys away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ori&amp;ginal key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys it came with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} (own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to “{name}”, which loses it if you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was taken from {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ke&amp;y for “{name}” (press it in the field):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ke&amp;y:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it: u&amp;se</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system has it ({language})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menus and sentences, and how dates and numbers are written. What you import and code stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Threadnote and start it again to see it in this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{attribute} = {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {attribute}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles and comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most &amp;comments first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most co&amp;ded first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet. Import pages with Ctrl+I or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open read-only?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatchModel</name>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lowest} to {highest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create “{name}” and apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoEditor</name>
    <message>
        <source>Memo &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the memo is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the coding “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the code “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions, decisions, what to come back to. It is saved as you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you use this code, and what is unsettled. It is saved as you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What strikes you here? It is saved as you write.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeCodeDialog</name>
    <message>
        <source>Merge “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Into which code does “{name}” go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” goes; what it has goes along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n codings move to “{name}”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings are there already and are joined.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n places the degrees differ: “{name}” keeps its own.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sub-codes move below it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memos go along.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” has no codings and goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveCodingsDialog</name>
    <message>
        <source>Move codings of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To which code?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All {count} codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” stays, without the codings that go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n codings move to “{name}”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings are there already and are joined.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>This thread alone is shown. F shows the whole article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every comment in the project has a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have read every comment in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other bookmark in the project. B sets one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other flag in the project. G sets one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is where you began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not gone back from anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a comment first: its thread is then shown alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>{count} · {name}, also {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} · {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Text of the memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what the memo is about (Enter in the list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the memo; undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a memo to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{written}. Only who wrote it can change it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codings: a row per coding; comments: a row per comment, with a column for each code, choice and scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin with a byte order mark, which Excel needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put an apostrophe before cells that a spreadsheet would run as a formula (= + - @)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form comments: leave out comments without a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form comments: a row for each article as well</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Li&amp;brary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Commenters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tagging</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartDialog</name>
    <message>
        <source>Take “{name}” apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names to take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Names to take out, each a person of its own:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attributes of the person go with it: leave a name that keeps them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo joins them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>Find among the codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, an author, an article, a coder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassagesModel</name>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleActs</name>
    <message>
        <source>&amp;Join…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that the chosen names are one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a&amp;part…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take names out of the person again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the person under another name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonAttributes</name>
    <message>
        <source>Attributes of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an attribute to the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected attribute from the person (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number, like 12 or 3.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date, like 2025-04-02, 2025-04 or 2025.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of its choices.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Comments of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all their comments: the next code goes to all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only their comments in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the &amp;library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ttributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes as {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;all {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n comments are chosen: the next code goes to all of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Solid: coded by you. Hatched: read. Empty: to do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>A coder needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>No longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueTab</name>
    <message>
        <source>Ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draw a sample…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “Next in the queue” goes through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next that is still to do (Ctrl+J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;mple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with this sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show it alone in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the sample; Enter keeps it, Escape does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to do in this queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample “{name}” goes; its comments and their codings stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the sample?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no codings here that are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the &amp;whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag &amp;again with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In-vivo code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo &amp;on {name}: {memo}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo &amp;on {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>As the system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the text will look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Len&amp;gth of a line:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ine spacing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Motion:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced: nothing flashes and nothing slides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;read after:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have looked at for so long counts as read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ferry leaves at 7:45, says the notice at the pier. “And who asked those who take it?”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For lists and exports. The names on the comments stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before is safe. You can go on working; if it happens again, close the program and open it anew. The details below say where it happened. They hold nothing of your texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Report, file by file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many comments the page itself says it has</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message numerus="yes">
        <source>&amp;Tag %n items…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark &amp;unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand all below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse all below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what “{author}” wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy t&amp;itle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;name and first words</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;move %n articles…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;move article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;flag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleDialog</name>
    <message>
        <source>Draw a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ano&amp;ther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed draws the same sample of the same comments again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments that you have not coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: every comment alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By “{attribute}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Out of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At &amp;least of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} comments to draw from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{groups} groups need at least {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{groups} groups, {fewest} to {most} of each, in proportion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Sa&amp;ved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name; Enter keeps the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScopeLine</name>
    <message>
        <source>Let codes go to what is selected again (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up these comments: codes go to what is selected again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where codes go: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{words}: %n in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to the selected text (%n characters)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to the selected text in {count} comments (%n characters)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to the %n comments that are chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen: a new code is made, and goes nowhere yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to this article as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to this comment as a whole</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>“{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply or make a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the code that was applied last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a code called as the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In-vivo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag with {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>{words}. Go to {parent}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;oding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore &amp;this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set what is on this page as it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownDialog</name>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chosen coders:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nobody’s: read and code blind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen coders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {count} codes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownNote</name>
    <message>
        <source>Choose what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All codings are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind: no codings shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing {shown} of {count} codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings of {coder} only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codings of {shown} of {count} coders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitCodeDialog</name>
    <message>
        <source>Split “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tick all listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Untick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} codings go to the new code.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and code web articles with the comment threads under them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small newspaper, ready to code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then import your own pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where you left off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop saved pages, a folder of them, or a project onto this window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel what is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved · backup {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved · no backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who codes: switch to somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coder: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;ders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} comments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stripes</name>
    <message>
        <source>Codings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows: from coding to coding. Enter: show it. Delete: take it away. Alt+Left and Alt+Right: move its end, with Shift its beginning, with Ctrl by one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>with a memo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, by {coder}, on the whole comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, by {coder}: {quote}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>Type to tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to tag: name of a code to apply or make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return applies the code; Ctrl+Return or a comma too, and stays here for the next. Tab goes below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching codes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaggingPane</name>
    <message>
        <source>Tagging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name above and press Enter: it becomes your first code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memo and attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me&amp;mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attri&amp;butes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no choice and no scale yet: make a code one, in the codebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a comment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a comment first; a hidden scale has to be shown again before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Typesetter</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier comments ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show later comments ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page counts {count} comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comment was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comment was hidden on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comment has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} voters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 answer hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} answers hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoMenu</name>
    <message numerus="yes">
        <source>Undo the last %n steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n steps again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo, with the list of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo, with the list of steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariableRow</name>
    <message>
        <source>{name} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {lowest} to {highest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lowest} to {highest}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariablesSection</name>
    <message>
        <source>Choices and scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {count} set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>{coded} of {comments}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coded} of {comments} coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {comments} comments coded, {codings} codings in {articles} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>codes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncoded comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the library&apos;s filter finds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every comment has a code of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have read every comment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is flagged. Press G on a comment whose coding is not settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no bookmarks. Press B on a comment to come back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is not filtered, or its filter finds nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this sample is in the project any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} drawn with seed {seed} by {coder}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by “{attribute}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coders and what they have done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch or rename &amp;coder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles, coders, queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;oders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Least coded first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most &amp;coded first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Most to do first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most &amp;flags first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comments yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_CellDelegate</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the attribute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Recent</name>
    <message>
        <source>Take {name} off this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off this list; the file stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_RecentButton</name>
    <message>
        <source>not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, in {folder}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
