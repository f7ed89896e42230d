<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Threadnote</source>
        <translation>Über Threadnote</translation>
    </message>
    <message>
        <source>Read, code and export web articles with the comment threads under them.</source>
        <translation>Webartikel mit den Kommentardiskussionen darunter lesen, codieren und exportieren.</translation>
    </message>
    <message>
        <source>Threadnote makes no network connection: nothing is fetched, nothing is sent, there is no check for updates. Your projects are files on this computer, and stay there.</source>
        <translation>Threadnote stellt keine Netzwerkverbindung her: Nichts wird abgerufen, nichts wird gesendet, und es wird nicht nach Aktualisierungen gesucht. Ihre Projekte sind Dateien auf diesem Computer und bleiben dort.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Built on Qt and PySide6, which are under the LGPL.</source>
        <translation>Freie Software unter der MIT-Lizenz. Beruht auf Qt und PySide6, die unter der LGPL stehen.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Pinned code {number}</source>
        <translation>Angehefteter Code {number}</translation>
    </message>
    <message>
        <source>Apply the code pinned to {number}, or take it away again</source>
        <translation>Den an {number} angehefteten Code anwenden oder wieder entfernen</translation>
    </message>
    <message>
        <source>Show the panel {title} and put the keyboard into it</source>
        <translation>Den Bereich {title} anzeigen und die Tastatur dorthin setzen</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>Make an empty project</source>
        <translation>Ein leeres Projekt anlegen</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Beispielp&amp;rojekt öffnen</translation>
    </message>
    <message>
        <source>Open the sample corpus in a scratch project</source>
        <translation>Das Beispielkorpus in einem Projekt zum Ausprobieren öffnen</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt &amp;schließen</translation>
    </message>
    <message>
        <source>Close the project and show the start page</source>
        <translation>Das Projekt schließen und die Startseite anzeigen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Import pages and texts into the project</source>
        <translation>Seiten und Texte in das Projekt importieren</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>Import every page and text in a folder</source>
        <translation>Alle Seiten und Texte eines Ordners importieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Write what was coded to a file</source>
        <translation>Die Codierungen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>Write a copy of the project beside it</source>
        <translation>Eine Kopie des Projekts daneben ablegen</translation>
    </message>
    <message>
        <source>Chec&amp;k project</source>
        <translation>Projekt &amp;prüfen</translation>
    </message>
    <message>
        <source>Check that the project file is sound</source>
        <translation>Prüfen, ob die Projektdatei unversehrt ist</translation>
    </message>
    <message>
        <source>Switch co&amp;der…</source>
        <translation>Codierende(n) &amp;wechseln…</translation>
    </message>
    <message>
        <source>Let somebody else go on coding in this project</source>
        <translation>Jemand anderen in diesem Projekt weitercodieren lassen</translation>
    </message>
    <message>
        <source>Text, themes, reading, keys and language</source>
        <translation>Text, Farbschemas, Lesen, Tasten und Sprache</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Das Programm schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>Die rückgängig gemachte Änderung wiederholen</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>What was changed when, and by whom</source>
        <translation>Was wann und von wem geändert wurde</translation>
    </message>
    <message>
        <source>&amp;Copy with source</source>
        <translation>Mit Quelle &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text, or the comment, with author, date and article</source>
        <translation>Den markierten Text oder den Kommentar kopieren, mit Name, Datum und Artikel</translation>
    </message>
    <message>
        <source>Select se&amp;ntence</source>
        <translation>&amp;Satz markieren</translation>
    </message>
    <message>
        <source>Select the sentence at the caret; again: the next one</source>
        <translation>Den Satz an der Einfügemarke markieren; nochmals: den nächsten</translation>
    </message>
    <message>
        <source>E&amp;xtend by a sentence</source>
        <translation>Um einen Satz &amp;erweitern</translation>
    </message>
    <message>
        <source>Let the selection reach over the next sentence as well</source>
        <translation>Die Markierung auf den nächsten Satz ausdehnen</translation>
    </message>
    <message>
        <source>&amp;Find in text…</source>
        <translation>Im &amp;Text suchen…</translation>
    </message>
    <message>
        <source>Find in the article and its thread</source>
        <translation>Im Artikel und in seiner Diskussion suchen</translation>
    </message>
    <message>
        <source>Find in &amp;project…</source>
        <translation>Im &amp;Projekt suchen…</translation>
    </message>
    <message>
        <source>Narrow the library to what holds these words</source>
        <translation>Die Bibliothek auf das einschränken, was diese Wörter enthält</translation>
    </message>
    <message>
        <source>Attri&amp;butes…</source>
        <translation>&amp;Attribute…</translation>
    </message>
    <message>
        <source>The attributes of the project: names, types and choices</source>
        <translation>Die Attribute des Projekts: Namen, Typen und Auswahlwerte</translation>
    </message>
    <message>
        <source>Remove &amp;article…</source>
        <translation>Artikel ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Take the article out of the project with all that was coded on it</source>
        <translation>Den Artikel mit allen Codierungen daran aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>&amp;Next comment</source>
        <translation>&amp;Nächster Kommentar</translation>
    </message>
    <message>
        <source>Go to the next comment</source>
        <translation>Zum nächsten Kommentar gehen</translation>
    </message>
    <message>
        <source>&amp;Previous comment</source>
        <translation>&amp;Vorheriger Kommentar</translation>
    </message>
    <message>
        <source>Go to the previous comment</source>
        <translation>Zum vorherigen Kommentar gehen</translation>
    </message>
    <message>
        <source>Next si&amp;bling</source>
        <translation>Nächste Antwort auf &amp;gleicher Ebene</translation>
    </message>
    <message>
        <source>Go to the next answer on the same level</source>
        <translation>Zur nächsten Antwort auf derselben Ebene gehen</translation>
    </message>
    <message>
        <source>Previous sib&amp;ling</source>
        <translation>Vor&amp;herige Antwort auf gleicher Ebene</translation>
    </message>
    <message>
        <source>Go to the previous answer on the same level</source>
        <translation>Zur vorherigen Antwort auf derselben Ebene gehen</translation>
    </message>
    <message>
        <source>&amp;Up to the parent</source>
        <translation>Eine Ebene nach &amp;oben</translation>
    </message>
    <message>
        <source>Go to what this comment answers</source>
        <translation>Zu dem gehen, worauf dieser Kommentar antwortet</translation>
    </message>
    <message>
        <source>&amp;First answer</source>
        <translation>&amp;Erste Antwort</translation>
    </message>
    <message>
        <source>Go to the first answer to this comment</source>
        <translation>Zur ersten Antwort auf diesen Kommentar gehen</translation>
    </message>
    <message>
        <source>Where you were before the last jump</source>
        <translation>Dorthin, wo Sie vor dem letzten Sprung waren</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Vor&amp;wärts</translation>
    </message>
    <message>
        <source>Where you went from there</source>
        <translation>Dorthin, wohin Sie von dort gegangen sind</translation>
    </message>
    <message>
        <source>Ne&amp;xt uncoded comment</source>
        <translation>Nächster &amp;uncodierter Kommentar</translation>
    </message>
    <message>
        <source>Go to the next comment that you have not coded</source>
        <translation>Zum nächsten Kommentar gehen, den Sie noch nicht codiert haben</translation>
    </message>
    <message>
        <source>Go to the next comment that you have not read</source>
        <translation>Zum nächsten Kommentar gehen, den Sie noch nicht gelesen haben</translation>
    </message>
    <message>
        <source>Next in the &amp;queue</source>
        <translation>Nächster in der Re&amp;ihe</translation>
    </message>
    <message>
        <source>Go to the next comment of the queue in the panel Work</source>
        <translation>Zum nächsten Kommentar der Reihe im Bereich „Ablauf“ gehen</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Eins&amp;tellungen…</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Next un&amp;read comment</source>
        <translation>Nächster ungele&amp;sener Kommentar</translation>
    </message>
    <message>
        <source>Next book&amp;mark</source>
        <translation>Nächstes &amp;Lesezeichen</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>Zum nächsten Lesezeichen gehen</translation>
    </message>
    <message>
        <source>Next fla&amp;g</source>
        <translation>Nächstes &amp;Fähnchen</translation>
    </message>
    <message>
        <source>Go to the next flag</source>
        <translation>Zum nächsten Fähnchen gehen</translation>
    </message>
    <message>
        <source>&amp;Expand branch</source>
        <translation>Zweig aus&amp;klappen</translation>
    </message>
    <message>
        <source>Show the answers to this comment</source>
        <translation>Die Antworten auf diesen Kommentar anzeigen</translation>
    </message>
    <message>
        <source>&amp;Collapse branch</source>
        <translation>Zweig einkla&amp;ppen</translation>
    </message>
    <message>
        <source>Hide the answers to this comment</source>
        <translation>Die Antworten auf diesen Kommentar ausblenden</translation>
    </message>
    <message>
        <source>Collapse &amp;deeper answers</source>
        <translation>&amp;Tiefere Antworten einklappen</translation>
    </message>
    <message>
        <source>Hide all answers deeper than this comment</source>
        <translation>Alle Antworten ausblenden, die tiefer liegen als dieser Kommentar</translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation>&amp;Alle ausklappen</translation>
    </message>
    <message>
        <source>Show all answers of the article</source>
        <translation>Alle Antworten des Artikels anzeigen</translation>
    </message>
    <message>
        <source>&amp;Only this thread</source>
        <translation>Nur &amp;diesen Zweig</translation>
    </message>
    <message>
        <source>Show this comment and its answers alone; again: the whole article</source>
        <translation>Nur diesen Kommentar und seine Antworten anzeigen; nochmals: den ganzen Artikel</translation>
    </message>
    <message>
        <source>Nex&amp;t panel</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>Die Tastatur in den nächsten Bereich setzen</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>Vorheriger Berei&amp;ch</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous panel</source>
        <translation>Die Tastatur in den vorherigen Bereich setzen</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>&amp;Codieren…</translation>
    </message>
    <message>
        <source>Type the name of a code to apply or make it</source>
        <translation>Den Namen eines Codes eingeben, um ihn anzuwenden oder anzulegen</translation>
    </message>
    <message>
        <source>Apply &amp;last code</source>
        <translation>&amp;Letzten Code anwenden</translation>
    </message>
    <message>
        <source>Apply the code that was applied last</source>
        <translation>Den zuletzt angewendeten Code anwenden</translation>
    </message>
    <message>
        <source>&amp;In-vivo code</source>
        <translation>&amp;In-vivo-Code</translation>
    </message>
    <message>
        <source>Make a code called as the selected text and apply it</source>
        <translation>Einen Code anlegen, der wie der markierte Text heißt, und ihn anwenden</translation>
    </message>
    <message>
        <source>&amp;Choices and scales</source>
        <translation>&amp;Auswahlen und Skalen</translation>
    </message>
    <message>
        <source>Put the keyboard into the choices and scales of this comment</source>
        <translation>Die Tastatur in die Auswahlen und Skalen dieses Kommentars setzen</translation>
    </message>
    <message>
        <source>Tag &amp;branch…</source>
        <translation>&amp;Zweig codieren…</translation>
    </message>
    <message>
        <source>Tag this comment and all its answers</source>
        <translation>Diesen Kommentar und alle seine Antworten codieren</translation>
    </message>
    <message>
        <source>Tag all &amp;found…</source>
        <translation>Alle &amp;Treffer codieren…</translation>
    </message>
    <message>
        <source>Tag all that the library&apos;s filter lets through</source>
        <translation>Alles codieren, was der Filter der Bibliothek durchlässt</translation>
    </message>
    <message>
        <source>C&amp;odings in the margin</source>
        <translation>Codierungen am &amp;Rand</translation>
    </message>
    <message>
        <source>Put the keyboard into the margin: arrows, Enter, Delete</source>
        <translation>Die Tastatur in den Rand setzen: Pfeiltasten, Enter, Entf</translation>
    </message>
    <message>
        <source>&amp;Memo</source>
        <translation>&amp;Memo</translation>
    </message>
    <message>
        <source>Write a memo on the comment or article</source>
        <translation>Ein Memo zum Kommentar oder Artikel schreiben</translation>
    </message>
    <message>
        <source>Memo on the &amp;project</source>
        <translation>Memo zum &amp;Projekt</translation>
    </message>
    <message>
        <source>Write a memo on the project</source>
        <translation>Ein Memo zum Projekt schreiben</translation>
    </message>
    <message>
        <source>Mark &amp;read / unread</source>
        <translation>Als gelesen / &amp;ungelesen markieren</translation>
    </message>
    <message>
        <source>Mark the comment read, or unread again</source>
        <translation>Den Kommentar als gelesen oder wieder als ungelesen markieren</translation>
    </message>
    <message>
        <source>Boo&amp;kmark</source>
        <translation>Le&amp;sezeichen</translation>
    </message>
    <message>
        <source>Set a bookmark here, or take it away</source>
        <translation>Hier ein Lesezeichen setzen oder es entfernen</translation>
    </message>
    <message>
        <source>Fla&amp;g</source>
        <translation>&amp;Fähnchen</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Normal si&amp;ze</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>Se&amp;pia</source>
        <translation>Sep&amp;ia</translation>
    </message>
    <message>
        <source>Codings of &amp;all coders</source>
        <translation>Codierungen a&amp;ller Codierenden</translation>
    </message>
    <message>
        <source>&amp;Reading without panels</source>
        <translation>Lesen &amp;ohne Bereiche</translation>
    </message>
    <message>
        <source>Mark the comment as not settled, or take the mark away</source>
        <translation>Den Kommentar als noch offen kennzeichnen oder das Zeichen entfernen</translation>
    </message>
    <message>
        <source>Copy co&amp;dings</source>
        <translation>&amp;Codierungen kopieren</translation>
    </message>
    <message>
        <source>Protect p&amp;eople</source>
        <translation>Pers&amp;onen schützen</translation>
    </message>
    <message>
        <source>Import with re&amp;view…</source>
        <translation>Mit &amp;Durchsicht importieren…</translation>
    </message>
    <message>
        <source>Look at pages and correct what was found before anything is stored</source>
        <translation>Seiten ansehen und das Erkannte korrigieren, bevor etwas gespeichert wird</translation>
    </message>
    <message>
        <source>&amp;Print report…</source>
        <translation>Beric&amp;ht drucken…</translation>
    </message>
    <message>
        <source>Print what was coded in its threads, or save it as PDF</source>
        <translation>Was codiert wurde, im Diskussionsverlauf drucken oder als PDF speichern</translation>
    </message>
    <message>
        <source>Copy codings as &amp;rich text</source>
        <translation>Codierungen als &amp;formatierten Text kopieren</translation>
    </message>
    <message>
        <source>Copy the codings of what is chosen as formatted quotes with their codes</source>
        <translation>Die Codierungen des Gewählten als formatierte Zitate mit ihren Codes kopieren</translation>
    </message>
    <message>
        <source>Copy codings as &amp;plain text</source>
        <translation>Codierungen als &amp;reinen Text kopieren</translation>
    </message>
    <message>
        <source>Copy the codings of what is chosen as text without any format</source>
        <translation>Die Codierungen des Gewählten als Text ohne Formatierung kopieren</translation>
    </message>
    <message>
        <source>Copy codings as &amp;Markdown</source>
        <translation>Codierungen als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the codings of what is chosen as Markdown</source>
        <translation>Die Codierungen des Gewählten als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy codings as a &amp;table</source>
        <translation>Codierungen als &amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy the codings of what is chosen as a table, a row each</source>
        <translation>Die Codierungen des Gewählten als Tabelle kopieren, je eine Zeile</translation>
    </message>
    <message>
        <source>Pas&amp;te page or text</source>
        <translation>Seite oder Text e&amp;infügen</translation>
    </message>
    <message>
        <source>Import what is on the clipboard: a page, a text, a table, files</source>
        <translation>Importieren, was in der Zwischenablage ist: eine Seite, einen Text, eine Tabelle, Dateien</translation>
    </message>
    <message>
        <source>&amp;Pseudonyms…</source>
        <translation>&amp;Pseudonyme…</translation>
    </message>
    <message>
        <source>Who is called what in exports that hide names</source>
        <translation>Wer in Exporten, die Namen verbergen, wie genannt wird</translation>
    </message>
    <message>
        <source>&amp;Mentions of people…</source>
        <translation>&amp;Erwähnungen von Personen…</translation>
    </message>
    <message>
        <source>Names in texts: which are masked in exports that hide names</source>
        <translation>Namen in Texten: welche in Exporten maskiert werden, die Namen verbergen</translation>
    </message>
    <message>
        <source>&amp;Quotes that can be found…</source>
        <translation>Auffindbare &amp;Zitate…</translation>
    </message>
    <message>
        <source>Quotes that a search engine would find, and paraphrases to show instead</source>
        <translation>Zitate, die eine Suchmaschine finden würde, und Paraphrasen, die stattdessen gezeigt werden</translation>
    </message>
    <message>
        <source>&amp;New code…</source>
        <translation>&amp;Neuer Code…</translation>
    </message>
    <message>
        <source>Make a code in the codebook</source>
        <translation>Einen Code im Codebuch anlegen</translation>
    </message>
    <message>
        <source>&amp;Edit code…</source>
        <translation>Code &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Name, kind, colour, definition and rules of the chosen code</source>
        <translation>Name, Art, Farbe, Definition und Regeln des gewählten Codes</translation>
    </message>
    <message>
        <source>&amp;Delete code…</source>
        <translation>Code &amp;löschen…</translation>
    </message>
    <message>
        <source>Delete the chosen code with all below it</source>
        <translation>Den gewählten Code mit allem darunter löschen</translation>
    </message>
    <message>
        <source>Move the chosen code before the one above it</source>
        <translation>Den gewählten Code vor den darüber verschieben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move the chosen code behind the one below it</source>
        <translation>Den gewählten Code hinter den darunter verschieben</translation>
    </message>
    <message>
        <source>Nes&amp;t</source>
        <translation>&amp;Einrücken</translation>
    </message>
    <message>
        <source>Put the chosen code below the one before it</source>
        <translation>Den gewählten Code dem davor unterordnen</translation>
    </message>
    <message>
        <source>&amp;Unnest</source>
        <translation>Aus&amp;rücken</translation>
    </message>
    <message>
        <source>Take the chosen code out to the level above</source>
        <translation>Den gewählten Code auf die Ebene darüber holen</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>&amp;Zusammenführen mit…</translation>
    </message>
    <message>
        <source>Let another code take over the chosen one with its codings</source>
        <translation>Den gewählten Code samt Codierungen in einem anderen aufgehen lassen</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>Au&amp;fteilen…</translation>
    </message>
    <message>
        <source>Move some of the chosen code&apos;s codings to a new code</source>
        <translation>Einen Teil der Codierungen des gewählten Codes in einen neuen Code verschieben</translation>
    </message>
    <message>
        <source>Move &amp;codings…</source>
        <translation>&amp;Codierungen verschieben…</translation>
    </message>
    <message>
        <source>Move the chosen code&apos;s codings to another code</source>
        <translation>Die Codierungen des gewählten Codes zu einem anderen Code verschieben</translation>
    </message>
    <message>
        <source>&amp;Hide / show code</source>
        <translation>Code &amp;aus-/einblenden</translation>
    </message>
    <message>
        <source>Leave the chosen code out where one reads and codes, or bring it back</source>
        <translation>Den gewählten Code beim Lesen und Codieren weglassen oder wieder anzeigen</translation>
    </message>
    <message>
        <source>Show h&amp;idden codes</source>
        <translation>Aus&amp;geblendete Codes anzeigen</translation>
    </message>
    <message>
        <source>List the hidden codes as well</source>
        <translation>Auch die ausgeblendeten Codes auflisten</translation>
    </message>
    <message>
        <source>In &amp;own order</source>
        <translation>In e&amp;igener Reihenfolge</translation>
    </message>
    <message>
        <source>List codes in the order you gave them</source>
        <translation>Die Codes in der von Ihnen festgelegten Reihenfolge auflisten</translation>
    </message>
    <message>
        <source>By n&amp;ame</source>
        <translation>Nach Na&amp;men</translation>
    </message>
    <message>
        <source>List codes by their names</source>
        <translation>Die Codes nach ihren Namen auflisten</translation>
    </message>
    <message>
        <source>By num&amp;ber of codings</source>
        <translation>Nac&amp;h Anzahl der Codierungen</translation>
    </message>
    <message>
        <source>List the codes first that are used most</source>
        <translation>Die am häufigsten verwendeten Codes zuerst auflisten</translation>
    </message>
    <message>
        <source>Histor&amp;y of the codebook…</source>
        <translation>&amp;Verlauf des Codebuchs…</translation>
    </message>
    <message>
        <source>What was changed in the codebook when, and by whom</source>
        <translation>Was wann und von wem am Codebuch geändert wurde</translation>
    </message>
    <message>
        <source>Copy from another &amp;project…</source>
        <translation>Aus anderem &amp;Projekt übernehmen…</translation>
    </message>
    <message>
        <source>Take codes over from another project</source>
        <translation>Codes aus einem anderen Projekt übernehmen</translation>
    </message>
    <message>
        <source>&amp;Author, date and title…</source>
        <translation>&amp;Name, Datum und Titel…</translation>
    </message>
    <message>
        <source>Correct who wrote this and when; of an article also title, site and address</source>
        <translation>Korrigieren, wer dies wann geschrieben hat; bei einem Artikel auch Titel, Website und Adresse</translation>
    </message>
    <message>
        <source>&amp;Split here…</source>
        <translation>Hier au&amp;fteilen…</translation>
    </message>
    <message>
        <source>Make two comments of this one, at the caret or where the selection begins</source>
        <translation>Aus diesem Kommentar zwei machen, an der Einfügemarke oder am Anfang der Markierung</translation>
    </message>
    <message>
        <source>&amp;Join with the one before</source>
        <translation>Mit dem vorherigen &amp;zusammenführen</translation>
    </message>
    <message>
        <source>Make one comment of this one and the one before it</source>
        <translation>Aus diesem Kommentar und dem davor einen machen</translation>
    </message>
    <message>
        <source>Take out &amp;paragraph</source>
        <translation>Absatz &amp;entfernen</translation>
    </message>
    <message>
        <source>Take the paragraph at the caret out: it belongs to the site, not to the text</source>
        <translation>Den Absatz an der Einfügemarke entfernen: Er gehört zur Website, nicht zum Text</translation>
    </message>
    <message>
        <source>&amp;Not a comment…</source>
        <translation>&amp;Kein Kommentar…</translation>
    </message>
    <message>
        <source>Take out what is no comment; its replies move up</source>
        <translation>Entfernen, was kein Kommentar ist; die Antworten darauf rücken auf</translation>
    </message>
    <message>
        <source>&amp;Move to…</source>
        <translation>&amp;Verschieben zu…</translation>
    </message>
    <message>
        <source>Choose what this comment answers</source>
        <translation>Wählen, worauf dieser Kommentar antwortet</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move the comment, with its replies, before the one above it on its level</source>
        <translation>Den Kommentar samt Antworten vor den darüber auf seiner Ebene verschieben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move the comment, with its replies, behind the one below it on its level</source>
        <translation>Den Kommentar samt Antworten hinter den darunter auf seiner Ebene verschieben</translation>
    </message>
    <message>
        <source>Make it an ans&amp;wer</source>
        <translation>Zur Antwort &amp;machen</translation>
    </message>
    <message>
        <source>Let the comment answer the one before it on its level</source>
        <translation>Den Kommentar zur Antwort auf den davor auf seiner Ebene machen</translation>
    </message>
    <message>
        <source>Move &amp;out</source>
        <translation>Aus&amp;rücken</translation>
    </message>
    <message>
        <source>Take the comment out to the level above, behind what it answered</source>
        <translation>Den Kommentar auf die Ebene darüber holen, hinter den, auf den er geantwortet hat</translation>
    </message>
    <message>
        <source>&amp;Captures and revisions…</source>
        <translation>Erfassungen und Fa&amp;ssungen…</translation>
    </message>
    <message>
        <source>When this page was saved, what is no longer on it, which texts were changed</source>
        <translation>Wann diese Seite gesichert wurde, was nicht mehr darauf steht, welche Texte geändert wurden</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Verkl&amp;einern</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text in the size of the settings</source>
        <translation>Text in der Größe aus den Einstellungen</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>S&amp;ystemfarben</translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation>Hell oder dunkel wie der Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark text on white</source>
        <translation>Dunkler Text auf Weiß</translation>
    </message>
    <message>
        <source>Brown text on cream</source>
        <translation>Brauner Text auf Creme</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light text on black</source>
        <translation>Heller Text auf Schwarz</translation>
    </message>
    <message>
        <source>Show what everybody coded</source>
        <translation>Anzeigen, was alle codiert haben</translation>
    </message>
    <message>
        <source>&amp;My codings</source>
        <translation>&amp;Meine Codierungen</translation>
    </message>
    <message>
        <source>Show what you coded yourself, and nothing of others</source>
        <translation>Nur anzeigen, was Sie selbst codiert haben</translation>
    </message>
    <message>
        <source>No codi&amp;ngs</source>
        <translation>&amp;Keine Codierungen</translation>
    </message>
    <message>
        <source>Read and code blind: show nobody&apos;s codings</source>
        <translation>Blind lesen und codieren: niemandes Codierungen anzeigen</translation>
    </message>
    <message>
        <source>Choose what is &amp;shown…</source>
        <translation>Anzeige aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Which coders&apos; codings and which codes are shown in the text</source>
        <translation>Wessen Codierungen und welche Codes im Text angezeigt werden</translation>
    </message>
    <message>
        <source>Show the text alone</source>
        <translation>Nur den Text anzeigen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Fill the whole screen</source>
        <translation>Den ganzen Bildschirm ausfüllen</translation>
    </message>
    <message>
        <source>&amp;All actions…</source>
        <translation>&amp;Alle Aktionen…</translation>
    </message>
    <message>
        <source>Find any action by its name</source>
        <translation>Jede Aktion über ihren Namen finden</translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation>&amp;Hilfe und Tasten</translation>
    </message>
    <message>
        <source>How it works, and every key</source>
        <translation>Wie das Programm funktioniert, und alle Tasten</translation>
    </message>
    <message>
        <source>A&amp;bout Threadnote</source>
        <translation>Ü&amp;ber Threadnote</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Codieren</translation>
    </message>
    <message>
        <source>Code&amp;book</source>
        <translation>Codeb&amp;uch</translation>
    </message>
    <message>
        <source>&amp;Mend</source>
        <translation>&amp;Korrigieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Pinned codes</source>
        <translation>Angeheftete Codes</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
</context>
<context>
    <name>AdriftModel</name>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Comment or article</source>
        <translation>Kommentar oder Artikel</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codierende(r)</translation>
    </message>
</context>
<context>
    <name>AdriftPane</name>
    <message>
        <source>Codings without a place</source>
        <translation>Codierungen ohne Textstelle</translation>
    </message>
    <message>
        <source>Every coding has its place. Where a page comes in again with other words, those are listed here whose words are not found any more.</source>
        <translation>Jede Codierung hat ihre Textstelle. Kommt eine Seite mit anderem Wortlaut erneut herein, werden hier die Codierungen aufgelistet, deren Wörter nicht mehr zu finden sind.</translation>
    </message>
    <message>
        <source>&amp;Suggest a place</source>
        <translation>&amp;Stelle vorschlagen</translation>
    </message>
    <message>
        <source>Select in the text what is most like the quote; it is coded only when you say so</source>
        <translation>Im Text markieren, was dem Zitat am ähnlichsten ist; codiert wird erst, wenn Sie es bestätigen</translation>
    </message>
    <message>
        <source>&amp;Place at selection</source>
        <translation>Der Markierung &amp;zuordnen</translation>
    </message>
    <message>
        <source>Select the passage in the text, then press this</source>
        <translation>Markieren Sie die Textstelle im Text und klicken Sie dann hier</translation>
    </message>
    <message>
        <source>Code the &amp;whole instead</source>
        <translation>Sta&amp;ttdessen das Ganze codieren</translation>
    </message>
    <message>
        <source>Let the coding stand on the whole comment</source>
        <translation>Die Codierung für den ganzen Kommentar gelten lassen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Take the coding away (Delete)</source>
        <translation>Die Codierung entfernen (Entf)</translation>
    </message>
    <message>
        <source>Nothing in the present text is like the quote.</source>
        <translation>Im jetzigen Text gibt es nichts, was dem Zitat ähnlich ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%n ohne Textstelle</numerusform>
            <numerusform>%n ohne Textstelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of coders who are not shown</source>
        <translation>
            <numerusform>%n von nicht angezeigten Codierenden</numerusform>
            <numerusform>%n von nicht angezeigten Codierenden</numerusform>
        </translation>
    </message>
    <message>
        <source>It stood on: … {before}{quote}{behind} …</source>
        <translation>Bisherige Stelle: … {before}{quote}{behind} …</translation>
    </message>
    <message>
        <source>Code the &amp;whole article instead</source>
        <translation>Sta&amp;ttdessen den ganzen Artikel codieren</translation>
    </message>
    <message>
        <source>Code the &amp;whole comment instead</source>
        <translation>Sta&amp;ttdessen den ganzen Kommentar codieren</translation>
    </message>
</context>
<context>
    <name>AdriftTable</name>
    <message>
        <source>Codings without a place</source>
        <translation>Codierungen ohne Textstelle</translation>
    </message>
</context>
<context>
    <name>AppliedDelegate</name>
    <message>
        <source>Remove this coding (Delete)</source>
        <translation>Diese Codierung entfernen (Entf)</translation>
    </message>
    <message>
        <source>Write a memo on this coding (F2)</source>
        <translation>Ein Memo zu dieser Codierung schreiben (F2)</translation>
    </message>
</context>
<context>
    <name>AppliedList</name>
    <message>
        <source>Codes on this text</source>
        <translation>Codes an diesem Text</translation>
    </message>
    <message>
        <source>&amp;Memo…</source>
        <translation>&amp;Memo…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>AppliedModel</name>
    <message>
        <source>{question} = {answer}</source>
        <translation>{question} = {answer}</translation>
    </message>
    <message>
        <source>no longer in the text: {quote}</source>
        <translation>nicht mehr im Text: {quote}</translation>
    </message>
    <message>
        <source>whole text</source>
        <translation>ganzer Text</translation>
    </message>
    <message>
        <source>memo: {text}</source>
        <translation>Memo: {text}</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>There is nothing on the clipboard that can be imported.</source>
        <translation>In der Zwischenablage ist nichts, was importiert werden kann.</translation>
    </message>
    <message>
        <source>Copy a page in the browser, a text, cells of a spreadsheet, or files.</source>
        <translation>Kopieren Sie eine Seite im Browser, einen Text, Zellen einer Tabellenkalkulation oder Dateien.</translation>
    </message>
    <message>
        <source>The link leads to no file that is there: {names}</source>
        <translation>Die Verknüpfung führt zu keiner vorhandenen Datei: {names}</translation>
    </message>
    <message>
        <source>Drop the saved page itself.</source>
        <translation>Ziehen Sie die gespeicherte Seite selbst hierher.</translation>
    </message>
    <message>
        <source>What was pasted could not be kept: {reason}.</source>
        <translation>Das Eingefügte konnte nicht aufbewahrt werden: {reason}.</translation>
    </message>
    <message>
        <source>Make room on the disk, or save the page to a file and import that.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger oder speichern Sie die Seite in einer Datei und importieren Sie diese.</translation>
    </message>
    <message>
        <source>Threadnote fetches nothing from the network: {address}</source>
        <translation>Threadnote ruft nichts aus dem Netz ab: {address}</translation>
    </message>
    <message>
        <source>Open the page in a browser, show all of its comments, save it (Ctrl+S), and drop the saved file here. Or select all on the page, copy it, and paste it here.</source>
        <translation>Öffnen Sie die Seite in einem Browser, lassen Sie alle Kommentare anzeigen, speichern Sie sie (Strg+S) und ziehen Sie die gespeicherte Datei hierher. Oder markieren Sie alles auf der Seite, kopieren Sie es und fügen Sie es hier ein.</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>Codiert</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Fähnchen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Pages and texts</source>
        <translation>Seiten und Texte</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Threadnote projects</source>
        <translation>Threadnote-Projekte</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Project.threadnote</source>
        <translation>Projekt.threadnote</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <source>You can read and export it meanwhile. What is coded there shows after opening it again.</source>
        <translation>Sie können es inzwischen lesen und exportieren. Was dort codiert wird, sehen Sie, sobald Sie es erneut öffnen.</translation>
    </message>
    <message>
        <source>Open &amp;read-only</source>
        <translation>Schreib&amp;geschützt öffnen</translation>
    </message>
    <message>
        <source>Open in another place</source>
        <translation>An anderer Stelle geöffnet</translation>
    </message>
</context>
<context>
    <name>AttributeTable</name>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>Add an attribute</source>
        <translation>Ein Attribut hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected attribute (Delete)</source>
        <translation>Das ausgewählte Attribut entfernen (Entf)</translation>
    </message>
    <message>
        <source>T&amp;ypes…</source>
        <translation>T&amp;ypen…</translation>
    </message>
    <message>
        <source>Names, types and choices</source>
        <translation>Namen, Typen und Auswahlwerte</translation>
    </message>
</context>
<context>
    <name>AttributesDialog</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Attributes, with their types and how often they are used</source>
        <translation>Attribute mit ihren Typen und der Häufigkeit ihrer Verwendung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Name of the new attribute</source>
        <translation>Name des neuen Attributs</translation>
    </message>
    <message>
        <source>What it says, and how to decide</source>
        <translation>Was es aussagt und wie zu entscheiden ist</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>There are no attributes yet. Type a name, choose a type and press Enter: the attribute can then be filled in for articles and comments in the grid and in the tagging panel.</source>
        <translation>Es gibt noch keine Attribute. Geben Sie einen Namen ein, wählen Sie einen Typ und drücken Sie Enter: Danach lässt sich das Attribut für Artikel und Kommentare in der Tabelle und im Bereich „Codieren“ ausfüllen.</translation>
    </message>
    <message>
        <source>Define a new attribute</source>
        <translation>Neues Attribut definieren</translation>
    </message>
    <message>
        <source>Delete the chosen attribute</source>
        <translation>Das ausgewählte Attribut löschen</translation>
    </message>
    <message>
        <source>N&amp;ame:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>&amp;Typ:</translation>
    </message>
    <message>
        <source>&amp;Choices:</source>
        <translation>&amp;Auswahlwerte:</translation>
    </message>
    <message>
        <source>De&amp;scription:</source>
        <translation>&amp;Beschreibung:</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Add the choices: the attribute is there with the first one.</source>
        <translation>Fügen Sie Auswahlwerte hinzu: Mit dem ersten wird das Attribut angelegt.</translation>
    </message>
    <message>
        <source>Add the choices: the type changes with the first one.</source>
        <translation>Fügen Sie Auswahlwerte hinzu: Mit dem ersten ändert sich der Typ.</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” goes with its values on %n items and commenters.</source>
        <translation>
            <numerusform>„{name}“ wird samt %n Wert bei Elementen und Kommentierenden gelöscht.</numerusform>
            <numerusform>„{name}“ wird samt %n Werten bei Elementen und Kommentierenden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete the attribute?</source>
        <translation>Attribut löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>CapturesDialog</name>
    <message>
        <source>Captures and revisions</source>
        <translation>Erfassungen und Fassungen</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Erfassungen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>What was new</source>
        <translation>Was neu war</translation>
    </message>
    <message>
        <source>Comments that are no longer on the page</source>
        <translation>Kommentare, die nicht mehr auf der Seite sind</translation>
    </message>
    <message>
        <source>Captures and revisions of “{title}”</source>
        <translation>Erfassungen und Fassungen von „{title}“</translation>
    </message>
    <message>
        <source>&amp;Captures ({count})</source>
        <translation>&amp;Erfassungen ({count})</translation>
    </message>
    <message>
        <source>&amp;No longer on the page ({count})</source>
        <translation>&amp;Nicht mehr auf der Seite ({count})</translation>
    </message>
    <message>
        <source>Changed &amp;texts ({count})</source>
        <translation>Geänderte &amp;Texte ({count})</translation>
    </message>
    <message>
        <source>This page came in once. Save it again later and import the new file: what is new is added here, and what changed or vanished is marked.</source>
        <translation>Diese Seite ist einmal hereingekommen. Sichern Sie sie später erneut und importieren Sie die neue Datei: Neues wird hier ergänzt, Geändertes und Verschwundenes wird gekennzeichnet.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>die erste</translation>
    </message>
    <message>
        <source>{what} (a part of the page)</source>
        <translation>{what} (ein Teil der Seite)</translation>
    </message>
    <message>
        <source>{path}  {title} — no longer on the page since {when}</source>
        <translation>{path}  {title} — seit {when} nicht mehr auf der Seite</translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>{column} of {row}</source>
        <translation>{column} von {row}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Take “{condition}” off the filter</source>
        <translation>„{condition}“ aus dem Filter entfernen</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Show everything (Escape)</source>
        <translation>Alles anzeigen (Esc)</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Choices; Alt+Up and Alt+Down move one, F2 renames, Delete removes</source>
        <translation>Auswahlwerte; Alt+Hoch und Alt+Herunter verschieben einen, F2 benennt um, Entf entfernt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation>Einen Auswahlwert hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the choice (Delete)</source>
        <translation>Den Auswahlwert entfernen (Entf)</translation>
    </message>
    <message>
        <source>Move the choice up (Alt+Up)</source>
        <translation>Den Auswahlwert nach oben verschieben (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Move the choice down (Alt+Down)</source>
        <translation>Den Auswahlwert nach unten verschieben (Alt+Herunter)</translation>
    </message>
</context>
<context>
    <name>CodeChooser</name>
    <message>
        <source>Find the code</source>
        <translation>Code suchen</translation>
    </message>
    <message>
        <source>Type a part of its name…</source>
        <translation>Teil des Namens eingeben…</translation>
    </message>
    <message>
        <source>Codes that can be meant</source>
        <translation>Codes, die gemeint sein können</translation>
    </message>
</context>
<context>
    <name>CodeDelegate</name>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Name of the code</source>
        <translation>Name des Codes</translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>Code “{name}”</source>
        <translation>Code „{name}“</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation>&amp;Definition</translation>
    </message>
    <message>
        <source>What this code stands for, in a sentence or two</source>
        <translation>Wofür dieser Code steht, in ein bis zwei Sätzen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>An&amp;legen</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>&amp;Below “{name}”</source>
        <translation>&amp;Unter „{name}“</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Einfacher Code</translation>
    </message>
    <message>
        <source>Choice among its sub-codes</source>
        <translation>Auswahl unter seinen Untercodes</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Lowest degree</source>
        <translation>Niedrigste Stufe</translation>
    </message>
    <message>
        <source>Highest degree</source>
        <translation>Höchste Stufe</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>&amp;von</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>&amp;Use it for</source>
        <translation>E&amp;inschluss</translation>
    </message>
    <message>
        <source>&amp;Memo…</source>
        <translation>&amp;Memo…</translation>
    </message>
    <message>
        <source>Write down how you came to this code and what you think of it</source>
        <translation>Festhalten, wie Sie zu diesem Code gekommen sind und was Sie von ihm halten</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>Farbe {number}</translation>
    </message>
    <message>
        <source>&amp;Other…</source>
        <translation>&amp;Andere…</translation>
    </message>
    <message>
        <source>Any other colour</source>
        <translation>Beliebige andere Farbe</translation>
    </message>
    <message>
        <source>Stands on comments and passages, as often as you like.</source>
        <translation>Für Kommentare und Textstellen, beliebig oft.</translation>
    </message>
    <message>
        <source>Each comment gets one of the codes below it from each coder.</source>
        <translation>Jeder Kommentar erhält von allen Codierenden je einen der Codes darunter.</translation>
    </message>
    <message>
        <source>Each comment gets one degree from each coder.</source>
        <translation>Jeder Kommentar erhält von allen Codierenden je eine Stufe.</translation>
    </message>
    <message>
        <source>A code needs a name.</source>
        <translation>Ein Code braucht einen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n comments hold several of the codes below this one.</source>
        <translation>
            <numerusform>%n Kommentar trägt mehrere der Codes unter diesem.</numerusform>
            <numerusform>%n Kommentare tragen mehrere der Codes unter diesem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of each only the newest is kept.</source>
        <translation>Behalten wird jeweils nur die neueste Codierung.</translation>
    </message>
    <message>
        <source>&amp;Keep the newest</source>
        <translation>&amp;Neueste behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n codings have a degree outside of the new bounds.</source>
        <translation>
            <numerusform>%n Codierung hat eine Stufe außerhalb der neuen Grenzen.</numerusform>
            <numerusform>%n Codierungen haben eine Stufe außerhalb der neuen Grenzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are removed.</source>
        <translation>Entfernt wird, was außerhalb liegt.</translation>
    </message>
    <message>
        <source>&amp;Remove them</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n codings have a degree.</source>
        <translation>
            <numerusform>%n Codierung hat eine Stufe.</numerusform>
            <numerusform>%n Codierungen haben eine Stufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay, but their degrees are dropped.</source>
        <translation>Codiert bleibt alles, nur die Stufen entfallen.</translation>
    </message>
    <message>
        <source>&amp;Drop degrees</source>
        <translation>&amp;Stufen verwerfen</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>Das lässt sich vollständig rückgängig machen.</translation>
    </message>
    <message>
        <source>Change the kind?</source>
        <translation>Art ändern?</translation>
    </message>
    <message>
        <source>What belongs to it, and marginal cases that still do</source>
        <translation>Was dazugehört, auch Grenzfälle, die noch darunterfallen</translation>
    </message>
    <message>
        <source>N&amp;ot for</source>
        <translation>Aussc&amp;hluss</translation>
    </message>
    <message>
        <source>What is easily taken for it, and which code that gets</source>
        <translation>Was leicht damit verwechselt wird und welchen Code es stattdessen bekommt</translation>
    </message>
    <message>
        <source>&amp;Example</source>
        <translation>An&amp;kerbeispiel</translation>
    </message>
    <message>
        <source>A passage that shows it well</source>
        <translation>Eine Textstelle, die den Code gut zeigt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>CodeHistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codierende(r)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Vorher → nachher</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>lowest degree</source>
        <translation>niedrigste Stufe</translation>
    </message>
    <message>
        <source>highest degree</source>
        <translation>höchste Stufe</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>use it for</source>
        <translation>Einschluss</translation>
    </message>
    <message>
        <source>not for</source>
        <translation>Ausschluss</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Ankerbeispiel</translation>
    </message>
    <message>
        <source>{what} (undone)</source>
        <translation>{what} (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>made</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>einfacher Code</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oberste Ebene</translation>
    </message>
</context>
<context>
    <name>CodeTree</name>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Nach Anzahl</translation>
    </message>
    <message>
        <source>Codes are in your own order: drag them to arrange them</source>
        <translation>Die Codes stehen in Ihrer eigenen Reihenfolge: Ziehen Sie sie, um sie anzuordnen</translation>
    </message>
    <message>
        <source>Codes can be dragged onto others; to arrange them, list them in your own order</source>
        <translation>Codes lassen sich auf andere ziehen; um sie anzuordnen, listen Sie sie in eigener Reihenfolge auf</translation>
    </message>
    <message>
        <source>In &amp;own order</source>
        <translation>In &amp;eigener Reihenfolge</translation>
    </message>
    <message>
        <source>By n&amp;ame</source>
        <translation>Nach &amp;Namen</translation>
    </message>
    <message>
        <source>By num&amp;ber of codings, those below included</source>
        <translation>Nach &amp;Anzahl der Codierungen, Untercodes eingeschlossen</translation>
    </message>
    <message>
        <source>Show h&amp;idden codes</source>
        <translation>Ausge&amp;blendete Codes anzeigen</translation>
    </message>
</context>
<context>
    <name>CodebookHeader</name>
    <message>
        <source>Find in the codebook</source>
        <translation>Im Codebuch suchen</translation>
    </message>
    <message>
        <source>Find a code…</source>
        <translation>Code suchen…</translation>
    </message>
    <message>
        <source>Show the codes alone whose path holds these words; Escape shows all again</source>
        <translation>Nur die Codes anzeigen, deren Pfad diese Wörter enthält; Esc zeigt wieder alle</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>How codes are listed</source>
        <translation>Wie die Codes aufgelistet werden</translation>
    </message>
</context>
<context>
    <name>CodebookHistoryDialog</name>
    <message>
        <source>History of the codebook</source>
        <translation>Verlauf des Codebuchs</translation>
    </message>
    <message>
        <source>&amp;Only “{name}”</source>
        <translation>&amp;Nur „{name}“</translation>
    </message>
    <message>
        <source>Changes of codes, the newest first</source>
        <translation>Änderungen an Codes, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Nothing was changed in the codebook yet.</source>
        <translation>Im Codebuch wurde noch nichts geändert.</translation>
    </message>
</context>
<context>
    <name>CodebookMenu</name>
    <message>
        <source>&amp;Apply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>U&amp;mbenennen</translation>
    </message>
    <message>
        <source>Mem&amp;o…</source>
        <translation>Mem&amp;o…</translation>
    </message>
    <message>
        <source>S&amp;how code</source>
        <translation>Code &amp;einblenden</translation>
    </message>
    <message>
        <source>&amp;Hide code</source>
        <translation>Code &amp;ausblenden</translation>
    </message>
    <message>
        <source>Lis&amp;t</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>New s&amp;ub-code…</source>
        <translation>Neuer &amp;Untercode…</translation>
    </message>
    <message>
        <source>Mo&amp;ve</source>
        <translation>Ver&amp;schieben</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>Fa&amp;rbe</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>Farbe {number}</translation>
    </message>
    <message>
        <source>&amp;Other…</source>
        <translation>&amp;Weitere…</translation>
    </message>
    <message>
        <source>P&amp;in to key</source>
        <translation>An &amp;Taste anheften</translation>
    </message>
    <message>
        <source>&amp;Unpin</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>Copy its codin&amp;gs</source>
        <translation>Codierungen &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>scale from {lowest} to {highest}</source>
        <translation>Skala von {lowest} bis {highest}</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Ausprägung</translation>
    </message>
    <message>
        <source>1 coding</source>
        <translation>1 Codierung</translation>
    </message>
    <message>
        <source>{count} codings</source>
        <translation>{count} Codierungen</translation>
    </message>
    <message>
        <source>key {digit}</source>
        <translation>Taste {digit}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>A choice: each comment holds one of the answers below it.</source>
        <translation>Eine Auswahl: Jeder Kommentar trägt eine der Ausprägungen darunter.</translation>
    </message>
    <message>
        <source>A scale from {lowest} to {highest}.</source>
        <translation>Eine Skala von {lowest} bis {highest}.</translation>
    </message>
    <message>
        <source>Use it for: </source>
        <translation>Einschluss: </translation>
    </message>
    <message>
        <source>Not for: </source>
        <translation>Ausschluss: </translation>
    </message>
    <message>
        <source>Example: </source>
        <translation>Ankerbeispiel: </translation>
    </message>
</context>
<context>
    <name>CodebookTree</name>
    <message>
        <source>“{name}” is hidden: “Show hidden codes” lists it.</source>
        <translation>„{name}“ ist ausgeblendet: „Ausgeblendete Codes anzeigen“ führt ihn auf.</translation>
    </message>
    <message>
        <source>There is no code before this one to put it below.</source>
        <translation>Vor diesem Code steht keiner, dem er untergeordnet werden könnte.</translation>
    </message>
    <message>
        <source>This code is at the top already.</source>
        <translation>Dieser Code steht bereits auf der obersten Ebene.</translation>
    </message>
    <message>
        <source>List the codes in your own order first: as they are sorted now they cannot be moved.</source>
        <translation>Wählen Sie für die Liste zuerst die eigene Reihenfolge: So sortiert lassen sich Codes nicht verschieben.</translation>
    </message>
    <message>
        <source>First choose a code in the codebook.</source>
        <translation>Wählen Sie zuerst einen Code im Codebuch aus.</translation>
    </message>
    <message>
        <source>“{name}” has no codings of its own.</source>
        <translation>„{name}“ hat keine eigenen Codierungen.</translation>
    </message>
    <message>
        <source>Delete the code “{name}”?</source>
        <translation>Code „{name}“ löschen?</translation>
    </message>
    <message>
        <source>1 code below it</source>
        <translation>1 Code darunter</translation>
    </message>
    <message>
        <source>{count} codes below it</source>
        <translation>{count} Codes darunter</translation>
    </message>
    <message>
        <source>{what} would go too.</source>
        <translation>Mit gelöscht: {what}.</translation>
    </message>
    <message>
        <source>1 coding is removed.</source>
        <translation>1 Codierung wird entfernt.</translation>
    </message>
    <message>
        <source>{count} codings are removed.</source>
        <translation>{count} Codierungen werden entfernt.</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>Das lässt sich vollständig rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete code</source>
        <translation>Code löschen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>CodedHere</name>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Show the codings of all coders</source>
        <translation>Die Codierungen aller Codierenden anzeigen</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Codings are not shown</source>
        <translation>Codierungen werden nicht angezeigt</translation>
    </message>
    <message>
        <source>No code here yet</source>
        <translation>Hier noch kein Code</translation>
    </message>
    <message>
        <source>Code&amp;d here ({count})</source>
        <translation>Hier codie&amp;rt ({count})</translation>
    </message>
    <message>
        <source>You are coding blind: no codings are listed here or marked in the text.</source>
        <translation>Sie codieren blind: Codierungen werden weder hier aufgelistet noch im Text hervorgehoben.</translation>
    </message>
    <message>
        <source>Only your own codings are shown.</source>
        <translation>Nur Ihre eigenen Codierungen werden angezeigt.</translation>
    </message>
    <message>
        <source>Only codings of {names} are shown.</source>
        <translation>Nur Codierungen von {names} werden angezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n codings of hidden codes are not listed.</source>
        <translation>
            <numerusform>%n Codierung eines ausgeblendeten Codes ist nicht aufgeführt.</numerusform>
            <numerusform>%n Codierungen ausgeblendeter Codes sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{coder} applied “{name}” here, not you.</source>
        <translation>{coder} hat „{name}“ hier angewendet, nicht Sie.</translation>
    </message>
    <message>
        <source>Remove codings of others?</source>
        <translation>Codierungen anderer entfernen?</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>CoderDialog</name>
    <message>
        <source>Coders</source>
        <translation>Codierende</translation>
    </message>
    <message>
        <source>&amp;Add and switch</source>
        <translation>&amp;Hinzufügen und wechseln</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Switch</source>
        <translation>&amp;Wechseln</translation>
    </message>
    <message>
        <source>Coders of this project</source>
        <translation>Codierende dieses Projekts</translation>
    </message>
    <message>
        <source>Name of somebody new</source>
        <translation>Name der neuen Person</translation>
    </message>
    <message>
        <source>&amp;New coder</source>
        <translation>&amp;Neue codierende Person</translation>
    </message>
    <message>
        <source>Each coder has their own codings, flags and read marks. What you code from here on is kept under your name.</source>
        <translation>Alle Codierenden haben eigene Codierungen, Fähnchen und Gelesen-Vermerke. Was Sie ab hier codieren, wird unter Ihrem Namen gespeichert.</translation>
    </message>
    <message>
        <source>Edit the name in its row (F2)</source>
        <translation>Den Namen in seiner Zeile bearbeiten (F2)</translation>
    </message>
</context>
<context>
    <name>CodersModel</name>
    <message>
        <source>Coder</source>
        <translation>Codierende(r)</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Codierungen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>CodingPage</name>
    <message>
        <source>the sentence</source>
        <translation>den Satz</translation>
    </message>
    <message>
        <source>the word</source>
        <translation>das Wort</translation>
    </message>
    <message>
        <source>Let a selection &amp;reach to the ends of its words</source>
        <translation>Markierungen auf ganze &amp;Wörter ausdehnen</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>Ihr &amp;Name:</translation>
    </message>
    <message>
        <source>Stands beside what you code in projects that you open from now on. In the project that is open, File has “Switch coder”.</source>
        <translation>Steht bei dem, was Sie in Projekten codieren, die Sie von nun an öffnen. Für das geöffnete Projekt gibt es im Menü „Datei“ den Eintrag „Codierende wechseln“.</translation>
    </message>
    <message>
        <source>A &amp;double click selects:</source>
        <translation>Ein Doppelklick &amp;markiert:</translation>
    </message>
    <message>
        <source>Without it, a passage begins and ends at just the letters you marked.</source>
        <translation>Sonst beginnt und endet eine Textstelle genau bei den markierten Buchstaben.</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>&amp;Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>A&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>In &amp;reading order</source>
        <translation>In &amp;Lesereihenfolge</translation>
    </message>
    <message>
        <source>Only with this &amp;value</source>
        <translation>Nur mit diesem &amp;Wert</translation>
    </message>
    <message>
        <source>&amp;Is…</source>
        <translation>&amp;Ist…</translation>
    </message>
    <message>
        <source>Is &amp;not…</source>
        <translation>Ist &amp;nicht…</translation>
    </message>
    <message>
        <source>&amp;Contains…</source>
        <translation>&amp;Enthält…</translation>
    </message>
    <message>
        <source>&amp;Between…</source>
        <translation>&amp;Zwischen…</translation>
    </message>
    <message>
        <source>Is &amp;empty</source>
        <translation>Ist lee&amp;r</translation>
    </message>
    <message>
        <source>Is no&amp;t empty</source>
        <translation>Is&amp;t nicht leer</translation>
    </message>
    <message>
        <source>Move one &amp;forward</source>
        <translation>Um eins nach &amp;vorn</translation>
    </message>
    <message>
        <source>Move one bac&amp;k</source>
        <translation>Um eins nach &amp;hinten</translation>
    </message>
    <message>
        <source>&amp;Hide column</source>
        <translation>&amp;Spalte ausblenden</translation>
    </message>
</context>
<context>
    <name>ColumnRoles</name>
    <message>
        <source>Keep as attribute</source>
        <translation>Als Attribut behalten</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Parent&apos;s id</source>
        <translation>Übergeordnete ID</translation>
    </message>
    <message>
        <source>Path (1.2.3)</source>
        <translation>Pfad (1.2.3)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Article: title</source>
        <translation>Artikel: Titel</translation>
    </message>
    <message>
        <source>Article: text</source>
        <translation>Artikel: Text</translation>
    </message>
    <message>
        <source>Article: address</source>
        <translation>Artikel: Adresse</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Looking at tables</source>
        <translation>Tabellen werden durchgesehen</translation>
    </message>
    <message>
        <source>{title} ({at} of {total})</source>
        <translation>{title} ({at} von {total})</translation>
    </message>
    <message numerus="yes">
        <source>It counts for %n more files with the same columns.</source>
        <translation>
            <numerusform>Das gilt auch für %n weitere Datei mit denselben Spalten.</numerusform>
            <numerusform>Das gilt auch für %n weitere Dateien mit denselben Spalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, since nobody said what their columns mean: %n files</source>
        <translation>
            <numerusform>Weggelassen, weil die Bedeutung der Spalten nicht angegeben wurde: %n Datei</numerusform>
            <numerusform>Weggelassen, weil die Bedeutung der Spalten nicht angegeben wurde: %n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of the grid</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>Type to narrow the list</source>
        <translation>Tippen, um die Liste einzugrenzen</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Spalte suchen</translation>
    </message>
    <message>
        <source>Columns: Space shows or hides one</source>
        <translation>Spalten: Leertaste blendet eine ein oder aus</translation>
    </message>
    <message>
        <source>Drag headers to put columns in order, or use the menu “Column”.</source>
        <translation>Ziehen Sie Spaltenköpfe, um die Spalten zu ordnen, oder nutzen Sie das Menü „Spalte“.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Of the comment</source>
        <translation>Zum Kommentar</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Choices and scales</source>
        <translation>Auswahlen und Skalen</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Attributes of the article</source>
        <translation>Attribute des Artikels</translation>
    </message>
    <message>
        <source>Attributes of the commenter</source>
        <translation>Attribute der Kommentierenden</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All actions</source>
        <translation>Alle Aktionen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Name of an action</source>
        <translation>Name einer Aktion</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>No action has this in its name.</source>
        <translation>Keine Aktion hat das im Namen.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>An attribute needs a name.</source>
        <translation>Ein Attribut braucht einen Namen.</translation>
    </message>
    <message>
        <source>Set attribute “{name}”</source>
        <translation>Attribut „{name}“ setzen</translation>
    </message>
    <message>
        <source>Define attribute “{name}”</source>
        <translation>Attribut „{name}“ definieren</translation>
    </message>
    <message>
        <source>Rename attribute “{old}” to “{name}”</source>
        <translation>Attribut „{old}“ in „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>Edit attribute “{name}”</source>
        <translation>Attribut „{name}“ bearbeiten</translation>
    </message>
    <message>
        <source>Delete attribute “{name}”</source>
        <translation>Attribut „{name}“ löschen</translation>
    </message>
    <message>
        <source>Remove attribute “{name}”</source>
        <translation>Attribut „{name}“ entfernen</translation>
    </message>
    <message>
        <source>“{name}” stands here already.</source>
        <translation>„{name}“ ist hier bereits vorhanden.</translation>
    </message>
    <message>
        <source>Change its value, or take it away first.</source>
        <translation>Ändern Sie den Wert oder entfernen Sie das Attribut zuerst.</translation>
    </message>
    <message>
        <source>“{value}” is not a number, which “{name}” takes.</source>
        <translation>„{value}“ ist keine Zahl; „{name}“ erwartet eine.</translation>
    </message>
    <message>
        <source>Write it like 12 or 3.5.</source>
        <translation>Schreiben Sie sie wie 12 oder 3.5 (mit Punkt).</translation>
    </message>
    <message>
        <source>“{value}” is not a date, which “{name}” takes.</source>
        <translation>„{value}“ ist kein Datum; „{name}“ erwartet eines.</translation>
    </message>
    <message>
        <source>Write it like 2025-04-02, 2025-04 or 2025.</source>
        <translation>Schreiben Sie es wie 2025-04-02, 2025-04 oder 2025.</translation>
    </message>
    <message>
        <source>“{value}” is none of the choices of “{name}”.</source>
        <translation>„{value}“ gehört nicht zu den Auswahlwerten von „{name}“.</translation>
    </message>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation>Möglich sind: {choices}.</translation>
    </message>
    <message>
        <source>This attribute is no longer there.</source>
        <translation>Dieses Attribut gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is an attribute “{name}” already.</source>
        <translation>Ein Attribut „{name}“ gibt es bereits.</translation>
    </message>
    <message>
        <source>A choice needs something to choose from.</source>
        <translation>Eine Auswahl braucht Werte, aus denen gewählt wird.</translation>
    </message>
    <message>
        <source>Give at least one choice.</source>
        <translation>Geben Sie mindestens einen Auswahlwert an.</translation>
    </message>
    <message>
        <source>{count} values of “{name}” are no numbers, such as “{example}”.</source>
        <translation>{count} Werte von „{name}“ sind keine Zahlen, etwa „{example}“.</translation>
    </message>
    <message>
        <source>{count} values of “{name}” are no dates, such as “{example}”.</source>
        <translation>{count} Werte von „{name}“ sind keine Daten, etwa „{example}“.</translation>
    </message>
    <message>
        <source>{count} values of “{name}” are none of the choices, such as “{example}”.</source>
        <translation>{count} Werte von „{name}“ gehören nicht zu den Auswahlwerten, etwa „{example}“.</translation>
    </message>
    <message>
        <source>Change those values first.</source>
        <translation>Ändern Sie zuerst diese Werte.</translation>
    </message>
    <message>
        <source>Create code “{name}”</source>
        <translation>Code „{name}“ anlegen</translation>
    </message>
    <message>
        <source>Edit code “{name}”</source>
        <translation>Code „{name}“ bearbeiten</translation>
    </message>
    <message>
        <source>Change kind of “{name}”</source>
        <translation>Art von „{name}“ ändern</translation>
    </message>
    <message>
        <source>Hide code “{name}”</source>
        <translation>Code „{name}“ ausblenden</translation>
    </message>
    <message>
        <source>Show code “{name}”</source>
        <translation>Code „{name}“ einblenden</translation>
    </message>
    <message>
        <source>There is a code “{name}” here already.</source>
        <translation>Einen Code „{name}“ gibt es hier bereits.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A code can be pinned to the digits 1 to 9.</source>
        <translation>Codes lassen sich an die Ziffern 1 bis 9 anheften.</translation>
    </message>
    <message>
        <source>Pin code “{name}” to {digit}</source>
        <translation>Code „{name}“ an {digit} anheften</translation>
    </message>
    <message>
        <source>Unpin code “{name}”</source>
        <translation>Code „{name}“ lösen</translation>
    </message>
    <message>
        <source>Move code “{name}”</source>
        <translation>Code „{name}“ verschieben</translation>
    </message>
    <message>
        <source>“{name}” cannot be moved below itself.</source>
        <translation>„{name}“ lässt sich nicht unter sich selbst verschieben.</translation>
    </message>
    <message>
        <source>There is a code “{name}” there already.</source>
        <translation>Einen Code „{name}“ gibt es dort bereits.</translation>
    </message>
    <message>
        <source>Rename one of them first.</source>
        <translation>Benennen Sie zuerst einen von beiden um.</translation>
    </message>
    <message>
        <source>Delete code “{name}”</source>
        <translation>Code „{name}“ löschen</translation>
    </message>
    <message>
        <source>A code needs a name.</source>
        <translation>Ein Code braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name cannot hold “/”: it stands between a code and the one above it.</source>
        <translation>Ein Name darf kein „/“ enthalten: Es steht zwischen einem Code und dem übergeordneten.</translation>
    </message>
    <message>
        <source>Choose another name, or apply that one.</source>
        <translation>Wählen Sie einen anderen Namen oder wenden Sie jenen Code an.</translation>
    </message>
    <message>
        <source>A scale needs two bounds, the lower one first.</source>
        <translation>Eine Skala braucht zwei Grenzen, die untere zuerst.</translation>
    </message>
    <message>
        <source>Whole numbers from −999 to 999.</source>
        <translation>Ganze Zahlen von −999 bis 999.</translation>
    </message>
    <message>
        <source>“{name}” stands in {count} places without a degree.</source>
        <translation>„{name}“ steht an {count} Stellen ohne Stufe.</translation>
    </message>
    <message>
        <source>Move these codings to another code first, or make a new code for the scale.</source>
        <translation>Verschieben Sie diese Codierungen zuerst zu einem anderen Code oder legen Sie für die Skala einen neuen Code an.</translation>
    </message>
    <message>
        <source>{count} codings of “{name}” have a degree outside of {lowest} to {highest}.</source>
        <translation>{count} Codierungen mit „{name}“ haben eine Stufe außerhalb von {lowest} bis {highest}.</translation>
    </message>
    <message>
        <source>{count} codings of “{name}” have a degree, which only a scale can keep.</source>
        <translation>{count} Codierungen mit „{name}“ haben eine Stufe, die nur eine Skala behalten kann.</translation>
    </message>
    <message>
        <source>Change those first, or agree to lose them.</source>
        <translation>Ändern Sie diese zuerst oder nehmen Sie den Verlust in Kauf.</translation>
    </message>
    <message>
        <source>“{name}” itself stands in {count} places: of a choice only the answers do.</source>
        <translation>„{name}“ selbst steht an {count} Stellen; bei einer Auswahl dürfen das nur die Ausprägungen.</translation>
    </message>
    <message>
        <source>Move these codings to one of its sub-codes first.</source>
        <translation>Verschieben Sie diese Codierungen zuerst zu einem der Untercodes.</translation>
    </message>
    <message>
        <source>Move it elsewhere first.</source>
        <translation>Verschieben Sie ihn zuerst an eine andere Stelle.</translation>
    </message>
    <message>
        <source>{count} comments hold more than one of the codes below “{name}”.</source>
        <translation>{count} Kommentare tragen mehr als einen der Codes unter „{name}“.</translation>
    </message>
    <message>
        <source>Of a choice each holds one: keep the newest of each, or remove some first.</source>
        <translation>Von einer Auswahl trägt jeder nur eine Ausprägung: Behalten Sie jeweils die neueste oder entfernen Sie zuerst einige.</translation>
    </message>
    <message>
        <source>An answer to a choice is a plain tag.</source>
        <translation>Die Ausprägung einer Auswahl ist ein einfacher Code.</translation>
    </message>
    <message>
        <source>“{name}” cannot be an answer to a choice.</source>
        <translation>„{name}“ kann keine Ausprägung einer Auswahl sein.</translation>
    </message>
    <message>
        <source>“{text}” is not a colour of the form #rrggbb.</source>
        <translation>„{text}“ ist keine Farbe der Form #rrggbb.</translation>
    </message>
    <message>
        <source>Remove code “{name}”</source>
        <translation>Code „{name}“ entfernen</translation>
    </message>
    <message>
        <source>“{name}” is not a scale.</source>
        <translation>„{name}“ ist keine Skala.</translation>
    </message>
    <message>
        <source>“{name}” goes from {lowest} to {highest}.</source>
        <translation>„{name}“ reicht von {lowest} bis {highest}.</translation>
    </message>
    <message>
        <source>Set “{name}” to {degree}</source>
        <translation>„{name}“ auf {degree} setzen</translation>
    </message>
    <message>
        <source>This coding is no longer there.</source>
        <translation>Diese Codierung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This coding stands on the whole comment: select text and apply it there.</source>
        <translation>Diese Codierung gilt für den ganzen Kommentar: Markieren Sie Text und wenden Sie den Code dort an.</translation>
    </message>
    <message>
        <source>Change extent of “{name}”</source>
        <translation>Umfang von „{name}“ ändern</translation>
    </message>
    <message>
        <source>“{name}” stands on just this text already.</source>
        <translation>Genau dieser Text ist bereits mit „{name}“ codiert.</translation>
    </message>
    <message>
        <source>Remove {count} codings</source>
        <translation>{count} Codierungen entfernen</translation>
    </message>
    <message>
        <source>Apply code “{name}”</source>
        <translation>Code „{name}“ anwenden</translation>
    </message>
    <message>
        <source>Apply code “{name}” to {count} comments</source>
        <translation>Code „{name}“ auf {count} Kommentare anwenden</translation>
    </message>
    <message>
        <source>“{name}” is a choice: apply one of its answers.</source>
        <translation>„{name}“ ist eine Auswahl: Wenden Sie eine ihrer Ausprägungen an.</translation>
    </message>
    <message>
        <source>“{name}” is a scale: choose a degree on it.</source>
        <translation>„{name}“ ist eine Skala: Wählen Sie eine Stufe darauf.</translation>
    </message>
    <message>
        <source>This code is no longer there.</source>
        <translation>Diesen Code gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This comment is no longer there.</source>
        <translation>Diesen Kommentar gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The span {start}:{stop} reaches beyond the text&apos;s {count} characters.</source>
        <translation>Die Textstelle {start}:{stop} reicht über die {count} Zeichen des Textes hinaus.</translation>
    </message>
    <message>
        <source>Set bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Set {count} bookmarks</source>
        <translation>{count} Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Remove {count} bookmarks</source>
        <translation>{count} Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Set flag</source>
        <translation>Fähnchen setzen</translation>
    </message>
    <message>
        <source>Set {count} flags</source>
        <translation>{count} Fähnchen setzen</translation>
    </message>
    <message>
        <source>Remove flag</source>
        <translation>Fähnchen entfernen</translation>
    </message>
    <message>
        <source>Remove {count} flags</source>
        <translation>{count} Fähnchen entfernen</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Remove article</source>
        <translation>Artikel entfernen</translation>
    </message>
    <message>
        <source>Remove {count} articles</source>
        <translation>{count} Artikel entfernen</translation>
    </message>
    <message>
        <source>Remove memo on a code</source>
        <translation>Memo zu einem Code entfernen</translation>
    </message>
    <message>
        <source>Write memo on a code</source>
        <translation>Memo zu einem Code schreiben</translation>
    </message>
    <message>
        <source>Remove memo on a coding</source>
        <translation>Memo zu einer Codierung entfernen</translation>
    </message>
    <message>
        <source>Write memo on a coding</source>
        <translation>Memo zu einer Codierung schreiben</translation>
    </message>
    <message>
        <source>Remove memo on the project</source>
        <translation>Memo zum Projekt entfernen</translation>
    </message>
    <message>
        <source>Write memo on the project</source>
        <translation>Memo zum Projekt schreiben</translation>
    </message>
    <message>
        <source>Remove memo on an article</source>
        <translation>Memo zu einem Artikel entfernen</translation>
    </message>
    <message>
        <source>Write memo on an article</source>
        <translation>Memo zu einem Artikel schreiben</translation>
    </message>
    <message>
        <source>Remove memo on a comment</source>
        <translation>Memo zu einem Kommentar entfernen</translation>
    </message>
    <message>
        <source>Write memo on a comment</source>
        <translation>Memo zu einem Kommentar schreiben</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Merge code “{name}” into “{target}”</source>
        <translation>Code „{name}“ mit „{target}“ zusammenführen</translation>
    </message>
    <message>
        <source>Merge {count} codes into “{target}”</source>
        <translation>{count} Codes mit „{target}“ zusammenführen</translation>
    </message>
    <message>
        <source>{count} comments would hold more than one answer to “{name}”.</source>
        <translation>{count} Kommentare hätten mehr als eine Ausprägung von „{name}“.</translation>
    </message>
    <message>
        <source>Of a choice each holds one: remove the others first.</source>
        <translation>Von einer Auswahl trägt jeder nur eine Ausprägung: Entfernen Sie zuerst die anderen.</translation>
    </message>
    <message>
        <source>Split “{name}” off “{code}”</source>
        <translation>„{name}“ von „{code}“ abspalten</translation>
    </message>
    <message>
        <source>Move codings from “{code}” to “{target}”</source>
        <translation>Codierungen von „{code}“ zu „{target}“ verschieben</translation>
    </message>
    <message>
        <source>The codings stand under “{name}” already.</source>
        <translation>Die Codierungen gehören bereits zu „{name}“.</translation>
    </message>
    <message>
        <source>Copy {count} codes from another project</source>
        <translation>{count} Codes aus einem anderen Projekt kopieren</translation>
    </message>
    <message>
        <source>“{name}” is a choice: only its answers have codings.</source>
        <translation>„{name}“ ist eine Auswahl: Nur ihre Ausprägungen haben Codierungen.</translation>
    </message>
    <message>
        <source>None of the chosen codings is there.</source>
        <translation>Keine der ausgewählten Codierungen ist mehr da.</translation>
    </message>
    <message>
        <source>Choose at least one coding.</source>
        <translation>Wählen Sie mindestens eine Codierung.</translation>
    </message>
    <message>
        <source>This coder is no longer there.</source>
        <translation>Diese codierende Person gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A coder needs a name.</source>
        <translation>Codierende brauchen einen Namen.</translation>
    </message>
    <message>
        <source>Rename coder “{name}”</source>
        <translation>Codierende(n) „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>There is a coder called “{name}” already.</source>
        <translation>Eine codierende Person namens „{name}“ gibt es bereits.</translation>
    </message>
    <message>
        <source>Choose another name, or switch to that coder.</source>
        <translation>Wählen Sie einen anderen Namen oder wechseln Sie zu dieser Person.</translation>
    </message>
    <message>
        <source>Joining takes two names or more.</source>
        <translation>Zum Zusammenführen braucht es mindestens zwei Namen.</translation>
    </message>
    <message>
        <source>Join {count} names as “{name}”</source>
        <translation>{count} Namen als „{name}“ zusammenführen</translation>
    </message>
    <message>
        <source>No comment is by “{name}” any more.</source>
        <translation>Von „{name}“ ist kein Kommentar mehr da.</translation>
    </message>
    <message>
        <source>“{name}” has no such names to take out.</source>
        <translation>„{name}“ hat keine solchen Namen, die sich herauslösen ließen.</translation>
    </message>
    <message>
        <source>Take “{name}” apart</source>
        <translation>„{name}“ trennen</translation>
    </message>
    <message>
        <source>Take {count} names out of “{name}”</source>
        <translation>{count} Namen aus „{name}“ herauslösen</translation>
    </message>
    <message>
        <source>Rename commenter “{old}” to “{name}”</source>
        <translation>Kommentierende(n) „{old}“ in „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>Set attribute “{name}” of a commenter</source>
        <translation>Attribut „{name}“ bei Kommentierenden setzen</translation>
    </message>
    <message>
        <source>Remove attribute “{name}” of a commenter</source>
        <translation>Attribut „{name}“ bei Kommentierenden entfernen</translation>
    </message>
    <message>
        <source>A commenter needs a name.</source>
        <translation>Kommentierende brauchen einen Namen.</translation>
    </message>
    <message>
        <source>This commenter is no longer there.</source>
        <translation>Diese kommentierende Person gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“{name}” is the name of another commenter.</source>
        <translation>„{name}“ ist der Name einer anderen kommentierenden Person.</translation>
    </message>
    <message>
        <source>Join that name as well, or choose another one.</source>
        <translation>Nehmen Sie auch diesen Namen beim Zusammenführen hinzu oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{name}” cannot be edited here.</source>
        <translation>„{name}“ lässt sich hier nicht bearbeiten.</translation>
    </message>
    <message>
        <source>“{name}” is no longer a plain code.</source>
        <translation>„{name}“ ist kein einfacher Code mehr.</translation>
    </message>
    <message>
        <source>Paste {count} cells</source>
        <translation>{count} Zellen einfügen</translation>
    </message>
    <message>
        <source>Fill {count} cells</source>
        <translation>{count} Zellen ausfüllen</translation>
    </message>
    <message>
        <source>Clear {count} cells</source>
        <translation>{count} Zellen leeren</translation>
    </message>
    <message>
        <source>Edit {count} cells</source>
        <translation>{count} Zellen bearbeiten</translation>
    </message>
    <message>
        <source>A sample holds at least one comment.</source>
        <translation>Eine Stichprobe enthält mindestens einen Kommentar.</translation>
    </message>
    <message>
        <source>Draw sample “{name}”</source>
        <translation>Stichprobe „{name}“ ziehen</translation>
    </message>
    <message>
        <source>There are only {count} comments to draw from.</source>
        <translation>Es sind nur {count} Kommentare da, aus denen gezogen werden kann.</translation>
    </message>
    <message>
        <source>Ask for fewer, or draw from more.</source>
        <translation>Ziehen Sie weniger oder aus einer größeren Grundgesamtheit.</translation>
    </message>
    <message>
        <source>{size} comments do not suffice for at least {least} of each of {count} groups.</source>
        <translation>{size} Kommentare reichen nicht für mindestens {least} aus jeder der {count} Gruppen.</translation>
    </message>
    <message>
        <source>Ask for more comments, or for fewer of each group.</source>
        <translation>Ziehen Sie mehr Kommentare oder verlangen Sie weniger je Gruppe.</translation>
    </message>
    <message>
        <source>Rename sample “{name}”</source>
        <translation>Stichprobe „{name}“ umbenennen</translation>
    </message>
    <message>
        <source>Delete sample “{name}”</source>
        <translation>Stichprobe „{name}“ löschen</translation>
    </message>
    <message>
        <source>A sample needs a name.</source>
        <translation>Eine Stichprobe braucht einen Namen.</translation>
    </message>
    <message>
        <source>This sample is no longer there.</source>
        <translation>Diese Stichprobe gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is a sample called “{name}” already.</source>
        <translation>Eine Stichprobe namens „{name}“ gibt es bereits.</translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation>Wählen Sie einen anderen Code.</translation>
    </message>
    <message>
        <source>A code cannot be merged into itself.</source>
        <translation>Ein Code lässt sich nicht mit sich selbst zusammenführen.</translation>
    </message>
    <message>
        <source>“{target}” lies below “{source}”, which cannot go into it.</source>
        <translation>„{target}“ liegt unter „{source}“ und kann diesen Code nicht aufnehmen.</translation>
    </message>
    <message>
        <source>Take it out of there first, or merge the other way round.</source>
        <translation>Nehmen Sie ihn zuerst dort heraus oder führen Sie in umgekehrter Richtung zusammen.</translation>
    </message>
    <message>
        <source>“{source}” and “{target}” are codes of different kinds.</source>
        <translation>„{source}“ und „{target}“ sind Codes verschiedener Art.</translation>
    </message>
    <message>
        <source>Give them the same kind first: a tag, a choice or a scale.</source>
        <translation>Geben Sie beiden zuerst dieselbe Art: einfacher Code, Auswahl oder Skala.</translation>
    </message>
    <message>
        <source>“{source}” reaches from {lowest} to {highest}, further than “{target}”.</source>
        <translation>„{source}“ reicht von {lowest} bis {highest} und damit weiter als „{target}“.</translation>
    </message>
    <message>
        <source>Widen the scale that the other goes into first.</source>
        <translation>Erweitern Sie zuerst die Skala, in der die andere aufgehen soll.</translation>
    </message>
    <message>
        <source>This is no article.</source>
        <translation>Das ist kein Artikel.</translation>
    </message>
    <message>
        <source>A title needs words.</source>
        <translation>Ein Titel darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Change article’s details</source>
        <translation>Angaben zum Artikel ändern</translation>
    </message>
    <message>
        <source>Change author</source>
        <translation>Autor ändern</translation>
    </message>
    <message>
        <source>Change date</source>
        <translation>Datum ändern</translation>
    </message>
    <message>
        <source>Change author and date</source>
        <translation>Autor und Datum ändern</translation>
    </message>
    <message>
        <source>{change} of {count} entries</source>
        <translation>{change} ({count} Einträge)</translation>
    </message>
    <message>
        <source>Move comment</source>
        <translation>Kommentar verschieben</translation>
    </message>
    <message>
        <source>A comment stays with its article.</source>
        <translation>Ein Kommentar bleibt bei seinem Artikel.</translation>
    </message>
    <message>
        <source>A comment cannot answer itself, or what answers it.</source>
        <translation>Ein Kommentar kann nicht auf sich selbst antworten und nicht auf das, was auf ihn antwortet.</translation>
    </message>
    <message>
        <source>The comment beside which it is to stand is elsewhere.</source>
        <translation>Der Kommentar, neben dem er stehen soll, steht an anderer Stelle.</translation>
    </message>
    <message>
        <source>Cut where there is text before and behind.</source>
        <translation>Teilen Sie an einer Stelle, vor und hinter der Text steht.</translation>
    </message>
    <message>
        <source>Split comment</source>
        <translation>Kommentar aufteilen</translation>
    </message>
    <message>
        <source>Split comment (codings divided: {count})</source>
        <translation>Kommentar aufteilen (geteilte Codierungen: {count})</translation>
    </message>
    <message>
        <source>Join comments</source>
        <translation>Kommentare zusammenführen</translation>
    </message>
    <message>
        <source>There is no comment before it to join it to.</source>
        <translation>Davor steht kein Kommentar, mit dem er zusammengeführt werden könnte.</translation>
    </message>
    <message>
        <source>A comment is joined to the one before it, or as the first reply to its parent.</source>
        <translation>Ein Kommentar wird mit dem davor zusammengeführt oder, als erste Antwort, mit dem übergeordneten.</translation>
    </message>
    <message>
        <source>The two comments have different answers to “{name}”.</source>
        <translation>Die beiden Kommentare haben verschiedene Ausprägungen von „{name}“.</translation>
    </message>
    <message>
        <source>Let them agree, or take one away, and join then.</source>
        <translation>Gleichen Sie sie an oder entfernen Sie eine und führen Sie die Kommentare dann zusammen.</translation>
    </message>
    <message>
        <source>Remove comment</source>
        <translation>Kommentar entfernen</translation>
    </message>
    <message>
        <source>Remove {count} comments</source>
        <translation>{count} Kommentare entfernen</translation>
    </message>
    <message>
        <source>{removal} (codings: {codings}, memos: {memos})</source>
        <translation>{removal} (Codierungen: {codings}, Memos: {memos})</translation>
    </message>
    <message>
        <source>The text has no such paragraph any more.</source>
        <translation>Diesen Absatz gibt es im Text nicht mehr.</translation>
    </message>
    <message>
        <source>Remove paragraph</source>
        <translation>Absatz entfernen</translation>
    </message>
    <message>
        <source>Remove {count} paragraphs</source>
        <translation>{count} Absätze entfernen</translation>
    </message>
    <message>
        <source>Place “{name}” anew</source>
        <translation>„{name}“ einer neuen Textstelle zuordnen</translation>
    </message>
    <message>
        <source>The text is shorter than that.</source>
        <translation>Der Text ist kürzer.</translation>
    </message>
    <message>
        <source>Place “{name}” on the whole</source>
        <translation>„{name}“ dem Ganzen zuordnen</translation>
    </message>
    <message>
        <source>“{name}” stands on the whole already.</source>
        <translation>Das Ganze ist bereits mit „{name}“ codiert.</translation>
    </message>
    <message>
        <source>Remove the one without a place, if that says it all.</source>
        <translation>Entfernen Sie die Codierung ohne Textstelle, wenn damit alles gesagt ist.</translation>
    </message>
    <message>
        <source>This is an article, not a comment.</source>
        <translation>Das ist ein Artikel, kein Kommentar.</translation>
    </message>
    <message>
        <source>Give pseudonyms</source>
        <translation>Pseudonyme vergeben</translation>
    </message>
    <message>
        <source>Give new pseudonyms to all</source>
        <translation>Alle Pseudonyme neu vergeben</translation>
    </message>
    <message>
        <source>A pseudonym needs a letter.</source>
        <translation>Ein Pseudonym braucht mindestens einen Buchstaben.</translation>
    </message>
    <message>
        <source>Choose the pseudonym “{pseudonym}”</source>
        <translation>Pseudonym „{pseudonym}“ wählen</translation>
    </message>
    <message>
        <source>Take pseudonyms away</source>
        <translation>Pseudonyme entfernen</translation>
    </message>
    <message>
        <source>Mask “{name}” in texts</source>
        <translation>„{name}“ in Texten maskieren</translation>
    </message>
    <message>
        <source>Leave “{name}” in texts</source>
        <translation>„{name}“ in Texten belassen</translation>
    </message>
    <message>
        <source>Take back what was decided on “{name}”</source>
        <translation>Entscheidung zu „{name}“ zurücknehmen</translation>
    </message>
    <message>
        <source>Write paraphrase</source>
        <translation>Paraphrase schreiben</translation>
    </message>
    <message>
        <source>Remove paraphrase</source>
        <translation>Paraphrase entfernen</translation>
    </message>
    <message>
        <source>Pseudonyms by hand are chosen one by one.</source>
        <translation>Pseudonyme von Hand werden einzeln gewählt.</translation>
    </message>
    <message>
        <source>Nobody writes as “{name}”.</source>
        <translation>Niemand schreibt als „{name}“.</translation>
    </message>
    <message>
        <source>Somebody else is called “{pseudonym}” already.</source>
        <translation>„{pseudonym}“ heißt schon jemand anderes.</translation>
    </message>
    <message>
        <source>If these are one person, join their names.</source>
        <translation>Wenn das dieselbe Person ist, führen Sie die Namen zusammen.</translation>
    </message>
    <message>
        <source>“{pseudonym}” is the name of somebody in the project.</source>
        <translation>„{pseudonym}“ ist der Name von jemandem im Projekt.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie ein anderes.</translation>
    </message>
</context>
<context>
    <name>Commenters</name>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} Personen</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 Kommentar</translation>
    </message>
    <message>
        <source>{count} comments</source>
        <translation>{count} Kommentare</translation>
    </message>
    <message>
        <source>in 1 article</source>
        <translation>in 1 Artikel</translation>
    </message>
    <message>
        <source>in {count} articles</source>
        <translation>in {count} Artikeln</translation>
    </message>
    <message>
        <source>1 coded</source>
        <translation>1 codiert</translation>
    </message>
    <message>
        <source>{count} coded</source>
        <translation>{count} codiert</translation>
    </message>
    <message>
        <source>(+1 name)</source>
        <translation>(+1 Name)</translation>
    </message>
    <message>
        <source>(+{count} names)</source>
        <translation>(+{count} Namen)</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>Writes as: {names}</source>
        <translation>Schreibt als: {names}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>{path} to {name}</source>
        <translation>{path} an {name}</translation>
    </message>
    <message>
        <source>Codes: {names}</source>
        <translation>Codes: {names}</translation>
    </message>
    <message>
        <source>codes: {names}</source>
        <translation>Codes: {names}</translation>
    </message>
</context>
<context>
    <name>CommentersPane</name>
    <message>
        <source>Commenters</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Filter people by name</source>
        <translation>Personen nach Namen filtern</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Sort people</source>
        <translation>Personen sortieren</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Most comments</source>
        <translation>Meiste Kommentare</translation>
    </message>
    <message>
        <source>Most articles</source>
        <translation>Meiste Artikel</translation>
    </message>
    <message>
        <source>Most coded</source>
        <translation>Am meisten codiert</translation>
    </message>
    <message>
        <source>Earliest first</source>
        <translation>Früheste zuerst</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>Späteste zuerst</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Show who wrote the comment that is current in the reader</source>
        <translation>Zeigen, wer den aktuellen Kommentar im Text geschrieben hat</translation>
    </message>
    <message>
        <source>A&amp;uthor of this comment: {name}</source>
        <translation>Dieser Kommentar ist &amp;von: {name}</translation>
    </message>
    <message>
        <source>Author of this comment: {name}</source>
        <translation>Dieser Kommentar ist von: {name}</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} von {all}</translation>
    </message>
    <message>
        <source>Who comments is listed here. Import pages with comments to begin.</source>
        <translation>Hier steht, wer kommentiert. Importieren Sie zuerst Seiten mit Kommentaren.</translation>
    </message>
    <message>
        <source>Nobody’s name holds these letters. Press Escape to see all.</source>
        <translation>Kein Name enthält diese Buchstaben. Drücken Sie Esc, um alle zu sehen.</translation>
    </message>
</context>
<context>
    <name>ConditionDialog</name>
    <message>
        <source>Filter by “{column}”</source>
        <translation>Nach „{column}“ filtern</translation>
    </message>
    <message>
        <source>&amp;Is:</source>
        <translation>&amp;Ist:</translation>
    </message>
    <message>
        <source>&amp;Is not:</source>
        <translation>&amp;Ist nicht:</translation>
    </message>
    <message>
        <source>&amp;Contains:</source>
        <translation>&amp;Enthält:</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Bis:</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{text}” is not a date: write 2025-04-02, 2025-04 or 2025.</source>
        <translation>„{text}“ ist kein Datum: Schreiben Sie 2025-04-02, 2025-04 oder 2025.</translation>
    </message>
    <message>
        <source>Write a value, or take “is empty”.</source>
        <translation>Geben Sie einen Wert ein oder wählen Sie „Ist leer“.</translation>
    </message>
</context>
<context>
    <name>CopyCodebookDialog</name>
    <message>
        <source>Copy codes from {file}</source>
        <translation>Codes aus {file} übernehmen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Codes of the other project</source>
        <translation>Codes des anderen Projekts</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>&amp;Alle ankreuzen</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>Alle ab&amp;wählen</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wird gelesen…</translation>
    </message>
    <message>
        <source>“{name}” has no codes.</source>
        <translation>„{name}“ hat keine Codes.</translation>
    </message>
    <message>
        <source>{name} (already here)</source>
        <translation>{name} (schon vorhanden)</translation>
    </message>
    <message numerus="yes">
        <source>%n codes are copied, with their colours and definitions.</source>
        <translation>
            <numerusform>%n Code wird übernommen, mit Farbe und Definition.</numerusform>
            <numerusform>%n Codes werden übernommen, mit ihren Farben und Definitionen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All codes of this project are here already.</source>
        <translation>Alle Codes dieses Projekts sind hier schon vorhanden.</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>First choose a comment or an article, or a code in the codebook.</source>
        <translation>Wählen Sie zuerst einen Kommentar, einen Artikel oder einen Code im Codebuch.</translation>
    </message>
    <message>
        <source>There are no codings here that are shown.</source>
        <translation>Hier gibt es keine Codierungen, die angezeigt werden.</translation>
    </message>
    <message numerus="yes">
        <source>Copied: %n coding(s).</source>
        <translation>
            <numerusform>Kopiert: %n Codierung.</numerusform>
            <numerusform>Kopiert: %n Codierungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pings</source>
        <translation>
            <numerusform>%n Pingback</numerusform>
            <numerusform>%n Pingbacks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>2025-04-02, 2025-04 or 2025</source>
        <translation>2025-04-02, 2025-04 oder 2025</translation>
    </message>
    <message>
        <source>A day, a month or a year; Alt+Down opens the calendar</source>
        <translation>Ein Tag, ein Monat oder ein Jahr; Alt+Herunter öffnet den Kalender</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Kalender öffnen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Backup written: {path}</source>
        <translation>Sicherung geschrieben: {path}</translation>
    </message>
    <message>
        <source>The project has {count} problems:</source>
        <translation>Das Projekt hat {count} Probleme:</translation>
    </message>
    <message>
        <source>Open the newest backup, or keep a copy and ask for help.</source>
        <translation>Öffnen Sie die neueste Sicherung oder behalten Sie eine Kopie und bitten Sie um Hilfe.</translation>
    </message>
    <message>
        <source>The project is sound: file, references, search index, threads and quotes.</source>
        <translation>Das Projekt ist in Ordnung: Datei, Verweise, Suchindex, Diskussionen und Zitate.</translation>
    </message>
    <message>
        <source>This article goes with {comments} comments and {codings} codings.</source>
        <translation>Mit diesem Artikel werden {comments} Kommentare und {codings} Codierungen entfernt.</translation>
    </message>
    <message>
        <source>These {count} articles go with {comments} comments and {codings} codings.</source>
        <translation>Mit diesen {count} Artikeln werden {comments} Kommentare und {codings} Codierungen entfernt.</translation>
    </message>
    <message>
        <source>Remove from the project?</source>
        <translation>Aus dem Projekt entfernen?</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>There is no code to apply again: press {key} and type its name.</source>
        <translation>Es gibt keinen Code, der noch einmal angewendet werden könnte: Drücken Sie {key} und geben Sie seinen Namen ein.</translation>
    </message>
    <message>
        <source>Select the words that should become the code, then press {key}.</source>
        <translation>Markieren Sie die Wörter, die zum Code werden sollen, und drücken Sie dann {key}.</translation>
    </message>
    <message>
        <source>Choose a comment first.</source>
        <translation>Wählen Sie zuerst einen Kommentar aus.</translation>
    </message>
    <message numerus="yes">
        <source>This article and its %n comments</source>
        <translation>
            <numerusform>Dieser Artikel und sein %n Kommentar</numerusform>
            <numerusform>Dieser Artikel und seine %n Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This comment and its %n answers</source>
        <translation>
            <numerusform>Dieser Kommentar und seine %n Antwort</numerusform>
            <numerusform>Dieser Kommentar und seine %n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>This comment, which has no answers</source>
        <translation>Dieser Kommentar; er hat keine Antworten</translation>
    </message>
    <message>
        <source>This project is open for reading only: nothing in it can be changed.</source>
        <translation>Dieses Projekt ist schreibgeschützt geöffnet: Es lässt sich nichts darin ändern.</translation>
    </message>
    <message numerus="yes">
        <source>All %n that the filter finds</source>
        <translation>
            <numerusform>%n Treffer des Filters</numerusform>
            <numerusform>Alle %n Treffer des Filters</numerusform>
        </translation>
    </message>
    <message>
        <source>First filter the library: what it finds can be tagged.</source>
        <translation>Filtern Sie zuerst die Bibliothek: Was sie findet, kann codiert werden.</translation>
    </message>
    <message>
        <source>No code is pinned to {digit}: choose one in the codebook, then “Pin to key”.</source>
        <translation>An {digit} ist kein Code angeheftet: Wählen Sie einen im Codebuch, dann „An Taste anheften“.</translation>
    </message>
</context>
<context>
    <name>DegreeField</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Take the degree away (Delete)</source>
        <translation>Die Stufe entfernen (Entf)</translation>
    </message>
    <message>
        <source>Take the degree away</source>
        <translation>Die Stufe entfernen</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>&amp;Correct</source>
        <translation>&amp;Korrigieren</translation>
    </message>
    <message>
        <source>A time is written as year, month and day, with or without the time of day: 2024-05-31 or 2024-05-31T18:05. An empty field says that nothing is known.</source>
        <translation>Zeitangaben bestehen aus Jahr, Monat und Tag, mit oder ohne Uhrzeit: 2024-05-31 oder 2024-05-31T18:05. Ein leeres Feld bedeutet, dass nichts bekannt ist.</translation>
    </message>
    <message>
        <source>What you do not touch stays as it is on each.</source>
        <translation>Was Sie nicht ändern, bleibt überall, wie es ist.</translation>
    </message>
    <message>
        <source>Correct what is known of the article</source>
        <translation>Angaben zum Artikel korrigieren</translation>
    </message>
    <message>
        <source>Tit&amp;le:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>Standf&amp;irst:</source>
        <translation>&amp;Vorspann:</translation>
    </message>
    <message>
        <source>Sit&amp;e:</source>
        <translation>W&amp;ebsite:</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>A&amp;dresse:</translation>
    </message>
    <message>
        <source>Correct author and date</source>
        <translation>Name und Datum korrigieren</translation>
    </message>
    <message numerus="yes">
        <source>Correct author and date of %n entries</source>
        <translation>
            <numerusform>Name und Datum von %n Eintrag korrigieren</numerusform>
            <numerusform>Name und Datum von %n Einträgen korrigieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Aut&amp;hor:</source>
        <translation>Ver&amp;fasst von:</translation>
    </message>
    <message>
        <source>&amp;Written:</source>
        <translation>Verfasst a&amp;m:</translation>
    </message>
    <message>
        <source>different ones</source>
        <translation>verschiedene</translation>
    </message>
    <message>
        <source>2024-05-31 or 2024-05-31T18:05</source>
        <translation>2024-05-31 oder 2024-05-31T18:05</translation>
    </message>
    <message>
        <source>A title needs words.</source>
        <translation>Ein Titel darf nicht leer sein.</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Any code</source>
        <translation>Beliebiger Code</translation>
    </message>
    <message>
        <source>Any author</source>
        <translation>Beliebiger Name</translation>
    </message>
    <message>
        <source>On or after this day: year, month or day</source>
        <translation>An diesem Tag oder danach: Jahr, Monat oder Tag</translation>
    </message>
    <message>
        <source>On or before this day: year, month or day</source>
        <translation>An diesem Tag oder davor: Jahr, Monat oder Tag</translation>
    </message>
    <message>
        <source>Coded or not</source>
        <translation>Codiert?</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>Codiert</translation>
    </message>
    <message>
        <source>Uncoded</source>
        <translation>Uncodiert</translation>
    </message>
    <message>
        <source>Return keeps it, and another can be added</source>
        <translation>Return behält die Angabe und macht Platz für eine weitere</translation>
    </message>
    <message>
        <source>Any value</source>
        <translation>Beliebiger Wert</translation>
    </message>
    <message>
        <source>Read or not</source>
        <translation>Gelesen?</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>&amp;Memo</source>
        <translation>&amp;Memo</translation>
    </message>
    <message>
        <source>Has a memo</source>
        <translation>Hat ein Memo</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>&amp;Lesezeichen</translation>
    </message>
    <message>
        <source>F&amp;lag</source>
        <translation>F&amp;ähnchen</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>b&amp;is</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>C&amp;ode</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>Ver&amp;fasst von</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Attrib&amp;ute</source>
        <translation>Attribu&amp;t</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>Zusta&amp;nd</translation>
    </message>
    <message>
        <source>Sam&amp;ple</source>
        <translation>Stich&amp;probe</translation>
    </message>
    <message>
        <source>From date</source>
        <translation>Datum von</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>Datum bis</translation>
    </message>
    <message>
        <source>Value of the attribute</source>
        <translation>Wert des Attributs</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>Fähnchen</translation>
    </message>
    <message>
        <source>sample “{name}”</source>
        <translation>Stichprobe „{name}“</translation>
    </message>
    <message>
        <source>has a memo</source>
        <translation>mit Memo</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>This comment</source>
        <translation>Dieser Kommentar</translation>
    </message>
</context>
<context>
    <name>EmptyReader</name>
    <message>
        <source>Open a project, or make one, to start reading.</source>
        <translation>Öffnen Sie ein Projekt oder legen Sie eines an, um mit dem Lesen zu beginnen.</translation>
    </message>
    <message>
        <source>Choose an article in the library to read it here.</source>
        <translation>Wählen Sie einen Artikel in der Bibliothek, um ihn hier zu lesen.</translation>
    </message>
    <message>
        <source>There is nothing to read yet.
Import pages with File › Import, or drop them onto the window.</source>
        <translation>Es gibt noch nichts zu lesen.
Importieren Sie Seiten mit Datei › Importieren oder ziehen Sie sie auf das Fenster.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>{target} could not be written: {reason}.</source>
        <translation>{target} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Close it where it is open, or choose another place.</source>
        <translation>Schließen Sie die Datei dort, wo sie geöffnet ist, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{target} is not a file.</source>
        <translation>{target} ist keine Datei.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>An export cannot replace the project it comes from.</source>
        <translation>Ein Export kann nicht das Projekt ersetzen, aus dem er stammt.</translation>
    </message>
    <message>
        <source>{target} is not a folder.</source>
        <translation>{target} ist kein Ordner.</translation>
    </message>
    <message>
        <source>The folder {target} holds other files.</source>
        <translation>Der Ordner {target} enthält andere Dateien.</translation>
    </message>
    <message>
        <source>Choose a new folder: all that is in it would be replaced.</source>
        <translation>Wählen Sie einen neuen Ordner: Alles darin würde ersetzt.</translation>
    </message>
    <message>
        <source>“{name}” has no option “{key}”.</source>
        <translation>„{name}“ hat keine Option „{key}“.</translation>
    </message>
    <message>
        <source>It has: {options}.</source>
        <translation>Vorhanden sind: {options}.</translation>
    </message>
    <message>
        <source>It has no options.</source>
        <translation>Es gibt keine Optionen.</translation>
    </message>
    <message>
        <source>{key}={value}: say yes or no.</source>
        <translation>{key}={value}: Geben Sie yes oder no an.</translation>
    </message>
    <message>
        <source>{key}={value}: one of {choices}.</source>
        <translation>{key}={value}: Möglich ist eines von {choices}.</translation>
    </message>
    <message>
        <source>{key}={value}: a whole number is needed.</source>
        <translation>{key}={value}: Hier wird eine ganze Zahl benötigt.</translation>
    </message>
    <message>
        <source>There is no importer “{importer}”.</source>
        <translation>Es gibt kein Importmodul „{importer}“.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>It is packed too often.</source>
        <translation>Die Datei ist zu oft ineinander verpackt.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>Der Ordner kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder holds no file that can be imported.</source>
        <translation>Der Ordner enthält keine Datei, die importiert werden kann.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The file may not be read: check its permissions.</source>
        <translation>Die Datei darf nicht gelesen werden: Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Die Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The file is binary, not a page or a text.</source>
        <translation>Die Datei ist eine Binärdatei, keine Seite und kein Text.</translation>
    </message>
    <message>
        <source>The file is not a form that can be imported.</source>
        <translation>Die Datei hat kein Format, das importiert werden kann.</translation>
    </message>
    <message>
        <source>No article was found in the file.</source>
        <translation>In der Datei wurde kein Artikel gefunden.</translation>
    </message>
    <message>
        <source>The page says {declared} comments, {found} were found.</source>
        <translation>Die Seite nennt {declared} Kommentare, gefunden wurden {found}.</translation>
    </message>
    <message>
        <source>It may be a later capture of a page that is known; it is kept apart from that.</source>
        <translation>Möglicherweise ist das eine spätere Erfassung einer bekannten Seite; sie bleibt davon getrennt.</translation>
    </message>
    <message>
        <source>{name} is open read-only.</source>
        <translation>{name} ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Close it where it is being edited first.</source>
        <translation>Schließen Sie das Projekt zuerst dort, wo es bearbeitet wird.</translation>
    </message>
    <message>
        <source>{file} could not be deleted: {reason}.</source>
        <translation>{file} konnte nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} has been closed.</source>
        <translation>{name} wurde geschlossen.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Öffnen Sie das Projekt erneut.</translation>
    </message>
    <message>
        <source>A hundred windows have a sample project open.</source>
        <translation>Hundert Fenster haben ein Beispielprojekt geöffnet.</translation>
    </message>
    <message>
        <source>Close some of them.</source>
        <translation>Schließen Sie einige davon.</translation>
    </message>
    <message>
        <source>{path} is already there.</source>
        <translation>{path} ist bereits vorhanden.</translation>
    </message>
    <message>
        <source>Choose another name, or open it.</source>
        <translation>Wählen Sie einen anderen Namen oder öffnen Sie das vorhandene Projekt.</translation>
    </message>
    <message>
        <source>Close it there, or open it here read-only.</source>
        <translation>Schließen Sie es dort oder öffnen Sie es hier schreibgeschützt.</translation>
    </message>
    <message>
        <source>{path} was not closed properly: its last changes are still in {name}.</source>
        <translation>{path} wurde nicht ordnungsgemäß geschlossen: Die letzten Änderungen stehen noch in {name}.</translation>
    </message>
    <message>
        <source>Copy both files to a folder that can be written, and open the copy.</source>
        <translation>Kopieren Sie beide Dateien in einen Ordner mit Schreibzugriff und öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a project.</source>
        <translation>{path} ist ein Ordner, kein Projekt.</translation>
    </message>
    <message>
        <source>{path} is empty, not a Threadnote project.</source>
        <translation>{path} ist leer und kein Threadnote-Projekt.</translation>
    </message>
    <message>
        <source>{path} is not a Threadnote project.</source>
        <translation>{path} ist kein Threadnote-Projekt.</translation>
    </message>
    <message>
        <source>{path} is not a whole project: its tables are missing.</source>
        <translation>{path} ist kein vollständiges Projekt: Seine Tabellen fehlen.</translation>
    </message>
    <message>
        <source>Open a backup.</source>
        <translation>Öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of Threadnote (it has the step {step}).</source>
        <translation>{path} wurde mit einer neueren Version von Threadnote geschrieben (die Datei enthält den Schritt {step}).</translation>
    </message>
    <message>
        <source>Install the newer version; nothing was changed.</source>
        <translation>Installieren Sie die neuere Version; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{path} was written by an older version of Threadnote.</source>
        <translation>{path} wurde mit einer älteren Version von Threadnote geschrieben.</translation>
    </message>
    <message>
        <source>Open it once for editing, which makes a backup and brings it to this version.</source>
        <translation>Öffnen Sie das Projekt einmal zum Bearbeiten: Dabei wird eine Sicherung angelegt und das Projekt auf diese Version gebracht.</translation>
    </message>
    <message>
        <source>{path} could not be brought to this version; its backup is unchanged.</source>
        <translation>{path} konnte nicht auf diese Version gebracht werden; die Sicherung ist unverändert.</translation>
    </message>
    <message>
        <source>{name} is open in another window ({holder}).</source>
        <translation>{name} ist in einem anderen Fenster geöffnet ({holder}).</translation>
    </message>
    <message>
        <source>{name} is open in another window.</source>
        <translation>{name} ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>{path} may not be opened.</source>
        <translation>{path} darf nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation>Prüfen Sie die Zugriffsrechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}: {reason}.</translation>
    </message>
    <message>
        <source>The disk with {path} is full; the last change was not saved, everything before it was.</source>
        <translation>Der Datenträger mit {path} ist voll; die letzte Änderung wurde nicht gespeichert, alles davor schon.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Geben Sie Speicherplatz frei und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{path} is being written by another program.</source>
        <translation>In {path} schreibt gerade ein anderes Programm.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Schließen Sie die Datei dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} ist beschädigt.</translation>
    </message>
    <message>
        <source>Open the newest backup, or keep a copy and ask for help.</source>
        <translation>Öffnen Sie die neueste Sicherung oder behalten Sie eine Kopie und bitten Sie um Hilfe.</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>In {path} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check its permissions, or open it read-only.</source>
        <translation>Prüfen Sie die Zugriffsrechte oder öffnen Sie das Projekt schreibgeschützt.</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>{path} kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Check that the folder is there and may be written.</source>
        <translation>Prüfen Sie, ob der Ordner vorhanden ist und beschrieben werden darf.</translation>
    </message>
    <message>
        <source>Reading or writing {path} failed.</source>
        <translation>Beim Lesen oder Schreiben von {path} ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>Check the disk or the network drive.</source>
        <translation>Prüfen Sie den Datenträger oder das Netzlaufwerk.</translation>
    </message>
    <message>
        <source>The history still shows what it did.</source>
        <translation>Im Verlauf ist weiterhin zu sehen, was der Schritt geändert hat.</translation>
    </message>
    <message>
        <source>“{label}” cannot be undone now: an import that runs uses the same attribute.</source>
        <translation>„{label}“ kann gerade nicht rückgängig gemacht werden: Ein laufender Import verwendet dasselbe Attribut.</translation>
    </message>
    <message>
        <source>Wait for it to end, or cancel it.</source>
        <translation>Warten Sie, bis er fertig ist, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>“{label}” cannot be undone: it was done by an earlier version of the program.</source>
        <translation>„{label}“ kann nicht rückgängig gemacht werden: Der Schritt stammt aus einer früheren Version des Programms.</translation>
    </message>
    <message>
        <source>“{label}” cannot be redone: it was done by an earlier version of the program.</source>
        <translation>„{label}“ kann nicht wiederholt werden: Der Schritt stammt aus einer früheren Version des Programms.</translation>
    </message>
    <message>
        <source>“{label}” cannot be undone: the same entries have been changed since by another program, or an import of theirs was cancelled.</source>
        <translation>„{label}“ kann nicht rückgängig gemacht werden: Dieselben Einträge wurden seitdem von einem anderen Programm geändert oder ein Import, zu dem sie gehören, wurde abgebrochen.</translation>
    </message>
    <message>
        <source>“{label}” cannot be redone: the same entries have been changed since by another program, or an import of theirs was cancelled.</source>
        <translation>„{label}“ kann nicht wiederholt werden: Dieselben Einträge wurden seitdem von einem anderen Programm geändert oder ein Import, zu dem sie gehören, wurde abgebrochen.</translation>
    </message>
    <message>
        <source>This step no longer fits the project: what it refers to has changed since.</source>
        <translation>Dieser Schritt passt nicht mehr zum Projekt: Worauf er sich bezieht, wurde seitdem geändert.</translation>
    </message>
    <message>
        <source>All of it is in the project already.</source>
        <translation>Alles darin ist bereits im Projekt.</translation>
    </message>
    <message>
        <source>Nothing in it can be imported.</source>
        <translation>Nichts darin kann importiert werden.</translation>
    </message>
    <message>
        <source>An unexpected error of the importer ({kind}).</source>
        <translation>Unerwarteter Fehler des Importmoduls ({kind}).</translation>
    </message>
    <message>
        <source>Already in the project, as {name}.</source>
        <translation>Bereits im Projekt, als {name}.</translation>
    </message>
    <message>
        <source>The temporary folder cannot be written: {reason}.</source>
        <translation>In den temporären Ordner kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Codings whose words are not in a changed text; they wait for a new place: {count}.</source>
        <translation>Codierungen, deren Wörter in einem geänderten Text fehlen; sie warten auf eine neue Textstelle: {count}.</translation>
    </message>
    <message>
        <source>Comments that are no longer on the page; they are kept, and marked: {count}.</source>
        <translation>Kommentare, die nicht mehr auf der Seite stehen; sie bleiben erhalten und werden gekennzeichnet: {count}.</translation>
    </message>
    <message>
        <source>Comments that were deleted on the page; the words that are known are kept: {count}.</source>
        <translation>Kommentare, die auf der Seite gelöscht wurden; der bekannte Wortlaut bleibt erhalten: {count}.</translation>
    </message>
    <message>
        <source>Known comments missing here, where it looks incomplete; none was marked: {count}.</source>
        <translation>Bekannte Kommentare, die hier fehlen; die Seite wirkt unvollständig, daher wurde keiner gekennzeichnet: {count}.</translation>
    </message>
    <message>
        <source>Texts mended by hand that are others on the page now; they stay as mended: {count}.</source>
        <translation>Von Hand korrigierte Texte, die auf der Seite jetzt anders lauten; die Korrektur bleibt erhalten: {count}.</translation>
    </message>
    <message>
        <source>Corrections that were not made: the text is another one in the project, or codings or memos would have gone: {count}.</source>
        <translation>Korrekturen, die nicht vorgenommen wurden, weil der Text im Projekt anders lautet oder Codierungen oder Memos verloren gegangen wären: {count}.</translation>
    </message>
    <message>
        <source>It was saved before what is in the project: it adds what was missing, and no more.</source>
        <translation>Die Seite wurde früher gesichert als der Stand im Projekt: Sie ergänzt nur, was noch fehlte.</translation>
    </message>
    <message>
        <source>There is no mapping “{name}”, and no such file.</source>
        <translation>Es gibt keine Zuordnung „{name}“ und auch keine solche Datei.</translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation>Vorhanden sind: {names}.</translation>
    </message>
    <message>
        <source>The mapping in {path} is not text in UTF-8.</source>
        <translation>Die Zuordnung in {path} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>The mapping in {path} cannot be read: {reason}.</source>
        <translation>Die Zuordnung in {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a mapping.</source>
        <translation>„{name}“ kann nicht der Name einer Zuordnung sein.</translation>
    </message>
    <message>
        <source>Letters, digits, blanks and - _ . can be in it.</source>
        <translation>Erlaubt sind Buchstaben, Ziffern, Leerzeichen und - _ .</translation>
    </message>
    <message>
        <source>The mapping could not be saved: {reason}.</source>
        <translation>Die Zuordnung konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>The mapping could not be deleted: {reason}.</source>
        <translation>Die Zuordnung konnte nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <source>The rule for {host} could not be saved: {reason}.</source>
        <translation>Die Regel für {host} konnte nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>The rule for {host} could not be deleted: {reason}.</source>
        <translation>Die Regel für {host} konnte nicht gelöscht werden: {reason}.</translation>
    </message>
    <message>
        <source>The same as {name}.</source>
        <translation>Dasselbe wie {name}.</translation>
    </message>
    <message>
        <source>The file has changed since it was looked at.</source>
        <translation>Die Datei wurde seit der Durchsicht geändert.</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>Importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Too large to review; it will be stored as it is.</source>
        <translation>Zu groß für die Durchsicht; die Datei wird unverändert gespeichert.</translation>
    </message>
    <message>
        <source>A project with its codes; it will be stored as it is.</source>
        <translation>Ein Projekt mit seinen Codes; es wird unverändert gespeichert.</translation>
    </message>
    <message>
        <source>The file is not a table.</source>
        <translation>Die Datei ist keine Tabelle.</translation>
    </message>
    <message>
        <source>The mapping of columns does not say which column is the text.</source>
        <translation>Die Spaltenzuordnung legt nicht fest, welche Spalte den Text enthält.</translation>
    </message>
    <message>
        <source>The mapping of columns has a parent, but no id that parents could point to.</source>
        <translation>Die Spaltenzuordnung nennt „parent“, aber keine „id“, auf die verwiesen werden könnte.</translation>
    </message>
    <message>
        <source>The table has no column “{column}”, which the mapping names.</source>
        <translation>Die Tabelle hat keine Spalte „{column}“, die in der Zuordnung genannt ist.</translation>
    </message>
    <message>
        <source>It has: {columns}.</source>
        <translation>Vorhanden sind: {columns}.</translation>
    </message>
    <message>
        <source>A mapping of columns is a JSON object.</source>
        <translation>Eine Spaltenzuordnung ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A mapping of columns has no entry “{name}”.</source>
        <translation>Eine Spaltenzuordnung hat keinen Eintrag „{name}“.</translation>
    </message>
    <message>
        <source>It has: {names}.</source>
        <translation>Vorhanden sind: {names}.</translation>
    </message>
    <message>
        <source>“attributes” of a mapping of columns is a list of columns, or null for all.</source>
        <translation>„attributes“ in einer Spaltenzuordnung ist eine Liste von Spalten oder null für alle.</translation>
    </message>
    <message>
        <source>“{name}” of a mapping of columns is the name of a column, or null.</source>
        <translation>„{name}“ in einer Spaltenzuordnung ist der Name einer Spalte oder null.</translation>
    </message>
    <message>
        <source>The mapping of columns is not valid JSON ({reason}).</source>
        <translation>Die Spaltenzuordnung ist kein gültiges JSON ({reason}).</translation>
    </message>
    <message>
        <source>The column “{column}” cannot be both {first} and {second}.</source>
        <translation>Die Spalte „{column}“ kann nicht zugleich {first} und {second} sein.</translation>
    </message>
    <message>
        <source>There are more than {most} codes in the file.</source>
        <translation>Die Datei enthält mehr als {most} Codes.</translation>
    </message>
    <message>
        <source>A coding with “{code}” has no place here, and was left out.</source>
        <translation>Eine Codierung mit „{code}“ hat hier keine Textstelle und wurde weggelassen.</translation>
    </message>
    <message>
        <source>A coding with an unknown code was left out.</source>
        <translation>Eine Codierung mit unbekanntem Code wurde weggelassen.</translation>
    </message>
    <message>
        <source>More codings without a place, which were left out: {count}.</source>
        <translation>Weitere weggelassene Codierungen ohne Textstelle: {count}.</translation>
    </message>
    <message>
        <source>Codings whose words were not found; they are kept, without a place: {count}.</source>
        <translation>Codierungen, deren Wörter nicht gefunden wurden; sie bleiben ohne Textstelle erhalten: {count}.</translation>
    </message>
    <message>
        <source>Codings put where their words stand, not where the file says: {count}.</source>
        <translation>Codierungen, die dort stehen, wo ihre Wörter stehen, und nicht, wo es die Datei angibt: {count}.</translation>
    </message>
    <message>
        <source>Codings that reached beyond the end of the text, and end there: {count}.</source>
        <translation>Codierungen, die über das Textende hinausreichten und jetzt dort enden: {count}.</translation>
    </message>
    <message>
        <source>Codings that were there more than once, and are one now: {count}.</source>
        <translation>Mehrfach vorhandene Codierungen, aus denen je eine wurde: {count}.</translation>
    </message>
    <message>
        <source>Memos about what is not there, which were left out: {count}.</source>
        <translation>Weggelassene Memos zu etwas, das nicht vorhanden ist: {count}.</translation>
    </message>
    <message>
        <source>Degrees on passages, which stand on the whole comment or article here: {count}.</source>
        <translation>Stufen an Textstellen, die hier für den ganzen Kommentar oder Artikel gelten: {count}.</translation>
    </message>
    <message>
        <source>Degrees of codes that are no scales, which were left out: {count}.</source>
        <translation>Weggelassene Stufen von Codes, die keine Skalen sind: {count}.</translation>
    </message>
    <message>
        <source>Choices that are plain codes now, since more than one answer was given: {count}.</source>
        <translation>Auswahlen, die jetzt einfache Codes sind, weil mehr als eine Ausprägung vergeben war: {count}.</translation>
    </message>
    <message>
        <source>Codes with the reference of another one, which were left out: {count}.</source>
        <translation>Weggelassene Codes mit derselben Kennung wie ein anderer: {count}.</translation>
    </message>
    <message>
        <source>Codes below one that is not there, which stand at the top: {count}.</source>
        <translation>Codes, deren Obercode nicht vorhanden ist und die auf oberster Ebene stehen: {count}.</translation>
    </message>
    <message>
        <source>Codes whose names were changed: none, or with a “/” in it: {count}.</source>
        <translation>Codes mit geändertem Namen, weil er fehlte oder „/“ enthielt: {count}.</translation>
    </message>
    <message>
        <source>Codes with the name of another one beside them, which got a number: {count}.</source>
        <translation>Codes mit dem Namen eines anderen daneben, die eine Nummer bekommen haben: {count}.</translation>
    </message>
    <message>
        <source>Codes of a kind that cannot be there, which are plain codes now: {count}.</source>
        <translation>Codes einer dort nicht möglichen Art, die jetzt einfache Codes sind: {count}.</translation>
    </message>
    <message>
        <source>Scales whose bounds were changed: {count}.</source>
        <translation>Skalen mit geänderten Grenzen: {count}.</translation>
    </message>
    <message>
        <source>Codes whose digit is that of another code, and that have none: {count}.</source>
        <translation>Codes, deren Ziffer einem anderen Code gehört und die jetzt keine haben: {count}.</translation>
    </message>
    <message>
        <source>Attributes without a name, which were left out: {count}.</source>
        <translation>Weggelassene Attribute ohne Namen: {count}.</translation>
    </message>
    <message>
        <source>Attributes with values that are not of their type, which are text now: {count}.</source>
        <translation>Attribute, deren Werte nicht zum Typ passen und die jetzt Text sind: {count}.</translation>
    </message>
    <message>
        <source>Names of authors that belong to another commenter here: {count}.</source>
        <translation>Namen, die hier einer anderen kommentierenden Person gehören: {count}.</translation>
    </message>
    <message>
        <source>Commenters with the name of another one, which got a number: {count}.</source>
        <translation>Kommentierende mit dem Namen einer anderen Person, die eine Nummer bekommen haben: {count}.</translation>
    </message>
    <message>
        <source>Codes that are otherwise in the project, and stay so: {count}.</source>
        <translation>Codes, die im Projekt anders sind und so bleiben: {count}.</translation>
    </message>
    <message>
        <source>Attributes that are otherwise in the project, and stay so: {count}.</source>
        <translation>Attribute, die im Projekt anders sind und so bleiben: {count}.</translation>
    </message>
    <message>
        <source>Attributes of commenters that are otherwise in the project, and stay so: {count}.</source>
        <translation>Attribute von Kommentierenden, die im Projekt anders sind und so bleiben: {count}.</translation>
    </message>
    <message>
        <source>Samples that are otherwise in the project, and stay so: {count}.</source>
        <translation>Stichproben, die im Projekt anders sind und so bleiben: {count}.</translation>
    </message>
    <message>
        <source>Samples without a name, or with that of another one, which got a new one: {count}.</source>
        <translation>Stichproben ohne Namen oder mit dem einer anderen, die einen neuen bekommen haben: {count}.</translation>
    </message>
    <message>
        <source>Comments of samples that are not there, and were left out: {count}.</source>
        <translation>Weggelassene Kommentare von Stichproben, die nicht vorhanden sind: {count}.</translation>
    </message>
    <message>
        <source>Marks of a kind that is not known, which were left out: {count}.</source>
        <translation>Weggelassene Kennzeichnungen unbekannter Art: {count}.</translation>
    </message>
    <message>
        <source>Codings of a part that nothing tells, which stand on the whole text: {count}.</source>
        <translation>Codierungen eines nicht angegebenen Teils, die für den ganzen Text gelten: {count}.</translation>
    </message>
    <message>
        <source>Codings that stand elsewhere in the project, and stay there: {count}.</source>
        <translation>Codierungen, die im Projekt anderswo stehen und dort bleiben: {count}.</translation>
    </message>
    <message>
        <source>“{word}” is nothing that can be protected.</source>
        <translation>„{word}“ ist nichts, was sich schützen lässt.</translation>
    </message>
    <message>
        <source>There are: {words}.</source>
        <translation>Möglich sind: {words}.</translation>
    </message>
    <message>
        <source>“{times}” is not how much of a time can be told.</source>
        <translation>„{times}“ ist keine Genauigkeit für Zeitangaben.</translation>
    </message>
    <message>
        <source>Some people in {name} have no pseudonym yet, and it is open read-only.</source>
        <translation>Einige Personen in {name} haben noch kein Pseudonym, und das Projekt ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>Open it for editing once, or close it where it is being edited.</source>
        <translation>Öffnen Sie das Projekt einmal zum Bearbeiten oder schließen Sie es dort, wo es bearbeitet wird.</translation>
    </message>
    <message>
        <source>{word}: say what, as in code=NAME.</source>
        <translation>{word}: Geben Sie an, was gemeint ist, etwa code=NAME.</translation>
    </message>
    <message>
        <source>A part of the project cannot be chosen by “{key}”.</source>
        <translation>Nach „{key}“ lässt sich kein Teil des Projekts auswählen.</translation>
    </message>
    <message>
        <source>It can be by: {keys}.</source>
        <translation>Möglich ist es nach: {keys}.</translation>
    </message>
    <message>
        <source>{word}: one of {choices}.</source>
        <translation>{word}: Möglich ist eines von {choices}.</translation>
    </message>
    <message>
        <source>{word}: a whole number is needed, 0 is the top.</source>
        <translation>{word}: Hier wird eine ganze Zahl benötigt, 0 ist die oberste Ebene.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” would have {count} columns; a workbook holds {most}.</source>
        <translation>Das Blatt „{sheet}“ hätte {count} Spalten; eine Arbeitsmappe fasst {most}.</translation>
    </message>
    <message>
        <source>Narrow the export to some of the codes, or choose CSV.</source>
        <translation>Beschränken Sie den Export auf einige der Codes oder wählen Sie CSV.</translation>
    </message>
    <message>
        <source>There is no code “{path}”.</source>
        <translation>Es gibt keinen Code „{path}“.</translation>
    </message>
    <message>
        <source>There is no coder “{name}”.</source>
        <translation>Es gibt keine codierende Person „{name}“.</translation>
    </message>
    <message>
        <source>There is no article “{title}”.</source>
        <translation>Es gibt keinen Artikel „{title}“.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Optionen</translation>
    </message>
    <message>
        <source>What &amp;goes</source>
        <translation>Um&amp;fang</translation>
    </message>
    <message>
        <source>Peop&amp;le</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>Forma&amp;t</source>
        <translation>Fo&amp;rmat</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>So beginnt der Export</translation>
    </message>
    <message>
        <source>Nothing to choose here.</source>
        <translation>Hier gibt es nichts einzustellen.</translation>
    </message>
    <message>
        <source>Comments: {some} of {all}</source>
        <translation>Kommentare: {some} von {all}</translation>
    </message>
    <message>
        <source>Comments: {all}</source>
        <translation>Kommentare: {all}</translation>
    </message>
    <message>
        <source>Codings: {some} of {all}</source>
        <translation>Codierungen: {some} von {all}</translation>
    </message>
    <message>
        <source>Codings: {all}</source>
        <translation>Codierungen: {all}</translation>
    </message>
    <message>
        <source>and {context} around them</source>
        <translation>dazu {context} als Kontext</translation>
    </message>
    <message>
        <source>The format “{name}” is not there.</source>
        <translation>Das Format „{name}“ ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Replace the saved export?</source>
        <translation>Gespeicherten Export ersetzen?</translation>
    </message>
    <message>
        <source>“{name}” is saved already, with other settings.</source>
        <translation>„{name}“ ist bereits mit anderen Einstellungen gespeichert.</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Als „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>“{name}” is no longer saved.</source>
        <translation>„{name}“ ist nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>{path} is a folder. Type the name of a file in it.</source>
        <translation>{path} ist ein Ordner. Geben Sie den Namen einer Datei darin ein.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>(no author)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>comment {path}</source>
        <translation>Kommentar {path}</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>coder</source>
        <translation>Codierende(r)</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>[e-mail]</source>
        <translation>[E-Mail]</translation>
    </message>
    <message>
        <source>[phone]</source>
        <translation>[Telefon]</translation>
    </message>
    <message>
        <source>[link]</source>
        <translation>[Link]</translation>
    </message>
    <message>
        <source>[@user]</source>
        <translation>[@Name]</translation>
    </message>
    <message>
        <source>Names of authors and mentions of them in texts are replaced by pseudonyms; {count} people have one.</source>
        <translation>Namen der Schreibenden und ihre Erwähnungen in Texten sind durch Pseudonyme ersetzt; Personen mit Pseudonym: {count}.</translation>
    </message>
    <message>
        <source>Authors of articles who wrote no comment have their own names.</source>
        <translation>Wer nur Artikel und keinen Kommentar verfasst hat, behält den eigenen Namen.</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>user handles</source>
        <translation>Benutzernamen</translation>
    </message>
    <message>
        <source>Masked in texts: {kinds}.</source>
        <translation>In Texten maskiert: {kinds}.</translation>
    </message>
    <message>
        <source>Attributes that tell who somebody is were left out: {names}.</source>
        <translation>Weggelassene Attribute, die verraten, wer jemand ist: {names}.</translation>
    </message>
    <message>
        <source>Times of articles and comments are told to the day.</source>
        <translation>Zeiten von Artikeln und Kommentaren sind nur tagesgenau angegeben.</translation>
    </message>
    <message>
        <source>Times of articles and comments are told to the month.</source>
        <translation>Zeiten von Artikeln und Kommentaren sind nur monatsgenau angegeben.</translation>
    </message>
    <message>
        <source>Times of articles and comments are told to the year.</source>
        <translation>Zeiten von Artikeln und Kommentaren sind nur jahresgenau angegeben.</translation>
    </message>
    <message>
        <source>{count} passages are shown in the words of a paraphrase, not as they were written.</source>
        <translation>Textstellen, die als Paraphrase und nicht im Wortlaut erscheinen: {count}.</translation>
    </message>
    <message>
        <source>{count} paraphrases overlap with others and were not used.</source>
        <translation>Paraphrasen, die sich mit anderen überschneiden und nicht verwendet wurden: {count}.</translation>
    </message>
    <message>
        <source>articles: {values}</source>
        <translation>Artikel: {values}</translation>
    </message>
    <message>
        <source>codes: {values}</source>
        <translation>Codes: {values}</translation>
    </message>
    <message>
        <source>coders: {values}</source>
        <translation>Codierende: {values}</translation>
    </message>
    <message>
        <source>attributes: {values}</source>
        <translation>Attribute: {values}</translation>
    </message>
    <message>
        <source>author: {values}</source>
        <translation>verfasst von: {values}</translation>
    </message>
    <message>
        <source>from {values}</source>
        <translation>von {values}</translation>
    </message>
    <message>
        <source>until {values}</source>
        <translation>bis {values}</translation>
    </message>
    <message>
        <source>depth at least {values}</source>
        <translation>Tiefe mindestens {values}</translation>
    </message>
    <message>
        <source>depth at most {values}</source>
        <translation>Tiefe höchstens {values}</translation>
    </message>
    <message>
        <source>with the words: {values}</source>
        <translation>mit den Wörtern: {values}</translation>
    </message>
    <message>
        <source>only what is coded</source>
        <translation>nur Codiertes</translation>
    </message>
    <message>
        <source>This is a part of the project – {parts}.</source>
        <translation>Dies ist ein Teil des Projekts – {parts}.</translation>
    </message>
    <message>
        <source>Codebook of {project}</source>
        <translation>Codebuch von {project}</translation>
    </message>
    <message>
        <source>There are no codes.</source>
        <translation>Es gibt keine Codes.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>Beschreibungen</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Memo by {coder}</source>
        <translation>Memo von {coder}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ausprägung</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Scale from {lowest} to {highest}</source>
        <translation>Skala von {lowest} bis {highest}</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Einfacher Code</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Use it for</source>
        <translation>Einschluss</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>Ausschluss</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ankerbeispiel</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Ausprägungen</translation>
    </message>
    <message>
        <source>Codings: {codings} · comments: {comments} · articles: {articles}</source>
        <translation>Codierungen: {codings} · Kommentare: {comments} · Artikel: {articles}</translation>
    </message>
    <message>
        <source>With the codes below: codings: {codings} · comments: {comments} · articles: {articles}</source>
        <translation>Mit den Codes darunter: Codierungen: {codings} · Kommentare: {comments} · Artikel: {articles}</translation>
    </message>
    <message>
        <source>By degree: {counts}</source>
        <translation>Nach Stufe: {counts}</translation>
    </message>
    <message>
        <source>By coder: {counts}</source>
        <translation>Nach Codierenden: {counts}</translation>
    </message>
    <message>
        <source>{count} control characters, which this format cannot hold, are shown as pictures or as U+FFFD.</source>
        <translation>Steuerzeichen, die dieses Format nicht aufnehmen kann und die als Symbol oder als U+FFFD erscheinen: {count}.</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>Namen der Spalten</translation>
    </message>
    <message>
        <source>the tables as CSV (UTF-8, commas, double quotes), each text as it stands</source>
        <translation>die Tabellen als CSV (UTF-8, Kommas, doppelte Anführungszeichen), jeder Text unverändert</translation>
    </message>
    <message>
        <source>what each column of each table holds</source>
        <translation>was jede Spalte jeder Tabelle enthält</translation>
    </message>
    <message>
        <source>what coded values mean</source>
        <translation>was codierte Werte bedeuten</translation>
    </message>
    <message>
        <source>the same for programs (Frictionless Data Package)</source>
        <translation>dasselbe für Programme (Frictionless Data Package)</translation>
    </message>
    <message>
        <source>the codes with their definitions</source>
        <translation>die Codes mit ihren Definitionen</translation>
    </message>
    <message>
        <source>loads all tables into R: source(&quot;load.R&quot;, chdir = TRUE)</source>
        <translation>lädt alle Tabellen in R: source(&quot;load.R&quot;, chdir = TRUE)</translation>
    </message>
    <message>
        <source>loads all tables into Python: from load import load; project = load()</source>
        <translation>lädt alle Tabellen in Python: from load import load; project = load()</translation>
    </message>
    <message>
        <source>the same tables with their types, as Parquet</source>
        <translation>dieselben Tabellen mit ihren Datentypen, als Parquet</translation>
    </message>
    <message>
        <source>The tables are not guarded against formulas: open them with a script, not in a spreadsheet. Ids join them: item_id, parent_id, article_id, code_id, coding_id.</source>
        <translation>Die Tabellen sind nicht gegen Formeln geschützt: Öffnen Sie sie mit einem Skript, nicht in einer Tabellenkalkulation. Verknüpft sind sie über IDs: item_id, parent_id, article_id, code_id, coding_id.</translation>
    </message>
    <message>
        <source>The code was applied to words that are not in the text any more, and were not found again: “{quote}”</source>
        <translation>Der Code galt Wörtern, die nicht mehr im Text stehen und nicht wiedergefunden wurden: „{quote}“</translation>
    </message>
    <message>
        <source>{count} codings</source>
        <translation>{count} Codierungen</translation>
    </message>
    <message>
        <source>{count} coded items</source>
        <translation>{count} codierte Elemente</translation>
    </message>
    <message>
        <source>What was coded, as of {date}.</source>
        <translation>Was codiert wurde, Stand {date}.</translation>
    </message>
    <message>
        <source>{codings} codings on {items} comments and articles.</source>
        <translation>{codings} Codierungen an {items} Kommentaren und Artikeln.</translation>
    </message>
    <message>
        <source>Articles: {articles}. Comments: {comments}. Coders: {coders}.</source>
        <translation>Artikel: {articles}. Kommentare: {comments}. Codierende: {coders}.</translation>
    </message>
    <message>
        <source>A project without a name</source>
        <translation>Ein Projekt ohne Namen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Nothing is coded yet.</source>
        <translation>Noch ist nichts codiert.</translation>
    </message>
    <message>
        <source>{count} votes</source>
        <translation>{count} Stimmen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message>
        <source>Adrift: quotes of an earlier text that are not in this one</source>
        <translation>Ohne Textstelle: Zitate aus einem früheren Text, die in diesem nicht vorkommen</translation>
    </message>
    <message>
        <source>{code}, the whole</source>
        <translation>{code}, ganzer Text</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>The article itself</source>
        <translation>Der Artikel selbst</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>Bewertung {score}</translation>
    </message>
    <message>
        <source>deleted on the page</source>
        <translation>auf der Seite gelöscht</translation>
    </message>
    <message>
        <source>hidden on the page</source>
        <translation>auf der Seite ausgeblendet</translation>
    </message>
    <message>
        <source>no longer on the page</source>
        <translation>nicht mehr auf der Seite</translation>
    </message>
    <message>
        <source>top of the thread</source>
        <translation>oberste Ebene</translation>
    </message>
    <message>
        <source>level {depth}</source>
        <translation>Ebene {depth}</translation>
    </message>
    <message>
        <source>[not in this export: {count} comments in between]</source>
        <translation>[nicht in diesem Export: {count} Kommentare dazwischen]</translation>
    </message>
    <message>
        <source>degree {value} ({lowest} to {highest})</source>
        <translation>Stufe {value} ({lowest} bis {highest})</translation>
    </message>
    <message>
        <source>answer to “{choice}”</source>
        <translation>Ausprägung von „{choice}“</translation>
    </message>
    <message>
        <source>adrift: the quote is of an earlier text and is not in this one</source>
        <translation>ohne Textstelle: Das Zitat stammt aus einem früheren Text und kommt in diesem nicht vor</translation>
    </message>
    <message>
        <source>the whole comment</source>
        <translation>der ganze Kommentar</translation>
    </message>
    <message>
        <source>the whole article</source>
        <translation>der ganze Artikel</translation>
    </message>
    <message>
        <source>Memo:</source>
        <translation>Memo:</translation>
    </message>
    <message>
        <source>Quote:</source>
        <translation>Zitat:</translation>
    </message>
    <message>
        <source>Replies ({count})</source>
        <translation>Antworten ({count})</translation>
    </message>
    <message>
        <source>[image]</source>
        <translation>[Bild]</translation>
    </message>
    <message>
        <source>[image: {text}]</source>
        <translation>[Bild: {text}]</translation>
    </message>
    <message>
        <source>Missing values: {nobody} where nobody coded a choice or scale, {differing} where coders differ.</source>
        <translation>Fehlende Werte: {nobody}, wo niemand eine Auswahl oder Skala codiert hat, {differing}, wo Codierende voneinander abweichen.</translation>
    </message>
    <message>
        <source>{variable} says how many characters of a text did not fit.</source>
        <translation>{variable} gibt an, wie viele Zeichen eines Textes keinen Platz hatten.</translation>
    </message>
    <message>
        <source>{variable}, label in full: {label}</source>
        <translation>{variable}, vollständige Beschriftung: {label}</translation>
    </message>
    <message>
        <source>{variable}, label of {value} in full: {label}</source>
        <translation>{variable}, vollständige Beschriftung von {value}: {label}</translation>
    </message>
    <message>
        <source>not coded</source>
        <translation>nicht codiert</translation>
    </message>
    <message>
        <source>coders differ</source>
        <translation>Codierende weichen ab</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{what}: how many characters did not fit</source>
        <translation>{what}: Zahl der Zeichen, die keinen Platz hatten</translation>
    </message>
    <message>
        <source>{what}: the day</source>
        <translation>{what}: Tag</translation>
    </message>
    <message>
        <source>{what}: the time of day</source>
        <translation>{what}: Uhrzeit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Author, as the page has it</source>
        <translation>Name der verfassenden Person, wie er auf der Seite steht</translation>
    </message>
    <message>
        <source>When it was published</source>
        <translation>Wann veröffentlicht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>How many comments the page says it has</source>
        <translation>Zahl der Kommentare laut Seite</translation>
    </message>
    <message>
        <source>How many comments are in the project</source>
        <translation>Zahl der Kommentare im Projekt</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Ganzer Text</translation>
    </message>
    <message>
        <source>Polls with their answers</source>
        <translation>Umfragen mit ihren Antworten</translation>
    </message>
    <message>
        <source>File that it came from</source>
        <translation>Datei, aus der der Artikel stammt</translation>
    </message>
    <message>
        <source>What read the file</source>
        <translation>Womit die Datei gelesen wurde</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>Id of the article</source>
        <translation>ID des Artikels</translation>
    </message>
    <message>
        <source>Code, with those above it</source>
        <translation>Code mit seinen Obercodes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How many codes are above it</source>
        <translation>Zahl der Obercodes</translation>
    </message>
    <message>
        <source>Tag, choice or scale</source>
        <translation>Einfacher Code, Auswahl oder Skala</translation>
    </message>
    <message>
        <source>Lowest degree of a scale</source>
        <translation>Niedrigste Stufe einer Skala</translation>
    </message>
    <message>
        <source>Highest degree of a scale</source>
        <translation>Höchste Stufe einer Skala</translation>
    </message>
    <message>
        <source>How many codings it has itself</source>
        <translation>Zahl der eigenen Codierungen</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Wann der Code zu verwenden ist</translation>
    </message>
    <message>
        <source>When not to use it</source>
        <translation>Wann der Code nicht zu verwenden ist</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Digit that applies it</source>
        <translation>Ziffer, die den Code anwendet</translation>
    </message>
    <message>
        <source>1 where it is hidden</source>
        <translation>1, wo der Code ausgeblendet ist</translation>
    </message>
    <message>
        <source>Id of the code</source>
        <translation>ID des Codes</translation>
    </message>
    <message>
        <source>Id of the code above it</source>
        <translation>ID des Obercodes</translation>
    </message>
    <message>
        <source>Text, number, date or choice</source>
        <translation>Text, Zahl, Datum oder Auswahl</translation>
    </message>
    <message>
        <source>What can be chosen, each on a line</source>
        <translation>Was zur Wahl steht, je eine Zeile</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Id of the attribute</source>
        <translation>ID des Attributs</translation>
    </message>
    <message>
        <source>Id of the coder</source>
        <translation>ID der codierenden Person</translation>
    </message>
    <message>
        <source>What was coded</source>
        <translation>Was codiert wurde</translation>
    </message>
    <message>
        <source>Whole text of the comment or article</source>
        <translation>Ganzer Text des Kommentars oder Artikels</translation>
    </message>
    <message>
        <source>Name that the author is shown under</source>
        <translation>Angezeigter Name der verfassenden Person</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>Titel des Artikels</translation>
    </message>
    <message>
        <source>Address of the article</source>
        <translation>Adresse des Artikels</translation>
    </message>
    <message>
        <source>How deep in the thread, 0 at its top</source>
        <translation>Tiefe in der Diskussion, ganz oben 0</translation>
    </message>
    <message>
        <source>Place in the threads of the article</source>
        <translation>Position in den Diskussionen des Artikels</translation>
    </message>
    <message>
        <source>Author of the comment that it answers</source>
        <translation>Wer den beantworteten Kommentar verfasst hat</translation>
    </message>
    <message>
        <source>Text of the comment that it answers</source>
        <translation>Text des beantworteten Kommentars</translation>
    </message>
    <message>
        <source>Place of the comment at the top of the thread</source>
        <translation>Position des obersten Kommentars der Diskussion</translation>
    </message>
    <message>
        <source>Author of the comment at the top of the thread</source>
        <translation>Wer den obersten Kommentar der Diskussion verfasst hat</translation>
    </message>
    <message>
        <source>Who coded it</source>
        <translation>Wer codiert hat</translation>
    </message>
    <message>
        <source>Memo on the coding</source>
        <translation>Memo zur Codierung</translation>
    </message>
    <message>
        <source>First character of the passage, from 0; empty for the whole text</source>
        <translation>Erstes Zeichen der Textstelle, von 0 an gezählt; leer für den ganzen Text</translation>
    </message>
    <message>
        <source>Character behind the passage; empty for the whole text</source>
        <translation>Zeichen nach der Textstelle; leer für den ganzen Text</translation>
    </message>
    <message>
        <source>Comment or article</source>
        <translation>Kommentar oder Artikel</translation>
    </message>
    <message>
        <source>When it was coded</source>
        <translation>Wann codiert wurde</translation>
    </message>
    <message>
        <source>Id of the coding</source>
        <translation>ID der Codierung</translation>
    </message>
    <message>
        <source>Id of the comment or article</source>
        <translation>ID des Kommentars oder Artikels</translation>
    </message>
    <message>
        <source>Id of the comment that it answers</source>
        <translation>ID des beantworteten Kommentars</translation>
    </message>
    <message>
        <source>Id of the comment at the top of the thread</source>
        <translation>ID des obersten Kommentars der Diskussion</translation>
    </message>
    <message>
        <source>Choice or scale that was answered</source>
        <translation>Auswahl oder Skala, zu der codiert wurde</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>Ausprägung oder Stufe</translation>
    </message>
    <message>
        <source>1 where the quote is not in the present text</source>
        <translation>1, wo das Zitat nicht im jetzigen Text steht</translation>
    </message>
    <message>
        <source>1 where the code “{code}” stands on it, else 0</source>
        <translation>1, wo der Code „{code}“ vergeben ist, sonst 0</translation>
    </message>
    <message>
        <source>Whether its text was on the page: shown, deleted or hidden</source>
        <translation>Ob der Text auf der Seite stand: angezeigt, gelöscht oder ausgeblendet</translation>
    </message>
    <message>
        <source>How many comments answer it directly</source>
        <translation>Zahl der direkten Antworten</translation>
    </message>
    <message>
        <source>Number printed beside it</source>
        <translation>Nummer, die daneben steht</translation>
    </message>
    <message>
        <source>Score printed beside it</source>
        <translation>Bewertung, die daneben steht</translation>
    </message>
    <message>
        <source>When the page was saved that no longer showed it</source>
        <translation>Wann die Seite gesichert wurde, auf der nichts mehr davon stand</translation>
    </message>
    <message>
        <source>Number in the mark at the end of the cell</source>
        <translation>Nummer im Vermerk am Ende der Zelle</translation>
    </message>
    <message>
        <source>Sheet and column where the text stands first</source>
        <translation>Blatt und Spalte, in denen der Text zuerst steht</translation>
    </message>
    <message>
        <source>Which part of the text, from 1</source>
        <translation>Welcher Teil des Textes, von 1 an gezählt</translation>
    </message>
    <message>
        <source>The part; all parts in a row are the whole text</source>
        <translation>Der Teil; alle Teile hintereinander ergeben den ganzen Text</translation>
    </message>
    <message>
        <source>What the memo is about</source>
        <translation>Worum es im Memo geht</translation>
    </message>
    <message>
        <source>Text of the memo</source>
        <translation>Text des Memos</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>Wer es geschrieben hat</translation>
    </message>
    <message>
        <source>When it was begun</source>
        <translation>Wann es begonnen wurde</translation>
    </message>
    <message>
        <source>When it was last changed</source>
        <translation>Wann es zuletzt geändert wurde</translation>
    </message>
    <message>
        <source>Id of the memo</source>
        <translation>ID des Memos</translation>
    </message>
    <message>
        <source>Id of what the memo is about</source>
        <translation>ID dessen, worum es im Memo geht</translation>
    </message>
    <message>
        <source>Name that the person is shown under</source>
        <translation>Angezeigter Name der Person</translation>
    </message>
    <message>
        <source>All names of the person, each on a line</source>
        <translation>Alle Namen der Person, je eine Zeile</translation>
    </message>
    <message>
        <source>How many comments</source>
        <translation>Zahl der Kommentare</translation>
    </message>
    <message>
        <source>Under how many articles</source>
        <translation>Zahl der Artikel, die kommentiert wurden</translation>
    </message>
    <message>
        <source>How many of the comments have a code</source>
        <translation>Zahl der Kommentare mit Code</translation>
    </message>
    <message>
        <source>When the earliest comment was published</source>
        <translation>Wann der früheste Kommentar veröffentlicht wurde</translation>
    </message>
    <message>
        <source>When the latest comment was published</source>
        <translation>Wann der späteste Kommentar veröffentlicht wurde</translation>
    </message>
    <message>
        <source>Id of the person</source>
        <translation>ID der Person</translation>
    </message>
    <message>
        <source>Attribute “{name}”</source>
        <translation>Attribut „{name}“</translation>
    </message>
    <message>
        <source>Attribute “{name}” of the article</source>
        <translation>Attribut „{name}“ des Artikels</translation>
    </message>
    <message>
        <source>Attribute “{name}” of who wrote it</source>
        <translation>Attribut „{name}“ der verfassenden Person</translation>
    </message>
    <message>
        <source>What was left out or masked</source>
        <translation>Was weggelassen oder maskiert wurde</translation>
    </message>
    <message>
        <source>Article, comment or commenter</source>
        <translation>Artikel, Kommentar oder Person</translation>
    </message>
    <message>
        <source>Id of what has the attribute</source>
        <translation>ID dessen, was das Attribut hat</translation>
    </message>
    <message>
        <source>Name of the attribute</source>
        <translation>Name des Attributs</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What was answered to “{code}”</source>
        <translation>Ausprägung von „{code}“</translation>
    </message>
    <message>
        <source>Degree on the scale “{code}”</source>
        <translation>Stufe auf der Skala „{code}“</translation>
    </message>
    <message>
        <source>, from {lowest} to {highest}</source>
        <translation>, von {lowest} bis {highest}</translation>
    </message>
    <message>
        <source>; empty where coders differ</source>
        <translation>; leer, wo Codierende voneinander abweichen</translation>
    </message>
    <message>
        <source>{what}, by {coder}</source>
        <translation>{what}, codiert von {coder}</translation>
    </message>
    <message>
        <source>Name of the sheet</source>
        <translation>Name des Blatts</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>Name der Spalte</translation>
    </message>
    <message>
        <source>Text, whole number, number, 1 or 0, time or address</source>
        <translation>Text, ganze Zahl, Zahl, 1 oder 0, Zeit oder Adresse</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was sie enthält</translation>
    </message>
    <message>
        <source>What the values stand for, each on a line</source>
        <translation>Wofür die Werte stehen, je eine Zeile</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Project id</source>
        <translation>ID des Projekts</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Codierungen</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codierende</translation>
    </message>
    <message>
        <source>Left out or masked</source>
        <translation>Weggelassen oder maskiert</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Inhalt der Angabe</translation>
    </message>
    <message>
        <source>{cells} cells end with “→ long texts” and a number, because their text is longer than a cell can be; all of it stands under this number in the sheet “long texts” ({texts} texts).</source>
        <translation>{cells} Zellen enden mit „→ long texts“ und einer Nummer, weil ihr Text länger ist, als eine Zelle sein kann; vollständig steht er unter dieser Nummer im Blatt „long texts“ ({texts} Texte).</translation>
    </message>
    <message>
        <source>{count} codings have no link to their comment, because a sheet has no more than 65,530 links.</source>
        <translation>Codierungen ohne Link zu ihrem Kommentar, weil ein Blatt nicht mehr als 65.530 Links fasst: {count}.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by words…</source>
        <translation>Nach Wörtern filtern…</translation>
    </message>
    <message>
        <source>Filter the library by words</source>
        <translation>Die Bibliothek nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Words in titles, names and texts; “in quotes” for a passage as it stands</source>
        <translation>Wörter in Titeln, Namen und Texten; „in Anführungszeichen“ für einen genauen Wortlaut</translation>
    </message>
    <message>
        <source>Filte&amp;r</source>
        <translation>Filt&amp;er</translation>
    </message>
    <message>
        <source>More conditions: codes, author, dates, attributes, state, marks, sample</source>
        <translation>Weitere Bedingungen: Codes, Namen, Datum, Attribute, Zustand, Kennzeichen, Stichprobe</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Find in this article and its comments</source>
        <translation>In diesem Artikel und seinen Kommentaren suchen</translation>
    </message>
    <message>
        <source>F&amp;ind:</source>
        <translation>Such&amp;en:</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>{count} matches</source>
        <translation>{count} Treffer</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
</context>
<context>
    <name>FindableDialog</name>
    <message>
        <source>Quotes that can be found</source>
        <translation>Auffindbare Zitate</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Paraphrase</translation>
    </message>
    <message>
        <source>The same in your own words, without the writer’s</source>
        <translation>Dasselbe in eigenen Worten, ohne den Wortlaut des Originals</translation>
    </message>
    <message>
        <source>&amp;Save and go on</source>
        <translation>Speichern und &amp;weiter</translation>
    </message>
    <message>
        <source>&amp;Remove paraphrase</source>
        <translation>Paraphrase &amp;entfernen</translation>
    </message>
    <message>
        <source>Keep the paraphrase and go to the next quote (Ctrl+Return)</source>
        <translation>Die Paraphrase speichern und zum nächsten Zitat gehen (Strg+Return)</translation>
    </message>
    <message>
        <source>Who types one of these into a search engine may find who wrote it, whatever name stands beside it. An export that uses paraphrases shows yours instead. Shorter ones may be found too: it is a rough rule.</source>
        <translation>Wer eines davon in eine Suchmaschine eingibt, findet vielleicht heraus, von wem es stammt, welcher Name auch immer dabeisteht. Ein Export, der Paraphrasen verwendet, zeigt stattdessen Ihre. Auch kürzere sind vielleicht auffindbar: Das ist nur eine Faustregel.</translation>
    </message>
    <message>
        <source>As written for at &amp;least this many words:</source>
        <translation>Unveränderte Wörter, &amp;mindestens:</translation>
    </message>
    <message>
        <source>How many words</source>
        <translation>Zahl der Wörter</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>&amp;Zitat</translation>
    </message>
    <message>
        <source>&amp;Paraphrase</source>
        <translation>&amp;Paraphrase</translation>
    </message>
    <message>
        <source>Quotes that can be found: {count}; without a paraphrase: {without}.</source>
        <translation>Auffindbare Zitate: {count}; ohne Paraphrase: {without}.</translation>
    </message>
    <message>
        <source>No quote of so many words stands here as it was written.</source>
        <translation>Hier steht kein Zitat mit so vielen unveränderten Wörtern.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Leave a field or a list for the text; close a dialog</source>
        <translation>Ein Feld oder eine Liste verlassen und zum Text gehen; einen Dialog schließen</translation>
    </message>
    <message>
        <source>To the next or the previous field</source>
        <translation>Zum nächsten oder vorigen Feld</translation>
    </message>
    <message>
        <source>What can be done with what is chosen here</source>
        <translation>Kontextmenü zu dem, was hier ausgewählt ist</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Put the keyboard into the text</source>
        <translation>In den Text wechseln</translation>
    </message>
    <message>
        <source>Close or open a branch</source>
        <translation>Einen Zweig ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Mehrere auswählen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Blättern</translation>
    </message>
    <message>
        <source>Select; with Ctrl whole words</source>
        <translation>Markieren; mit Strg ganze Wörter</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>From coding to coding</source>
        <translation>Von Codierung zu Codierung</translation>
    </message>
    <message>
        <source>Show the coding, with what can be done to it</source>
        <translation>Die Codierung anzeigen, mit dem, was sich mit ihr tun lässt</translation>
    </message>
    <message>
        <source>Take the coding away</source>
        <translation>Die Codierung entfernen</translation>
    </message>
    <message>
        <source>Move the end of the coded passage by a word; with Shift its beginning, with Ctrl by a letter</source>
        <translation>Das Ende der codierten Textstelle um ein Wort verschieben; mit Umschalt den Anfang, mit Strg um einen Buchstaben</translation>
    </message>
    <message>
        <source>Line for typing a code</source>
        <translation>Eingabezeile für Codes</translation>
    </message>
    <message>
        <source>Choose among what is found; apply it</source>
        <translation>Unter den Treffern wählen; den Code anwenden</translation>
    </message>
    <message>
        <source>Codings without a place</source>
        <translation>Codierungen ohne Textstelle</translation>
    </message>
    <message>
        <source>Select what is most like the quote; place the coding at the selection</source>
        <translation>Markieren, was dem Zitat am ähnlichsten ist; die Codierung der Markierung zuordnen</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>Apply the code</source>
        <translation>Den Code anwenden</translation>
    </message>
    <message>
        <source>Rename the code</source>
        <translation>Den Code umbenennen</translation>
    </message>
    <message>
        <source>Delete the code</source>
        <translation>Den Code löschen</translation>
    </message>
    <message>
        <source>List of codings</source>
        <translation>Liste der Codierungen</translation>
    </message>
    <message>
        <source>Show the coding in the text</source>
        <translation>Die Codierung im Text anzeigen</translation>
    </message>
    <message>
        <source>Write a memo on the coding</source>
        <translation>Ein Memo zur Codierung schreiben</translation>
    </message>
    <message>
        <source>Choices and scales</source>
        <translation>Auswahlen und Skalen</translation>
    </message>
    <message>
        <source>Choose an answer or a degree: step by step, or by its number</source>
        <translation>Eine Ausprägung oder Stufe wählen: schrittweise oder über ihre Nummer</translation>
    </message>
    <message>
        <source>To the one before or after</source>
        <translation>Zur vorigen oder nächsten</translation>
    </message>
    <message>
        <source>Take the answer away</source>
        <translation>Die Ausprägung zurücknehmen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Put the keyboard into the memo</source>
        <translation>In das Memo wechseln</translation>
    </message>
    <message>
        <source>Delete the memo</source>
        <translation>Das Memo löschen</translation>
    </message>
    <message>
        <source>Edit the cell, as typing does; elsewhere show the comment</source>
        <translation>Die Zelle bearbeiten (wie durch Lostippen); sonst den Kommentar anzeigen</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Take the attribute away</source>
        <translation>Das Attribut entfernen</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Cell that is edited</source>
        <translation>Zelle in Bearbeitung</translation>
    </message>
    <message>
        <source>Take the value and go down; go on to the next column</source>
        <translation>Den Wert übernehmen und nach unten gehen; weiter in die nächste Spalte</translation>
    </message>
    <message>
        <source>Switch a tick</source>
        <translation>Häkchen setzen oder entfernen</translation>
    </message>
    <message>
        <source>Empty the chosen cells</source>
        <translation>Die ausgewählten Zellen leeren</translation>
    </message>
    <message>
        <source>Copy the chosen cells; paste a block from a spreadsheet</source>
        <translation>Die ausgewählten Zellen kopieren; einen Block aus einer Tabellenkalkulation einfügen</translation>
    </message>
    <message>
        <source>Fill the chosen cells with the first one&apos;s value</source>
        <translation>Die ausgewählten Zellen mit dem Wert der ersten füllen</translation>
    </message>
    <message>
        <source>Sort and filter anew</source>
        <translation>Neu sortieren und filtern</translation>
    </message>
    <message>
        <source>Field for a date</source>
        <translation>Datumsfeld</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Den Kalender öffnen</translation>
    </message>
    <message>
        <source>Choices of an attribute</source>
        <translation>Auswahlwerte eines Attributs</translation>
    </message>
    <message>
        <source>Move the choice</source>
        <translation>Den Auswahlwert verschieben</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Print the report instead of writing it to a file</source>
        <translation>Den Bericht drucken, statt ihn in eine Datei zu schreiben</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Cancel export</source>
        <translation>Export &amp;abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
</context>
<context>
    <name>Foreign</name>
    <message>
        <source>{coder} applied “{name}” here, not you. Change how far it reaches?</source>
        <translation>„{name}“ hat hier {coder} angewendet, nicht Sie. Soll geändert werden, wie weit der Code reicht?</translation>
    </message>
    <message>
        <source>Change somebody else’s coding?</source>
        <translation>Die Codierung einer anderen Person ändern?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>For reading</source>
        <translation>Zum Lesen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codebuch</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Für andere Programme</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>{name} (not usable)</source>
        <translation>{name} (nicht verwendbar)</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>CSV: what was coded</source>
        <translation>CSV: was codiert wurde</translation>
    </message>
    <message>
        <source>Threadnote JSON: the whole project</source>
        <translation>Threadnote-JSON: das ganze Projekt</translation>
    </message>
    <message>
        <source>Saved web page</source>
        <translation>Gespeicherte Webseite</translation>
    </message>
    <message>
        <source>Web page as plain text</source>
        <translation>Webseite als reiner Text</translation>
    </message>
    <message>
        <source>Blogger export</source>
        <translation>Blogger-Export</translation>
    </message>
    <message>
        <source>Bluesky (threads)</source>
        <translation>Bluesky (Diskussionen)</translation>
    </message>
    <message>
        <source>Compressed file</source>
        <translation>Komprimierte Datei</translation>
    </message>
    <message>
        <source>Web page in a single file</source>
        <translation>Webseite in einer einzigen Datei</translation>
    </message>
    <message>
        <source>Web archive (WARC, WACZ)</source>
        <translation>Webarchiv (WARC, WACZ)</translation>
    </message>
    <message>
        <source>Safari web archive</source>
        <translation>Safari-Webarchiv</translation>
    </message>
    <message>
        <source>Zip file of pages</source>
        <translation>ZIP-Datei mit Seiten</translation>
    </message>
    <message>
        <source>Table of comments (CSV, TSV)</source>
        <translation>Tabelle mit Kommentaren (CSV, TSV)</translation>
    </message>
    <message>
        <source>Discourse (topic as JSON)</source>
        <translation>Discourse (Thema als JSON)</translation>
    </message>
    <message>
        <source>Disqus export</source>
        <translation>Disqus-Export</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>E-book (EPUB)</source>
        <translation>E-Book (EPUB)</translation>
    </message>
    <message>
        <source>Facebook (download of one&apos;s own comments)</source>
        <translation>Facebook (Download der eigenen Kommentare)</translation>
    </message>
    <message>
        <source>News or comment feed (RSS, Atom)</source>
        <translation>Nachrichten- oder Kommentar-Feed (RSS, Atom)</translation>
    </message>
    <message>
        <source>Hacker News</source>
        <translation>Hacker News</translation>
    </message>
    <message>
        <source>Isso</source>
        <translation>Isso</translation>
    </message>
    <message>
        <source>Table of comments (JSON, JSON Lines)</source>
        <translation>Tabelle mit Kommentaren (JSON, JSON Lines)</translation>
    </message>
    <message>
        <source>Lemmy (JSON)</source>
        <translation>Lemmy (JSON)</translation>
    </message>
    <message>
        <source>Markdown document</source>
        <translation>Markdown-Dokument</translation>
    </message>
    <message>
        <source>Mastodon (threads and archives)</source>
        <translation>Mastodon (Diskussionen und Archive)</translation>
    </message>
    <message>
        <source>Movable Type export</source>
        <translation>Movable-Type-Export</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>Table of comments (Parquet)</source>
        <translation>Tabelle mit Kommentaren (Parquet)</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>Reddit (listings and dumps)</source>
        <translation>Reddit (Listen und Dumps)</translation>
    </message>
    <message>
        <source>Rich text (RTF)</source>
        <translation>Rich Text (RTF)</translation>
    </message>
    <message>
        <source>Table of comments (Excel, OpenDocument)</source>
        <translation>Tabelle mit Kommentaren (Excel, OpenDocument)</translation>
    </message>
    <message>
        <source>Telegram export (JSON)</source>
        <translation>Telegram-Export (JSON)</translation>
    </message>
    <message>
        <source>Telegram export (HTML)</source>
        <translation>Telegram-Export (HTML)</translation>
    </message>
    <message>
        <source>WordPress (REST interface)</source>
        <translation>WordPress (REST-Schnittstelle)</translation>
    </message>
    <message>
        <source>WordPress export (WXR)</source>
        <translation>WordPress-Export (WXR)</translation>
    </message>
    <message>
        <source>YouTube comments (JSON)</source>
        <translation>YouTube-Kommentare (JSON)</translation>
    </message>
    <message>
        <source>Codebook: CSV</source>
        <translation>Codebuch: CSV</translation>
    </message>
    <message>
        <source>Codebook: Word document</source>
        <translation>Codebuch: Word-Dokument</translation>
    </message>
    <message>
        <source>Codebook: Markdown</source>
        <translation>Codebuch: Markdown</translation>
    </message>
    <message>
        <source>JSON Lines: what was coded</source>
        <translation>JSON Lines: was codiert wurde</translation>
    </message>
    <message>
        <source>Plain text with codes in the margin</source>
        <translation>Reiner Text mit Codes am Rand</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet: everything in sheets</source>
        <translation>OpenDocument-Tabelle: alles in Blättern</translation>
    </message>
    <message>
        <source>Parquet: one table</source>
        <translation>Parquet: eine Tabelle</translation>
    </message>
    <message>
        <source>REFI-QDA codebook (QDC)</source>
        <translation>REFI-QDA-Codebuch (QDC)</translation>
    </message>
    <message>
        <source>REFI-QDA project exchange (QDPX)</source>
        <translation>REFI-QDA-Projektaustausch (QDPX)</translation>
    </message>
    <message>
        <source>Folder for R and Python</source>
        <translation>Ordner für R und Python</translation>
    </message>
    <message>
        <source>Word report: what was coded, in its threads</source>
        <translation>Word-Bericht: Zitate im Verlauf</translation>
    </message>
    <message>
        <source>HTML report: what was coded, in its threads</source>
        <translation>HTML-Bericht: Zitate im Verlauf</translation>
    </message>
    <message>
        <source>Markdown report: what was coded, in its threads</source>
        <translation>Markdown-Bericht: Zitate im Verlauf</translation>
    </message>
    <message>
        <source>OpenDocument report: what was coded, in its threads</source>
        <translation>OpenDocument-Bericht: Zitate im Verlauf</translation>
    </message>
    <message>
        <source>SPSS: comments or codings</source>
        <translation>SPSS: Kommentare oder Codierungen</translation>
    </message>
    <message>
        <source>TSV: what was coded, tabs between cells</source>
        <translation>TSV: was codiert wurde, mit Tabulatoren</translation>
    </message>
    <message>
        <source>Web Annotation (JSON-LD)</source>
        <translation>Web Annotation (JSON-LD)</translation>
    </message>
    <message>
        <source>Excel workbook: everything in sheets</source>
        <translation>Excel-Arbeitsmappe: alles in Blättern</translation>
    </message>
    <message>
        <source>Codebook: list of codes (table, text with indentation)</source>
        <translation>Codebuch: Liste von Codes (Tabelle, eingerückter Text)</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA-Codebuch</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA-Projekt</translation>
    </message>
    <message>
        <source>QualCoder project</source>
        <translation>QualCoder-Projekt</translation>
    </message>
    <message>
        <source>RQDA project</source>
        <translation>RQDA-Projekt</translation>
    </message>
    <message>
        <source>Taguette project</source>
        <translation>Taguette-Projekt</translation>
    </message>
    <message>
        <source>Taguette&apos;s tables: highlights, codebook (CSV)</source>
        <translation>Tabellen von Taguette: Hervorhebungen, Codebuch (CSV)</translation>
    </message>
    <message>
        <source>Web annotations (JSON-LD, Hypothesis)</source>
        <translation>Web-Annotationen (JSON-LD, Hypothesis)</translation>
    </message>
    <message>
        <source>PDF report: what was coded, in its threads</source>
        <translation>PDF-Bericht: Zitate im Verlauf</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>“{value}” does not fit “{name}”: 1 applies the code, 0 or nothing takes it away.</source>
        <translation>„{value}“ passt nicht zu „{name}“: 1 wendet den Code an, 0 oder nichts entfernt ihn.</translation>
    </message>
    <message>
        <source>“{value}” is no answer to “{name}”.</source>
        <translation>„{value}“ ist keine Ausprägung von „{name}“.</translation>
    </message>
    <message>
        <source>Answers are: {answers}.</source>
        <translation>Ausprägungen sind: {answers}.</translation>
    </message>
    <message>
        <source>“{value}” is not on “{name}”, which goes from {lowest} to {highest}.</source>
        <translation>„{value}“ liegt nicht auf „{name}“; die Skala reicht von {lowest} bis {highest}.</translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”: not edited here.</source>
        <translation>Zeile {row}, Spalte „{column}“: hier nicht zu bearbeiten.</translation>
    </message>
    <message>
        <source>Paste beginning at a column that can be edited.</source>
        <translation>Fügen Sie ab einer Spalte ein, die sich bearbeiten lässt.</translation>
    </message>
    <message>
        <source>Row {row}, column “{column}”: {problem}</source>
        <translation>Zeile {row}, Spalte „{column}“: {problem}</translation>
    </message>
</context>
<context>
    <name>GridBar</name>
    <message>
        <source>Filter by words…</source>
        <translation>Nach Wörtern filtern…</translation>
    </message>
    <message>
        <source>Filter the grid by words</source>
        <translation>Die Tabelle nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Words in titles, names and texts; “in quotes” for a passage as it stands</source>
        <translation>Wörter in Titeln, Namen und Texten; „in Anführungszeichen“ für einen genauen Wortlaut</translation>
    </message>
    <message>
        <source>Which comments the grid lists</source>
        <translation>Welche Kommentare in der Tabelle stehen</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Ganzes Projekt</translation>
    </message>
    <message>
        <source>Current article</source>
        <translation>Aktueller Artikel</translation>
    </message>
    <message>
        <source>What the library finds</source>
        <translation>Treffer der Bibliothek</translation>
    </message>
    <message>
        <source>Sho&amp;w:</source>
        <translation>An&amp;zeigen:</translation>
    </message>
    <message>
        <source>Article&amp;s too</source>
        <translation>Auch Arti&amp;kel</translation>
    </message>
    <message>
        <source>List the articles as rows as well</source>
        <translation>Auch die Artikel als Zeilen auflisten</translation>
    </message>
    <message>
        <source>Col&amp;umn</source>
        <translation>S&amp;palte</translation>
    </message>
    <message>
        <source>Sort, filter, move or hide this column</source>
        <translation>Diese Spalte sortieren, filtern, verschieben oder ausblenden</translation>
    </message>
    <message>
        <source>Colu&amp;mns…</source>
        <translation>Spalte&amp;n…</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>Wählen, welche Spalten angezeigt werden</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Aktualisie&amp;ren</translation>
    </message>
    <message>
        <source>Sort and filter anew (F5)</source>
        <translation>Neu sortieren und filtern (F5)</translation>
    </message>
</context>
<context>
    <name>GridColumns</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>Erste Wörter</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>{name} (article)</source>
        <translation>{name} (Artikel)</translation>
    </message>
    <message>
        <source>{name} (commenter)</source>
        <translation>{name} (Kommentierende/r)</translation>
    </message>
    <message>
        <source>Attribute “{name}”: Enter or typing edits it</source>
        <translation>Attribut „{name}“: mit Enter oder durch Lostippen bearbeiten</translation>
    </message>
    <message>
        <source>Attribute “{name}” of the article: not edited here</source>
        <translation>Attribut „{name}“ des Artikels: hier nicht zu bearbeiten</translation>
    </message>
    <message>
        <source>Attribute “{name}” of the commenter: not edited here</source>
        <translation>Attribut „{name}“ der kommentierenden Person: hier nicht zu bearbeiten</translation>
    </message>
    <message>
        <source>Choice “{name}”: your answer</source>
        <translation>Auswahl „{name}“: Ihre Ausprägung</translation>
    </message>
    <message>
        <source>Scale “{name}”: your degree</source>
        <translation>Skala „{name}“: Ihre Stufe</translation>
    </message>
    <message>
        <source>Code “{name}”: whether you applied it; Space switches</source>
        <translation>Code „{name}“: ob Sie ihn angewendet haben; Leertaste schaltet um</translation>
    </message>
</context>
<context>
    <name>GridConditions</name>
    <message>
        <source>{column} is {value}</source>
        <translation>{column} ist {value}</translation>
    </message>
    <message>
        <source>{column} is not {value}</source>
        <translation>{column} ist nicht {value}</translation>
    </message>
    <message>
        <source>{column} contains {value}</source>
        <translation>{column} enthält {value}</translation>
    </message>
    <message>
        <source>{column} is empty</source>
        <translation>{column} ist leer</translation>
    </message>
    <message>
        <source>{column} is not empty</source>
        <translation>{column} ist nicht leer</translation>
    </message>
    <message>
        <source>{column} from {low} to {high}</source>
        <translation>{column} von {low} bis {high}</translation>
    </message>
    <message>
        <source>{column} from {low}</source>
        <translation>{column} ab {low}</translation>
    </message>
    <message>
        <source>{column} up to {high}</source>
        <translation>{column} bis {high}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Fähnchen</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}: {value}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>{cell}, no longer in the filter</source>
        <translation>{cell}, nicht mehr im Filter</translation>
    </message>
    <message>
        <source>This row no longer fits the filter; it goes with the next refresh (F5).</source>
        <translation>Diese Zeile passt nicht mehr zum Filter; sie verschwindet beim nächsten Aktualisieren (F5).</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Fähnchen</translation>
    </message>
</context>
<context>
    <name>GridPane</name>
    <message>
        <source>Grid</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>&amp;Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>Wird sortiert…</translation>
    </message>
    <message>
        <source>Choose co&amp;lumns…</source>
        <translation>Spa&amp;lten wählen…</translation>
    </message>
    <message>
        <source>Attri&amp;butes…</source>
        <translation>Attri&amp;bute…</translation>
    </message>
    <message>
        <source>{shown} of {total} rows</source>
        <translation>{shown} von {total} Zeilen</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} ausgewählt</translation>
    </message>
    <message>
        <source>{count} no longer fit: F5 refreshes</source>
        <translation>{count} passen nicht mehr: F5 aktualisiert</translation>
    </message>
    <message>
        <source>You code blind: codings are hidden here as well.</source>
        <translation>Sie codieren blind: Auch hier sind Codierungen ausgeblendet.</translation>
    </message>
    <message>
        <source>Open a project to see its comments here.</source>
        <translation>Öffnen Sie ein Projekt, um seine Kommentare hier zu sehen.</translation>
    </message>
    <message>
        <source>No comment passes the filter.</source>
        <translation>Kein Kommentar passt zum Filter.</translation>
    </message>
    <message>
        <source>Choose an article or a comment: its discussion is listed here.</source>
        <translation>Wählen Sie einen Artikel oder Kommentar: Seine Diskussion wird hier aufgelistet.</translation>
    </message>
    <message>
        <source>The library&apos;s filter finds no comments.</source>
        <translation>Der Filter der Bibliothek findet keine Kommentare.</translation>
    </message>
    <message>
        <source>There are no comments yet: import pages, and every comment becomes a row.</source>
        <translation>Es gibt noch keine Kommentare: Importieren Sie Seiten und jeder Kommentar wird zu einer Zeile.</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Comments, one a row</source>
        <translation>Kommentare, einer je Zeile</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>At most %n rows can be copied at once: export the project instead.</source>
        <translation>
            <numerusform>Höchstens %n Zeile kann auf einmal kopiert werden: Exportieren Sie stattdessen das Projekt.</numerusform>
            <numerusform>Höchstens %n Zeilen können auf einmal kopiert werden: Exportieren Sie stattdessen das Projekt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The block has {rows} rows and {columns} columns; from here there are only {here} and {wide}.</source>
        <translation>Der Block hat {rows} Zeilen und {columns} Spalten; ab hier gibt es nur {here} und {wide}.</translation>
    </message>
    <message>
        <source>Nothing chosen here can be edited: choose cells of attributes, choices or codes.</source>
        <translation>Nichts von dem, was hier ausgewählt ist, lässt sich bearbeiten: Wählen Sie Zellen von Attributen, Auswahlen oder Codes.</translation>
    </message>
</context>
<context>
    <name>Grips</name>
    <message>
        <source>This coding stands on the whole comment: it has no ends to move.</source>
        <translation>Diese Codierung gilt für den ganzen Kommentar: Sie hat keine Enden, die sich verschieben ließen.</translation>
    </message>
</context>
<context>
    <name>HeadingStrip</name>
    <message>
        <source>Where you are</source>
        <translation>Wo Sie sind</translation>
    </message>
    <message>
        <source>Only this thread</source>
        <translation>Nur dieser Zweig</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>Ganzer Artikel</translation>
    </message>
    <message>
        <source>Show the whole article again (F)</source>
        <translation>Wieder den ganzen Artikel anzeigen (F)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>{author} answers {parent}</source>
        <translation>{author} antwortet {parent}</translation>
    </message>
    <message>
        <source>{author} on “{parent}”</source>
        <translation>{author} zu „{parent}“</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
    <message>
        <source>{count} answers</source>
        <translation>{count} Antworten</translation>
    </message>
    <message>
        <source>no longer on the page since {when}</source>
        <translation>seit {when} nicht mehr auf der Seite</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Taste suchen</translation>
    </message>
    <message>
        <source>Name of an action, or a key</source>
        <translation>Name einer Aktion oder eine Taste</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie bewirkt</translation>
    </message>
    <message>
        <source>Keys that stay as they are</source>
        <translation>Fest vergebene Tasten</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>Schritte, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Every step you take in this project will be listed here.</source>
        <translation>Noch wurde nichts geändert. Jeder Schritt, den Sie in diesem Projekt tun, wird hier aufgelistet.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Undo takes back: {what}</source>
        <translation>„Rückgängig“ nimmt zurück: {what}</translation>
    </message>
    <message>
        <source>Redo does again: {what}</source>
        <translation>„Wiederholen“ führt erneut aus: {what}</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codierende(r)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undone for good</source>
        <translation>Endgültig rückgängig gemacht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>{what}
Undone {when}</source>
        <translation>{what}
Rückgängig gemacht: {when}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import läuft…</translation>
    </message>
    <message>
        <source>Looking through what was chosen…</source>
        <translation>Die Auswahl wird durchgesehen…</translation>
    </message>
    <message>
        <source>What is under way</source>
        <translation>Aktueller Vorgang</translation>
    </message>
    <message>
        <source>Files done</source>
        <translation>Verarbeitete Dateien</translation>
    </message>
    <message>
        <source>&amp;Open first article</source>
        <translation>&amp;Ersten Artikel öffnen</translation>
    </message>
    <message>
        <source>Codings &amp;without a place…</source>
        <translation>Codierungen &amp;ohne Textstelle…</translation>
    </message>
    <message>
        <source>Co&amp;py report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Cancel import</source>
        <translation>Import &amp;abbrechen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Taking back what came in…</source>
        <translation>Bereits Importiertes wird zurückgenommen…</translation>
    </message>
    <message>
        <source>File {at} of {total}</source>
        <translation>Datei {at} von {total}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>The import was cancelled. The project is as it was before it.</source>
        <translation>Der Import wurde abgebrochen. Das Projekt ist so wie vorher.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen.</translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation>Der Import ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>{reason} Nothing was imported.</source>
        <translation>{reason} Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Imported, except for some files</source>
        <translation>Importiert, bis auf einige Dateien</translation>
    </message>
    <message>
        <source>Nothing imported</source>
        <translation>Nichts importiert</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Pages with warnings</source>
        <translation>Seiten mit Warnungen</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>No page</source>
        <translation>Keine Seite</translation>
    </message>
    <message>
        <source>Re&amp;view before storing:</source>
        <translation>Vor dem Speichern &amp;durchsehen:</translation>
    </message>
    <message>
        <source>What was found on a page can be corrected there. The other pages come in at once.</source>
        <translation>Dort lässt sich korrigieren, was auf einer Seite erkannt wurde. Die anderen Seiten werden sofort importiert.</translation>
    </message>
    <message>
        <source>Rules of sites:</source>
        <translation>Regeln für Websites:</translation>
    </message>
    <message>
        <source>Sites with a rule</source>
        <translation>Websites mit einer Regel</translation>
    </message>
    <message>
        <source>What the rule says</source>
        <translation>Was die Regel besagt</translation>
    </message>
    <message>
        <source>&amp;Delete rule</source>
        <translation>&amp;Regel löschen</translation>
    </message>
    <message>
        <source>There is none. The review of an import can save one for a site.</source>
        <translation>Es gibt keine. Bei der Durchsicht eines Imports lässt sich eine für eine Website speichern.</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Bereits vorhanden</translation>
    </message>
    <message>
        <source>Imported, with a note</source>
        <translation>Importiert, mit Hinweis</translation>
    </message>
    <message>
        <source>Saved again</source>
        <translation>Erneut gesichert</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Pages that were there already: {what}</source>
        <translation>Seiten, die bereits vorhanden waren: {what}</translation>
    </message>
    <message>
        <source>This page was there already: {what}</source>
        <translation>Diese Seite war bereits vorhanden: {what}</translation>
    </message>
    <message>
        <source>Codes: {n}</source>
        <translation>Codes: {n}</translation>
    </message>
    <message>
        <source>Codings: {n}</source>
        <translation>Codierungen: {n}</translation>
    </message>
    <message>
        <source>Memos: {n}</source>
        <translation>Memos: {n}</translation>
    </message>
    <message>
        <source>Attributes and commenters: {n}</source>
        <translation>Attribute und Kommentierende: {n}</translation>
    </message>
    <message>
        <source>Articles: {n}</source>
        <translation>Artikel: {n}</translation>
    </message>
    <message>
        <source>Comments: {n}</source>
        <translation>Kommentare: {n}</translation>
    </message>
    <message>
        <source>Pages saved again: {n}</source>
        <translation>Erneut gesicherte Seiten: {n}</translation>
    </message>
    <message>
        <source>Codings without a place: {n}</source>
        <translation>Codierungen ohne Textstelle: {n}</translation>
    </message>
    <message>
        <source>Already there: {n}</source>
        <translation>Bereits vorhanden: {n}</translation>
    </message>
    <message>
        <source>Failed: {n}</source>
        <translation>Fehlgeschlagen: {n}</translation>
    </message>
    <message>
        <source>Notes: {n}</source>
        <translation>Hinweise: {n}</translation>
    </message>
</context>
<context>
    <name>Importers</name>
    <message>
        <source>By the rule for {host}: names cut: {names}, paragraphs of the site taken out: {blocks}, what is no comment taken out: {comments}.</source>
        <translation>Nach der Regel für {host}: gekürzte Namen: {names}, entfernte Absätze der Website: {blocks}, entfernt, weil kein Kommentar: {comments}.</translation>
    </message>
    <message>
        <source>Replies to comments that are not there, which stand at the top level now: {count}.</source>
        <translation>Antworten, zu denen der beantwortete Kommentar fehlt; sie stehen jetzt auf der obersten Ebene: {count}.</translation>
    </message>
    <message>
        <source>Circles of comments that answer each other, which begin at the top level now: {count}.</source>
        <translation>Kreise von Kommentaren, die einander antworten; sie beginnen jetzt auf der obersten Ebene: {count}.</translation>
    </message>
    <message>
        <source>Comments that have the id of another one, which gets the replies: {count}.</source>
        <translation>Kommentare mit der ID eines anderen, der die Antworten erhält: {count}.</translation>
    </message>
    <message>
        <source>Replies more than {levels} levels deep, which go on at the top level: {count}.</source>
        <translation>Antworten, die mehr als {levels} Ebenen tief liegen; sie stehen jetzt auf der obersten Ebene: {count}.</translation>
    </message>
    <message>
        <source>There is no entry in this Blogger export.</source>
        <translation>Dieser Blogger-Export enthält keinen Eintrag.</translation>
    </message>
    <message>
        <source>{count} entries that are no posts (settings, templates, pages) were left out.</source>
        <translation>Weggelassene Einträge, die keine Beiträge sind (Einstellungen, Vorlagen, Seiten): {count}.</translation>
    </message>
    <message>
        <source>{count} comments belong to posts that are not in the file.</source>
        <translation>Kommentare zu Beiträgen, die nicht in der Datei sind: {count}.</translation>
    </message>
    <message>
        <source>Comments of an unknown page ({id})</source>
        <translation>Kommentare zu einer unbekannten Seite ({id})</translation>
    </message>
    <message>
        <source>There is no thread of Bluesky in this file.</source>
        <translation>Diese Datei enthält keine Diskussion von Bluesky.</translation>
    </message>
    <message>
        <source>Comments of an unknown page</source>
        <translation>Kommentare zu einer unbekannten Seite</translation>
    </message>
    <message>
        <source>The compressed file is damaged.</source>
        <translation>Die komprimierte Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Kopieren Sie die Datei erneut oder laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>There is no page in this file.</source>
        <translation>Diese Datei enthält keine Seite.</translation>
    </message>
    <message>
        <source>Save the page again with your browser.</source>
        <translation>Speichern Sie die Seite erneut mit Ihrem Browser.</translation>
    </message>
    <message>
        <source>There is no page in this archive.</source>
        <translation>Dieses Archiv enthält keine Seite.</translation>
    </message>
    <message>
        <source>It may be damaged, or hold only what belongs to pages.</source>
        <translation>Vielleicht ist es beschädigt oder enthält nur Bestandteile von Seiten.</translation>
    </message>
    <message>
        <source>The web archive is damaged.</source>
        <translation>Das Webarchiv ist beschädigt.</translation>
    </message>
    <message>
        <source>Save the page again with Safari.</source>
        <translation>Speichern Sie die Seite erneut mit Safari.</translation>
    </message>
    <message>
        <source>The zip file is damaged.</source>
        <translation>Die Zip-Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is locked with a password.</source>
        <translation>Die Datei ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>Entpacken Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The file unpacks to more than is sound.</source>
        <translation>Die Datei wäre entpackt unzulässig groß.</translation>
    </message>
    <message>
        <source>The file in the zip file is damaged.</source>
        <translation>Die Datei in der Zip-Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is no table: its lines have no columns.</source>
        <translation>Die Datei ist keine Tabelle: Ihre Zeilen haben keine Spalten.</translation>
    </message>
    <message>
        <source>The table&apos;s first row does not name its columns.</source>
        <translation>Die erste Zeile der Tabelle benennt die Spalten nicht.</translation>
    </message>
    <message>
        <source>The table could not be read beyond row {number}.</source>
        <translation>Die Tabelle konnte nur bis Zeile {number} gelesen werden.</translation>
    </message>
    <message>
        <source>Rows with more or fewer cells than the header: {count}. Cells beyond it are kept as “column …”.</source>
        <translation>Zeilen mit mehr oder weniger Zellen als die Kopfzeile: {count}. Überzählige Zellen werden als „column …“ behalten.</translation>
    </message>
    <message>
        <source>rows {numbers}</source>
        <translation>Zeilen {numbers}</translation>
    </message>
    <message>
        <source>There is no topic of Discourse in this file.</source>
        <translation>Diese Datei enthält kein Thema von Discourse.</translation>
    </message>
    <message>
        <source>{count} messages of the program itself were left out.</source>
        <translation>Weggelassene Nachrichten des Programms selbst: {count}.</translation>
    </message>
    <message>
        <source>Topic {id}</source>
        <translation>Thema {id}</translation>
    </message>
    <message>
        <source>There is no thread and no post in this Disqus export.</source>
        <translation>Dieser Disqus-Export enthält keine Diskussion und keinen Beitrag.</translation>
    </message>
    <message>
        <source>{count} threads without a post were left out.</source>
        <translation>Weggelassene Diskussionen ohne Beitrag: {count}.</translation>
    </message>
    <message>
        <source>{count} posts belong to threads that are not in the file.</source>
        <translation>Beiträge zu Diskussionen, die nicht in der Datei sind: {count}.</translation>
    </message>
    <message>
        <source>The Word document is nested too deeply.</source>
        <translation>Das Word-Dokument ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The Word document is damaged.</source>
        <translation>Das Word-Dokument ist beschädigt.</translation>
    </message>
    <message>
        <source>Open it in a word processor and save it again.</source>
        <translation>Öffnen Sie die Datei in einer Textverarbeitung und speichern Sie sie erneut.</translation>
    </message>
    <message>
        <source>Parts of the document could not be read.</source>
        <translation>Teile des Dokuments konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{count} parts of the book could not be read.</source>
        <translation>Teile des Buchs, die nicht gelesen werden konnten: {count}.</translation>
    </message>
    <message>
        <source>There is no text in this book.</source>
        <translation>Dieses Buch enthält keinen Text.</translation>
    </message>
    <message>
        <source>It may be locked, or hold only pictures.</source>
        <translation>Vielleicht ist es gesperrt oder enthält nur Bilder.</translation>
    </message>
    <message>
        <source>The e-book is damaged.</source>
        <translation>Das E-Book ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no comment in this download of Facebook.</source>
        <translation>Dieser Facebook-Download enthält keinen Kommentar.</translation>
    </message>
    <message>
        <source>Comments of {name}</source>
        <translation>Kommentare von {name}</translation>
    </message>
    <message>
        <source>There is no item in this feed.</source>
        <translation>Dieser Feed enthält keinen Eintrag.</translation>
    </message>
    <message>
        <source>There is no item of Hacker News in this file.</source>
        <translation>Diese Datei enthält keinen Eintrag von Hacker News.</translation>
    </message>
    <message>
        <source>Thread {id}</source>
        <translation>Diskussion {id}</translation>
    </message>
    <message>
        <source>There is no thread of Isso in this file.</source>
        <translation>Diese Datei enthält keine Diskussion von Isso.</translation>
    </message>
    <message>
        <source>The JSON file holds no list of objects that could be comments.</source>
        <translation>Die JSON-Datei enthält keine Liste von Objekten, die Kommentare sein könnten.</translation>
    </message>
    <message>
        <source>Lines that are no JSON objects, left out: {count}.</source>
        <translation>Weggelassene Zeilen, die keine JSON-Objekte sind: {count}.</translation>
    </message>
    <message>
        <source>lines {numbers}</source>
        <translation>Zeilen {numbers}</translation>
    </message>
    <message>
        <source>The JSON is nested more than {levels} levels deep.</source>
        <translation>Das JSON ist mehr als {levels} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>The file is not JSON.</source>
        <translation>Die Datei ist kein JSON.</translation>
    </message>
    <message>
        <source>The JSON could not be read beyond value {number}.</source>
        <translation>Das JSON konnte nur bis Wert {number} gelesen werden.</translation>
    </message>
    <message>
        <source>There is no post and no comment of Lemmy in this file.</source>
        <translation>Diese Datei enthält keinen Beitrag und keinen Kommentar von Lemmy.</translation>
    </message>
    <message>
        <source>Post {id}</source>
        <translation>Beitrag {id}</translation>
    </message>
    <message>
        <source>The text is nested too deeply.</source>
        <translation>Der Text ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>There is no status in this file of Mastodon.</source>
        <translation>Diese Mastodon-Datei enthält keinen Beitrag.</translation>
    </message>
    <message>
        <source>{count} shared messages of others were left out: the archive does not have their texts.</source>
        <translation>Weggelassene geteilte Nachrichten anderer, deren Text das Archiv nicht enthält: {count}.</translation>
    </message>
    <message>
        <source>Messages of {name}</source>
        <translation>Nachrichten von {name}</translation>
    </message>
    <message>
        <source>There is no entry in Movable Type&apos;s form in this file.</source>
        <translation>Diese Datei enthält keinen Eintrag im Format von Movable Type.</translation>
    </message>
    <message>
        <source>Import it as a text instead.</source>
        <translation>Importieren Sie die Datei stattdessen als Text.</translation>
    </message>
    <message>
        <source>The file ends in the middle; what is there was read.</source>
        <translation>Die Datei bricht mittendrin ab; was vorhanden ist, wurde gelesen.</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>{count} comments are in the file more than once; one of each is kept.</source>
        <translation>Kommentare, die mehrfach in der Datei stehen; jeder wird nur einmal übernommen: {count}.</translation>
    </message>
    <message>
        <source>{count} comments are not in the file: the source had not given them.</source>
        <translation>Kommentare, die nicht in der Datei sind, weil die Quelle sie nicht geliefert hat: {count}.</translation>
    </message>
    <message>
        <source>Export or download it again: it may have been cut off.</source>
        <translation>Exportieren Sie die Datei erneut oder laden Sie sie erneut herunter: Vielleicht ist sie abgeschnitten.</translation>
    </message>
    <message>
        <source>{count} lines are no JSON objects; they were left out.</source>
        <translation>Weggelassene Zeilen, die keine JSON-Objekte sind: {count}.</translation>
    </message>
    <message>
        <source>The file ends in the middle, or is no JSON from some place on; what is there was read.</source>
        <translation>Die Datei bricht mittendrin ab oder ist ab einer Stelle kein JSON mehr; was vorhanden ist, wurde gelesen.</translation>
    </message>
    <message>
        <source>value {number}</source>
        <translation>Wert {number}</translation>
    </message>
    <message>
        <source>The OpenDocument text is damaged.</source>
        <translation>Der OpenDocument-Text ist beschädigt.</translation>
    </message>
    <message>
        <source>The comment system {system}, which was asked for, finds no comments on this page.</source>
        <translation>Das gewünschte Kommentarsystem {system} findet auf dieser Seite keine Kommentare.</translation>
    </message>
    <message>
        <source>The page has comments of two systems: {count} of {chosen}, which were taken, and {other_count} of {other}.</source>
        <translation>Die Seite hat Kommentare aus zwei Systemen: {count} von {chosen} (übernommen) und {other_count} von {other}.</translation>
    </message>
    <message>
        <source>Two ways of reading the comments differ: {chosen} finds {count} ({replies} replies), {other} finds {other_count} ({other_replies} replies); the page states {declared}. {chosen} was taken.</source>
        <translation>Zwei Lesarten der Kommentare weichen voneinander ab: {chosen} findet {count} (davon Antworten: {replies}), {other} findet {other_count} (davon Antworten: {other_replies}); die Seite nennt {declared}. Verwendet wurde {chosen}.</translation>
    </message>
    <message>
        <source>Two ways of reading the comments differ: {chosen} finds {count} ({replies} replies), {other} finds {other_count} ({other_replies} replies). {chosen} was taken.</source>
        <translation>Zwei Lesarten der Kommentare weichen voneinander ab: {chosen} findet {count} (davon Antworten: {replies}), {other} findet {other_count} (davon Antworten: {other_replies}). Verwendet wurde {chosen}.</translation>
    </message>
    <message>
        <source>No article text was found on the page.</source>
        <translation>Auf der Seite wurde kein Artikeltext gefunden.</translation>
    </message>
    <message>
        <source>The page states {declared} comments; found: none. Its comment system is not known, or they were not saved with the page.</source>
        <translation>Die Seite nennt {declared} Kommentare; gefunden: keine. Ihr Kommentarsystem ist nicht bekannt, oder sie wurden nicht mit der Seite gespeichert.</translation>
    </message>
    <message>
        <source>The page states {declared} comments; found: 1 comment.</source>
        <translation>Die Seite nennt {declared} Kommentare; gefunden: 1 Kommentar.</translation>
    </message>
    <message>
        <source>The page states {declared} comments; found: {shown} comments.</source>
        <translation>Die Seite nennt {declared} Kommentare; gefunden: {shown} Kommentare.</translation>
    </message>
    <message>
        <source>Besides, there are {pings} pings.</source>
        <translation>Dazu kommen Pingbacks: {pings}.</translation>
    </message>
    <message>
        <source>It has further comments on other pages.</source>
        <translation>Weitere Kommentare stehen auf anderen Seiten.</translation>
    </message>
    <message>
        <source>{count} more comments are behind “load more” on the page and were not saved with it.</source>
        <translation>Weitere Kommentare, die auf der Seite hinter „weitere laden“ stehen und nicht mit ihr gespeichert wurden: {count}.</translation>
    </message>
    <message>
        <source>The page leads to further comments that were not saved with it.</source>
        <translation>Die Seite führt zu weiteren Kommentaren, die nicht mit ihr gespeichert wurden.</translation>
    </message>
    <message>
        <source>This is a binary file and not a web page.</source>
        <translation>Das ist eine Binärdatei und keine Webseite.</translation>
    </message>
    <message>
        <source>Choose the .html file of the saved page.</source>
        <translation>Wählen Sie die .html-Datei der gespeicherten Seite.</translation>
    </message>
    <message>
        <source>The page has more than {count} elements, too many for the memory.</source>
        <translation>Die Seite hat mehr als {count} Elemente, zu viele für den Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Cut the file into several pages, or save the discussion page by page.</source>
        <translation>Teilen Sie die Datei in mehrere Seiten auf oder speichern Sie die Diskussion Seite für Seite.</translation>
    </message>
    <message>
        <source>There is no HTML in this file.</source>
        <translation>Diese Datei enthält kein HTML.</translation>
    </message>
    <message>
        <source>The page ends in the middle; what is there was read.</source>
        <translation>Die Seite bricht mittendrin ab; was vorhanden ist, wurde gelesen.</translation>
    </message>
    <message>
        <source>The elements of the page are nested more than {count} deep.</source>
        <translation>Die Elemente der Seite sind tiefer als {count} Ebenen ineinander verschachtelt.</translation>
    </message>
    <message>
        <source>Its tags may never be closed; save the page again with your browser.</source>
        <translation>Vielleicht sind ihre Tags nie geschlossen; sichern Sie die Seite noch einmal mit dem Browser.</translation>
    </message>
    <message>
        <source>There is no text on this page.</source>
        <translation>Diese Seite enthält keinen Text.</translation>
    </message>
    <message>
        <source>It may have been saved before it had loaded.</source>
        <translation>Vielleicht wurde sie gespeichert, bevor sie geladen war.</translation>
    </message>
    <message>
        <source>The page says that it is {encoding}, but it is UTF-8.</source>
        <translation>Die Seite gibt {encoding} an, ist aber UTF-8.</translation>
    </message>
    <message>
        <source>Some bytes of the page are no valid {encoding}.</source>
        <translation>Einige Bytes der Seite sind in {encoding} ungültig.</translation>
    </message>
    <message>
        <source>The page does not say its encoding rightly; it was read as {encoding}.</source>
        <translation>Die Seite gibt ihre Zeichencodierung falsch an; sie wurde als {encoding} gelesen.</translation>
    </message>
    <message>
        <source>Letters of this page were garbled before it was saved.</source>
        <translation>Zeichen dieser Seite waren schon vor dem Speichern entstellt.</translation>
    </message>
    <message>
        <source>The file is not text: it is full of control characters.</source>
        <translation>Die Datei ist kein Text: Sie ist voller Steuerzeichen.</translation>
    </message>
    <message>
        <source>The file is a page in HTML or XML, not text.</source>
        <translation>Die Datei ist eine Seite in HTML oder XML, kein Text.</translation>
    </message>
    <message>
        <source>Import it as a saved page.</source>
        <translation>Importieren Sie sie als gespeicherte Seite.</translation>
    </message>
    <message>
        <source>There is no text in the file.</source>
        <translation>Die Datei enthält keinen Text.</translation>
    </message>
    <message>
        <source>{count} characters of the file could not be read and show as {sign}.</source>
        <translation>Zeichen der Datei, die nicht gelesen werden konnten und als {sign} erscheinen: {count}.</translation>
    </message>
    <message>
        <source>Letters of this text were garbled before it was saved.</source>
        <translation>Zeichen dieses Textes waren schon vor dem Speichern entstellt.</translation>
    </message>
    <message>
        <source>The file is not text: it holds zero bytes.</source>
        <translation>Die Datei ist kein Text: Sie enthält Nullbytes.</translation>
    </message>
    <message>
        <source>The file is not text in any encoding that could be made out.</source>
        <translation>Die Datei ist kein Text in einer erkennbaren Zeichencodierung.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as {encoding}, which is a guess.</source>
        <translation>Die Datei ist nicht UTF-8; sie wurde vermutungsweise als {encoding} gelesen.</translation>
    </message>
    <message>
        <source>The Parquet file is cut off: its end is missing.</source>
        <translation>Die Parquet-Datei ist abgeschnitten: Ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>The Parquet file is damaged or of a kind that cannot be read.</source>
        <translation>Die Parquet-Datei ist beschädigt oder von einer Art, die nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>The PDF document is locked with a password.</source>
        <translation>Das PDF-Dokument ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>Save a copy without it.</source>
        <translation>Speichern Sie eine Kopie ohne Passwort.</translation>
    </message>
    <message>
        <source>The PDF document is damaged.</source>
        <translation>Das PDF-Dokument ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no text in this PDF document, only pictures of pages.</source>
        <translation>Dieses PDF-Dokument enthält keinen Text, nur Bilder von Seiten.</translation>
    </message>
    <message>
        <source>Have its text recognised first (OCR).</source>
        <translation>Lassen Sie zuerst seinen Text erkennen (OCR).</translation>
    </message>
    <message>
        <source>{blank} of {pages} pages hold no text.</source>
        <translation>{blank} von {pages} Seiten enthalten keinen Text.</translation>
    </message>
    <message>
        <source>There is no text in this document.</source>
        <translation>Dieses Dokument enthält keinen Text.</translation>
    </message>
    <message>
        <source>There is no submission and no comment of Reddit in this file.</source>
        <translation>Diese Datei enthält keinen Beitrag und keinen Kommentar von Reddit.</translation>
    </message>
    <message>
        <source>{count} branches go on in pages of their own, which are not in the file.</source>
        <translation>Zweige, die auf eigenen Seiten weitergehen, die nicht in der Datei sind: {count}.</translation>
    </message>
    <message>
        <source>{count} objects are no comments and no submissions; they were left out.</source>
        <translation>Weggelassene Objekte, die weder Kommentare noch Beiträge sind: {count}.</translation>
    </message>
    <message>
        <source>The rich text is damaged.</source>
        <translation>Der RTF-Text ist beschädigt.</translation>
    </message>
    <message>
        <source>The workbook has no sheet “{sheet}”.</source>
        <translation>Die Arbeitsmappe hat kein Blatt „{sheet}“.</translation>
    </message>
    <message>
        <source>It has: {sheets}.</source>
        <translation>Vorhanden sind: {sheets}.</translation>
    </message>
    <message>
        <source>The workbook has no table in it.</source>
        <translation>Die Arbeitsmappe enthält keine Tabelle.</translation>
    </message>
    <message>
        <source>The workbook is damaged.</source>
        <translation>Die Arbeitsmappe ist beschädigt.</translation>
    </message>
    <message>
        <source>The workbook is too large when unpacked.</source>
        <translation>Die Arbeitsmappe ist entpackt zu groß.</translation>
    </message>
    <message>
        <source>The workbook is locked with a password.</source>
        <translation>Die Arbeitsmappe ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>Save it without one and try again.</source>
        <translation>Speichern Sie sie ohne Passwort und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This is a binary file and not a text export.</source>
        <translation>Das ist eine Binärdatei und kein Textexport.</translation>
    </message>
    <message>
        <source>{count} characters are no valid {encoding}; they show as �.</source>
        <translation>Zeichen, die in {encoding} ungültig sind und als � erscheinen: {count}.</translation>
    </message>
    <message>
        <source>The file does not say its encoding rightly; it was read as {encoding}.</source>
        <translation>Die Datei gibt ihre Zeichencodierung falsch an; sie wurde als {encoding} gelesen.</translation>
    </message>
    <message>
        <source>A temporary file of {size} MB could not be written.</source>
        <translation>Eine temporäre Datei von {size} MB konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Make room on the disk that holds temporary files.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger für temporäre Dateien.</translation>
    </message>
    <message>
        <source>{count} comments that are marked as spam were left out.</source>
        <translation>Weggelassene Kommentare, die als Spam gekennzeichnet sind: {count}.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>The file is no well-formed XML (places: {count}); what is there was read.</source>
        <translation>Die Datei ist kein wohlgeformtes XML (Stellen: {count}); was vorhanden ist, wurde gelesen.</translation>
    </message>
    <message>
        <source>Answers to comments that are not in the table: {count}.</source>
        <translation>Antworten auf Kommentare, die nicht in der Tabelle sind: {count}.</translation>
    </message>
    <message>
        <source>Rows that repeat one with the same id, left out: {count}.</source>
        <translation>Weggelassene Zeilen, die eine andere mit derselben ID wiederholen: {count}.</translation>
    </message>
    <message>
        <source>Comments that have the id of another one: {count}.</source>
        <translation>Kommentare mit der ID eines anderen: {count}.</translation>
    </message>
    <message>
        <source>Rows left out, without a text and without replies: {count}.</source>
        <translation>Weggelassene Zeilen ohne Text und ohne Antworten: {count}.</translation>
    </message>
    <message>
        <source>Times that could not be read, kept as the attribute “date_printed”: {count}.</source>
        <translation>Zeitangaben, die nicht gelesen werden konnten; sie werden als Attribut „date_printed“ behalten: {count}.</translation>
    </message>
    <message>
        <source>Names of authors that were e-mail addresses, kept up to the “@”: {count}.</source>
        <translation>Namen, die E-Mail-Adressen waren; behalten wird nur, was vor dem „@“ steht: {count}.</translation>
    </message>
    <message>
        <source>E-mail and IP addresses are not taken over: {columns}.</source>
        <translation>E-Mail- und IP-Adressen werden nicht übernommen: {columns}.</translation>
    </message>
    <message>
        <source>Characters of the file that could not be read: {count}.</source>
        <translation>Zeichen der Datei, die nicht gelesen werden konnten: {count}.</translation>
    </message>
    <message>
        <source>The file does not say its encoding; it was read as {encoding}.</source>
        <translation>Die Datei gibt ihre Zeichencodierung nicht an; sie wurde als {encoding} gelesen.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>Die Tabelle hat keine Zeilen.</translation>
    </message>
    <message>
        <source>It is not sure which column of the table holds the comments&apos; text.</source>
        <translation>Es ist nicht sicher, welche Spalte der Tabelle den Text der Kommentare enthält.</translation>
    </message>
    <message>
        <source>Say what its columns mean: in the window with “Columns of the table…”, on the command line with --mapping ({command} prints one to begin with).</source>
        <translation>Geben Sie an, was die Spalten bedeuten: im Fenster mit „Spalten der Tabelle…“, auf der Befehlszeile mit --mapping ({command} gibt eine Zuordnung als Vorlage aus).</translation>
    </message>
    <message>
        <source>There is no message in this export of Telegram.</source>
        <translation>Dieser Telegram-Export enthält keine Nachricht.</translation>
    </message>
    <message>
        <source>Chat {id}</source>
        <translation>Chat {id}</translation>
    </message>
    <message>
        <source>The page states {declared} comments; found: {found}.</source>
        <translation>Die Seite nennt {declared} Kommentare; gefunden: {found}.</translation>
    </message>
    <message>
        <source>There is no post and no comment in this file of WordPress.</source>
        <translation>Diese WordPress-Datei enthält keinen Beitrag und keinen Kommentar.</translation>
    </message>
    <message>
        <source>There is no item in this WordPress export.</source>
        <translation>Dieser WordPress-Export enthält keinen Eintrag.</translation>
    </message>
    <message>
        <source>Export all content of the site again.</source>
        <translation>Exportieren Sie noch einmal alle Inhalte der Website.</translation>
    </message>
    <message>
        <source>{count} items that are no text (attachments, menus, templates) were left out.</source>
        <translation>Weggelassene Einträge, die kein Text sind (Anhänge, Menüs, Vorlagen): {count}.</translation>
    </message>
    <message>
        <source>There is no comment of YouTube in this file.</source>
        <translation>Diese Datei enthält keinen Kommentar von YouTube.</translation>
    </message>
    <message>
        <source>The last page of comments in the file says that there are more pages.</source>
        <translation>Die letzte Kommentarseite in der Datei gibt an, dass es weitere Seiten gibt.</translation>
    </message>
    <message>
        <source>YouTube video {id}</source>
        <translation>YouTube-Video {id}</translation>
    </message>
    <message>
        <source>Annotated text</source>
        <translation>Annotierter Text</translation>
    </message>
    <message>
        <source>There are no codes in this file.</source>
        <translation>Die Datei enthält keine Codes.</translation>
    </message>
    <message>
        <source>The table does not say which column has the codes.</source>
        <translation>Die Tabelle gibt nicht an, in welcher Spalte die Codes stehen.</translation>
    </message>
    <message>
        <source>Name that column “code”, or “path” if it has what is above them too.</source>
        <translation>Nennen Sie diese Spalte „code“ oder, wenn auch die Obercodes darin stehen, „path“.</translation>
    </message>
    <message>
        <source>Columns that mean nothing in a list of codes, left out: {names}.</source>
        <translation>Weggelassene Spalten, die in einer Liste von Codes nichts bedeuten: {names}.</translation>
    </message>
    <message>
        <source>This is a text, not a list of codes: its lines are too long.</source>
        <translation>Das ist ein Text und keine Liste von Codes: Die Zeilen sind zu lang.</translation>
    </message>
    <message>
        <source>Choose another importer.</source>
        <translation>Wählen Sie ein anderes Importmodul.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Case “{name}”</source>
        <translation>Fall „{name}“</translation>
    </message>
    <message>
        <source>The table “{table}” of the project is damaged; the rows that can be read are:</source>
        <translation>Die Tabelle „{table}“ des Projekts ist beschädigt; diese Zeilen sind lesbar:</translation>
    </message>
    <message>
        <source>This is no project: it is not a SQLite database.</source>
        <translation>Das ist kein Projekt: Die Datei ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>What was changed last may not be in this file yet: close the project in its own program, then import it.</source>
        <translation>Die letzten Änderungen fehlen vielleicht noch in dieser Datei: Schließen Sie das Projekt in dem Programm, zu dem es gehört, und importieren Sie es dann.</translation>
    </message>
    <message>
        <source>The project&apos;s database is damaged.</source>
        <translation>Die Datenbank des Projekts ist beschädigt.</translation>
    </message>
    <message>
        <source>Open it in the program that made it, or take a backup of it.</source>
        <translation>Öffnen Sie das Projekt in dem Programm, mit dem es angelegt wurde, oder nehmen Sie eine Sicherung davon.</translation>
    </message>
    <message>
        <source>The project&apos;s database is damaged in places; what can be read of it was taken over.</source>
        <translation>Die Datenbank des Projekts ist stellenweise beschädigt; was lesbar ist, wurde übernommen.</translation>
    </message>
    <message>
        <source>The project is larger than can be read.</source>
        <translation>Das Projekt ist zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>There is no room for a temporary copy of the project: {reason}.</source>
        <translation>Für eine temporäre Kopie des Projekts ist kein Platz: {reason}.</translation>
    </message>
    <message>
        <source>The file is larger than a list of codes or passages can be.</source>
        <translation>Die Datei ist größer, als eine Liste von Codes oder Textstellen sein kann.</translation>
    </message>
    <message>
        <source>The file is binary, not a text.</source>
        <translation>Die Datei ist eine Binärdatei und kein Text.</translation>
    </message>
    <message>
        <source>The project lacks what it should have: {names}.</source>
        <translation>Dem Projekt fehlt, was dazugehört: {names}.</translation>
    </message>
    <message>
        <source>It is one of {program}: choose that importer.</source>
        <translation>Es ist eines von {program}: Wählen Sie dieses Importmodul.</translation>
    </message>
    <message>
        <source>It is a project of this program: open it instead.</source>
        <translation>Es ist ein Projekt dieses Programms: Öffnen Sie es, statt es zu importieren.</translation>
    </message>
    <message>
        <source>This database is no project of {program}.</source>
        <translation>Diese Datenbank ist kein Projekt von {program}.</translation>
    </message>
    <message>
        <source>There are more than {most} codings in the file.</source>
        <translation>Die Datei enthält mehr als {most} Codierungen.</translation>
    </message>
    <message>
        <source>lost code {number}</source>
        <translation>verlorener Code {number}</translation>
    </message>
    <message>
        <source>Codes that codings have but that are no longer in the project, named “lost code …” here: {count}.</source>
        <translation>Codes, die in Codierungen vorkommen, aber nicht mehr im Projekt sind; sie heißen hier „verlorener Code …“: {count}.</translation>
    </message>
    <message>
        <source>untagged</source>
        <translation>ohne Tag</translation>
    </message>
    <message>
        <source>Codings that stand where the project says: {exact}; found near by, by their words: {anew}; not found, and kept adrift: {adrift}.</source>
        <translation>Codierungen, die dort stehen, wo es das Projekt angibt: {exact}; anhand ihrer Wörter in der Nähe gefunden: {anew}; nicht gefunden und ohne Textstelle behalten: {adrift}.</translation>
    </message>
    <message>
        <source>Codings of codes that are not in the project, left out: {count}.</source>
        <translation>Weggelassene Codierungen mit Codes, die nicht im Projekt sind: {count}.</translation>
    </message>
    <message>
        <source>Codings of texts that are not in the project, left out: {count}.</source>
        <translation>Weggelassene Codierungen in Texten, die nicht im Projekt sind: {count}.</translation>
    </message>
    <message>
        <source>Codings of no text at all (white space, or nothing), left out: {count}.</source>
        <translation>Weggelassene Codierungen ohne Text (nur Leerraum oder nichts): {count}.</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>There are more than {most} codes in the file.</source>
        <translation>Die Datei enthält mehr als {most} Codes.</translation>
    </message>
    <message>
        <source>There are too many files in the archive.</source>
        <translation>Das Archiv enthält zu viele Dateien.</translation>
    </message>
    <message>
        <source>There is no project (project.qde) in the archive.</source>
        <translation>Das Archiv enthält kein Projekt (project.qde).</translation>
    </message>
    <message>
        <source>Export it again as a REFI-QDA project.</source>
        <translation>Exportieren Sie es noch einmal als REFI-QDA-Projekt.</translation>
    </message>
    <message>
        <source>The project file is damaged.</source>
        <translation>Die Projektdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>Copy it again, or export the project again.</source>
        <translation>Kopieren Sie sie noch einmal oder exportieren Sie das Projekt erneut.</translation>
    </message>
    <message>
        <source>Codings on parts of pictures, sounds or pages cannot be kept: {count}.</source>
        <translation>Codierungen von Ausschnitten aus Bildern, Tonaufnahmen oder Seiten, die nicht übernommen werden können: {count}.</translation>
    </message>
    <message>
        <source>The text is not UTF-8, as it should be; its encoding was guessed.</source>
        <translation>Der Text ist nicht in UTF-8, wie er es sein sollte; seine Zeichencodierung wurde erraten.</translation>
    </message>
    <message>
        <source>The source has no text.</source>
        <translation>Die Quelle hat keinen Text.</translation>
    </message>
    <message>
        <source>Positions in this source are counted in {unit}: {fits} of {count} selections fit.</source>
        <translation>Positionen in dieser Quelle sind in {unit} gezählt: {fits} von {count} Markierungen passen.</translation>
    </message>
    <message>
        <source>A coding with “{code}” cannot be placed: {start} to {stop}.</source>
        <translation>Eine Codierung mit „{code}“ lässt sich nicht zuordnen: {start} bis {stop}.</translation>
    </message>
    <message>
        <source>Unnamed source</source>
        <translation>Quelle ohne Namen</translation>
    </message>
    <message>
        <source>The source&apos;s file lies outside the project file; such paths are not followed.</source>
        <translation>Die Datei der Quelle liegt außerhalb der Projektdatei; solchen Pfaden wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>The source&apos;s file is missing or damaged.</source>
        <translation>Die Datei der Quelle fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Missing code {number}</source>
        <translation>Fehlender Code {number}</translation>
    </message>
    <message>
        <source>Codes that codings use but the codebook does not have: {count}.</source>
        <translation>Codes, die in Codierungen vorkommen, aber nicht im Codebuch stehen: {count}.</translation>
    </message>
    <message>
        <source>Codes with an id that another has too: {count}. They got one of their own.</source>
        <translation>Codes mit der ID eines anderen, die eine eigene bekommen haben: {count}.</translation>
    </message>
    <message>
        <source>Unnamed coder {id}</source>
        <translation>Codierende(r) ohne Namen {id}</translation>
    </message>
    <message>
        <source>Codes are in sets, which are not known here: their memos name them. Codes: {count}.</source>
        <translation>Codes in Sets, die es hier nicht gibt und die in den Memos der Codes genannt sind: {count}.</translation>
    </message>
    <message>
        <source>Case {name}</source>
        <translation>Fall {name}</translation>
    </message>
    <message>
        <source>Cases that are not about one whole text are not known here: {count}. The project&apos;s memo has them, up to {most}.</source>
        <translation>Fälle, die nicht genau einen ganzen Text betreffen und die es so hier nicht gibt: {count}. Bis zu {most} davon stehen im Memo zum Projekt.</translation>
    </message>
    <message>
        <source>Notes that are not in the file: {count}.</source>
        <translation>Notizen, die nicht in der Datei sind: {count}.</translation>
    </message>
    <message>
        <source>Links between things are not kept: {count}.</source>
        <translation>Verknüpfungen, die nicht übernommen werden: {count}.</translation>
    </message>
    <message>
        <source>Drawings are not kept: {count}.</source>
        <translation>Zeichnungen, die nicht übernommen werden: {count}.</translation>
    </message>
    <message>
        <source>In sets: {names}</source>
        <translation>In Sets: {names}</translation>
    </message>
    <message>
        <source>There is no unit of positions “{unit}”.</source>
        <translation>Die Zähleinheit „{unit}“ für Positionen gibt es nicht.</translation>
    </message>
    <message>
        <source>There are: {units}.</source>
        <translation>Vorhanden sind: {units}.</translation>
    </message>
    <message>
        <source>This is no REFI-QDA project.</source>
        <translation>Das ist kein REFI-QDA-Projekt.</translation>
    </message>
    <message>
        <source>Files in the archive with names that are not sound were passed over: {count}.</source>
        <translation>Übergangene Dateien im Archiv mit unzulässigen Namen: {count}.</translation>
    </message>
    <message>
        <source>The project is damaged; what could be read of it was read.</source>
        <translation>Das Projekt ist beschädigt; was lesbar war, wurde gelesen.</translation>
    </message>
    <message>
        <source>Positions were counted in {unit}, as asked for: {fits} of {count} selections fit.</source>
        <translation>Positionen wurden wie gewünscht in {unit} gezählt: {fits} von {count} Markierungen passen.</translation>
    </message>
    <message>
        <source>Positions are counted in {unit}, as the file says: {fits} of {count} selections fit.</source>
        <translation>Positionen sind laut Datei in {unit} gezählt: {fits} von {count} Markierungen passen.</translation>
    </message>
    <message>
        <source>Positions are counted in {unit}, as was found out: {fits} of {count} selections fit. Choose another unit if codings are in the wrong places.</source>
        <translation>Positionen sind, wie ermittelt wurde, in {unit} gezählt: {fits} von {count} Markierungen passen. Wählen Sie eine andere Einheit, wenn Codierungen an falschen Stellen stehen.</translation>
    </message>
    <message>
        <source>Codings without a place in the texts: {count}.</source>
        <translation>Codierungen ohne Textstelle in den Texten: {count}.</translation>
    </message>
    <message>
        <source>Codings over several comments became one for each comment: {count}.</source>
        <translation>Codierungen über mehrere Kommentare, aus denen je Kommentar eine wurde: {count}.</translation>
    </message>
    <message>
        <source>Codings on the line with author and time are on the whole comment now: {count}.</source>
        <translation>Codierungen auf der Zeile mit Name und Zeit, die jetzt für den ganzen Kommentar gelten: {count}.</translation>
    </message>
    <message>
        <source>Codings that reached beyond the end of the text, and end there: {count}.</source>
        <translation>Codierungen, die über das Textende hinausreichten und jetzt dort enden: {count}.</translation>
    </message>
    <message>
        <source>Codings that name no code: {count}.</source>
        <translation>Codierungen, die keinen Code nennen: {count}.</translation>
    </message>
    <message>
        <source>Selections without codes or notes are not kept: {count}.</source>
        <translation>Markierungen ohne Codes und Notizen, die nicht übernommen werden: {count}.</translation>
    </message>
    <message>
        <source>Pictures, sounds and films without a text are not kept: {count}.</source>
        <translation>Bilder, Tonaufnahmen und Filme ohne Text, die nicht übernommen werden: {count}.</translation>
    </message>
    <message>
        <source>The codebook is damaged.</source>
        <translation>Das Codebuch ist beschädigt.</translation>
    </message>
    <message>
        <source>Copy it again, or export it again.</source>
        <translation>Kopieren Sie es noch einmal oder exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>There is more in the file than is sound.</source>
        <translation>Die Datei enthält mehr, als plausibel ist.</translation>
    </message>
    <message>
        <source>The file brings a document type of its own, which exchange files never need.</source>
        <translation>Die Datei bringt einen eigenen Dokumenttyp mit, den Austauschdateien nie brauchen.</translation>
    </message>
    <message>
        <source>It may have been made to do harm. Export the project again.</source>
        <translation>Vielleicht soll sie Schaden anrichten. Exportieren Sie das Projekt noch einmal.</translation>
    </message>
    <message>
        <source>One value in the file is longer than is sound.</source>
        <translation>Ein Wert in der Datei ist länger, als plausibel ist.</translation>
    </message>
    <message>
        <source>Pictures, sound, films and files without a text, left out: {count}.</source>
        <translation>Weggelassene Bilder, Tonaufnahmen, Filme und Dateien ohne Text: {count}.</translation>
    </message>
    <message>
        <source>Codings that were there twice: {count}.</source>
        <translation>Codierungen, die doppelt vorhanden waren: {count}.</translation>
    </message>
    <message>
        <source>Codes put at the top, since what is above is amiss: {count}.</source>
        <translation>Codes auf oberster Ebene, weil die Angabe ihres Obercodes fehlerhaft ist: {count}.</translation>
    </message>
    <message>
        <source>Codings marked as important, which the first line of their memo says: {count}.</source>
        <translation>Als wichtig gekennzeichnete Codierungen; die erste Zeile ihres Memos sagt es: {count}.</translation>
    </message>
    <message>
        <source>Annotations and cases of what is not in the project, left out: {count}.</source>
        <translation>Weggelassene Annotationen und Fälle zu etwas, das nicht im Projekt ist: {count}.</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Wichtig</translation>
    </message>
    <message>
        <source>Codings of places in pictures, left out: {count}.</source>
        <translation>Weggelassene Codierungen von Bildausschnitten: {count}.</translation>
    </message>
    <message>
        <source>Codings of sound and films, left out: {count}.</source>
        <translation>Weggelassene Codierungen von Tonaufnahmen und Filmen: {count}.</translation>
    </message>
    <message>
        <source>Drawn graphs, left out: {count}.</source>
        <translation>Weggelassene gezeichnete Diagramme: {count}.</translation>
    </message>
    <message>
        <source>Saved queries, left out: {count}.</source>
        <translation>Weggelassene gespeicherte Abfragen: {count}.</translation>
    </message>
    <message>
        <source>Also in these categories: {names}</source>
        <translation>Auch in diesen Kategorien: {names}</translation>
    </message>
    <message>
        <source>Codings that were deleted in RQDA, left out: {count}.</source>
        <translation>Weggelassene Codierungen, die in RQDA gelöscht wurden: {count}.</translation>
    </message>
    <message>
        <source>Files, codes, categories, cases and notes that were deleted in RQDA: {count}.</source>
        <translation>Dateien, Codes, Kategorien, Fälle und Notizen, die in RQDA gelöscht wurden: {count}.</translation>
    </message>
    <message>
        <source>Deleted codes that codings still have, taken over and hidden: {count}.</source>
        <translation>Gelöschte Codes, die noch in Codierungen vorkommen; sie wurden übernommen und ausgeblendet: {count}.</translation>
    </message>
    <message>
        <source>Codes in several categories: {count}. Each stands below the first; a memo on it names the others.</source>
        <translation>Codes in mehreren Kategorien: {count}. Jeder steht unter der ersten; ein Memo dazu nennt die anderen.</translation>
    </message>
    <message>
        <source>Pictures and codings of places in pictures, left out: {count}.</source>
        <translation>Weggelassene Bilder und Codierungen von Bildausschnitten: {count}.</translation>
    </message>
    <message>
        <source>Highlights without a tag, which have the code “untagged” here: {count}.</source>
        <translation>Hervorhebungen ohne Tag, die hier den Code „ohne Tag“ haben: {count}.</translation>
    </message>
    <message>
        <source>The database holds {count} projects. All were taken over: the codes of each stand below one with its name, and the attribute “project” says where an article is from.</source>
        <translation>Die Datenbank enthält {count} Projekte. Alle wurden übernommen: Die Codes jedes Projekts stehen unter einem Code mit seinem Namen, und das Attribut „project“ gibt an, woher ein Artikel stammt.</translation>
    </message>
    <message>
        <source>This is no table that Taguette exports.</source>
        <translation>Das ist keine Tabelle, wie Taguette sie exportiert.</translation>
    </message>
    <message>
        <source>The table cannot be read.</source>
        <translation>Die Tabelle kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The table has only the passages that were marked, not the documents: each article is made of those. Taguette&apos;s project file has both.</source>
        <translation>Die Tabelle enthält nur die hervorgehobenen Textstellen, nicht die Dokumente: Jeder Artikel besteht aus diesen Stellen. Die Projektdatei von Taguette enthält beides.</translation>
    </message>
    <message>
        <source>Highlights without a text, left out: {count}.</source>
        <translation>Weggelassene Hervorhebungen ohne Text: {count}.</translation>
    </message>
    <message>
        <source>Rows that are not of four cells, left out: {count}.</source>
        <translation>Weggelassene Zeilen, die nicht aus vier Zellen bestehen: {count}.</translation>
    </message>
    <message>
        <source>There are no annotations in this file.</source>
        <translation>Die Datei enthält keine Annotationen.</translation>
    </message>
    <message>
        <source>{count} annotations are of a part that is not told by its words; they are on the whole text.</source>
        <translation>Annotationen zu einem Teil, der nicht durch seinen Wortlaut angegeben ist; sie gelten für den ganzen Text: {count}.</translation>
    </message>
    <message>
        <source>{count} annotations do not say what they are on; they were left out.</source>
        <translation>Weggelassene Annotationen, die nicht angeben, wozu sie gehören: {count}.</translation>
    </message>
    <message>
        <source>{count} entries are no annotations; they were left out.</source>
        <translation>Weggelassene Einträge, die keine Annotationen sind: {count}.</translation>
    </message>
    <message>
        <source>Unnamed coder</source>
        <translation>Codierende(r) ohne Namen</translation>
    </message>
    <message>
        <source>Unnamed code</source>
        <translation>Code ohne Namen</translation>
    </message>
    <message>
        <source>Unnamed sample</source>
        <translation>Stichprobe ohne Namen</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>Aut&amp;hor:</source>
        <translation>Verfasst &amp;von:</translation>
    </message>
    <message>
        <source>&amp;Written:</source>
        <translation>Verfasst a&amp;m:</translation>
    </message>
    <message>
        <source>Tit&amp;le:</source>
        <translation>T&amp;itel:</translation>
    </message>
    <message>
        <source>Standf&amp;irst:</source>
        <translation>V&amp;orspann:</translation>
    </message>
    <message>
        <source>Sit&amp;e:</source>
        <translation>W&amp;ebsite:</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>A&amp;dresse:</translation>
    </message>
    <message>
        <source>Text of the comment, paragraph by paragraph</source>
        <translation>Text des Kommentars, Absatz für Absatz</translation>
    </message>
    <message>
        <source>On the page stands: {printed}</source>
        <translation>Auf der Seite steht: {printed}</translation>
    </message>
    <message>
        <source>Text of the article, paragraph by paragraph</source>
        <translation>Text des Artikels, Absatz für Absatz</translation>
    </message>
    <message>
        <source>2024-05-31 or 2024-05-31T18:05</source>
        <translation>2024-05-31 oder 2024-05-31T18:05</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join commenters</source>
        <translation>Kommentierende zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Names that are one person</source>
        <translation>Namen derselben Person</translation>
    </message>
    <message>
        <source>&amp;Names that are one person, with their comments:</source>
        <translation>&amp;Namen derselben Person, mit ihren Kommentaren:</translation>
    </message>
    <message>
        <source>Names that look alike</source>
        <translation>Ähnliche Namen</translation>
    </message>
    <message>
        <source>Names that &amp;look alike (tick those that you know are theirs):</source>
        <translation>Ä&amp;hnliche Namen (haken Sie an, was sicher zu dieser Person gehört):</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Angezeigt als</translation>
    </message>
    <message>
        <source>&amp;Shown as:</source>
        <translation>An&amp;gezeigt als:</translation>
    </message>
    <message numerus="yes">
        <source>%n comments become those of one person.</source>
        <translation>
            <numerusform>%n Kommentar wird einer einzigen Person zugeordnet.</numerusform>
            <numerusform>%n Kommentare werden einer einzigen Person zugeordnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The texts and the names on them stay as they are. Undo takes it back, and so does “Take apart”.</source>
        <translation>Die Texte und die Namen daran bleiben unverändert. Das lässt sich rückgängig machen, auch mit „Trennen“.</translation>
    </message>
    <message>
        <source>Tick two people or more. Several can be chosen in the list before, with Ctrl or Shift.</source>
        <translation>Haken Sie mindestens zwei Personen an. In der Liste zuvor können Sie mit Strg oder Umschalt mehrere auswählen.</translation>
    </message>
    <message>
        <source>Where two have the same attribute, the value of the one whose name is shown stays.</source>
        <translation>Haben zwei dasselbe Attribut, so bleibt der Wert der Person, deren Name angezeigt wird.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Codierung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>Das Projekt</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}“</translation>
    </message>
    <message>
        <source>{coder}, {when}</source>
        <translation>{coder}, {when}</translation>
    </message>
    <message>
        <source>{coder}, {when}, changed {changed}</source>
        <translation>{coder}, {when}, geändert {changed}</translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message>
        <source>Search the memos</source>
        <translation>Memos durchsuchen</translation>
    </message>
    <message>
        <source>Search in memos and in what they are about</source>
        <translation>In Memos suchen und in dem, worum es geht</translation>
    </message>
    <message>
        <source>Sort the memos</source>
        <translation>Memos sortieren</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>What they are about</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Memos on what</source>
        <translation>Gegenstand der Memos</translation>
    </message>
    <message>
        <source>All memos</source>
        <translation>Alle Memos</translation>
    </message>
    <message>
        <source>On comments and articles</source>
        <translation>Zu Kommentaren und Artikeln</translation>
    </message>
    <message>
        <source>On codes</source>
        <translation>Zu Codes</translation>
    </message>
    <message>
        <source>On codings</source>
        <translation>Zu Codierungen</translation>
    </message>
    <message>
        <source>On the project</source>
        <translation>Zum Projekt</translation>
    </message>
    <message>
        <source>Memos by whom</source>
        <translation>Wessen Memos</translation>
    </message>
    <message>
        <source>By everybody</source>
        <translation>Von allen</translation>
    </message>
</context>
<context>
    <name>JournalPane</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>&amp;New project memo</source>
        <translation>&amp;Neues Projektmemo</translation>
    </message>
    <message>
        <source>Write a memo on the project as a whole</source>
        <translation>Ein Memo zum Projekt als Ganzem schreiben</translation>
    </message>
    <message>
        <source>Memos of coders whose codings are not shown are left out.</source>
        <translation>Memos von Codierenden, deren Codierungen nicht angezeigt werden, fehlen hier.</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message numerus="yes">
        <source>%n memos</source>
        <translation>
            <numerusform>%n Memo</numerusform>
            <numerusform>%n Memos</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} von {all}</translation>
    </message>
    <message>
        <source>No memo matches. Press Escape in the search line to see all.</source>
        <translation>Kein Memo passt. Drücken Sie in der Suchzeile Esc, um alle zu sehen.</translation>
    </message>
    <message>
        <source>No memos yet. Press {key} to write what strikes you about a comment; codes, codings and the project take memos too. All of them are listed here.</source>
        <translation>Noch keine Memos. Drücken Sie {key}, um festzuhalten, was Ihnen an einem Kommentar auffällt; auch Codes, Codierungen und das Projekt können Memos haben. Sie alle werden hier aufgelistet.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Name of an action, or a key</source>
        <translation>Name einer Aktion oder eine Taste</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>S&amp;uchen:</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>U&amp;se</source>
        <translation>Ver&amp;wenden</translation>
    </message>
    <message>
        <source>Let this be the action&apos;s only key</source>
        <translation>Diese Taste als einzige der Aktion verwenden</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>Let the action have this key as well</source>
        <translation>Diese Taste der Aktion zusätzlich geben</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>Take the action&apos;s keys away</source>
        <translation>Der Aktion ihre Tasten nehmen</translation>
    </message>
    <message>
        <source>Ori&amp;ginal key</source>
        <translation>St&amp;andardtaste</translation>
    </message>
    <message>
        <source>The keys it came with</source>
        <translation>Die ursprünglich vergebenen Tasten</translation>
    </message>
    <message>
        <source>{keys} (own)</source>
        <translation>{keys} (geändert)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{key} belongs to “{name}”, which loses it if you go on.</source>
        <translation>{key} gehört zu „{name}“ und wird dort entfernt, wenn Sie fortfahren.</translation>
    </message>
    <message>
        <source>{key} has a use of its own in: {places}. It may be lost there if you go on.</source>
        <translation>{key} hat in {places} eine eigene Bedeutung, die dort verloren gehen kann, wenn Sie fortfahren.</translation>
    </message>
    <message>
        <source>The key was taken from {names}.</source>
        <translation>Die Taste wurde bei {names} entfernt.</translation>
    </message>
    <message>
        <source>New ke&amp;y for “{name}” (press it in the field):</source>
        <translation>&amp;Neue Taste für „{name}“ (im Feld drücken):</translation>
    </message>
    <message>
        <source>New ke&amp;y:</source>
        <translation>&amp;Neue Taste:</translation>
    </message>
    <message>
        <source>New key for {name}</source>
        <translation>Neue Taste für {name}</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Take it: u&amp;se</source>
        <translation>Trotzdem ver&amp;wenden</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>As the system has it ({language})</source>
        <translation>Wie im System ({language})</translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation>Sp&amp;rache:</translation>
    </message>
    <message>
        <source>Menus and sentences, and how dates and numbers are written. What you import and code stays as it is.</source>
        <translation>Menüs und Texte sowie die Schreibweise von Datum und Zahlen. Was Sie importieren und codieren, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Close Threadnote and start it again to see it in this language.</source>
        <translation>Schließen Sie Threadnote und starten Sie es neu, um es in dieser Sprache zu sehen.</translation>
    </message>
    <message>
        <source>A change takes effect at the next start.</source>
        <translation>Eine Änderung wird beim nächsten Start wirksam.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 Kommentar</translation>
    </message>
    <message>
        <source>{count} comments</source>
        <translation>{count} Kommentare</translation>
    </message>
    <message>
        <source>1 reply</source>
        <translation>1 Antwort</translation>
    </message>
    <message>
        <source>{count} replies</source>
        <translation>{count} Antworten</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>{count} matches</source>
        <translation>{count} Treffer</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Weitere anzeigen</translation>
    </message>
    <message>
        <source>Show {count} more</source>
        <translation>{count} weitere anzeigen</translation>
    </message>
    <message>
        <source>Codes: {names}</source>
        <translation>Codes: {names}</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>mit Fähnchen</translation>
    </message>
    <message>
        <source>no longer on the page</source>
        <translation>nicht mehr auf der Seite</translation>
    </message>
    <message>
        <source>codes: {names}</source>
        <translation>Codes: {names}</translation>
    </message>
    <message>
        <source>has a memo</source>
        <translation>hat ein Memo</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>{attribute} = {value}</source>
        <translation>{attribute} = {value}</translation>
    </message>
    <message>
        <source>has {attribute}</source>
        <translation>hat {attribute}</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Articles and comments</source>
        <translation>Artikel und Kommentare</translation>
    </message>
    <message>
        <source>S&amp;ort</source>
        <translation>&amp;Sortieren</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>Reihenfolge der Artikel</translation>
    </message>
    <message>
        <source>As &amp;added</source>
        <translation>Wie &amp;hinzugefügt</translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation>Nach &amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation>&amp;Neueste zuerst</translation>
    </message>
    <message>
        <source>Most &amp;comments first</source>
        <translation>Meiste &amp;Kommentare zuerst</translation>
    </message>
    <message>
        <source>Most co&amp;ded first</source>
        <translation>Am meisten &amp;codierte zuerst</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Nothing here yet. Import pages with {key} or drop them here.</source>
        <translation>Noch nichts hier. Importieren Sie Seiten mit {key} oder ziehen Sie sie hierher.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open read-only?</source>
        <translation>Schreibgeschützt öffnen?</translation>
    </message>
    <message>
        <source>Open &amp;read-only</source>
        <translation>Schreib&amp;geschützt öffnen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source> (read-only)</source>
        <translation> (schreibgeschützt)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Symbolleiste</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Columns of {name}</source>
        <translation>Spalten von {name}</translation>
    </message>
    <message>
        <source>Reading the first rows…</source>
        <translation>Die ersten Zeilen werden gelesen…</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Tabellenblatt der Arbeitsmappe</translation>
    </message>
    <message>
        <source>S&amp;heet:</source>
        <translation>&amp;Tabellenblatt:</translation>
    </message>
    <message>
        <source>&amp;What the columns mean</source>
        <translation>&amp;Bedeutung der Spalten</translation>
    </message>
    <message>
        <source>What comes &amp;of it</source>
        <translation>E&amp;rgebnis</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Look whether the columns mean what is said over them. Nothing is stored yet.</source>
        <translation>Prüfen Sie, ob die Spalten das bedeuten, was darüber steht. Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>The columns were recognised. Look whether it is right; nothing is stored yet.</source>
        <translation>Die Spalten wurden erkannt. Prüfen Sie, ob das stimmt; noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>It is not sure what the columns mean: say it over each of them. Nothing is stored yet.</source>
        <translation>Was die Spalten bedeuten, ist nicht sicher: Legen Sie es über jeder Spalte fest. Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>{name} cannot be read as a table.</source>
        <translation>{name} kann nicht als Tabelle gelesen werden.</translation>
    </message>
    <message>
        <source>Say which column is the text.</source>
        <translation>Legen Sie fest, welche Spalte den Text enthält.</translation>
    </message>
    <message>
        <source>Articles: {articles} · comments: {comments} · of them replies: {replies}</source>
        <translation>Artikel: {articles} · Kommentare: {comments} · davon Antworten: {replies}</translation>
    </message>
    <message>
        <source>{counts} (in the first {rows} rows)</source>
        <translation>{counts} (in den ersten {rows} Zeilen)</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
    <message>
        <source>The saved mapping names columns that this table does not have: {columns}.</source>
        <translation>Die gespeicherte Zuordnung nennt Spalten, die diese Tabelle nicht hat: {columns}.</translation>
    </message>
    <message>
        <source>The saved mapping is in place. Nothing is stored yet.</source>
        <translation>Die gespeicherte Zuordnung ist übernommen. Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Say which column is the text before you save the mapping.</source>
        <translation>Legen Sie fest, welche Spalte den Text enthält, bevor Sie die Zuordnung speichern.</translation>
    </message>
</context>
<context>
    <name>MatchModel</name>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>ähnlicher Name</translation>
    </message>
    <message>
        <source>choice…</source>
        <translation>Auswahl…</translation>
    </message>
    <message>
        <source>{lowest} to {highest}</source>
        <translation>{lowest} bis {highest}</translation>
    </message>
    <message>
        <source>Create “{name}” and apply</source>
        <translation>„{name}“ anlegen und anwenden</translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation>„{name}“ anlegen</translation>
    </message>
</context>
<context>
    <name>MemoEditor</name>
    <message>
        <source>Memo &amp;on</source>
        <translation>Memo &amp;zu</translation>
    </message>
    <message>
        <source>What the memo is about</source>
        <translation>Worum es im Memo geht</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>this comment</source>
        <translation>diesem Kommentar</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>diesem Artikel</translation>
    </message>
    <message>
        <source>the coding “{name}”</source>
        <translation>der Codierung „{name}“</translation>
    </message>
    <message>
        <source>the code “{name}”</source>
        <translation>dem Code „{name}“</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>dem Projekt</translation>
    </message>
    <message>
        <source>Questions, decisions, what to come back to. It is saved as you write.</source>
        <translation>Fragen, Entscheidungen, worauf Sie zurückkommen wollen. Wird beim Schreiben gespeichert.</translation>
    </message>
    <message>
        <source>How you use this code, and what is unsettled. It is saved as you write.</source>
        <translation>Wie Sie diesen Code verwenden und was noch offen ist. Wird beim Schreiben gespeichert.</translation>
    </message>
    <message>
        <source>What strikes you here? It is saved as you write.</source>
        <translation>Was fällt Ihnen hier auf? Wird beim Schreiben gespeichert.</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>A comment cannot be moved below itself.</source>
        <translation>Ein Kommentar kann nicht unter sich selbst verschoben werden.</translation>
    </message>
    <message>
        <source>There is no text on both sides of this place.</source>
        <translation>An dieser Stelle steht nicht auf beiden Seiten Text.</translation>
    </message>
    <message>
        <source>There is no comment before this one.</source>
        <translation>Vor diesem steht kein Kommentar.</translation>
    </message>
    <message>
        <source>There is no such paragraph any more.</source>
        <translation>Diesen Absatz gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>An article needs a title.</source>
        <translation>Ein Artikel braucht einen Titel.</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>Das ist kein Datum.</translation>
    </message>
    <message>
        <source>Write year, month and day: 2024-05-31, or with the time: 2024-05-31T18:05.</source>
        <translation>Geben Sie Jahr, Monat und Tag an: 2024-05-31, oder mit Uhrzeit: 2024-05-31T18:05.</translation>
    </message>
    <message>
        <source>This comment is not there any more.</source>
        <translation>Diesen Kommentar gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>In the text, put the caret where the second comment begins; then split.</source>
        <translation>Setzen Sie die Einfügemarke im Text dorthin, wo der zweite Kommentar beginnt; teilen Sie dann auf.</translation>
    </message>
    <message>
        <source>There is no text behind the caret to make a comment of.</source>
        <translation>Hinter der Einfügemarke steht kein Text, aus dem ein Kommentar werden könnte.</translation>
    </message>
    <message>
        <source>There is no comment before it to join it to.</source>
        <translation>Davor steht kein Kommentar, mit dem er zusammengeführt werden könnte.</translation>
    </message>
    <message>
        <source>In the text, put the caret into the paragraph that is to go.</source>
        <translation>Setzen Sie die Einfügemarke im Text in den Absatz, der entfernt werden soll.</translation>
    </message>
    <message>
        <source>Take out what is coded?</source>
        <translation>Codierten Text entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>%n codings stand on these words and would be left without a place.</source>
        <translation>
            <numerusform>%n Codierung steht auf diesen Wörtern und bliebe ohne Textstelle.</numerusform>
            <numerusform>%n Codierungen stehen auf diesen Wörtern und blieben ohne Textstelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>This is an article, not a comment.</source>
        <translation>Das ist ein Artikel, kein Kommentar.</translation>
    </message>
    <message numerus="yes">
        <source>%n comments are taken out.</source>
        <translation>
            <numerusform>%n Kommentar wird entfernt.</numerusform>
            <numerusform>%n Kommentare werden entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies move up to what it answered.</source>
        <translation>
            <numerusform>%n Antwort rückt eine Ebene auf.</numerusform>
            <numerusform>%n Antworten rücken eine Ebene auf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings go with it.</source>
        <translation>
            <numerusform>%n Codierung wird mit entfernt.</numerusform>
            <numerusform>%n Codierungen werden mit entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memos go with it.</source>
        <translation>
            <numerusform>%n Memo wird mit entfernt.</numerusform>
            <numerusform>%n Memos werden mit entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not a comment?</source>
        <translation>Kein Kommentar?</translation>
    </message>
    <message>
        <source>It is the first on its level.</source>
        <translation>Das ist der erste auf seiner Ebene.</translation>
    </message>
    <message>
        <source>It is the last on its level.</source>
        <translation>Das ist der letzte auf seiner Ebene.</translation>
    </message>
    <message>
        <source>There is no comment before it on its level that it could answer.</source>
        <translation>Davor steht auf dieser Ebene kein Kommentar, auf den er antworten könnte.</translation>
    </message>
    <message>
        <source>It stands on the outermost level.</source>
        <translation>Der Kommentar steht auf der obersten Ebene.</translation>
    </message>
    <message>
        <source>Choose a comment first.</source>
        <translation>Wählen Sie zuerst einen Kommentar aus.</translation>
    </message>
</context>
<context>
    <name>MentionsDialog</name>
    <message>
        <source>Mentions of people</source>
        <translation>Erwähnungen von Personen</translation>
    </message>
    <message>
        <source>Only what is to be &amp;decided</source>
        <translation>Nur was noch zu &amp;entscheiden ist</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Maskiert</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Names in texts</source>
        <translation>Namen in Texten</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>In exports</source>
        <translation>In Exporten</translation>
    </message>
    <message>
        <source>Mentions of the name</source>
        <translation>Erwähnungen des Namens</translation>
    </message>
    <message>
        <source>&amp;Mask everywhere</source>
        <translation>Überall &amp;maskieren</translation>
    </message>
    <message>
        <source>&amp;Leave everywhere</source>
        <translation>Überall &amp;belassen</translation>
    </message>
    <message>
        <source>As &amp;usual</source>
        <translation>Wie übli&amp;ch</translation>
    </message>
    <message>
        <source>Mask &amp;here</source>
        <translation>&amp;Hier maskieren</translation>
    </message>
    <message>
        <source>Leave he&amp;re</source>
        <translation>Hier be&amp;lassen</translation>
    </message>
    <message>
        <source>As the &amp;name</source>
        <translation>Wie der &amp;Name</translation>
    </message>
    <message>
        <source>An export that hides names masks these in texts. What surely is a person is masked unless you say otherwise; names that are also words, and parts of names, are for you to look at.</source>
        <translation>Ein Export, der Namen verbirgt, maskiert diese in Texten. Was sicher eine Person ist, wird maskiert, wenn Sie nichts anderes festlegen; Namen, die auch Wörter sind, und Teile von Namen sollten Sie sich ansehen.</translation>
    </message>
    <message>
        <source>Reading the texts…</source>
        <translation>Texte werden gelesen…</translation>
    </message>
    <message>
        <source>No text mentions anybody who wrote here.</source>
        <translation>Kein Text erwähnt jemanden, der hier geschrieben hat.</translation>
    </message>
    <message>
        <source>Names that are mentioned: {names}; nothing is to be decided.</source>
        <translation>Erwähnte Namen: {names}; nichts ist zu entscheiden.</translation>
    </message>
    <message>
        <source>Names that are mentioned: {names}; to be decided: {waiting}.</source>
        <translation>Erwähnte Namen: {names}; zu entscheiden: {waiting}.</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} von {all}</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>maskieren</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>belassen</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>maskiert</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>{fate} (decided)</source>
        <translation>{fate} (entschieden)</translation>
    </message>
</context>
<context>
    <name>MergeCodeDialog</name>
    <message>
        <source>Merge “{name}”</source>
        <translation>„{name}“ zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Into which code does “{name}” go?</source>
        <translation>&amp;In welchem Code soll „{name}“ aufgehen?</translation>
    </message>
    <message>
        <source>“{name}” goes; what it has goes along.</source>
        <translation>„{name}“ verschwindet; was dazugehört, geht mit über.</translation>
    </message>
    <message numerus="yes">
        <source>%n codings move to “{name}”.</source>
        <translation>
            <numerusform>%n Codierung geht an „{name}“ über.</numerusform>
            <numerusform>%n Codierungen gehen an „{name}“ über.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings are there already and are joined.</source>
        <translation>
            <numerusform>%n Codierung ist dort schon vorhanden und wird zusammengeführt.</numerusform>
            <numerusform>%n Codierungen sind dort schon vorhanden und werden zusammengeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n places the degrees differ: “{name}” keeps its own.</source>
        <translation>
            <numerusform>An %n Stelle weichen die Stufen voneinander ab: „{name}“ behält die eigene.</numerusform>
            <numerusform>An %n Stellen weichen die Stufen voneinander ab: „{name}“ behält die eigenen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sub-codes move below it.</source>
        <translation>
            <numerusform>%n Untercode wird darunter verschoben.</numerusform>
            <numerusform>%n Untercodes werden darunter verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memos go along.</source>
        <translation>
            <numerusform>%n Memo geht mit über.</numerusform>
            <numerusform>%n Memos gehen mit über.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” has no codings and goes.</source>
        <translation>„{name}“ hat keine Codierungen und verschwindet.</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>Das lässt sich vollständig rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>MoveCodingsDialog</name>
    <message>
        <source>Move codings of “{name}”</source>
        <translation>Codierungen von „{name}“ verschieben</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>&amp;To which code?</source>
        <translation>&amp;Zu welchem Code?</translation>
    </message>
    <message>
        <source>&amp;All {count} codings</source>
        <translation>A&amp;lle {count} Codierungen</translation>
    </message>
    <message>
        <source>“{name}” stays, without the codings that go.</source>
        <translation>„{name}“ bleibt, ohne die verschobenen Codierungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n codings move to “{name}”.</source>
        <translation>
            <numerusform>%n Codierung wird zu „{name}“ verschoben.</numerusform>
            <numerusform>%n Codierungen werden zu „{name}“ verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codings are there already and are joined.</source>
        <translation>
            <numerusform>%n Codierung ist dort schon vorhanden und wird zusammengeführt.</numerusform>
            <numerusform>%n Codierungen sind dort schon vorhanden und werden zusammengeführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveCommentDialog</name>
    <message>
        <source>What the comment of {author} answers</source>
        <translation>Worauf der Kommentar von {author} antwortet</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>The article and its comments</source>
        <translation>Der Artikel und seine Kommentare</translation>
    </message>
    <message>
        <source>Find a comment</source>
        <translation>Kommentar suchen</translation>
    </message>
    <message>
        <source>A name, or first words…</source>
        <translation>Ein Name oder erste Wörter…</translation>
    </message>
    <message numerus="yes">
        <source>Its %n replies move along.</source>
        <translation>
            <numerusform>Die %n Antwort darauf wird mit verschoben.</numerusform>
            <numerusform>Die %n Antworten darauf werden mit verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>No comment is called that.</source>
        <translation>Dazu gibt es keinen Kommentar.</translation>
    </message>
</context>
<context>
    <name>Moved</name>
    <message numerus="yes">
        <source>%n codings moved</source>
        <translation>
            <numerusform>%n Codierung verschoben</numerusform>
            <numerusform>%n Codierungen verschoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Every comment in the project has a code.</source>
        <translation>Jeder Kommentar im Projekt hat einen Code.</translation>
    </message>
    <message>
        <source>You have read every comment in the project.</source>
        <translation>Sie haben jeden Kommentar im Projekt gelesen.</translation>
    </message>
    <message>
        <source>This is the last comment that is shown here.</source>
        <translation>Das ist der letzte Kommentar, der hier angezeigt wird.</translation>
    </message>
    <message>
        <source>This is the first that is shown here.</source>
        <translation>Das ist das Erste, was hier angezeigt wird.</translation>
    </message>
    <message>
        <source>Nobody answered this comment.</source>
        <translation>Niemand hat auf diesen Kommentar geantwortet.</translation>
    </message>
    <message>
        <source>There is nothing above the article.</source>
        <translation>Über dem Artikel steht nichts.</translation>
    </message>
    <message>
        <source>There is no other answer on this level in that direction.</source>
        <translation>In dieser Richtung gibt es auf dieser Ebene keine weitere Antwort.</translation>
    </message>
    <message>
        <source>This thread alone is shown. {key} shows the whole article.</source>
        <translation>Nur dieser Zweig wird angezeigt. {key} zeigt den ganzen Artikel.</translation>
    </message>
    <message>
        <source>There is no other bookmark in the project. {key} sets one.</source>
        <translation>Im Projekt gibt es kein weiteres Lesezeichen. {key} setzt eines.</translation>
    </message>
    <message>
        <source>There is no other flag in the project. {key} sets one.</source>
        <translation>Im Projekt gibt es kein weiteres Fähnchen. {key} setzt eines.</translation>
    </message>
    <message>
        <source>This is where you began.</source>
        <translation>Hier haben Sie begonnen.</translation>
    </message>
    <message>
        <source>You have not gone back from anywhere.</source>
        <translation>Sie sind noch von nirgendwo zurückgegangen.</translation>
    </message>
    <message>
        <source>Choose a comment first: its thread is then shown alone.</source>
        <translation>Wählen Sie zuerst einen Kommentar aus: Dann wird nur sein Zweig angezeigt.</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>{count} · {name}, also {names}</source>
        <translation>{count} · {name}, auch {names}</translation>
    </message>
    <message>
        <source>{count} · {name}</source>
        <translation>{count} · {name}</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Text of the memo</source>
        <translation>Text des Memos</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Go to what the memo is about (Enter in the list)</source>
        <translation>Dorthin gehen, worum es im Memo geht (Enter in der Liste)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the memo; undo brings it back</source>
        <translation>Das Memo löschen; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Choose a memo to read it</source>
        <translation>Wählen Sie ein Memo, um es zu lesen</translation>
    </message>
    <message>
        <source>{written}. Only who wrote it can change it.</source>
        <translation>{written}. Nur wer es geschrieben hat, kann es ändern.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Codierungen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Values of attributes</source>
        <translation>Attributwerte</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codierende</translation>
    </message>
    <message>
        <source>which table of the project is written</source>
        <translation>welche Tabelle des Projekts geschrieben wird</translation>
    </message>
    <message>
        <source>codings: a row per coding; comments: a row per comment, with a column for each code, choice and scale</source>
        <translation>Codierungen: eine Zeile je Codierung; Kommentare: eine Zeile je Kommentar mit einer Spalte für jeden Code, jede Auswahl und jede Skala</translation>
    </message>
    <message>
        <source>begin with a byte order mark, which Excel needs</source>
        <translation>mit einer Byte-Reihenfolge-Markierung (BOM) beginnen, die Excel braucht</translation>
    </message>
    <message>
        <source>put an apostrophe before cells that a spreadsheet would run as a formula (= + - @)</source>
        <translation>Zellen, die eine Tabellenkalkulation als Formel ausführen würde (= + - @), ein Apostroph voranstellen</translation>
    </message>
    <message>
        <source>form comments: leave out comments without a code</source>
        <translation>Form „Kommentare“: Kommentare ohne Code weglassen</translation>
    </message>
    <message>
        <source>form comments: a row for each article as well</source>
        <translation>Form „Kommentare“: auch für jeden Artikel eine Zeile</translation>
    </message>
    <message>
        <source>a column for each attribute of the comment, its article and who wrote it</source>
        <translation>eine Spalte für jedes Attribut des Kommentars, seines Artikels und der verfassenden Person</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Häufigkeiten</translation>
    </message>
    <message>
        <source>how often each code was used, with and without the codes below it, and in how many comments</source>
        <translation>wie oft jeder Code verwendet wurde, mit und ohne die Codes darunter, und in wie vielen Kommentaren</translation>
    </message>
    <message>
        <source>By coder</source>
        <translation>Nach Codierenden</translation>
    </message>
    <message>
        <source>with the counts: how many codings are whose</source>
        <translation>bei den Häufigkeiten: wie viele Codierungen von wem stammen</translation>
    </message>
    <message>
        <source>Hidden codes</source>
        <translation>Ausgeblendete Codes</translation>
    </message>
    <message>
        <source>codes that are hidden in the project go along, marked as such</source>
        <translation>Codes, die im Projekt ausgeblendet sind, mit ausgeben und als solche kennzeichnen</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message>
        <source>the memos that were written on codes</source>
        <translation>die Memos, die zu Codes geschrieben wurden</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>how many passages that were coded stand with each code as examples, at most 20</source>
        <translation>wie viele codierte Textstellen bei jedem Code als Beispiele stehen, höchstens 20</translation>
    </message>
    <message>
        <source>how many columns the text takes, from 30 to 400</source>
        <translation>wie viele Zeichen breit der Text ist, von 30 bis 400</translation>
    </message>
    <message>
        <source>ASCII</source>
        <translation>ASCII</translation>
    </message>
    <message>
        <source>draw brackets and bullets with what every printer has: / | \ *</source>
        <translation>Klammern und Aufzählungszeichen mit dem zeichnen, was jeder Drucker hat: / | \ *</translation>
    </message>
    <message>
        <source>put the memos that stand on codings below each article</source>
        <translation>die Memos zu Codierungen unter jeden Artikel setzen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>As the standard says (QualCoder and others)</source>
        <translation>Nach dem Standard (QualCoder und andere)</translation>
    </message>
    <message>
        <source>NVivo</source>
        <translation>NVivo</translation>
    </message>
    <message>
        <source>MAXQDA</source>
        <translation>MAXQDA</translation>
    </message>
    <message>
        <source>ATLAS.ti</source>
        <translation>ATLAS.ti</translation>
    </message>
    <message>
        <source>the program that is to read the file: they count characters and line ends differently</source>
        <translation>das Programm, das die Datei lesen soll: Zeichen und Zeilenenden werden unterschiedlich gezählt</translation>
    </message>
    <message>
        <source>memos go along, as notes</source>
        <translation>Memos als Notizen mit ausgeben</translation>
    </message>
    <message>
        <source>byte order mark</source>
        <translation>Byte-Reihenfolge-Markierung (BOM)</translation>
    </message>
    <message>
        <source>begin the texts with a byte order mark, as NVivo and QualCoder do</source>
        <translation>die Texte mit einer Byte-Reihenfolge-Markierung (BOM) beginnen, wie NVivo und QualCoder</translation>
    </message>
    <message>
        <source>Parquet as well</source>
        <translation>Auch Parquet</translation>
    </message>
    <message>
        <source>each table also as Parquet, which is smaller and keeps the types</source>
        <translation>jede Tabelle auch als Parquet; das ist kleiner und erhält die Datentypen</translation>
    </message>
    <message>
        <source>Arranged</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Nach Code</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>code: what was coded, code after code; article: each coded comment once, in the order of reading</source>
        <translation>nach Code: was codiert wurde, Code für Code; nach Artikel: jeder codierte Kommentar einmal, in der Lesereihenfolge</translation>
    </message>
    <message>
        <source>show the memos that stand on codings</source>
        <translation>die Memos zu Codierungen zeigen</translation>
    </message>
    <message>
        <source>show the attributes of the coded comment or article</source>
        <translation>die Attribute des codierten Kommentars oder Artikels zeigen</translation>
    </message>
    <message>
        <source>shorten what stands above a coded comment to its first words</source>
        <translation>was über einem codierten Kommentar steht, auf die ersten Wörter kürzen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>comments: a row per comment, with a variable for each code; codings: a row per coding</source>
        <translation>Kommentare: eine Zeile je Kommentar mit einer Variablen für jeden Code; Codierungen: eine Zeile je Codierung</translation>
    </message>
    <message>
        <source>Coded only</source>
        <translation>Nur Codiertes</translation>
    </message>
    <message>
        <source>rows of comments: leave out comments without a code</source>
        <translation>Zeilen „Kommentare“: Kommentare ohne Code weglassen</translation>
    </message>
    <message>
        <source>rows of comments: a row for each article as well</source>
        <translation>Zeilen „Kommentare“: auch für jeden Artikel eine Zeile</translation>
    </message>
    <message>
        <source>a variable for each attribute of the comment, its article and its author</source>
        <translation>eine Variable für jedes Attribut des Kommentars, seines Artikels und der verfassenden Person</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>Längster Text</translation>
    </message>
    <message>
        <source>how many bytes of a text are kept, at most 32767; fewer make a smaller file</source>
        <translation>wie viele Bytes eines Textes erhalten bleiben, höchstens 32767; weniger ergeben eine kleinere Datei</translation>
    </message>
    <message>
        <source>Choices and scales</source>
        <translation>Auswahlen und Skalen</translation>
    </message>
    <message>
        <source>In words, all coders in one cell</source>
        <translation>In Worten, alle Codierenden in einer Zelle</translation>
    </message>
    <message>
        <source>As numbers, a column per coder where they differ</source>
        <translation>Als Zahlen, eine Spalte je codierende Person, wo sie voneinander abweichen</translation>
    </message>
    <message>
        <source>words: the answer&apos;s name; values: its number, for statistics, with the names in the sheet “columns”</source>
        <translation>in Worten: der Name der Ausprägung; als Zahlen: ihre Nummer, für Statistik, mit den Namen im Blatt „columns“</translation>
    </message>
    <message>
        <source>sheet comments: a row for each article as well</source>
        <translation>Blatt „comments“: auch für jeden Artikel eine Zeile</translation>
    </message>
    <message>
        <source>sheet comments: leave out comments without a code</source>
        <translation>Blatt „comments“: Kommentare ohne Code weglassen</translation>
    </message>
    <message>
        <source>break long texts into lines, three of them shown a row</source>
        <translation>lange Texte in Zeilen umbrechen, von denen je drei zu sehen sind</translation>
    </message>
    <message>
        <source>Annotations of</source>
        <translation>Annotationen zu</translation>
    </message>
    <message>
        <source>Articles and comments</source>
        <translation>Artikel und Kommentare</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>items: the article or comment, by its id; pages: the page&apos;s address, where there is one</source>
        <translation>Artikel und Kommentare: der Artikel oder Kommentar, über seine ID; Webseiten: die Adresse der Seite, wo es eine gibt</translation>
    </message>
    <message>
        <source>memos go along, as comments</source>
        <translation>Memos als Kommentare mit ausgeben</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>What was noticed on this page</source>
        <translation>Hinweise zu dieser Seite</translation>
    </message>
    <message>
        <source>S&amp;plit here</source>
        <translation>Hier auf&amp;teilen</translation>
    </message>
    <message>
        <source>What follows the caret becomes a comment of its own</source>
        <translation>Was auf die Einfügemarke folgt, wird ein eigener Kommentar</translation>
    </message>
    <message>
        <source>&amp;Join with previous</source>
        <translation>Mit vorherigem &amp;zusammenführen</translation>
    </message>
    <message>
        <source>Put the text behind the comment before it</source>
        <translation>Den Text an den Kommentar davor anhängen</translation>
    </message>
    <message>
        <source>&amp;Not a comment</source>
        <translation>&amp;Kein Kommentar</translation>
    </message>
    <message>
        <source>Take it out of the thread; what answers it moves up</source>
        <translation>Aus der Diskussion entfernen; die Antworten darauf rücken auf</translation>
    </message>
    <message>
        <source>&amp;Furniture</source>
        <translation>&amp;Beiwerk</translation>
    </message>
    <message>
        <source>The paragraph belongs to the site and not to this text: take it out</source>
        <translation>Der Absatz gehört zur Website und nicht zu diesem Text: entfernen</translation>
    </message>
    <message>
        <source>Move out</source>
        <translation>Ausrücken</translation>
    </message>
    <message>
        <source>Move below the one before</source>
        <translation>Unter den vorherigen einrücken</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiterer Hinweis</numerusform>
            <numerusform>… und %n weitere Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Not a comment</source>
        <translation>Kein Kommentar</translation>
    </message>
    <message>
        <source>Furniture</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>It cannot be moved further that way.</source>
        <translation>Weiter lässt er sich in diese Richtung nicht verschieben.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Read &amp;as…</source>
        <translation>&amp;Lesen als…</translation>
    </message>
    <message>
        <source>Read this file in another way</source>
        <translation>Diese Datei auf andere Weise lesen</translation>
    </message>
    <message>
        <source>Apply to &amp;other pages</source>
        <translation>Auf a&amp;ndere Seiten anwenden</translation>
    </message>
    <message>
        <source>Do the same corrections on the other pages of this site that are in the list</source>
        <translation>Dieselben Korrekturen auf den anderen Seiten dieser Website in der Liste vornehmen</translation>
    </message>
    <message>
        <source>Sa&amp;ve as rule…</source>
        <translation>Als Re&amp;gel speichern…</translation>
    </message>
    <message>
        <source>Do the same corrections whenever pages of this site are imported</source>
        <translation>Dieselben Korrekturen immer vornehmen, wenn Seiten dieser Website importiert werden</translation>
    </message>
    <message>
        <source>Read in another way</source>
        <translation>Auf andere Weise lesen</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>Wird erneut gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>Applied to %n other files of {host}.</source>
        <translation>
            <numerusform>Auf %n weitere Datei von {host} angewendet.</numerusform>
            <numerusform>Auf %n weitere Dateien von {host} angewendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was corrected here can be said of other pages: what can is pieces cut off names, furniture, names that are no commenters, and how the page is read.</source>
        <translation>Nichts, was hier korrigiert wurde, lässt sich auf andere Seiten übertragen. Übertragbar sind: von Namen abgeschnittene Teile, Beiwerk, Namen, die keine Kommentierenden bezeichnen, und die Art, wie die Seite gelesen wird.</translation>
    </message>
    <message>
        <source>Same for {host}</source>
        <translation>Ebenso für {host}</translation>
    </message>
    <message numerus="yes">
        <source>Changed %n other pages of {host}.</source>
        <translation>
            <numerusform>%n weitere Seite von {host} geändert.</numerusform>
            <numerusform>%n weitere Seiten von {host} geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no other page of {host} in the list.</source>
        <translation>In der Liste gibt es keine andere Seite von {host}.</translation>
    </message>
    <message>
        <source>Save a rule for {host}?</source>
        <translation>Regel für {host} speichern?</translation>
    </message>
    <message>
        <source>Whenever pages of this site are imported:</source>
        <translation>Immer wenn Seiten dieser Website importiert werden:</translation>
    </message>
    <message>
        <source>&amp;Save rule</source>
        <translation>Regel &amp;speichern</translation>
    </message>
    <message>
        <source>Saved. The settings list the rules of sites, and can delete them.</source>
        <translation>Gespeichert. In den Einstellungen sind die Regeln für Websites aufgelistet und lassen sich dort löschen.</translation>
    </message>
</context>
<context>
    <name>PagesModel</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Page says</source>
        <translation>Laut Seite</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages to store</source>
        <translation>Zu speichernde Seiten</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Li&amp;brary</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Commenters</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>Abla&amp;uf</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Codings witho&amp;ut a place</source>
        <translation>Codierungen ohne Te&amp;xtstelle</translation>
    </message>
    <message>
        <source>&amp;Tagging</source>
        <translation>&amp;Codieren</translation>
    </message>
</context>
<context>
    <name>PartDialog</name>
    <message>
        <source>Take “{name}” apart</source>
        <translation>„{name}“ trennen</translation>
    </message>
    <message>
        <source>&amp;Take apart</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Names to take out</source>
        <translation>Namen, die herausgelöst werden</translation>
    </message>
    <message>
        <source>&amp;Names to take out, each a person of its own:</source>
        <translation>&amp;Namen, die herausgelöst werden, jeder als eigene Person:</translation>
    </message>
    <message numerus="yes">
        <source>%n attributes of the person go with it: leave a name that keeps them.</source>
        <translation>
            <numerusform>%n Attribut der Person geht dabei verloren: Lassen Sie einen Namen übrig, der es behält.</numerusform>
            <numerusform>%n Attribute der Person gehen dabei verloren: Lassen Sie einen Namen übrig, der sie behält.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo joins them again.</source>
        <translation>„Rückgängig“ führt sie wieder zusammen.</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>Find among the codings</source>
        <translation>In den Codierungen suchen</translation>
    </message>
    <message>
        <source>Words, an author, an article, a coder…</source>
        <translation>Wörter, Namen, Artikel, Codierende…</translation>
    </message>
    <message>
        <source>Codings of “{name}”</source>
        <translation>Codierungen mit „{name}“</translation>
    </message>
</context>
<context>
    <name>PassagesModel</name>
    <message>
        <source>Passage</source>
        <translation>Textstelle</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codierende(r)</translation>
    </message>
    <message>
        <source>Whole: {words}</source>
        <translation>Als Ganzes: {words}</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>Pasted {when}</source>
        <translation>Eingefügt {when}</translation>
    </message>
</context>
<context>
    <name>PeopleActs</name>
    <message>
        <source>&amp;Join…</source>
        <translation>&amp;Zusammenführen…</translation>
    </message>
    <message>
        <source>Say that the chosen names are one person</source>
        <translation>Festlegen, dass die ausgewählten Namen eine Person sind</translation>
    </message>
    <message>
        <source>Take a&amp;part…</source>
        <translation>T&amp;rennen…</translation>
    </message>
    <message>
        <source>Take names out of the person again</source>
        <translation>Namen wieder aus der Person herauslösen</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Umbe&amp;nennen…</translation>
    </message>
    <message>
        <source>Show the person under another name</source>
        <translation>Die Person unter einem anderen Namen anzeigen</translation>
    </message>
</context>
<context>
    <name>PeopleForm</name>
    <message>
        <source>&amp;Names become pseudonyms, also where others mention them</source>
        <translation>&amp;Namen durch Pseudonyme ersetzen, auch wo andere sie erwähnen</translation>
    </message>
    <message>
        <source>&amp;Also those of who wrote articles only</source>
        <translation>A&amp;uch die Namen derer, die nur Artikel verfasst haben</translation>
    </message>
    <message>
        <source>Mask e-ma&amp;il addresses</source>
        <translation>E-Ma&amp;il-Adressen maskieren</translation>
    </message>
    <message>
        <source>Mask tele&amp;phone numbers</source>
        <translation>Telefonnummern mas&amp;kieren</translation>
    </message>
    <message>
        <source>Mask a&amp;ddresses of web pages</source>
        <translation>We&amp;badressen maskieren</translation>
    </message>
    <message>
        <source>Mask &amp;user handles, as in @name</source>
        <translation>Benutzerna&amp;men wie @name maskieren</translation>
    </message>
    <message>
        <source>Paraphrases take the place of their &amp;quotes</source>
        <translation>Zitate durch ihre Parap&amp;hrasen ersetzen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>Tagesgenau</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>Monatsgenau</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Jahresgenau</translation>
    </message>
    <message>
        <source>Only what is exported is changed; the project stays as it is. The export says what was masked.</source>
        <translation>Geändert wird nur der Export, das Projekt bleibt, wie es ist. Im Export steht, was maskiert wurde.</translation>
    </message>
    <message>
        <source>O&amp;f times is told:</source>
        <translation>Zeitan&amp;gaben:</translation>
    </message>
    <message>
        <source>How much of times is told</source>
        <translation>Genauigkeit der Zeitangaben</translation>
    </message>
    <message>
        <source>P&amp;seudonyms…</source>
        <translation>Pseudon&amp;yme…</translation>
    </message>
    <message>
        <source>Who is called what</source>
        <translation>Wer wie genannt wird</translation>
    </message>
    <message>
        <source>&amp;Mentions…</source>
        <translation>Er&amp;wähnungen…</translation>
    </message>
    <message>
        <source>Names in texts, to be looked at</source>
        <translation>Namen in Texten, die anzusehen sind</translation>
    </message>
    <message>
        <source>Findable quotes…</source>
        <translation>Auffindbare Zitate…</translation>
    </message>
    <message>
        <source>Quotes that a search engine would find; paraphrases</source>
        <translation>Zitate, die eine Suchmaschine finden würde; Paraphrasen</translation>
    </message>
</context>
<context>
    <name>PersonAttributes</name>
    <message>
        <source>Attributes of the person</source>
        <translation>Attribute der Person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>Add an attribute to the person</source>
        <translation>Der Person ein Attribut hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected attribute from the person (Delete)</source>
        <translation>Das ausgewählte Attribut der Person entfernen (Entf)</translation>
    </message>
    <message>
        <source>A number, like 12 or 3.5.</source>
        <translation>Eine Zahl, etwa 12 oder 3.5 (mit Punkt).</translation>
    </message>
    <message>
        <source>A date, like 2025-04-02, 2025-04 or 2025.</source>
        <translation>Ein Datum, etwa 2025-04-02, 2025-04 oder 2025.</translation>
    </message>
    <message>
        <source>One of its choices.</source>
        <translation>Einer der Auswahlwerte.</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Comments of the person</source>
        <translation>Kommentare der Person</translation>
    </message>
    <message>
        <source>Choose all their comments: the next code goes to all of them</source>
        <translation>Alle Kommentare der Person auswählen: Der nächste Code gilt für alle</translation>
    </message>
    <message>
        <source>Show only their comments in the library</source>
        <translation>In der Bibliothek nur die Kommentare dieser Person anzeigen</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Die Person</translation>
    </message>
    <message>
        <source>Co&amp;mments</source>
        <translation>Ko&amp;mmentare</translation>
    </message>
    <message>
        <source>Show in the &amp;library</source>
        <translation>In der Bib&amp;liothek anzeigen</translation>
    </message>
    <message>
        <source>A&amp;ttributes</source>
        <translation>Attr&amp;ibute</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Wählen Sie eine Person aus</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>Alle aus&amp;wählen</translation>
    </message>
    <message>
        <source>writes as {names}</source>
        <translation>schreibt als {names}</translation>
    </message>
    <message>
        <source>Choose &amp;all {count}</source>
        <translation>Alle {count} aus&amp;wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n comments are chosen: the next code goes to all of them.</source>
        <translation>
            <numerusform>%n Kommentar ist ausgewählt: Für ihn gilt der nächste Code.</numerusform>
            <numerusform>%n Kommentare sind ausgewählt: Der nächste Code gilt für alle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>The article itself: {title}</source>
        <translation>Der Artikel selbst: {title}</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Saved exports</source>
        <translation>Gespeicherte Exporte</translation>
    </message>
    <message>
        <source>Choose one, or type a name to save under</source>
        <translation>Auswählen oder Namen zum Speichern eingeben</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Keep format, options, what goes and what is hidden under this name</source>
        <translation>Format, Optionen, Umfang und Schutz von Personen unter diesem Namen speichern</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>Take this name off the list</source>
        <translation>Diesen Namen aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Saved e&amp;xports:</source>
        <translation>Gespeicherte E&amp;xporte:</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Nothing would be in it.</source>
        <translation>Der Export wäre leer.</translation>
    </message>
    <message>
        <source>There is no preview: something unexpected went wrong.</source>
        <translation>Keine Vorschau: Etwas Unerwartetes ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Nothing would be in it but the names of its columns.</source>
        <translation>Der Export enthielte nur die Namen seiner Spalten.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Solid: coded by you. Hatched: read. Empty: to do.</source>
        <translation>Ausgefüllt: von Ihnen codiert. Schraffiert: gelesen. Leer: offen.</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>A coder needs a name.</source>
        <translation>Codierende brauchen einen Namen.</translation>
    </message>
</context>
<context>
    <name>Pseudonyms</name>
    <message>
        <source>Commenter {number}</source>
        <translation>Person {number}</translation>
    </message>
    <message>
        <source>Author {number}</source>
        <translation>Autor(in) {number}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>PseudonymsDialog</name>
    <message>
        <source>Pseudonyms</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>A name or a pseudonym…</source>
        <translation>Name oder Pseudonym…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>People and their pseudonyms</source>
        <translation>Personen und ihre Pseudonyme</translation>
    </message>
    <message>
        <source>Numbers: Commenter 12</source>
        <translation>Nummern: Person 12</translation>
    </message>
    <message>
        <source>Invented names</source>
        <translation>Erfundene Namen</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>A hash with the project’s secret</source>
        <translation>Ein Hash mit dem Geheimnis des Projekts</translation>
    </message>
    <message>
        <source>&amp;Give to those without</source>
        <translation>&amp;Fehlende vergeben</translation>
    </message>
    <message>
        <source>Give &amp;all new ones…</source>
        <translation>Alle &amp;neu vergeben…</translation>
    </message>
    <message>
        <source>&amp;Take away</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>An export that hides names shows these in their place, and where others mention them. Type over one to choose it yourself; the same person has the same pseudonym in every export.</source>
        <translation>Ein Export, der Namen verbirgt, zeigt stattdessen diese, auch wo andere sie erwähnen. Überschreiben Sie ein Pseudonym, um es selbst zu wählen; dieselbe Person hat in jedem Export dasselbe.</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>Kind of pseudonym</source>
        <translation>Art des Pseudonyms</translation>
    </message>
    <message>
        <source>People: {all}</source>
        <translation>Personen: {all}</translation>
    </message>
    <message>
        <source>People: {some} of {all}</source>
        <translation>Personen: {some} von {all}</translation>
    </message>
    <message>
        <source>Nobody is known to have written anything here.</source>
        <translation>Es ist nicht bekannt, wer hier etwas geschrieben hat.</translation>
    </message>
    <message>
        <source>all have a pseudonym</source>
        <translation>alle haben ein Pseudonym</translation>
    </message>
    <message>
        <source>{without} without a pseudonym get one in the next export that hides names</source>
        <translation>{without} ohne Pseudonym erhalten eines im nächsten Export, der Namen verbirgt</translation>
    </message>
    <message>
        <source>{without} without a pseudonym; the project is open read-only</source>
        <translation>{without} ohne Pseudonym; das Projekt ist schreibgeschützt geöffnet</translation>
    </message>
    <message>
        <source>Give all new pseudonyms?</source>
        <translation>Alle Pseudonyme neu vergeben?</translation>
    </message>
    <message>
        <source>Exports made before will no longer fit the later ones. What was typed by hand stays.</source>
        <translation>Frühere Exporte passen dann nicht mehr zu den späteren. Von Hand Eingegebenes bleibt.</translation>
    </message>
    <message>
        <source>&amp;Give new ones</source>
        <translation>&amp;Neu vergeben</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>mit Fähnchen</translation>
    </message>
</context>
<context>
    <name>QueueTab</name>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Nächster</translation>
    </message>
    <message>
        <source>&amp;Draw a sample…</source>
        <translation>&amp;Stichprobe ziehen…</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>What “Next in the queue” goes through</source>
        <translation>Was „Nächster in der Reihe“ durchgeht</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>R&amp;eihe</translation>
    </message>
    <message>
        <source>Go to the next that is still to do ({key})</source>
        <translation>Zum nächsten noch offenen Kommentar gehen ({key})</translation>
    </message>
    <message>
        <source>Sa&amp;mple</source>
        <translation>Stich&amp;probe</translation>
    </message>
    <message>
        <source>What to do with this sample</source>
        <translation>Was mit dieser Stichprobe geschehen soll</translation>
    </message>
    <message>
        <source>&amp;Show it alone in the library</source>
        <translation>&amp;Nur sie in der Bibliothek anzeigen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>New name of the sample</source>
        <translation>Neuer Name der Stichprobe</translation>
    </message>
    <message>
        <source>Name of the sample; Enter keeps it, Escape does not</source>
        <translation>Name der Stichprobe; Enter übernimmt ihn, Esc verwirft ihn</translation>
    </message>
    <message>
        <source>Comments of the queue</source>
        <translation>Kommentare der Reihe</translation>
    </message>
    <message>
        <source>Sample “{name}”</source>
        <translation>Stichprobe „{name}“</translation>
    </message>
    <message>
        <source>Nothing is left to do in this queue.</source>
        <translation>In dieser Reihe ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>The sample “{name}” goes; its comments and their codings stay.</source>
        <translation>Die Stichprobe „{name}“ wird gelöscht; ihre Kommentare und deren Codierungen bleiben.</translation>
    </message>
    <message>
        <source>Delete the sample?</source>
        <translation>Stichprobe löschen?</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ReadAsMenu</name>
    <message>
        <source>Form of the file</source>
        <translation>Format der Datei</translation>
    </message>
    <message>
        <source>&amp;Columns of the table…</source>
        <translation>&amp;Spalten der Tabelle…</translation>
    </message>
    <message>
        <source>Comment system</source>
        <translation>Kommentarsystem</translation>
    </message>
    <message>
        <source>Whatever explains the page &amp;best</source>
        <translation>Was die Seite am &amp;besten erklärt</translation>
    </message>
    <message>
        <source>Looking which of them find something…</source>
        <translation>Es wird geprüft, welche davon etwas finden…</translation>
    </message>
    <message>
        <source>&amp;Others</source>
        <translation>&amp;Andere</translation>
    </message>
    <message>
        <source>Comment systems that find nothing on this page</source>
        <translation>Kommentarsysteme, die auf dieser Seite nichts finden</translation>
    </message>
    <message>
        <source>Dates like 3/4/2024</source>
        <translation>Datumsangaben wie 3/4/2024</translation>
    </message>
    <message>
        <source>As the page tells</source>
        <translation>Nach Angabe der Seite</translation>
    </message>
    <message>
        <source>The &amp;day comes first</source>
        <translation>&amp;Tag zuerst</translation>
    </message>
    <message>
        <source>The &amp;month comes first</source>
        <translation>&amp;Monat zuerst</translation>
    </message>
    <message>
        <source>There is no other way to read this file</source>
        <translation>Diese Datei lässt sich auf keine andere Weise lesen</translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>{system}: {comments}</source>
        <translation>{system}: {comments}</translation>
    </message>
    <message>
        <source>{system}: {comments}, {replies}</source>
        <translation>{system}: {comments}, {replies}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them replies</source>
        <translation>
            <numerusform>davon %n Antwort</numerusform>
            <numerusform>davon %n Antworten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Fähnchen</translation>
    </message>
    <message>
        <source>No longer on the page</source>
        <translation>Nicht mehr auf der Seite</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Reader</source>
        <translation>Leseansicht</translation>
    </message>
    <message>
        <source>There are no codings here that are shown.</source>
        <translation>Hier gibt es keine Codierungen, die angezeigt werden.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;source</source>
        <translation>Mit &amp;Quelle kopieren</translation>
    </message>
    <message>
        <source>Select the &amp;whole text</source>
        <translation>&amp;Gesamten Text markieren</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>&amp;Codieren…</translation>
    </message>
    <message>
        <source>Tag &amp;again with {name}</source>
        <translation>&amp;Erneut mit {name} codieren</translation>
    </message>
    <message>
        <source>&amp;In-vivo code</source>
        <translation>&amp;In-vivo-Code</translation>
    </message>
    <message>
        <source>&amp;Memo</source>
        <translation>&amp;Memo</translation>
    </message>
    <message>
        <source>Memo &amp;on {name}: {memo}</source>
        <translation>Memo &amp;zu {name}: {memo}</translation>
    </message>
    <message>
        <source>&amp;Remove {name}</source>
        <translation>{name} en&amp;tfernen</translation>
    </message>
    <message>
        <source>Men&amp;d</source>
        <translation>Ko&amp;rrigieren</translation>
    </message>
    <message>
        <source>&amp;Author, date and title…</source>
        <translation>&amp;Name, Datum und Titel…</translation>
    </message>
    <message>
        <source>&amp;Split here…</source>
        <translation>Hier &amp;aufteilen…</translation>
    </message>
    <message>
        <source>&amp;Join with the one before</source>
        <translation>Mit dem vorherigen &amp;zusammenführen</translation>
    </message>
    <message>
        <source>Take out &amp;paragraph</source>
        <translation>Absatz en&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Not a comment…</source>
        <translation>&amp;Kein Kommentar…</translation>
    </message>
    <message>
        <source>&amp;Move to…</source>
        <translation>&amp;Verschieben zu…</translation>
    </message>
    <message>
        <source>&amp;Captures and revisions…</source>
        <translation>&amp;Erfassungen und Fassungen…</translation>
    </message>
    <message>
        <source>Memo &amp;on {name}</source>
        <translation>Memo &amp;zu {name}</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source> points</source>
        <translation> Punkt</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Reduce it</source>
        <translation>Reduzieren</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>How the text will look</source>
        <translation>So wird der Text aussehen</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>Schrift&amp;art:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>Schrift&amp;größe:</translation>
    </message>
    <message>
        <source>Len&amp;gth of a line:</source>
        <translation>Zeile&amp;nlänge:</translation>
    </message>
    <message>
        <source>L&amp;ine spacing:</source>
        <translation>Zeilena&amp;bstand:</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Motion:</source>
        <translation>An&amp;imationen:</translation>
    </message>
    <message>
        <source>Reduced: nothing flashes and nothing slides.</source>
        <translation>Reduziert: Nichts blinkt und nichts gleitet.</translation>
    </message>
    <message>
        <source>Mark &amp;read after:</source>
        <translation>Als gelesen &amp;markieren nach:</translation>
    </message>
    <message>
        <source>What you have looked at for so long counts as read.</source>
        <translation>Was Sie so lange angesehen haben, gilt als gelesen.</translation>
    </message>
    <message>
        <source>The ferry leaves at 7:45, says the notice at the pier. “And who asked those who take it?”</source>
        <translation>Die Fähre legt um 7:45 Uhr ab, so steht es am Anleger. „Und wer hat die gefragt, die mit ihr fahren?“</translation>
    </message>
</context>
<context>
    <name>Recapture</name>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename “{name}”</source>
        <translation>„{name}“ umbenennen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>For lists and exports. The names on the comments stay as they are.</source>
        <translation>Für Listen und Exporte. Die Namen an den Kommentaren bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation>Unerwarteter Fehler</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Etwas ist schiefgegangen, das nicht hätte schiefgehen dürfen.</translation>
    </message>
    <message>
        <source>What was saved before is safe. You can go on working; if it happens again, close the program and open it anew. The details below say where it happened. They hold nothing of your texts.</source>
        <translation>Was vorher gespeichert wurde, ist sicher. Sie können weiterarbeiten; tritt der Fehler noch einmal auf, schließen Sie das Programm und öffnen Sie es neu. Die Details unten sagen, wo er aufgetreten ist. Von Ihren Texten enthalten sie nichts.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>The log is in {path}</source>
        <translation>Das Protokoll liegt in {path}</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Report, file by file</source>
        <translation>Bericht, Datei für Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Page says</source>
        <translation>Laut Seite</translation>
    </message>
    <message>
        <source>How many comments the page itself says it has</source>
        <translation>Wie viele Kommentare die Seite nach eigener Angabe hat</translation>
    </message>
</context>
<context>
    <name>ResultTree</name>
    <message>
        <source>Articles and comments that come of the first rows</source>
        <translation>Artikel und Kommentare, die sich aus den ersten Zeilen ergeben</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(ausgeblendet)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Already there</source>
        <translation>Bereits vorhanden</translation>
    </message>
    <message>
        <source>Too large to review</source>
        <translation>Zu groß für die Durchsicht</translation>
    </message>
    <message>
        <source>A project, stored as it is</source>
        <translation>Ein Projekt, unverändert gespeichert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>known page</source>
        <translation>bekannte Seite</translation>
    </message>
    <message>
        <source>perhaps a known page</source>
        <translation>vielleicht bekannte Seite</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>The page says that it has {declared} comments; found: {found}.</source>
        <translation>Laut Seite sind es {declared} Kommentare; gefunden: {found}.</translation>
    </message>
    <message>
        <source>Found: {found}, as the page says itself.</source>
        <translation>Gefunden: {found}, wie von der Seite angegeben.</translation>
    </message>
    <message>
        <source>Found: {found}. The page does not say how many it has.</source>
        <translation>Gefunden: {found}. Die Seite gibt nicht an, wie viele es sind.</translation>
    </message>
    <message>
        <source>It may be a later capture of a page in the project; it is kept apart from that.</source>
        <translation>Möglicherweise ist das eine spätere Erfassung einer Seite im Projekt; sie bleibt davon getrennt.</translation>
    </message>
    <message>
        <source>new: {count}</source>
        <translation>neu: {count}</translation>
    </message>
    <message>
        <source>changed: {count}</source>
        <translation>geändert: {count}</translation>
    </message>
    <message>
        <source>no longer here: {count}</source>
        <translation>nicht mehr vorhanden: {count}</translation>
    </message>
    <message>
        <source>It is in the project already, with the same comments.</source>
        <translation>Die Seite ist bereits im Projekt, mit denselben Kommentaren.</translation>
    </message>
    <message>
        <source>It is in the project already; comments {counts}. What was coded is kept.</source>
        <translation>Die Seite ist bereits im Projekt; Kommentare {counts}. Was codiert wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>{comments} and {pings}</source>
        <translation>{comments}, {pings}</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>level {level}</source>
        <translation>Ebene {level}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>{name}: on the outermost level, {at} of {total}</source>
        <translation>{name}: auf der obersten Ebene, {at} von {total}</translation>
    </message>
    <message>
        <source>{name} answers {parent}, {at} of {total}</source>
        <translation>{name} antwortet {parent}, {at} von {total}</translation>
    </message>
    <message>
        <source>Cut off the front of names: {pieces}</source>
        <translation>Am Anfang von Namen abschneiden: {pieces}</translation>
    </message>
    <message>
        <source>Cut off the end of names: {pieces}</source>
        <translation>Am Ende von Namen abschneiden: {pieces}</translation>
    </message>
    <message>
        <source>Paragraphs that are no part of comments: {pieces}</source>
        <translation>Absätze, die nicht zu Kommentaren gehören: {pieces}</translation>
    </message>
    <message>
        <source>Paragraphs that are no part of articles: {pieces}</source>
        <translation>Absätze, die nicht zu Artikeln gehören: {pieces}</translation>
    </message>
    <message>
        <source>Names that are no commenters: {pieces}</source>
        <translation>Namen, die keine Kommentierenden bezeichnen: {pieces}</translation>
    </message>
    <message>
        <source>Read as: {importer}</source>
        <translation>Gelesen als: {importer}</translation>
    </message>
    <message>
        <source>Comment system: {system}</source>
        <translation>Kommentarsystem: {system}</translation>
    </message>
    <message>
        <source>Dates: the day comes first</source>
        <translation>Datumsangaben: Tag zuerst</translation>
    </message>
    <message>
        <source>Dates: the month comes first</source>
        <translation>Datumsangaben: Monat zuerst</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review before storing</source>
        <translation>Durchsicht vor dem Speichern</translation>
    </message>
    <message>
        <source>Files looked at</source>
        <translation>Durchgesehene Dateien</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Looking through what was chosen…</source>
        <translation>Die Auswahl wird durchgesehen…</translation>
    </message>
    <message>
        <source>Looking at file {at} of {total}</source>
        <translation>Datei {at} von {total} wird durchgesehen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message numerus="yes">
        <source>%n with warnings</source>
        <translation>
            <numerusform>%n mit Warnungen</numerusform>
            <numerusform>%n mit Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n bereits vorhanden</numerusform>
            <numerusform>%n bereits vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Store it</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>&amp;Store {articles}, {comments}</source>
        <translation>&amp;Speichern: {articles}, {comments}</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>{store} and {files}</source>
        <translation>{store} und {files}</translation>
    </message>
    <message numerus="yes">
        <source>%n large files</source>
        <translation>
            <numerusform>%n große Datei</numerusform>
            <numerusform>%n große Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Leave without storing?</source>
        <translation>Ohne Speichern verlassen?</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is stored, and %n corrections are lost.</source>
        <translation>
            <numerusform>Es wird nichts gespeichert, und %n Korrektur geht verloren.</numerusform>
            <numerusform>Es wird nichts gespeichert, und %n Korrekturen gehen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
</context>
<context>
    <name>Revisions</name>
    <message>
        <source>Texts that changed</source>
        <translation>Geänderte Texte</translation>
    </message>
    <message>
        <source>Which text from before</source>
        <translation>Welcher frühere Text</translation>
    </message>
    <message>
        <source>The text before</source>
        <translation>Der frühere Text</translation>
    </message>
    <message>
        <source>The present text</source>
        <translation>Der jetzige Text</translation>
    </message>
    <message>
        <source>No text of this page has changed.</source>
        <translation>Auf dieser Seite hat sich kein Text geändert.</translation>
    </message>
    <message>
        <source>&amp;Before:</source>
        <translation>&amp;Vorher:</translation>
    </message>
    <message>
        <source>N&amp;ow:</source>
        <translation>&amp;Jetzt:</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>Durchgestrichenes</translation>
    </message>
    <message>
        <source>underlined</source>
        <translation>Unterstrichenes</translation>
    </message>
    <message>
        <source>{gone} was there before, {came} is there now.</source>
        <translation>{gone} stand vorher da, {came} steht jetzt da.</translation>
    </message>
    <message>
        <source>The article itself</source>
        <translation>Der Artikel selbst</translation>
    </message>
    <message>
        <source>until {when}, corrected by hand</source>
        <translation>bis {when}, von Hand korrigiert</translation>
    </message>
    <message>
        <source>until {when}, changed on the page</source>
        <translation>bis {when}, auf der Seite geändert</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message numerus="yes">
        <source>&amp;Tag %n items…</source>
        <translation>
            <numerusform>%n Element &amp;codieren…</numerusform>
            <numerusform>%n Elemente &amp;codieren…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>&amp;Codieren…</translation>
    </message>
    <message>
        <source>&amp;Memo…</source>
        <translation>&amp;Memo…</translation>
    </message>
    <message>
        <source>Mark &amp;read</source>
        <translation>Als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>Mark &amp;unread</source>
        <translation>Als &amp;ungelesen markieren</translation>
    </message>
    <message>
        <source>&amp;Expand all below</source>
        <translation>Alles darunter &amp;ausklappen</translation>
    </message>
    <message>
        <source>&amp;Collapse all below</source>
        <translation>Alles darunter &amp;einklappen</translation>
    </message>
    <message>
        <source>Show only what “{author}” wrote</source>
        <translation>Nur anzeigen, was „{author}“ geschrieben hat</translation>
    </message>
    <message>
        <source>Copy t&amp;itle</source>
        <translation>&amp;Titel kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;name and first words</source>
        <translation>&amp;Namen und erste Wörter kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;move %n articles…</source>
        <translation>
            <numerusform>%n Artikel entfe&amp;rnen…</numerusform>
            <numerusform>%n Artikel entfe&amp;rnen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;move article…</source>
        <translation>Artikel entfe&amp;rnen…</translation>
    </message>
    <message>
        <source>Set &amp;bookmark</source>
        <translation>&amp;Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Remove &amp;bookmark</source>
        <translation>&amp;Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Set &amp;flag</source>
        <translation>&amp;Fähnchen setzen</translation>
    </message>
    <message>
        <source>Remove &amp;flag</source>
        <translation>&amp;Fähnchen entfernen</translation>
    </message>
    <message>
        <source>Author, &amp;date and title…</source>
        <translation>Name, &amp;Datum und Titel…</translation>
    </message>
    <message>
        <source>Author and &amp;date…</source>
        <translation>Name und &amp;Datum…</translation>
    </message>
    <message>
        <source>Mo&amp;ve to…</source>
        <translation>&amp;Verschieben zu…</translation>
    </message>
    <message>
        <source>&amp;Join with the one before</source>
        <translation>Mit dem vorherigen &amp;zusammenführen</translation>
    </message>
    <message>
        <source>N&amp;ot a comment…</source>
        <translation>&amp;Kein Kommentar…</translation>
    </message>
    <message>
        <source>Captures and revi&amp;sions…</source>
        <translation>Erfa&amp;ssungen und Fassungen…</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Means</source>
        <translation>Bedeutung</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>First rows of the table; over each column what it means</source>
        <translation>Erste Zeilen der Tabelle; über jeder Spalte ihre Bedeutung</translation>
    </message>
    <message>
        <source>Meaning of the column {column}</source>
        <translation>Bedeutung der Spalte {column}</translation>
    </message>
</context>
<context>
    <name>SampleDialog</name>
    <message>
        <source>Draw a sample</source>
        <translation>Stichprobe ziehen</translation>
    </message>
    <message>
        <source>Ano&amp;ther</source>
        <translation>An&amp;derer</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>&amp;Ziehen</translation>
    </message>
    <message>
        <source>Sample {number}</source>
        <translation>Stichprobe {number}</translation>
    </message>
    <message>
        <source>The same seed draws the same sample of the same comments again</source>
        <translation>Derselbe Startwert zieht aus denselben Kommentaren wieder dieselbe Stichprobe</translation>
    </message>
    <message>
        <source>Another random seed</source>
        <translation>Ein anderer zufälliger Startwert</translation>
    </message>
    <message>
        <source>All comments</source>
        <translation>Alle Kommentare</translation>
    </message>
    <message>
        <source>Comments that you have not coded</source>
        <translation>Kommentare, die Sie nicht codiert haben</translation>
    </message>
    <message>
        <source>None: every comment alike</source>
        <translation>Keine: alle Kommentare gleich</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>By “{attribute}”</source>
        <translation>Nach „{attribute}“</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;How many</source>
        <translation>&amp;Anzahl</translation>
    </message>
    <message>
        <source>&amp;Out of</source>
        <translation>Gr&amp;undgesamtheit</translation>
    </message>
    <message>
        <source>In &amp;groups</source>
        <translation>&amp;Gruppen</translation>
    </message>
    <message>
        <source>At &amp;least of each</source>
        <translation>&amp;Mindestens je Gruppe</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>{count} comments to draw from</source>
        <translation>{count} Kommentare in der Grundgesamtheit</translation>
    </message>
    <message>
        <source>{groups} groups need at least {needed}</source>
        <translation>{groups} Gruppen brauchen mindestens {needed}</translation>
    </message>
    <message>
        <source>{groups} groups, {fewest} to {most} of each, in proportion</source>
        <translation>{groups} Gruppen, je {fewest} bis {most}, anteilig</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Sa&amp;ved filters</source>
        <translation>Gespeicherte &amp;Filter</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Name; Enter keeps the filter</source>
        <translation>Name; Enter speichert den Filter</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern…</translation>
    </message>
</context>
<context>
    <name>SavedMappings</name>
    <message>
        <source>Name of a saved mapping</source>
        <translation>Name einer gespeicherten Zuordnung</translation>
    </message>
    <message>
        <source>Saved &amp;mapping:</source>
        <translation>Gespeicherte &amp;Zuordnung:</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>&amp;Laden</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Lös&amp;chen</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Als „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>“{name}” was deleted.</source>
        <translation>„{name}“ wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>ScopeForm</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Alle Codes</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Alle Codierenden</translation>
    </message>
    <message>
        <source>Any; type a name, or name = value</source>
        <translation>Beliebig; Name oder Name = Wert eingeben</translation>
    </message>
    <message>
        <source>Any author</source>
        <translation>Beliebiger Name</translation>
    </message>
    <message>
        <source>Any text</source>
        <translation>Beliebiger Text</translation>
    </message>
    <message>
        <source>Onl&amp;y what is coded</source>
        <translation>N&amp;ur Codiertes</translation>
    </message>
    <message>
        <source>Ta&amp;ke everything</source>
        <translation>Alles einbezie&amp;hen</translation>
    </message>
    <message>
        <source>Leave nothing out any more</source>
        <translation>Nichts mehr auslassen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>What it answers</source>
        <translation>Worauf geantwortet wird</translation>
    </message>
    <message>
        <source>All it answers, up to the top</source>
        <translation>Alles, worauf geantwortet wird, bis ganz oben</translation>
    </message>
    <message>
        <source>The whole thread</source>
        <translation>Die ganze Diskussion</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>Artike&amp;l</translation>
    </message>
    <message>
        <source>Co&amp;des</source>
        <translation>&amp;Codes</translation>
    </message>
    <message>
        <source>Coder&amp;s</source>
        <translation>Codiere&amp;nde</translation>
    </message>
    <message>
        <source>Co&amp;ntext</source>
        <translation>&amp;Kontext</translation>
    </message>
    <message>
        <source>A&amp;uthor</source>
        <translation>&amp;Verfasst von</translation>
    </message>
    <message>
        <source>Wit&amp;h the words</source>
        <translation>Mit den &amp;Wörtern</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>Zeitrau&amp;m</translation>
    </message>
    <message>
        <source>De&amp;pth</source>
        <translation>T&amp;iefe</translation>
    </message>
    <message>
        <source>Attr&amp;ibutes</source>
        <translation>Attri&amp;bute</translation>
    </message>
    <message>
        <source>From date</source>
        <translation>Datum von</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>Datum bis</translation>
    </message>
    <message>
        <source>Depth at least; 0 is the top of a thread</source>
        <translation>Tiefe mindestens; 0 ist der Anfang einer Diskussion</translation>
    </message>
    <message>
        <source>Depth at most; 0 is the top of a thread</source>
        <translation>Tiefe höchstens; 0 ist der Anfang einer Diskussion</translation>
    </message>
    <message>
        <source>This format always has the whole project.</source>
        <translation>Dieses Format enthält immer das ganze Projekt.</translation>
    </message>
    <message>
        <source>“{text}” is no day, month or year: it does not count.</source>
        <translation>„{text}“ ist kein Tag, Monat oder Jahr und wird nicht berücksichtigt.</translation>
    </message>
</context>
<context>
    <name>ScopeLine</name>
    <message>
        <source>Let codes go to what is selected again (Escape)</source>
        <translation>Codes wieder auf das anwenden, was ausgewählt ist (Esc)</translation>
    </message>
    <message>
        <source>Give up these comments: codes go to what is selected again</source>
        <translation>Von diesen Kommentaren lassen: Codes wieder auf das anwenden, was ausgewählt ist</translation>
    </message>
    <message>
        <source>Where codes go: {words}</source>
        <translation>Worauf Codes angewendet werden: {words}</translation>
    </message>
    <message numerus="yes">
        <source>{words}: %n in all</source>
        <translation>
            <numerusform>{words}: insgesamt %n</numerusform>
            <numerusform>{words}: insgesamt %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to the selected text (%n characters)</source>
        <translation>
            <numerusform>auf den markierten Text (%n Zeichen)</numerusform>
            <numerusform>auf den markierten Text (%n Zeichen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to the selected text in {count} comments (%n characters)</source>
        <translation>
            <numerusform>auf den markierten Text in {count} Kommentaren (%n Zeichen)</numerusform>
            <numerusform>auf den markierten Text in {count} Kommentaren (%n Zeichen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to the %n comments that are chosen</source>
        <translation>
            <numerusform>auf %n ausgewählten Kommentar</numerusform>
            <numerusform>auf die %n ausgewählten Kommentare</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen: a new code is made, and goes nowhere yet.</source>
        <translation>Nichts ist ausgewählt: Ein neuer Code wird angelegt, aber noch nicht angewendet.</translation>
    </message>
    <message>
        <source>to this article as a whole</source>
        <translation>auf diesen Artikel als Ganzes</translation>
    </message>
    <message>
        <source>to this comment as a whole</source>
        <translation>auf diesen Kommentar als Ganzes</translation>
    </message>
</context>
<context>
    <name>Selection</name>
    <message>
        <source>“{title}”</source>
        <translation>„{title}“</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Copied, with author, date and article.</source>
        <translation>Kopiert, mit Autor, Datum und Artikel.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Selected text</source>
        <translation>Markierter Text</translation>
    </message>
    <message>
        <source>Apply or make a code</source>
        <translation>Einen Code anwenden oder anlegen</translation>
    </message>
    <message>
        <source>Apply the code that was applied last</source>
        <translation>Den zuletzt angewendeten Code anwenden</translation>
    </message>
    <message>
        <source>Make a code called as the text</source>
        <translation>Einen Code anlegen, der wie der Text heißt</translation>
    </message>
    <message>
        <source>Write a memo</source>
        <translation>Ein Memo schreiben</translation>
    </message>
    <message>
        <source>{what} ({key})</source>
        <translation>{what} ({key})</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Codieren…</translation>
    </message>
    <message>
        <source>In-vivo</source>
        <translation>In-vivo</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Tag with {name}</source>
        <translation>Mit {name} codieren</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>{words}. Go to {parent}</source>
        <translation>{words}. Gehe zu {parent}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>R&amp;eading</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>C&amp;oding</source>
        <translation>&amp;Codieren</translation>
    </message>
    <message>
        <source>Im&amp;port</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Restore &amp;this page</source>
        <translation>Diese Seite &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Set what is on this page as it came</source>
        <translation>Alles auf dieser Seite auf die ursprünglichen Werte zurücksetzen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>Return keeps it, and another can be added</source>
        <translation>Return behält die Angabe und macht Platz für eine weitere</translation>
    </message>
    <message>
        <source>There is no “{name}”: it does not count.</source>
        <translation>„{name}“ gibt es nicht: Die Angabe zählt nicht.</translation>
    </message>
    <message>
        <source>Take “{name}” off</source>
        <translation>„{name}“ entfernen</translation>
    </message>
    <message>
        <source>“{name}” is not in this project. Take it off</source>
        <translation>„{name}“ ist nicht in diesem Projekt. Entfernen</translation>
    </message>
</context>
<context>
    <name>ShownDialog</name>
    <message>
        <source>What is shown</source>
        <translation>Was angezeigt wird</translation>
    </message>
    <message>
        <source>Whose codings</source>
        <translation>Wessen Codierungen</translation>
    </message>
    <message>
        <source>&amp;All coders</source>
        <translation>&amp;Alle Codierenden</translation>
    </message>
    <message>
        <source>&amp;Chosen coders:</source>
        <translation>Ausge&amp;wählte Codierende:</translation>
    </message>
    <message>
        <source>&amp;Nobody’s: read and code blind</source>
        <translation>&amp;Keine: blind lesen und codieren</translation>
    </message>
    <message>
        <source>Chosen coders</source>
        <translation>Ausgewählte Codierende</translation>
    </message>
    <message>
        <source>Which codes</source>
        <translation>Welche Codes</translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Find codes</source>
        <translation>Codes suchen</translation>
    </message>
    <message>
        <source>Codes that are shown</source>
        <translation>Angezeigte Codes</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>A&amp;lle</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>Kein&amp;e</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name} (ausgeblendet)</translation>
    </message>
    <message>
        <source>{shown} of {count} codes</source>
        <translation>{shown} von {count} Codes</translation>
    </message>
</context>
<context>
    <name>ShownNote</name>
    <message>
        <source>Choose what is shown</source>
        <translation>Auswählen, was angezeigt wird</translation>
    </message>
    <message>
        <source>All codings are shown</source>
        <translation>Alle Codierungen werden angezeigt</translation>
    </message>
    <message>
        <source>Blind: no codings shown</source>
        <translation>Blind: keine Codierungen angezeigt</translation>
    </message>
    <message>
        <source>Showing {shown} of {count} codes</source>
        <translation>{shown} von {count} Codes angezeigt</translation>
    </message>
    <message>
        <source>Codings of {coder} only</source>
        <translation>Nur Codierungen von {coder}</translation>
    </message>
    <message>
        <source>Codings of {shown} of {count} coders</source>
        <translation>Codierungen von {shown} der {count} Codierenden</translation>
    </message>
</context>
<context>
    <name>SplitCodeDialog</name>
    <message>
        <source>Split “{name}”</source>
        <translation>„{name}“ aufteilen</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Aufteilen</translation>
    </message>
    <message>
        <source>Name of the new code</source>
        <translation>Name des neuen Codes</translation>
    </message>
    <message>
        <source>&amp;Name of the new code</source>
        <translation>&amp;Name des neuen Codes</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Tick all listed</source>
        <translation>Alle aufgeführten an&amp;kreuzen</translation>
    </message>
    <message>
        <source>&amp;Untick</source>
        <translation>Keine ank&amp;reuzen</translation>
    </message>
    <message>
        <source>{count} of {all} codings go to the new code.</source>
        <translation>{count} von {all} Codierungen gehen an den neuen Code.</translation>
    </message>
</context>
<context>
    <name>SplitCommentDialog</name>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Split the comment of {author}</source>
        <translation>Den Kommentar von {author} aufteilen</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Aufteilen</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>What becomes a comment of its own</source>
        <translation>Was ein eigener Kommentar wird</translation>
    </message>
    <message>
        <source>Who wrote the second comment</source>
        <translation>Wer den zweiten Kommentar geschrieben hat</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>When the second comment was written</source>
        <translation>Wann der zweite Kommentar geschrieben wurde</translation>
    </message>
    <message>
        <source>not known; or as in 2024-05-31 or 2024-05-31T18:05</source>
        <translation>unbekannt; oder wie 2024-05-31 oder 2024-05-31T18:05</translation>
    </message>
    <message numerus="yes">
        <source>Its %n replies &amp;answer the second one</source>
        <translation>
            <numerusform>Seine %n Antwort gehört zum &amp;zweiten Kommentar</numerusform>
            <numerusform>Seine %n Antworten gehören zum &amp;zweiten Kommentar</numerusform>
        </translation>
    </message>
    <message>
        <source>Aut&amp;hor of the second:</source>
        <translation>Zweiter ver&amp;fasst von:</translation>
    </message>
    <message>
        <source>&amp;Written:</source>
        <translation>Verfasst a&amp;m:</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Read and code web articles with the comment threads under them.</source>
        <translation>Webartikel mit den Kommentardiskussionen darunter lesen und codieren.</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Beis&amp;pielprojekt öffnen</translation>
    </message>
    <message>
        <source>A small newspaper, ready to code</source>
        <translation>Eine kleine Zeitung, bereit zum Codieren</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>Then import your own pages</source>
        <translation>Dann eigene Seiten importieren</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Go on where you left off</source>
        <translation>Dort weitermachen, wo Sie aufgehört haben</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt verwendete Projekte</translation>
    </message>
    <message>
        <source>Or drop saved pages, a folder of them, or a project onto this window.</source>
        <translation>Oder ziehen Sie gespeicherte Seiten, einen Ordner damit oder ein Projekt in dieses Fenster.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Codings whose words are not in the text any more: say where they belong</source>
        <translation>Codierungen, deren Wörter nicht mehr im Text stehen: Legen Sie fest, wohin sie gehören</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel what is under way</source>
        <translation>Laufenden Vorgang abbrechen</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>saved · backup {when}</source>
        <translation>gespeichert · Sicherung {when}</translation>
    </message>
    <message>
        <source>saved · no backup yet</source>
        <translation>gespeichert · noch keine Sicherung</translation>
    </message>
    <message>
        <source>Who codes: switch to somebody else</source>
        <translation>Wer codiert: zu jemand anderem wechseln</translation>
    </message>
    <message>
        <source>Coder: {name}</source>
        <translation>Codierende(r): {name}</translation>
    </message>
    <message>
        <source>Co&amp;ders…</source>
        <translation>&amp;Codierende…</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{count} coded</source>
        <translation>{count} codiert</translation>
    </message>
    <message numerus="yes">
        <source>%n codings without a place</source>
        <translation>
            <numerusform>%n Codierung ohne Textstelle</numerusform>
            <numerusform>%n Codierungen ohne Textstelle</numerusform>
        </translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 Kommentar</translation>
    </message>
    <message>
        <source>{count} comments</source>
        <translation>{count} Kommentare</translation>
    </message>
</context>
<context>
    <name>Stripes</name>
    <message>
        <source>Codings</source>
        <translation>Codierungen</translation>
    </message>
    <message>
        <source>Arrows: from coding to coding. Enter: show it. Delete: take it away. Alt+Left and Alt+Right: move its end, with Shift its beginning, with Ctrl by one character.</source>
        <translation>Pfeiltasten: von Codierung zu Codierung. Enter: anzeigen. Entf: entfernen. Alt+Links und Alt+Rechts: das Ende verschieben, mit Umschalt den Anfang, mit Strg um ein Zeichen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>with a memo</source>
        <translation>mit Memo</translation>
    </message>
    <message>
        <source>{code}, by {coder}, on the whole comment</source>
        <translation>{code}, von {coder}, am ganzen Kommentar</translation>
    </message>
    <message>
        <source>{code}, by {coder}: {quote}</source>
        <translation>{code}, von {coder}: {quote}</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>Type to tag…</source>
        <translation>Zum Codieren tippen…</translation>
    </message>
    <message>
        <source>Type to tag: name of a code to apply or make</source>
        <translation>Zum Codieren tippen: Name eines Codes, der angewendet oder angelegt wird</translation>
    </message>
    <message>
        <source>Return applies the code; Ctrl+Return or a comma too, and stays here for the next. Tab goes below it.</source>
        <translation>Return wendet den Code an; Strg+Return oder ein Komma ebenso, bleibt aber für den nächsten hier. Tab führt unter den Code.</translation>
    </message>
    <message>
        <source>Matching codes</source>
        <translation>Passende Codes</translation>
    </message>
</context>
<context>
    <name>TaggingPane</name>
    <message>
        <source>Tagging</source>
        <translation>Codieren</translation>
    </message>
    <message>
        <source>Type a name above and press Enter: it becomes your first code.</source>
        <translation>Geben Sie oben einen Namen ein und drücken Sie Enter: Das wird Ihr erster Code.</translation>
    </message>
    <message>
        <source>Memo and attributes</source>
        <translation>Memo und Attribute</translation>
    </message>
    <message>
        <source>Me&amp;mo</source>
        <translation>Me&amp;mo</translation>
    </message>
    <message>
        <source>Attri&amp;butes</source>
        <translation>A&amp;ttribute</translation>
    </message>
    <message>
        <source>There is no choice and no scale yet: make a code one, in the codebook.</source>
        <translation>Es gibt noch keine Auswahl und keine Skala: Machen Sie im Codebuch einen Code dazu.</translation>
    </message>
    <message>
        <source>Choose a comment first.</source>
        <translation>Wählen Sie zuerst einen Kommentar.</translation>
    </message>
    <message>
        <source>“{name}” is applied; your codings are not shown now.</source>
        <translation>„{name}“ ist angewendet; Ihre Codierungen werden gerade nicht angezeigt.</translation>
    </message>
    <message>
        <source>“{name}” is applied; it is hidden, and so are its codings.</source>
        <translation>„{name}“ ist angewendet; der Code ist ausgeblendet, seine Codierungen sind es auch.</translation>
    </message>
    <message>
        <source>Choose a comment first; a hidden scale has to be shown again before.</source>
        <translation>Wählen Sie zuerst einen Kommentar; eine ausgeblendete Skala muss vorher wieder eingeblendet werden.</translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <source>File to write</source>
        <translation>Zieldatei</translation>
    </message>
    <message>
        <source>&amp;Write to:</source>
        <translation>&amp;Ziel:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Folder to write</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>{name} is there already, in {folder}.</source>
        <translation>{name} ist in {folder} bereits vorhanden.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Text of the comment, paragraph by paragraph</source>
        <translation>Text des Kommentars, Absatz für Absatz</translation>
    </message>
</context>
<context>
    <name>ThreadModel</name>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>The page as it was found</source>
        <translation>Die Seite, wie sie erkannt wurde</translation>
    </message>
</context>
<context>
    <name>Typesetter</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Show earlier comments ({count})</source>
        <translation>Frühere Kommentare anzeigen ({count})</translation>
    </message>
    <message>
        <source>Show later comments ({count})</source>
        <translation>Spätere Kommentare anzeigen ({count})</translation>
    </message>
    <message>
        <source>the page counts {count} comments</source>
        <translation>laut Seite {count} Kommentare</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>Bewertung {score}</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>No comments</source>
        <translation>Keine Kommentare</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 Kommentar</translation>
    </message>
    <message>
        <source>{count} comments</source>
        <translation>{count} Kommentare</translation>
    </message>
    <message>
        <source>This comment was deleted.</source>
        <translation>Dieser Kommentar wurde gelöscht.</translation>
    </message>
    <message>
        <source>This comment was hidden on the page.</source>
        <translation>Dieser Kommentar wurde auf der Seite ausgeblendet.</translation>
    </message>
    <message>
        <source>This comment has no text.</source>
        <translation>Dieser Kommentar hat keinen Text.</translation>
    </message>
    <message>
        <source>{count} votes</source>
        <translation>{count} Stimmen</translation>
    </message>
    <message>
        <source>{count} voters</source>
        <translation>{count} Abstimmende</translation>
    </message>
    <message>
        <source>Image:</source>
        <translation>Bild:</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>1 answer hidden</source>
        <translation>1 Antwort eingeklappt</translation>
    </message>
    <message>
        <source>{count} answers hidden</source>
        <translation>{count} Antworten eingeklappt</translation>
    </message>
</context>
<context>
    <name>UndoMenu</name>
    <message numerus="yes">
        <source>Undo the last %n steps</source>
        <translation>
            <numerusform>%n Schritt rückgängig machen</numerusform>
            <numerusform>Die letzten %n Schritte rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n steps again</source>
        <translation>
            <numerusform>%n Schritt wiederholen</numerusform>
            <numerusform>%n Schritte wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Undo, with the list of steps</source>
        <translation>Rückgängig, mit der Liste der Schritte</translation>
    </message>
    <message>
        <source>Redo, with the list of steps</source>
        <translation>Wiederholen, mit der Liste der Schritte</translation>
    </message>
</context>
<context>
    <name>VariableRow</name>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}: {answer}</translation>
    </message>
    <message>
        <source>{name}, {lowest} to {highest}</source>
        <translation>{name}, {lowest} bis {highest}</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>differing</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>{lowest} to {highest}</source>
        <translation>{lowest} bis {highest}</translation>
    </message>
</context>
<context>
    <name>VariablesSection</name>
    <message>
        <source>Choices and scales</source>
        <translation>Auswahlen und Skalen</translation>
    </message>
    <message>
        <source>{answered} of {count} set</source>
        <translation>{answered} von {count} gesetzt</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>answers hidden</source>
        <translation>Antworten ausgeblendet</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>{coded} of {comments}</source>
        <translation>{coded} von {comments}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{coded} of {comments} coded</source>
        <translation>{coded} von {comments} codiert</translation>
    </message>
    <message>
        <source>{count} read</source>
        <translation>{count} gelesen</translation>
    </message>
    <message>
        <source>{count} to do</source>
        <translation>{count} offen</translation>
    </message>
    <message>
        <source>{count} flagged</source>
        <translation>{count} mit Fähnchen</translation>
    </message>
    <message>
        <source>{name}: {comments} comments coded, {codings} codings in {articles} articles</source>
        <translation>{name}: {comments} Kommentare codiert, {codings} Codierungen in {articles} Artikeln</translation>
    </message>
    <message>
        <source>codes now</source>
        <translation>codiert gerade</translation>
    </message>
    <message>
        <source>Uncoded comments</source>
        <translation>Uncodierte Kommentare</translation>
    </message>
    <message>
        <source>Unread comments</source>
        <translation>Ungelesene Kommentare</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Fähnchen</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>What the library&apos;s filter finds</source>
        <translation>Was der Filter der Bibliothek findet</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>{done} von {count} erledigt</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Every comment has a code of yours.</source>
        <translation>Jeder Kommentar hat einen Code von Ihnen.</translation>
    </message>
    <message>
        <source>You have read every comment.</source>
        <translation>Sie haben jeden Kommentar gelesen.</translation>
    </message>
    <message>
        <source>Nothing is flagged. Press {key} on a comment whose coding is not settled.</source>
        <translation>Kein Kommentar trägt ein Fähnchen. Drücken Sie {key} bei einem Kommentar, dessen Codierung noch offen ist.</translation>
    </message>
    <message>
        <source>There are no bookmarks. Press {key} on a comment to come back to.</source>
        <translation>Es gibt keine Lesezeichen. Drücken Sie {key} bei einem Kommentar, auf den Sie zurückkommen wollen.</translation>
    </message>
    <message>
        <source>The library is not filtered, or its filter finds nothing.</source>
        <translation>Die Bibliothek ist nicht gefiltert, oder ihr Filter findet nichts.</translation>
    </message>
    <message>
        <source>Nothing of this sample is in the project any more.</source>
        <translation>Nichts aus dieser Stichprobe ist noch im Projekt.</translation>
    </message>
    <message>
        <source>{count} drawn with seed {seed} by {coder}, {day}</source>
        <translation>{count} mit Startwert {seed} von {coder} gezogen, {day}</translation>
    </message>
    <message>
        <source>by “{attribute}”</source>
        <translation>nach „{attribute}“</translation>
    </message>
    <message>
        <source>by article</source>
        <translation>nach Artikel</translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message>
        <source>Work</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Progress of the articles</source>
        <translation>Fortschritt der Artikel</translation>
    </message>
    <message>
        <source>Coders and what they have done</source>
        <translation>Codierende und was sie getan haben</translation>
    </message>
    <message>
        <source>Switch or rename &amp;coder…</source>
        <translation>Codierende &amp;wechseln oder umbenennen…</translation>
    </message>
    <message>
        <source>Articles, coders, queue</source>
        <translation>Artikel, Codierende, Reihe</translation>
    </message>
    <message>
        <source>S&amp;ort</source>
        <translation>&amp;Sortieren</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>Reihenfolge der Artikel</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>Artike&amp;l</translation>
    </message>
    <message>
        <source>C&amp;oders</source>
        <translation>Cod&amp;ierende</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Reihe</translation>
    </message>
    <message>
        <source>As &amp;added</source>
        <translation>Wie &amp;hinzugefügt</translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation>Nach &amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Least coded first</source>
        <translation>Am &amp;wenigsten codierte zuerst</translation>
    </message>
    <message>
        <source>Most &amp;coded first</source>
        <translation>Am &amp;meisten codierte zuerst</translation>
    </message>
    <message>
        <source>&amp;Most to do first</source>
        <translation>Meiste &amp;offene zuerst</translation>
    </message>
    <message>
        <source>Most &amp;flags first</source>
        <translation>Meiste &amp;Fähnchen zuerst</translation>
    </message>
    <message>
        <source>No comments yet.</source>
        <translation>Noch keine Kommentare.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s).</source>
        <translation>
            <numerusform>An den Drucker gesendet: %n Seite.</numerusform>
            <numerusform>An den Drucker gesendet: %n Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: {path} ({size})</source>
        <translation>Geschrieben: {path} ({size})</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. No file was written.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Pages may be missing.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen. Vielleicht fehlen Seiten.</translation>
    </message>
    <message>
        <source>Cancelled. Pages that the printer has already may still come.</source>
        <translation>Abgebrochen. Seiten, die der Drucker schon hat, kommen vielleicht noch.</translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>Abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>_CellDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value of {name}</source>
        <translation>Wert von {name}</translation>
    </message>
    <message>
        <source>Name of the attribute</source>
        <translation>Name des Attributs</translation>
    </message>
</context>
<context>
    <name>_Recent</name>
    <message>
        <source>Take {name} off this list</source>
        <translation>{name} aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>Take off this list; the file stays</source>
        <translation>Aus dieser Liste entfernen; die Datei bleibt erhalten</translation>
    </message>
</context>
<context>
    <name>_RecentButton</name>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>{name}, in {folder}, {when}</source>
        <translation>{name}, in {folder}, {when}</translation>
    </message>
</context>
</TS>
