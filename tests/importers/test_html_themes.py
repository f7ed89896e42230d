"""The markup of WordPress themes and comment plugins through the years, each with the same small thread."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from reader.domain.thread import arrange
from tests.importers.html_pages import article_of, blocks, comments_of, page


@dataclass(frozen=True)
class Said:
    number: int
    name: str
    depth: int
    parent: int
    text: str


THREAD = (
    Said(101, "Mara Quill", 1, 0, "The late hours saved my evening class."),
    Said(102, "Tom O’Dell", 2, 101, "They will not last beyond the spring, will they?"),
    Said(103, "anna_b", 3, 102, "Spring is long where I come from."),
    Said(104, "J. P. van der Meer", 1, 0, "Who pays for the heating in the reading room?"),
    Said(105, "Mara Quill", 2, 104, "The same people as ever, I am afraid."),
)
WHEN = "2019-03-07T09:05:00+00:00"
SHOWN = "March 7, 2019 at 9:05 am"

# Each theme: what wraps the thread, one comment, and what wraps replies. `{children}` is where replies go.
NESTED = {
    "kubrick-2005": (
        '<h3 id="comments">5 Responses to &#8220;Late hours at the library&#8221;</h3><ol '
        'class="commentlist">{all}</ol>',
        '<li class="alt" id="comment-{n}"><cite><a href="http://x.example/" rel="external '
        'nofollow">{name}</a></cite> Says:'
        '<br /><small class="commentmetadata"><a href="#comment-{n}" title="">{shown}</a> </small><p>{text}</p>'
        "{children}</li>",
        '<ul class="children">{all}</ul>',
    ),
    "default-2008": (
        '<ol class="commentlist">{all}</ol>',
        '<li class="comment even thread-even depth-{d}" id="comment-{n}"><div id="div-comment-{n}" '
        'class="comment-body">'
        '<div class="comment-author vcard"><img alt="{name}" src="a.png" class="avatar" width="32"/> <cite class="fn">'
        '{name}</cite> <span class="says">says:</span></div><div class="comment-meta commentmetadata">'
        '<a href="http://x.example/?p=1#comment-{n}">{shown}</a>&nbsp;&nbsp;<a class="comment-edit-link" '
        'href="e">(Edit)</a>'
        '</div><p>{text}</p><div class="reply"><a rel="nofollow" class="comment-reply-link" href="?replytocom={n}'
        '#respond">Reply</a></div></div>{children}</li>',
        '<ul class="children">{all}</ul>',
    ),
    "twenty-ten": (
        '<ol class="commentlist">{all}</ol>',
        '<li class="comment depth-{d}" id="li-comment-{n}"><div id="comment-{n}"><div class="comment-author vcard">'
        '<img alt="" class="avatar"/><cite class="fn">{name}</cite> <span class="says">says:</span></div>'
        '<div class="comment-meta commentmetadata"><a href="http://x.example/a/#comment-{n}">{shown}</a></div>'
        '<div class="comment-body"><p>{text}</p></div><div class="reply"><a class="comment-reply-link" '
        'href="#">Reply</a>'
        "</div></div>{children}</li>",
        "<ul class='children'>{all}</ul>",
    ),
    "twenty-eleven": (
        '<ol class="commentlist">{all}</ol>',
        '<li class="comment depth-{d}" id="li-comment-{n}"><article id="comment-{n}" class="comment">'
        '<footer class="comment-meta"><div class="comment-author vcard"><img class="avatar" alt=""/><span '
        'class="fn">{name}'
        '</span> on <a href="#comment-{n}"><time pubdate datetime="{when}">{shown}</time></a> <span class="says">said:'
        '</span></div></footer><div class="comment-content"><p>{text}</p></div><div class="reply"><a class="'
        'comment-reply-link" href="#respond">Reply <span>&darr;</span></a></div></article>{children}</li>',
        "<ul class='children'>{all}</ul>",
    ),
    "twenty-twelve": (
        '<ol class="commentlist">{all}</ol>',
        '<li class="comment depth-{d}" id="li-comment-{n}"><article id="comment-{n}" class="comment"><header class="'
        'comment-meta comment-author vcard"><img class="avatar" alt=""/><cite><b class="fn">{name}</b> <span>Post '
        "author"
        '</span></cite><a href="#comment-{n}"><time datetime="{when}">{shown}</time></a></header><section class="'
        'comment-content comment"><p>{text}</p></section></article>{children}</li>',
        '<ol class="children">{all}</ol>',
    ),
    "twenty-fourteen": (
        '<ol class="comment-list">{all}</ol>',
        '<li id="comment-{n}" class="comment depth-{d}"><article id="div-comment-{n}" '
        'class="comment-body"><footer class="'
        'comment-meta"><div class="comment-author vcard"><img alt=""/><b class="fn"><a class="url" rel="external '
        "nofollow "
        'ugc" href="http://x.example">{name}</a></b> <span class="says">says:</span></div><div '
        'class="comment-metadata">'
        '<a href="#comment-{n}"><time datetime="{when}">{shown}</time></a></div></footer><div '
        'class="comment-content"><p>'
        "{text}</p></div></article>{children}</li>",
        '<ol class="children">{all}</ol>',
    ),
    "twenty-twenty": (
        '<div class="comments-inner">{all}</div>',
        '<div id="comment-{n}" class="comment depth-{d}"><article id="div-comment-{n}" '
        'class="comment-body"><footer class="'
        'comment-meta"><div class="comment-author vcard"><img class="avatar" alt=""/><span '
        'class="fn">{name}</span><span '
        'class="screen-reader-text says">says:</span></div><div class="comment-metadata"><a href="#c"><time '
        'datetime="{when}">{shown}</time></a></div></footer><div class="comment-content '
        'entry-content"><p>{text}</p></div>'
        '<footer class="comment-footer-meta"><span class="comment-reply"><a class="comment-reply-link">Reply</a></span>'
        '<span class="by-post-author">By Post Author</span></footer></article>{children}</div>',
        "{all}",
    ),
    "twenty-twenty-four": (
        '<div class="wp-block-comments"><h2 class="wp-block-comments-title">5 responses to “Late hours”</h2><ol class="'
        'wp-block-comment-template">{all}</ol></div>',
        '<li id="comment-{n}" class="comment depth-{d}"><div class="wp-block-group"><div class="wp-block-avatar"><img '
        'alt="{name} Avatar"/></div><div class="wp-block-group"><div class="wp-block-comment-date"><time '
        'datetime="{when}">'
        '<a href="#comment-{n}">{shown}</a></time></div><div class="wp-block-comment-author-name"><a '
        'rel="external nofollow '
        'ugc" href="http://x.example">{name}</a></div><div '
        'class="wp-block-comment-content"><p>{text}</p></div><div class="'
        'wp-block-comment-reply-link"><a class="comment-reply-link">Reply</a></div></div></div>{children}</li>',
        "<ol>{all}</ol>",
    ),
    "genesis-xhtml": (
        '<div id="comments"><h3>Comments</h3><ol class="comment-list">{all}</ol></div>',
        '<li class="comment depth-{d}" id="comment-{n}"><div class="comment-header"><div class="comment-author '
        'vcard"><img '
        'class="avatar" alt=""/><cite class="fn">{name}</cite> <span class="says">says</span></div><div '
        'class="comment-meta '
        'commentmetadata"><a href="#comment-{n}">{shown}</a></div></div><div '
        'class="comment-content"><p>{text}</p></div>'
        '<div class="reply"><a class="comment-reply-link">Reply</a></div>{children}</li>',
        '<ul class="children">{all}</ul>',
    ),
    "genesis-html5": (
        '<div class="entry-comments" id="comments"><h3>Comments</h3><ol class="comment-list">{all}</ol></div>',
        '<li class="comment depth-{d}" id="comment-{n}"><article itemprop="comment" itemscope itemtype="'
        'https://schema.org/Comment"><header class="comment-header"><p class="comment-author" itemprop="author" '
        "itemscope "
        'itemtype="https://schema.org/Person"><img class="avatar" alt=""/><span itemprop="name">{name}</span> '
        "<span class="
        '"says">says</span></p><p class="comment-meta"><time class="comment-time" datetime="{when}" '
        'itemprop="datePublished'
        '"><a class="comment-time-link" href="#comment-{n}">{shown}</a></time></p></header><div '
        'class="comment-content" '
        'itemprop="text"><p>{text}</p></div></article>{children}</li>',
        '<ul class="children">{all}</ul>',
    ),
    "thesis": (
        '<div id="comments"><dl id="comment_list">{all}</dl></div>',
        '<dt class="comment depth-{d}" id="comment-{n}"><a href="#comment-{n}" class="comment_num">1</a> <span class="'
        'comment_author">{name}</span> <span class="comment_time"><a href="#comment-{n}">{shown}</a></span></dt>'
        '<dd class="comment depth-{d}"><div class="format_text" '
        'id="comment-body-{n}"><p>{text}</p></div>{children}</dd>',
        "<dl class='children'>{all}</dl>",
    ),
    "divi": (
        '<section id="comment-wrap"><h1 id="comments" class="page_title">5 Comments</h1><ol class="commentlist '
        'clearfix">'
        "{all}</ol></section>",
        '<li class="comment depth-{d}" id="li-comment-{n}"><article id="comment-{n}" class="comment-body '
        'clearfix"><div '
        'class="comment_avatar"><img alt="{name}" class="avatar"/></div><div class="comment_postinfo"><span class="fn">'
        '{name}</span> <span class="comment_date">on {shown}</span></div><div class="comment_area"><div class="'
        'comment-content clearfix"><p>{text}</p><span class="reply-container"><a '
        'class="comment-reply-link">Reply</a></span>'
        "</div></div></article>{children}</li>",
        '<ul class="children">{all}</ul>',
    ),
    "astra": (
        '<ol class="ast-comment-list">{all}</ol>',
        '<li class="comment depth-{d}" id="li-comment-{n}"><article id="comment-{n}" class="ast-comment"><div class="'
        'ast-comment-info"><div class="ast-comment-avatar-wrap"><img alt=""/></div><header '
        'class="ast-comment-meta ast-row '
        'comment-author vcard capitalize"><div class="ast-comment-cite-wrap"><cite><b class="fn">{name}</b> '
        "</cite></div>"
        '<div class="ast-comment-time"><span class="timendate"><a href="#comment-{n}"><time '
        'datetime="{when}">{shown}</time>'
        '</a></span></div></header></div><section class="ast-comment-content comment"><p>{text}</p><div class="'
        'ast-comment-edit-reply-wrap"><span class="ast-reply-link"><a class="comment-reply-link">Reply</a></span></div>'
        "</section></article>{children}</li>",
        '<ol class="children">{all}</ol>',
    ),
    "generatepress": (
        '<ol class="comment-list">{all}</ol>',
        '<li id="comment-{n}" class="comment depth-{d}"><article class="comment-body" id="div-comment-{n}" itemtype="'
        'https://schema.org/Comment" itemscope><footer class="comment-meta" aria-label="Comment meta"><img '
        'class="avatar"/>'
        '<div class="comment-author-info"><div class="comment-author vcard" itemprop="author" itemtype="'
        'https://schema.org/Person" itemscope><cite itemprop="name" class="fn">{name}</cite></div><div '
        'class="entry-meta '
        'comment-metadata"><a href="#comment-{n}"><time datetime="{when}" '
        'itemprop="datePublished">{shown}</time></a></div>'
        '</div></footer><div class="comment-content" itemprop="text"><p>{text}</p><span class="reply"><a class="'
        'comment-reply-link">Reply</a></span></div></article>{children}</li>',
        '<ol class="children">{all}</ol>',
    ),
    "oceanwp": (
        '<ol class="comment-list">{all}</ol>',
        '<li id="comment-{n}" class="comment-container depth-{d}"><article class="comment depth-{d}"><img '
        'class="avatar"/>'
        '<div class="comment-content"><div class="comment-author"><h3 class="comment-link">{name} </h3><span class="'
        'comment-meta commentmetadata"><span class="comment-date">{shown}</span><span '
        'class="comment-reply-link"><a>Reply</a>'
        '</span></span></div><div class="comment-entry"><div '
        'class="comment-content"><p>{text}</p></div></div></div></article>'
        "{children}</li>",
        '<ul class="children">{all}</ul>',
    ),
    "avada": (
        '<ol class="comment-list commentlist">{all}</ol>',
        '<li class="comment depth-{d}" id="comment-{n}"><div class="the-comment"><div class="avatar"><img '
        'alt=""/></div><div '
        'class="comment-box"><div class="comment-author meta"><strong>{name}</strong>{shown}<a '
        'class="comment-reply-link"> '
        '- Reply</a></div><div class="comment-text"><p>{text}</p></div></div></div>{children}</li>',
        '<ul class="children">{all}</ul>',
    ),
    "newspaper-tagdiv": (
        '<div class="comments" id="comments"><ol class="comment-list">{all}</ol></div>',
        '<li class="comment" id="comment-{n}"><article><footer><img class="avatar" alt=""/><cite>{name}</cite><a '
        'class="'
        'comment-link" href="#comment-{n}"><time pubdate="1">{shown}</time></a></footer><div '
        'class="comment-content tagdiv-'
        'type"><p>{text}</p></div><div class="comment-meta"><a class="comment-reply-link">Reply</a></div></article>'
        "{children}</li>",
        '<ul class="children">{all}</ul>',
    ),
    "k2": (
        '<ul id="comments" class="comment-list commentlist">{all}</ul>',
        '<li id="comment-{n}" class="comment c1 depth-{d}"><div class="comment-head"><a href="#comment-{n}" '
        'class="counter" '
        'title="Permanent Link to this Comment">1</a> <span class="commentauthor fn">{name}</span> <div class="'
        'comment-meta"><a href="#comment-{n}" title="Permalink to Comment">{shown}</a></div></div><div '
        'class="comment-content">'
        "<p>{text}</p></div>{children}</li>",
        '<ul class="children">{all}</ul>',
    ),
    "thematic": (
        '<div id="comments-list" class="comments"><h3><span>5</span> Comments</h3><ol>{all}</ol></div>',
        '<li id="comment-{n}" class="comment depth-{d}"><div class="comment-author vcard"><img class="avatar '
        'photo"/><span '
        'class="fn n"><a class="url url" rel="external nofollow">{name}</a></span></div><div '
        'class="comment-meta">Posted '
        '{shown} <span class="meta-sep">|</span> <a href="#comment-{n}" title="Permalink to this '
        'comment">Permalink</a></div>'
        '<div class="comment-content"><p>{text}</p></div><div '
        'class="comment-reply-link"><a>Reply</a></div>{children}</li>',
        '<ul class="children">{all}</ul>',
    ),
    "woothemes-canvas": (
        '<div id="comments"><h3>5 Responses</h3><ol class="commentlist">{all}</ol></div>',
        '<li class="comment depth-{d}" id="li-comment-{n}"><a name="comment-{n}"></a><div '
        'class="comment-container" id="'
        'comment-{n}"><div class="avatar"><img/></div><div class="comment-head"><span class="name">{name}</span> '
        "<span class="
        '"date">{shown}</span> <span class="perma"><a href="#comment-{n}" title="Direct link to this '
        'comment">#</a></span>'
        '</div><div class="comment-entry"><p>{text}</p><div class="reply"><a '
        'class="comment-reply-link">Reply</a></div></div>'
        "</div>{children}</li>",
        '<ul class="children">{all}</ul>',
    ),
    "hybrid-core": (
        '<section id="comments-template"><ol class="comment-list">{all}</ol></section>',
        '<li id="comment-{n}" class="comment depth-{d}"><div class="comment-wrap"><img class="avatar"/><div class="'
        'comment-meta"><span class="comment-author vcard"><cite class="fn">{name}</cite></span> <span '
        'class="published"><abbr '
        'class="comment-date" title="Thursday, March 7th, 2019, 9:05 am">March 7, 2019</abbr></span> at <span class='
        '"comment-time"><abbr title="Thursday, March 7th, 2019, 9:05 am">9:05 am</abbr></span> | <a class="permalink">'
        'Permalink</a></div><div class="comment-content comment-text"><p>{text}</p></div></div>{children}</li>',
        '<ol class="children">{all}</ol>',
    ),
    "o2": (
        '<ul class="o2-comments o2-post-comments">{all}</ul>',
        '<li id="comment-{n}" class="comment depth-{d}"><div class="comment-body"><div '
        'class="comment-header"><img class='
        '"avatar"/><a class="author-name" href="#">{name}</a> <span class="comment-date"><a href="#comment-{n}" class="'
        'comment-date o2-timestamp" data-unixtime="1551949500">{shown}</a></span></div><div '
        'class="comment-content"><p>{text}'
        '</p></div><div class="comment-actions"><a class="comment-reply-link">Reply</a></div></div>{children}</li>',
        '<ul class="children">{all}</ul>',
    ),
    "bootstrap-media": (
        '<ul class="media-list comment-list">{all}</ul>',
        '<li class="comment media depth-{d}" id="comment-{n}"><a class="pull-left"><img class="media-object '
        'avatar" alt=""/>'
        '</a><div class="media-body"><h4 class="media-heading">{name} <span class="label '
        'label-primary">Author</span></h4>'
        '<time datetime="{when}">{shown}</time><div class="comment-text"><p>{text}</p></div><a class="btn btn-xs '
        'comment-reply-link" href="?replytocom={n}#respond">Reply</a></div>{children}</li>',
        '<ul class="children">{all}</ul>',
    ),
    "data-depth-divs": (
        '<div class="thread comments">{all}</div>',
        '<div class="comment-item" id="comment-{n}" data-depth="{d}"><div class="comment-item__head"><strong class="'
        'comment-item__author">{name}</strong> <span class="comment-item__date">{shown}</span></div><div class="'
        'comment-item__body"><p>{text}</p></div><button>Like</button> <a href="#" class="comment-item__reply">Reply</a>'
        "{children}</div>",
        '<div class="comment-item__replies">{all}</div>',
    ),
    "split-date": (
        '<ol class="commentlist">{all}</ol>',
        '<li class="comment depth-{d}" id="comment-{n}"><div class="meta"><span class="author">{name}</span> '
        "<span class="
        '"day">7</span> <span class="month">March</span> <span class="year">2019</span>, <span class="hour">9:05 '
        "am</span>"
        '</div><div class="comment-text"><p>{text}</p></div>{children}</li>',
        '<ul class="children">{all}</ul>',
    ),
    "amp": (
        '<ol class="amp-wp-comments-list comment-list">{all}</ol>',
        '<li id="comment-{n}" class="comment depth-{d}"><article id="div-comment-{n}" '
        'class="comment-body"><footer class="'
        'comment-meta"><div class="comment-author vcard"><amp-img class="avatar" alt="Photo of {name}"><noscript><img '
        'alt="{name}"/></noscript></amp-img><b class="fn">{name}</b> <span class="says">says:</span></div><div class="'
        'comment-metadata"><a href="#comment-{n}"><time datetime="{when}">{shown}</time></a></div></footer><div class="'
        'comment-content"><p>{text}</p></div></article>{children}</li>',
        '<ol class="children">{all}</ol>',
    ),
    "upper-case-tags": (
        '<OL CLASS="commentlist">{all}</OL>',
        '<LI CLASS="comment depth-{d}" ID="comment-{n}"><CITE CLASS="fn">{name}</CITE> <SPAN '
        'CLASS="says">says:</SPAN> <DIV '
        'CLASS="comment-meta commentmetadata"><A HREF="#comment-{n}">{shown}</A></DIV><P>{text}</P>{children}</LI>',
        '<UL CLASS="children">{all}</UL>',
    ),
}


def thread(theme: str) -> str:
    everything, one, below = NESTED[theme]

    def answers(parent: int) -> str:
        return "".join(
            one.replace("{children}", below.replace("{all}", inner) if (inner := answers(said.number)) else "")
            .replace("{n}", str(said.number))
            .replace("{d}", str(said.depth))
            .replace("{name}", said.name)
            .replace("{text}", said.text)
            .replace("{when}", WHEN)
            .replace("{shown}", SHOWN)
            for said in THREAD
            if said.parent == parent
        )

    return everything.replace("{all}", answers(0))


@pytest.mark.parametrize("theme", NESTED)
def test_the_thread_of_a_theme(theme: str) -> None:
    found = comments_of(page(thread(theme)))

    heads = [(placed.depth, placed.record.author) for placed in arrange(found)[0]]
    assert heads == [(said.depth - 1, said.name) for said in THREAD]
    assert [comment.body.text for comment in found] == [said.text for said in THREAD]
    assert {(comment.published or "")[:16] for comment in found} == {"2019-03-07T09:05"}


@pytest.mark.parametrize("theme", NESTED)
def test_the_page_of_a_theme_keeps_its_article(theme: str) -> None:
    article = article_of(page(thread(theme)))

    assert article.title == "Late hours at the library"
    assert [text for kind, text in blocks(article.body) if kind == "heading"] == ["What it costs"]
    assert len(article.body.blocks) == 10
