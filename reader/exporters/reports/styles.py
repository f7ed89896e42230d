"""The look of the HTML report: light and dark, narrow and wide, on paper. Nothing in it comes from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from reader.domain.model import Code
from reader.exporters.reports import colours

_BASE = """
:root{--paper:#fff;--ink:#1b1d21;--soft:#555b65;--line:#d4d7dd;--card:#f7f8fa;--link:#0b57a8;--step:1.4rem}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 6rem;max-width:50rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.55 Charter,"Bitstream Charter","Source Serif 4",Georgia,"Noto Serif",serif;overflow-wrap:anywhere}
h1,h2,h3,.who,.facts,.labels,.where,nav,summary,.tag,.gap,.front{font-family:system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans",sans-serif}
h1{color:var(--ink);font-size:2rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.4rem;line-height:1.3;margin:3.5rem 0 .25rem;padding-top:1rem;border-top:2px solid var(--ink)}
h3{font-size:.9375rem;font-weight:600;margin:0}
.site{margin-inline-start:.4rem}
p{margin:0 0 .6em}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.front{color:var(--soft)}
.notes{border-inline-start:4px solid var(--ink);padding:.4rem 1rem;background:var(--card);color:var(--ink)}
nav ol{list-style:none;padding:0;margin:.5rem 0}
nav li{display:flex;gap:.6rem;align-items:baseline;padding:.1rem 0;padding-inline-start:calc(var(--d,0)*var(--step))}
nav li span:last-child{color:var(--soft);margin-inline-start:auto;white-space:nowrap;font-variant-numeric:tabular-nums}
.dot{display:inline-block;width:.75em;height:.75em;border-radius:50%;flex:none;border:1px solid var(--ink)}
.define{color:var(--soft);white-space:pre-wrap}
.up{font-size:.8125rem}
.entry{margin:1.75rem 0 2.5rem}
.where{font-size:.875rem;color:var(--soft);margin-bottom:.6rem}
.where h3{display:inline;color:var(--ink)}
.thread{list-style:none;margin:0;padding:0}
.thread>li{position:relative;margin:0;padding:.35rem 0;padding-inline-start:calc(var(--d)*var(--step) + .9rem)}
.thread>li::before{content:"";position:absolute;inset-block:0;inset-inline-start:0;
width:calc(var(--d)*var(--step) + 2px);
background:repeating-linear-gradient(to right,var(--line) 0 2px,transparent 2px var(--step))}
[dir=rtl] .thread>li::before{
background:repeating-linear-gradient(to left,var(--line) 0 2px,transparent 2px var(--step))}
.above{color:var(--soft);font-size:.9375rem}
.who{font-size:.875rem;margin-bottom:.15rem}
.who b{color:var(--ink)}
.facts{color:var(--soft);font-size:.8125rem}
.said>div{background:var(--card);border:1px solid var(--line);border-inline-start:4px solid var(--edge,var(--ink));
border-radius:.4rem;padding:.7rem 1rem .6rem}
.said .text{font-size:1.0625rem}
.text>*{margin:0 0 .5em;white-space:pre-wrap}
.text>:last-child{margin-bottom:.2em}
.text blockquote{border-inline-start:3px solid var(--line);padding-inline-start:.8rem;color:var(--soft)}
.text .heading{font-weight:700}
.text .caption,.text .image{font-size:.875rem;font-style:italic}
.text .item{display:list-item;list-style:disc;margin-inline-start:calc(var(--l)*1.3rem)}
.text pre{font:.875rem/1.45 ui-monospace,Consolas,monospace;overflow-x:auto}
.gap{font-size:.8125rem;font-style:italic;color:var(--soft)}
mark{color:inherit;border-bottom:2px solid;padding:.08em 0;
-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.more{border-bottom-style:double;border-bottom-width:4px}
.tag{font-size:.6875rem;line-height:0;padding:0 .25em;color:var(--ink);font-weight:600}
.labels{font-size:.875rem;margin:.5rem 0 0;padding:0;list-style:none}
.labels li{padding:.2rem 0}
.labels .name{font-weight:600}
.labels .dot{margin-inline-end:.4rem}
.memo,.attributes{margin:.2rem 0 .2rem 1.2rem;white-space:pre-wrap}
.quoted{margin:.2rem 1.2rem;font-style:italic;white-space:pre-wrap}
details{margin:.5rem 0 0}
summary{cursor:pointer;font-size:.875rem;color:var(--link)}
@media print{
:root{--line:#aaa}
body{max-width:none;padding:0;font-size:10.5pt}
h2{break-after:avoid}.where,.who{break-after:avoid}.labels,.up{break-before:avoid}.up{display:none}
.entry{break-inside:auto}mark,.dot,.thread>li::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
details::details-content{content-visibility:visible;block-size:auto}
a{color:inherit;text-decoration:none}
}
"""
_NIGHT = ":root{--paper:#16181c;--ink:#e8e9ec;--soft:#a9afb9;--line:#3d424b;--card:#1e2127;--link:#8ec1ff;"


def sheet(codes: Iterable[Code]) -> str:
    """The style sheet, with a ground (`--g`) and a line (`--s`) for each code by its id."""
    day: list[str] = []
    night: list[str] = []
    for code in codes:
        day.append(f"--g{code.id}:{colours.tint(code.colour)};--s{code.id}:{colours.line(code.colour)}")
        ground = colours.tint(code.colour, colours.NIGHT, colours.PALE, 0.45)
        night.append(f"--g{code.id}:{ground};--s{code.id}:{colours.line(code.colour, colours.NIGHT, colours.PALE)}")
    light = f":root{{{';'.join(day)}}}" if day else ""
    return f"{_BASE}{light}\n@media screen and (prefers-color-scheme:dark){{{_NIGHT}{';'.join(night)}}}}}\n"
