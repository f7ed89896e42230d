"""An invented page with a picture and, in a frame, its comments; and every container that holds it."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import plistlib
import uuid
import zipfile

import zstandard

URL = "https://news.example/lamp"
FRAME_URL = "https://talk.example/embed?thread=lamp"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)
BODY = (
    "The lamp at the harbour mouth is to be lit by the sun from next winter on, the harbour master said. "
    "It has burned paraffin since it was put up, and for the last forty years the power line has fed it. "
    "Nobody who sails here at night expects to see a difference, and that is the whole idea of it."
)


def comment(number: int, name: str, text: str, inner: str = "") -> str:
    return (
        f'<li class="comment depth-1" id="comment-{number}"><article><footer class="comment-meta">'
        f'<b class="fn">{name}</b> <time datetime="2024-05-0{number}T10:00:00+00:00">May {number}, 2024</time></footer>'
        f'<div class="comment-content"><p>{text}</p></div></article>{inner}</li>'
    )


COMMENTS = '<ol class="comment-list">{}</ol>'.format(
    comment(
        1, "Odile Marsh", "It was the paraffin that one could smell from the pier.", "<ol class='children'>"
    ).removesuffix("</li>")
    + comment(2, "Penn", "Only when the wind came from the east.")
    + "</ol></li>"
    + comment(3, "Rosa Quay", "And who cleans the panels of the gulls?")
)


def page(picture: str, frame: str = "") -> bytes:
    """The page; its comments are in `frame` where that names one, else on it."""
    comments = f'<iframe src="{frame}"></iframe>' if frame else COMMENTS
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The lamp goes solar</title>'
        f'<link rel="canonical" href="{URL}"></head><body><main><article><h1>The lamp goes solar</h1>'
        f'<div class="entry-content"><p>{BODY}</p><figure><img src="{picture}" alt="The lamp" width="600" height="400">'
        f"<figcaption>The lamp in March</figcaption></figure><p>{BODY[::-1]}</p></div></article></main>"
        f'<section id="comments"><h2>3 comments</h2>{comments}</section></body></html>'
    ).encode()


def framed() -> bytes:
    return f"<!doctype html><html><body><div id='comments'>{COMMENTS}</div></body></html>".encode()


def mhtml() -> bytes:
    """As Chromium writes it: the frame has a content id, the picture an address."""
    import base64
    import quopri

    def part(kind: str, head: str, data: bytes, *, text: bool) -> bytes:
        how = "quoted-printable" if text else "base64"
        packed = quopri.encodestring(data) if text else base64.encodebytes(data)
        return (
            f"------cut\r\nContent-Type: {kind}\r\n{head}Content-Transfer-Encoding: {how}\r\n\r\n".encode()
            + packed.replace(b"\n", b"\r\n")
            + b"\r\n"
        )

    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {URL}\r\nSubject: lamp\r\n"
        "Date: Mon, 6 May 2024 18:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html";\r\n\tboundary="----cut"\r\n\r\n\r\n'.encode()
        + part(
            "text/html",
            f"Content-ID: <page@mhtml.blink>\r\nContent-Location: {URL}\r\n",
            page("https://news.example/lamp.png", "cid:frame-1@mhtml.blink"),
            text=True,
        )
        + part(
            "text/html",
            f"Content-ID: <frame-1@mhtml.blink>\r\nContent-Location: {FRAME_URL}\r\n",
            framed(),
            text=True,
        )
        + part("image/png", "Content-Location: https://news.example/lamp.png\r\n", PNG, text=False)
        + b"------cut--\r\n"
    )


def webarchive() -> bytes:
    def resource(data: bytes, url: str, kind: str) -> dict[str, object]:
        return {"WebResourceData": data, "WebResourceURL": url, "WebResourceMIMEType": kind}

    return plistlib.dumps(
        {
            "WebMainResource": {
                **resource(page("/lamp.png", FRAME_URL), URL, "text/html"),
                "WebResourceTextEncodingName": "UTF-8",
            },
            "WebSubresources": [resource(PNG, "https://news.example/lamp.png", "image/png")],
            "WebSubframeArchives": [{"WebMainResource": resource(framed(), FRAME_URL, "text/html")}],
        },
        fmt=plistlib.FMT_BINARY,
    )


def warc(packed: bool) -> bytes:
    """As an archiving browser writes it: each request beside its response, each record a gzip member of its own."""

    def record(kind: str, url: str, content: bytes) -> bytes:
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\n"
            f"WARC-Record-ID: <urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, kind + url)}>\r\n"
            f"WARC-Target-URI: {url}\r\nWARC-Date: 2024-05-06T18:30:00Z\r\n"
            f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(content)}\r\n\r\n"
        )
        data = head.encode() + content + b"\r\n\r\n"
        return gzip.compress(data) if packed else data

    def pair(url: str, data: bytes, kind: str, asked_for: str) -> bytes:
        asked = f"GET / HTTP/1.1\r\nSec-Fetch-Dest: {asked_for}\r\n\r\n".encode()
        sent = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data
        return record("response", url, sent) + record("request", url, asked)

    return (
        pair(URL, page("/lamp.png", FRAME_URL), "text/html; charset=utf-8", "document")
        + pair(FRAME_URL, framed(), "text/html", "iframe")
        + pair("https://news.example/lamp.png", PNG, "image/png", "image")
    )


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def wacz() -> bytes:
    listed = b'{"format": "json-pages-1.0"}\n{"url": "' + URL.encode() + b'", "ts": "2024-05-06T18:30:00Z"}\n'
    return zipped({"datapackage.json": b"{}", "archive/data.warc.gz": warc(True), "pages/pages.jsonl": listed})


def saved_folder() -> dict[str, bytes]:
    """What a browser writes for "web page, complete"."""
    return {
        "lamp.html": page("./lamp_files/lamp.png", "./lamp_files/embed.html"),
        "lamp_files/lamp.png": PNG,
        "lamp_files/embed.html": framed(),
    }


ALL = {
    "lamp.mhtml": mhtml(),
    "lamp.webarchive": webarchive(),
    "lamp.warc": warc(False),
    "lamp.warc.gz": warc(True),
    "lamp.wacz": wacz(),
    "lamp.zip": zipped({f"saved/{name}": data for name, data in saved_folder().items()}),
}
PACKED = {
    "lamp.html.gz": gzip.compress(page("x.png")),
    "lamp.html.bz2": bz2.compress(page("x.png")),
    "lamp.html.xz": lzma.compress(page("x.png")),
    "lamp.html.zst": zstandard.ZstdCompressor().compress(page("x.png")),
}
