"""What pages print around articles and comments: words of the web's common software, never of one site.

Each list is matched against a whole line (outer punctuation aside), so that a sentence that merely contains such
words is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_EDGE = " \t\xa0|•·–—‐:;#¶§¬()[]{}/\\↓↑→←»«›‹>*@.,…!\"'“”‘’_+-"

_ACTIONS = (
    r"reply(?: to (?:[^\s.:;!?]+ ?){1,4})?|replies|log ?in (?:or register )?to (?:reply|comment|"
    r"post comments?)|cancel reply|"
    r"reply with quote|multi-?quote(?: this message)?|report post|mit zitat antworten|citer|citar|"
    r"perma ?link ?embed ?reply|"
    r"löschen|delete|supprimer|eliminar|elimina|удалить|usuń|"
    r"responder|rispondere|reply ?delete|odpovědět|відповісти|απάντηση|الرد|رد|پاسخ|השב|הגב|回覆|답글|जवाब दें|ตอบกลับ|"
    r"trả lời|balas|yanıtla|cevapla|vastaa|válasz|răspunde|отговор|комментировать|"
    r"antworten(?: auf .{1,60})?|antwort|zum antworten anmelden|répondre(?: à .{1,60})?|responder(?: a .{1,60})?|"
    r"rispondi(?: a .{1,60})?|beantwoorden|reageren|reactie|svara|svar|odpowiedz|ответить|返信|回复|"
    r"permalink|permanent link|link|quote|zitieren|zitat|report(?: (?:comment|abuse|this))?|melden|edit|bearbeiten|"
    r"share|teilen|flag|like|likes?: \d+|\d+ likes?|liked by .{1,80}|gefällt mir|upvote|downvote|"
    r"(?:show|hide|view|load)(?: \d+)?(?: more)? (?:replies|comments)(?:\W+\d+ (?:reply|replies))?|"
    r"continue this thread|parent|save|embed|give gold|follow|button|loading|wird geladen|"
    r"\d+ (?:stars?|sterne)|0|translate|show all|original|show original"
)
_ROLES = (
    r"author|autor|autorin|auteur|autore|author of (?:the )?post|post author|beitragsautor|"
    r"guest|gast|invité|member|mitglied|moderator|mod|admin|administrator|staff|editor|verified|subscriber|op|"
    r"on|am|le|el|il|at|um|says|said|website"
)
_RUN_ON = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")
"""Where two links meet that a program wrote without a blank ("ReplyDelete")."""
_ACTION = re.compile(rf"(?:{_ACTIONS})(?:\W+(?:{_ACTIONS})){{0,4}}", re.I)
_ROLE = re.compile(rf"(?:{_ROLES})", re.I)
_LABEL = re.compile(
    r"(?:last )?edited(?: .{1,60})?|bearbeitet|geändert|modifié|profile|avatar|"
    r"(?:posted|submitted)(?: (?:on|at|by))?|date|"
    r"comment|kommentar",
    re.I,
)

_PAGE_WORDS = re.compile(
    r"tags?|tagged(?: (?:as|with|under))?|topics|filed under|categories|category|schlagwörter|schlagworte|kategorien?|"
    r"share(?: (?:this|on|via|it|article|story))*(?: (?:post|article|story|page))?|shares|teilen(?: mit)?|"
    r"diesen beitrag teilen|"
    r"tweet|pin it|print|drucken|e-?mail|facebook|twitter|linkedin|whatsapp|instagram|"
    r"youtube|pinterest|reddit|tumblr|rss|"
    r"like this|gefällt mir|click to share on .{1,30}|follow us(?: on .{1,40})?|folgen|"
    r"(?:loading\W*)+|wird geladen|please wait|advertisements?|advert|anzeige|werbung|sponsored(?: content)?|"
    r"skip to (?:main )?content|zum inhalt springen|menu|menü|search|suche|home|back to top|nach oben|"
    r"(?:« )?(?:previous|next|older|newer)(?: (?:post|article|story|page|comments|entries|posts))?(?: »)?|"
    r"(?:ältere|neuere|vorheriger|nächster) (?:kommentare|beitrag|artikel|beiträge)|post navigation|beitragsnavigation|"
    r"log ?in|sign ?in|sign ?up|register|subscribe(?: (?:now|today|here))?|anmelden|registrieren|abonnieren|"
    r"accept(?: all)?(?: cookies)?|cookie settings|manage cookies|privacy(?: policy)?|"
    r"datenschutz(?:erklärung)?|impressum|"
    r"terms(?: (?:of use|and conditions|of service))?|contact(?: us)?|kontakt|"
    r"about(?: us)?|advertise(?: with us)?|sitemap|"
    r"view results?|vote|polls archive|ergebnisse anzeigen|abstimmen|"
    r"no comments(?: yet)?|leave a comment|add a comment|comments (?:are )?(?:off|closed)(?: on .*)?|"
    r"[0 ]\+?|advertisement continue reading.*|click here|read more|weiterlesen|continue reading.*|show more|load more|"
    r"source|source link|original source|quelle|link|copy link|comments?|kommentare?|updated?|published|published by",
    re.I,
)
_FIELD = re.compile(
    r"(?:tags?|tagged|topics|filed under|categor(?:y|ies)|schlagwörter|schlagworte|kategorien?|posted in|posted under)"
    r"\s?(?::|\s(?:as|with|under|in)\s).*",
    re.I,
)
_SENTENCE = re.compile(
    r"(?:your|deine|ihre) e-?mail.{0,20} (?:will not be published|wird nicht veröffentlicht).*|"
    r"(?:required fields|erforderliche felder|pflichtfelder) .{0,20}(?:marked|markiert).*|"
    r"(?:we|this (?:site|website)) uses? cookies.*|by (?:continuing|using).{0,60}cookies.*|"
    r"save my name.{0,20} e-?mail.*|notify me of .{0,60}(?:comments?|posts?|e-?mail).*|"
    r"this (?:site|website) uses akismet.*|diese website verwendet akismet.*|"
    r"(?:sign up|subscribe|register) (?:to|for) .{0,80}(?:newsletters?|bulletins?|alerts?|updates?|e-?mails?).{0,60}|"
    r"this (?:article|post|entry|story) was (?:posted|filed|published|originally published).*|"
    r"you must be (?:logged|signed) in.*|you can follow (?:any|all) (?:responses|comments).*|"
    r"both comments and pings are.*|the (?:comments|responses) are (?:currently )?closed.*|comments are closed.*|"
    r"previous article.*|next article.*",
    re.I,
)
_RUBRIC = re.compile(
    r"(?:(?:top|local|world|latest|breaking|uk|us|national) )?news|opinion|analysis|features?|politics|sports?|"
    r"business|"
    r"economy|culture|arts|life(?:style)?|health|education|environment|science|technology|tech|travel|blogs?|"
    r"interviews?|"
    r"reviews?|exclusive|comment|letters|society|nachrichten|politik|meinung|kultur|wirtschaft|gesellschaft|"
    r"leben|wissen|"
    r"panorama|allgemein|uncategori[sz]ed|actualités?|politique|société|économie|opinión|política|sociedad|cultura",
    re.I,
)
_REPLY_FORM = re.compile(
    r"(?:leave|post|write|add|submit|make) (?:a |your |an? new )?(?:reply|comment|response)"
    r"(?: (?:to|on) .*)?(?: ?cancel (?:comment )?reply)?|"
    r"(?:schreib(?:en sie|e)?|hinterlass(?:en sie|e)?|verfasse) (?:einen?|deinen) (?:kommentar|antwort).*|"
    r"kommentar (?:schreiben|verfassen|hinterlassen)|"
    r"laisser un commentaire.*|deja (?:una respuesta|un comentario).*|lascia un commento.*|geef een reactie.*|"
    r"join the (?:discussion|conversation).*|have your say|submit comment|post comment|"
    r"(?:share|tell us) your (?:thoughts|views)",
    re.I,
)
_END = re.compile(
    r"source link|source link:.*|(?:popular|latest|recent|trending|top|related|similar|recommended|featured|more|"
    r"other) (?:news |blog )?(?:posts?|stories|articles|news|comments|reading|from the web|searches)(?: posts?)?|"
    r"(?:ähnliche|verwandte|beliebte|neueste|weitere|aktuelle) (?:beiträge|artikel|themen)|"
    r"das könnte (?:sie|dich|dir) auch.*|"
    r"you (?:may|might) also (?:like|be interested in)|about the author|über den autor|"
    r"(?:about|über|à propos de|sobre) .{2,40} \d+ (?:articles?|artikel|posts?|beiträge|stories)|"
    r"verwandte artikel.{0,40}|mehr vom autor|more from (?:this|the) author|author (?:bio|details|profile)|"
    r"most (?:read|popular|viewed|commented)|related(?: (?:links|content|coverage|topics|items))?|see also|"
    r"(?:also |you should )?read (?:also|next|this next)|also read|up next|don.t miss|further reading|"
    r"what to read next|"
    r"in (?:this|the same) (?:series|section)|siehe auch|mehr zum thema|lesen sie auch|auch interessant|"
    r"à lire aussi|lire aussi|sur le même (?:sujet|thème)|lee también|te puede interesar|leggi anche|lees ook|"
    r"läs också|"
    r"leia também|czytaj także|читайте также|"
    r"(?:.{0,60}\W)?comments powered by .{1,30}|"
    r"(?:join|subscribe to) our newsletter|our newsletter|newsletter",
    re.I,
)
_MORE_FROM = re.compile(r"more (?P<of>from|on|by|about) (?P<name>\S.{0,60})", re.I)
_FOOTER = re.compile(
    r"(?:©|\(c\)|copyright)\s.{0,40}[12][0-9]{3}|[12][0-9]{3}\s?©|©\s?[12][0-9]{3}|all rights reserved|"
    r"alle rechte vorbehalten|"
    r"registered (?:office|in england|charity|company)|company (?:number|registration)|vat (?:no|number|reg)|"
    r"(?:web ?site|site|web) (?:design(?:ed)?|built|developed|created|powered) by|designed by|"
    r"proudly powered by|powered by wordpress|"
    r"terms (?:of use|and conditions|& conditions)\W+(?:.{0,40})privacy|privacy policy\W+(?:.{0,40})(?:terms|cookie)|"
    r"(?:^|\W)(?:tel(?:ephone)?|phone|fax|t)\.?\s?:\s?\+?[0-9(]|[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,10}(?:\W|$)",
    re.I,
)
_PICTURE = re.compile(r"(?:\[[^\[\]]{0,80}\]\s*){1,3}")
_PICTURE_BESIDE = re.compile(r"^(?:\[[^\[\]]{0,80}\]\s*){1,3}(?=\S)|(?<=\S)\s?\[[^\[\]\s]{1,12}\]$")
_MAIL_BEFORE = re.compile(r"^(?:[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,20}){1,4}['’,:]?\s+){1,3}(?=\S)")
_GONE_WORD = (
    r"(?:deleted|removed|gelöscht|entfernt|supprimé|effacé|eliminado|borrado|eliminato|rimosso|apagado|removido|"
    r"verwijderd|usunięty|удал[её]н[оа]?|удалено)"
)
_GONE_MARK = re.compile(rf"\[\s?{_GONE_WORD}\s?\]", re.I)
_GONE = re.compile(
    r"(?:(?:this|the|dieser|ce|este|el|questo|deze|ten|это)\s)?"
    r"(?:comment|message|post|reply|kommentar|beitrag|commentaire|comentario|comentário|commento|reactie|komentarz|"
    r"комментарий|сообщение)\s"
    r"(?:(?:has been|have been|was|wurde|a été|ha sido|fue|è stato|foi|is|został|был)\s)?"
    rf"(?:(?:vom?|von)\s[\w ]{{1,30}}\s)?{_GONE_WORD}"
    r"(?:\s(?:by|vom?|von|par|por|da|door|przez)\s[\w ]{1,40})?\W*",
    re.I,
)
_POSTCODE = re.compile(
    r"(?:[,\s]|^)(?:[A-Z]{1,2}[0-9][0-9A-Z]?\s[0-9][A-Z]{2}|[A-Z]{2}\s[0-9]{5}(?:-[0-9]{4})?|"
    r"(?:D-)?[0-9]{5}\s[A-ZÄÖÜ][a-zäöüß]+)\s*$",
    re.M,
)


_EDGES_CP = 60
"""Signs that may stand around a line that is furniture."""


def bare(line: str) -> str:
    """The line without the signs that pages put around links."""
    return line.strip(_EDGE)


def is_signs(line: str) -> bool:
    """Whether a line holds nothing but the signs that pages put around links."""
    return not bare(line)


def is_action(line: str) -> bool:
    """A link to act on a comment: reply, report, share, permalink."""
    if len(line) > 160:
        return False
    core = bare(line)
    return bool(_ACTION.fullmatch(core) or _ACTION.fullmatch(_RUN_ON.sub(" ", core)))


def is_label(line: str) -> bool:
    """What stands in a comment's head and is nobody's name: signs, links to act, the label of a picture."""
    core = bare(line)
    return not core or (len(core) <= 120 and bool(_ACTION.fullmatch(core) or _LABEL.fullmatch(core)))


def is_picture(line: str) -> bool:
    """A picture's file name or text in brackets, as text browsers print it, and nothing else."""
    return "[" in line and bool(_PICTURE.fullmatch(line.strip())) and not is_gone(line)


def is_gone(text: str) -> bool:
    """What stands for a comment, or for the name of who wrote it, that was taken away ("[deleted]", "Comment deleted by
    user")."""
    text = text.strip()
    return len(text) <= 90 and bool(_GONE_MARK.fullmatch(text) or _GONE.fullmatch(text))


def without_picture(name: str) -> str:
    """A name without the picture in brackets beside it, or the e-mail address that stands for that picture's text."""
    if "@" in name:
        name = _MAIL_BEFORE.sub("", name)
    return _PICTURE_BESIDE.sub("", name).strip() or name if "[" in name else name


def is_role(line: str) -> bool:
    """A word beside a name that can itself be a name: author, guest, admin."""
    return bool(_ROLE.fullmatch(bare(line)[:40]))


def is_furniture(line: str) -> bool:
    """A line of a page's own that is no part of an article, wherever it stands."""
    core = bare(line)
    if not core:
        return True
    if len(core) > 400:
        return False
    return bool(_PAGE_WORDS.fullmatch(core) or _FIELD.fullmatch(core) or _SENTENCE.fullmatch(core)) or is_form(line)


def is_rubric(line: str) -> bool:
    """The name of a page's section or category alone, as it stands over titles."""
    return bool(_RUBRIC.fullmatch(bare(line)[:60]))


def is_form(line: str) -> bool:
    """The heading of the form for a new comment, after which no article goes on."""
    if len(line) > 200 + _EDGES_CP:
        return False
    core = bare(line)
    return len(core) <= 200 and bool(_REPLY_FORM.fullmatch(core))


def is_end(line: str) -> bool:
    """A heading of what pages print after an article: related and popular ones, the source, the newsletter."""
    if len(line) > 80 + _EDGES_CP:
        return False
    core = bare(line)
    return len(core) <= 80 and bool(_END.fullmatch(core))


@dataclass(frozen=True, slots=True)
class More:
    """A line that leads to more: `site` where it is more "from" a name with a capital, `topic` where it is "on" one."""

    name: str
    site: bool
    topic: bool


def more(line: str) -> More | None:
    """Read "More from NAME", "More by NAME", "More on TOPIC"."""
    core = bare(line)
    match = _MORE_FROM.fullmatch(core) if len(core) <= 80 else None
    if match is None or len(match["name"].split()) > 6:
        return None
    of = match["of"].casefold()
    return More(match["name"], of == "from" and match["name"][0].isupper(), of in ("on", "about"))


def is_footer(text: str) -> bool:
    """A stretch of lines with what stands at a page's very end: copyright, address, telephone, maker."""
    return len(text) <= 600 and bool(_FOOTER.search(text) or _POSTCODE.search(text))
