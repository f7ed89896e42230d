"""`threadnote pseudonyms`, `mentions` and `findable`: protecting the people in exports."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from reader.cli.exits import Exit
from reader.cli.session import (
    cancellable,
    coder_option,
    counted,
    json_option,
    opened,
    project_option,
    put_json,
    put_table,
    say,
)

_KINDS = ("numbered", "invented", "initials", "hash")


@click.command()
@project_option
@coder_option
@click.option("--assign", is_flag=True, help="Give one to everybody who has none.")
@click.option(
    "--kind",
    type=click.Choice(_KINDS),
    help="Of which kind they are. Where there are others, these are made anew, but for those made by hand; what was "
    "exported before no longer fits then.",
)
@click.option(
    "--set", "chosen", nargs=2, multiple=True, metavar="NAME PSEUDONYM", help="Choose one. May be given again."
)
@json_option
def pseudonyms(
    project_path: Path, coder: str | None, assign: bool, kind: str | None, chosen: tuple[tuple[str, str], ...],
    as_json: bool,
) -> None:  # fmt: skip
    """List who is called what in exports that hide names. Without --assign, --kind or --set nothing is changed."""
    from reader.app import commands
    from reader.domain.pseudonyms import PseudonymKind

    with opened(project_path, read_only=not (assign or kind or chosen), coder=coder) as project:
        for name, pseudonym in chosen:
            project.do(commands.set_pseudonym, name, pseudonym)
        if kind:
            project.do(commands.reassign_pseudonyms, PseudonymKind(kind))
        elif assign:
            project.do(commands.assign_pseudonyms)
        people = sorted(project.view.protection.people(), key=lambda one: one.who.name)
    rows = [
        {
            "name": one.who.name,
            "names": list(one.who.names),
            "pseudonym": one.pseudonym,
            "kind": one.given.kind.value if one.given else None,
            "commented": one.who.commented,
        }
        for one in people
    ]
    if as_json:
        put_json(rows)
        return
    put_table(
        ("name", "pseudonym", "kind", "also"),
        [
            (row["name"], row["pseudonym"], row["kind"], ", ".join(n for n in one.who.names if n != one.who.name))
            for row, one in zip(rows, people, strict=True)
        ],
    )
    without = sum(1 for one in people if one.given is None)
    if without:
        verb = "has" if without == 1 else "have"
        say(f"{counted(without, 'name')} {verb} no pseudonym yet; an export that hides names gives one.")


@click.command()
@project_option
@coder_option
@click.option("--name", metavar="NAME", help="Only mentions of this name.")
@click.option("--undecided", is_flag=True, help="Only those that are neither sure nor decided.")
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True, help="At most so many.")
@click.option("--names", "by_name", is_flag=True, help="Count them name by name.")
@click.option("--mask", multiple=True, metavar="NAME", help="This name is the person wherever it stands.")
@click.option("--leave", multiple=True, metavar="NAME", help="This name is a word like others.")
@json_option
def mentions(
    project_path: Path, coder: str | None, name: str | None, undecided: bool, limit: int, by_name: bool,
    mask: tuple[str, ...], leave: tuple[str, ...], as_json: bool,
) -> None:  # fmt: skip
    """List where names of authors occur in texts, and what an export that hides names does with each."""
    from reader.app import commands
    from reader.domain.mentions import Decision

    with opened(project_path, read_only=not (mask or leave), coder=coder) as project:
        for names, decision in ((mask, Decision.MASK), (leave, Decision.LEAVE)):
            for one in names:
                project.do(commands.decide_mentions, one, decision)
        view = project.view.protection
        with cancellable("Looking for names") as token:
            if by_name:
                rows = [
                    {
                        "name": row.name,
                        "person": row.person.who.name,
                        "mentions": row.mentions,
                        "sure": row.sure,
                        "masked": row.masked,
                        "items": row.items,
                        "decision": row.decision.value if row.decision else None,
                    }
                    for row in view.names_in_texts(token)
                ]
            else:
                rows = [
                    {
                        "article": found.title,
                        "item": item.guid if (item := project.view.item(found.item)) else None,
                        "path": item.path if item else None,
                        "name": found.mention.name,
                        "start": found.mention.start,
                        "stop": found.mention.stop,
                        "sure": found.mention.sure,
                        "decision": found.decision.value if found.decision else None,
                        "masked": found.masked,
                        "before": found.before,
                        "shown": found.shown,
                        "after": found.after,
                    }
                    for found in view.mentions(name, undecided, limit, token)
                ]
    if as_json:
        put_json(rows)
    elif rows:
        put_table(tuple(rows[0]), [tuple(row.values()) for row in rows])
    else:
        say("No name was found.")


@click.command()
@project_option
@click.option(
    "--protect",
    multiple=True,
    metavar="WHAT",
    help="As an export would hide people: names, emails, phones, urls, handles, paraphrases, all. May be given again.",
)
@click.option("--words", type=click.IntRange(1), default=6, show_default=True, help="From so many words on.")
@json_option
@click.pass_context
def findable(ctx: click.Context, project_path: Path, protect: tuple[str, ...], words: int, as_json: bool) -> None:
    """List quotes that are verbatim and long enough to be found by a search engine (exit code 1 if there are any).

    Nothing is looked up: it is a rule of thumb. Shorter quotes with a rare word can be found as well.
    """
    from reader.app import exports
    from reader.app.protection import findable as checks
    from reader.app.protection import protection_from
    from reader.domain.errors import UserError
    from reader.domain.scope import Scope

    try:
        wanted = exports.Wanted(Scope(), protection_from(protect))
    except UserError as fault:
        raise click.UsageError(str(fault)) from fault
    with opened(project_path, read_only=True) as project, cancellable("Checking") as token:
        written = frozenset(one.coding for one in project.view.protection.paraphrases())
        with exports.opened(project, wanted) as records:
            found = list(checks.findable(records, words, paraphrased=written, token=token))
            whole = checks.texts(records, words, token=token)
    if as_json:
        quotes = [
            {name: value for name, value in asdict(one).items() if name not in {"coding", "item"}} for one in found
        ]
        put_json({"quotes": quotes, "texts": {"findable": whole.findable, "all": whole.all}})
    else:
        put_table(
            ("code", "article", "words", "paraphrase", "quote"),
            [
                (
                    one.code_path,
                    one.article_title,
                    one.words or one.letters,
                    "yes" if one.paraphrased else "",
                    one.quote,
                )
                for one in found
            ],
        )
        say(f"{counted(len(found), 'quote')} can be found; of whole texts, {whole.findable} of {whole.all}.")
    ctx.exit(Exit.PROBLEMS if found else Exit.DONE)
