"""`python -m benchmarks.fuzz [--importer ID] [--minutes N] [--seed S] [--keep FOLDER]`: harmed files, for so long.

Each file is an invented sample with some damage. What breaks the contract of importers (`tests.importers.contract`),
takes longer than a file of its size may, or ends in anything but a `FormatError` is told once for each place in the
code, and its bytes are kept. Where the library atheris is installed (Linux; it is no dependency) it steers the bytes by
what code they reach; else they are drawn at random.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
import traceback
import warnings
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, cast

from reader.app import registry
from tests.importers.contract import every, outcome, unpacked
from tests.importers.damage import DAMAGES, inside
from tests.importers.samples_of_formats import packed, samples, samples_for

SLOW_S = 5.0
SLOW_S_PER_MB = 60.0


@dataclass
class Trial:
    """One importer or container under trial; `found` counts what went wrong by where it did."""

    entry: registry.Importer | registry.Container
    keep: Path
    found: dict[str, int] = field(default_factory=dict)
    tried: int = 0

    def name(self, number: int) -> str:
        own = samples_for(self.entry.id, self.entry.suffixes)
        return own[number % len(own)].name

    def attempt(self, data: bytes, name: str) -> None:
        self.tried += 1
        before = time.process_time()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                if hasattr(self.entry, "members"):
                    unpacked(cast(registry.Container, self.entry), data, name)
                else:
                    outcome(self.entry, data, name)
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is what is looked for
            self._note(f"{type(fault).__name__} at {_place(fault)}: {str(fault)[:100]!r}", _place(fault), data, name)
        taken = time.process_time() - before
        if taken > SLOW_S + SLOW_S_PER_MB * len(data) / 1e6:
            self._note(f"slow: {taken:.1f} s for {len(data)} bytes", "slow", data, name)

    def _note(self, told: str, place: str, data: bytes, name: str) -> None:
        self.found[place] = self.found.get(place, 0) + 1
        if self.found[place] == 1:
            self.keep.mkdir(parents=True, exist_ok=True)
            path = self.keep / f"{self.entry.id}-{len(self.found)}-{name}"
            path.write_bytes(data)
            print(f"{self.entry.id}: {told}\n    kept as {path}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--importer", help="the id of an importer or container; without it, each in turn")
    parser.add_argument("--minutes", type=float, default=1.0, help="for each")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=Path("bench-results/fuzz"))
    parser.add_argument("--random", action="store_true", help="do not steer, even where atheris is installed")
    chosen = parser.parse_args()
    entries = [entry for entry in every() if chosen.importer in (None, entry.id)]
    if not entries:
        parser.error(f"there is no importer {chosen.importer}")
    steered = not chosen.random and chosen.importer is not None and importlib.util.find_spec("atheris") is not None
    bad = 0
    for entry in entries:
        trial = Trial(entry, chosen.keep)
        (_steered if steered else _drawn)(trial, chosen.minutes * 60, chosen.seed)
        print(
            f"{entry.id}: {trial.tried} files, {sum(trial.found.values())} faults at {len(trial.found)} places",
            flush=True,
        )
        bad += len(trial.found)
    return 1 if bad else 0


def _drawn(trial: Trial, seconds: float, seed: int) -> None:
    choices = Random(seed)
    own = samples_for(trial.entry.id, trial.entry.suffixes)
    others = [sample for known in (samples(), packed()) for some in known.values() for sample in some]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        sample = choices.choice(own)
        data = sample.data
        within = choices.random() < 0.7
        for damage in choices.choices(DAMAGES, k=choices.randint(1, 5)):
            other = choices.choice(others).data
            try:
                data = inside(data, damage, choices, other) if within else damage(data, choices, other)
            except (zipfile.BadZipFile, zlib.error, ValueError, OSError, RuntimeError, LookupError):
                break  # no zip file any more
        trial.attempt(data, sample.name)


def _steered(trial: Trial, seconds: float, seed: int) -> None:
    """With atheris (libFuzzer), which ends the process: what was found is told before."""
    import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]

    corpus = trial.keep / f"corpus-{trial.entry.id}"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, sample in enumerate(samples_for(trial.entry.id, trial.entry.suffixes)):
        (corpus / f"sample-{number}").write_bytes(sample.data)
    name = trial.name(0)

    def one(data: bytes) -> None:
        trial.attempt(data, name)

    fuzz = cast(Callable[..., Any], atheris.Setup)
    limits = [
        f"-max_total_time={int(seconds)}",
        "-max_len=20000",
        f"-seed={seed + 1}",
        "-timeout=60",
        "-rss_limit_mb=4096",
    ]
    atheris.instrument_all() if sys.version_info < (3, 11) else None
    fuzz([sys.argv[0], *limits, str(corpus)], one)
    atheris.Fuzz()


def _place(fault: BaseException) -> str:
    """Where in our code it was, or what the fault's own place is."""
    frames = traceback.extract_tb(fault.__traceback__)
    own = [frame for frame in frames if "/reader/" in frame.filename.replace("\\", "/")]
    frame = (own or frames)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}" + ("" if own else f" ({frame.line})")


if __name__ == "__main__":
    sys.exit(main())
