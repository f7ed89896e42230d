"""How columns of tables of comments are called: words for each role, in the languages of the corpora that are about.

The words are those of scrapers, of the public interfaces of large sites and of published corpora, and the plain words
for the same in the larger languages. Names are compared without case, accents and separators, and the parts of a
camelCase name count as words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

STRONG, FAIR, WEAK = 1.0, 0.8, 0.5

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BETWEEN = re.compile(r"[\W_]+")

_WORDS: dict[str, tuple[tuple[float, str], ...]] = {
    "text": (
        (
            STRONG,
            "text,body,content,message,comment,comment text,comment body,comment content,comment message,selftext,"
            "text original,text display,message text,post text,post content,reply text,review text,tweet text,"
            "kommentar,kommentartext,nachricht,beitrag,beitragstext,texte,commentaire,contenu,texto,comentario,"
            "contenido,mensaje,conteudo,mensagem,testo,commento,contenuto,messaggio,tekst,bericht,reactie,inhoud,"
            "inhalt,текст,комментарий,сообщение,содержание,текст комментария,коментар,tresc,komentarz,wpis,kommentti,"
            "viesti,teksti,innehall,meddelande,yorum,metin,mesaj,评论,评论内容,内容,正文,留言,回复内容,評論,內容,コメント,"
            "本文,内容,댓글,내용,본문,تعليق,نص,التعليق,النص,תגובה,טקסט,टिप्पणी,komentar,isi,"
            "noi dung,binh luan,ความคิดเห็น",
        ),
        (FAIR, "full text,raw text,clean text,utterance,posting,post,review,reply,tweet,body text,answer,statement"),
        (WEAK, "body html,html,text html,content html,markdown,raw,description,note,remark,response,quote"),
    ),
    "id": (
        (
            STRONG,
            "id,comment id,cid,message id,msg id,reply id,post id,_id,comment key,object id,tweet id,review id,"
            "kommentar id,kommentarnummer,id commentaire,id comentario,id commento,ид,номер,评论id,編號,コメントid,"
            "comment no,comment nr,comment number,utterance id,turn id,status id",
        ),
        (FAIR, "uid,guid,uuid,key,identifier,name,kennung,nummer,comment counter,row id,rev id,permalink,item id"),
        (WEAK, "nr,no,number,index,counter,ref,pk,hash,comment ref"),
    ),
    "parent": (
        (
            STRONG,
            "parent,parent id,parentid,comment parent,parent comment,parent comment id,reply to,reply to id,replyto,"
            "in reply to,in reply to id,in reply to status id,replied to,replied to id,response to,response to id,"
            "parent key,parent ref,parent message id,reply to comment,reply to comment id,reply to post number,pid,"
            "reply to message id,antwort auf,eltern,elternkommentar,uebergeordnet,en reponse a,reponse a,respuesta a,"
            "em resposta a,risposta a,antwoord op,ответ на,родитель,odpowiedz na,svar pa,vastaus,cevap,父评论,父id,"
            "回复给,親コメント,返信先,부모,رد على,الأب,תגובה ל,parent uid,parent post id,previous id,"
            "is reply to,replies to id,reply to cid,replytoid,in reply to tweet id,reply to tweet id",
        ),
        (FAIR, "parent name,parent guid,reply,replying to,answer to,parent hash,quoted id,target id"),
    ),
    "path": ((STRONG, "path,comment path,thread path,lineage,materialized path,pfad,chemin,ruta"),),
    "depth": (
        (
            STRONG,
            "depth,level,nesting,nesting level,indent,indentation,comment depth,comment level,thread level,ebene,tiefe,"
            "niveau,profondeur,nivel,profundidad,livello,profondita,уровень,глубина,poziom,niva,seviye,层级,深度,階層,깊이",
        ),
    ),
    "author": (
        (
            STRONG,
            "author,author name,user,username,user name,screen name,display name,author display name,nick,nickname,"
            "comment author,commenter,commentor,poster,user text,author username,speaker,writer,handle,from name,"
            "autor,verfasser,benutzer,benutzername,nutzer,nutzername,auteur,pseudo,utilisateur,usuario,nombre,autore,"
            "utente,gebruiker,автор,пользователь,имя,ник,autor komentarza,uzytkownik,forfattare,anvandare,kirjoittaja,"
            "kayttaja,yazar,kullanici,作者,用户名,昵称,用户,使用者,名前,投稿者,ユーザー,작성자,닉네임,"
            "الكاتب,المؤلف,اسم المستخدم,"
            "מחבר,שם,लेखक,penulis,pengguna,tac gia",
        ),
        (FAIR, "owner username,unique id"),
        (FAIR, "by,from,creator,owner,sender,person,author fullname,screenname,profile name,account,member,by user"),
        (WEAK, "name,author id,user id,userid,uid,author channel id,commenter id,speaker id,account id,author key"),
    ),
    "time": (
        (
            STRONG,
            "time,date,datetime,date time,timestamp,created,created at,created utc,created on,created time,"
            "creation date,creation time,published,published at,publish time,publish date,published on,posted,"
            "posted at,"
            "post date,posted on,comment date,comment time,comment date gmt,date created,date posted,date published,"
            "creation timestamp,datum,zeit,uhrzeit,zeitpunkt,zeitstempel,erstellt,erstellt am,date de publication,"
            "fecha,"
            "fecha hora,hora,data,data ora,data pubblicazione,tijd,tijdstip,дата,время,дата и время,data dodania,czas,"
            "tid,aika,pvm,paivamaara,tarih,zaman,时间,日期,发布时间,时间戳,時間,日時,投稿日時,시간,날짜,작성일,التاريخ,الوقت,"
            "תאריך,זמן,तारीख,tanggal,waktu,ngay,thoi gian",
        ),
        (FAIR, "when,day,at,pub date,ts,unixtime,unix time,epoch,time parsed,time published,submitted"),
    ),
    "score": (
        (STRONG, "score,points,karma,net votes,vote score,punkte,puntos,punti,рейтинг,wynik,得分,rating score"),
        (FAIR, "likes count,digg count,favorite count,favourites count,favourite count"),
        (FAIR, "likes,like count,likecount,votes,vote count,upvotes,ups,thumbs up,favorites,favourites,stimmen,лайки"),
        (WEAK, "recommendations,recommends,reactions,hearts,点赞,点赞数,いいね,좋아요,mi piace,me gusta,gefallt mir"),
    ),
    "article": (
        (
            STRONG,
            "article,article id,articleid,video id,videoid,post id,story id,link id,thread id,threadid,topic id,"
            "page id,"
            "submission id,discussion id,conversation id,conversation,root id,news id,asset id,item id,comment post id,"
            "artikel,artikel id,artikelnummer,beitrag id,id article,id articulo,articulo,articolo,статья,id статьи,"
            "文章id,文章,视频id,記事,기사,المقال,כתבה,blog id,question id,statement id,document id,doc id",
        ),
        (FAIR, "thread,topic,video,story,post,submission,page,discussion,root,document,chapter id"),
        (WEAK, "subreddit,forum,source,section,group"),
    ),
    "article_title": (
        (
            STRONG,
            "article title,post title,video title,page title,story title,thread title,topic title,link title,"
            "submission title,headline,title,titel,titre,titulo,titolo,заголовок,название,tytul,rubrik,otsikko,baslik,"
            "标题,标题名,標題,タイトル,제목,العنوان,כותרת,artikeltitel,titre article,news title,discussion title,judul",
        ),
        (FAIR, "subject,topic,thread,betreff,sujet,asunto,oggetto,тема,temat"),
    ),
    "article_text": (
        (
            STRONG,
            "article text,article body,article content,post body,post selftext,story text,artikeltext,texte article,"
            "video description,article full text,submission text,submission body",
        ),
    ),
    "article_url": (
        (
            STRONG,
            "article url,post url,video url,page url,story url,thread url,topic url,link,url,article link,source url,"
            "webpage url,artikel url,adresse,enlace,lien,ссылка,链接,網址,링크,الرابط,page,video link",
        ),
    ),
}
_OTHERS = frozenset(
    ("author", "user", "channel", "account", "owner", "profile", "member", "person", "commenter", "autor", "auteur")
)
_LATER = frozenset(("edited", "updated", "modified", "retrieved", "scraped", "crawled", "downloaded", "collected"))
_PRIVATE = re.compile(r"(?:^| )(?:e ?mails?|mail address|ip|ip address|ip addr|ipaddress|ipv[46]|remote addr)(?: |$)")


@lru_cache(maxsize=4096)
def plain_name(name: str) -> str:
    """``commentParentID`` -> ``comment parent id``."""
    folded = unicodedata.normalize("NFKD", _CAMEL.sub(" ", name).casefold())
    folded = unicodedata.normalize("NFC", "".join(char for char in folded if not _is_latin_mark(char)))
    return _BETWEEN.sub(" ", folded).strip()


def _is_latin_mark(char: str) -> bool:
    """An accent; the vowel signs of other scripts are letters of their own there."""
    return "\u0300" <= char <= "\u036f"


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, float]]:
    return {
        role: {plain_name(word): weight for weight, words in reversed(groups) for word in words.split(",")}
        for role, groups in _WORDS.items()
    }


@lru_cache(maxsize=8192)
def named(role: str, name: str) -> float:
    """How much `name` sounds like `role`, 0 to 1. Of the name of a nested field (``a.b``) the last part counts, and
    the parts before it say whose it is: ``author.id`` is no comment's id, ``user.name`` is an author."""
    *above, last = [plain_name(part) for part in name.split(".")]
    words = _table()[role]
    around = {word for part in above for word in part.split()}
    if "article" in around and not role.startswith("article"):
        return 0.0
    if around & _OTHERS:
        if role != "author":
            return 0.0
        return STRONG if last in ("name", "display name", "username", "user name", "login", "nick", "text") else WEAK
    if role == "time" and set(last.split()) & _LATER:
        return 0.0
    sure = words.get(last, 0.0)
    if role == "time" and sure and last.split()[-1] in ("utc", "gmt"):
        return sure  # of a time in two forms, the one that does not depend on where it was read
    if role == "time":
        sure *= 0.99
    if not sure and above:
        sure = words.get(f"{above[-1]} {last}", 0.0)
    if not sure and last.startswith("comment "):
        sure = words.get(last.removeprefix("comment "), 0.0) * FAIR
    return sure if not above else sure * 0.95


def is_private(name: str) -> bool:
    """Whether the column is of e-mail or IP addresses, which are not taken over."""
    return _PRIVATE.search(plain_name(name)) is not None
