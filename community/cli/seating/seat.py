"""Read a roster, plan, write: what `community seat` does."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from community.cli.seating.guests import guests_of
from community.cli.seating.plan import plan
from community.cli.seating.report import report
from community.cli.seating.sheet import sheet
from community.cli.seating.sizes import table_sizes
from community.cli.seating.wish import Wish, read_wish
from community.language import _, speaking
from community.refusal import Refused

MOST_PEOPLE = 10_000


def seat(asked: Namespace) -> None:
    """Write the plan and say what it costs; a refusal is one sentence, and nothing is written."""
    with speaking(_tongue()):
        try:
            content, said = planned(_read(asked.roster), read_wish(asked))
            _write(asked, content)
        except Refused as no:
            raise SystemExit(no.sentence) from None
        except OSError as why:
            raise SystemExit(f"{why.filename}: {why.strerror}") from None
        print(said, file=sys.stderr if asked.output == "-" else sys.stdout)


def planned(content: bytes, wish: Wish) -> tuple[bytes, str]:
    """The plan's file, and what is to be said about it."""
    guests = guests_of(content, wish)
    people = len(guests.seated)
    _refuse_odd_crowds(people)
    found = plan(guests.seated, table_sizes(people, wish.size, wish.least, wish.most), wish)
    return sheet(guests.seated, found, wish), report(guests, found, wish)


def _refuse_odd_crowds(people: int) -> None:
    if people == 0:
        raise Refused(_("Nobody in this file has a place."))
    if people == 1:
        raise Refused(_("Only one person in this file has a place: nobody to talk with."))
    if people > MOST_PEOPLE:
        raise Refused(_("More than 10,000 people. Split the file, a hall each."))


def _tongue() -> str:
    """Japanese where the machine speaks it."""
    said = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ja" if said.startswith("ja") else "en"


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _write(asked: Namespace, content: bytes) -> None:
    if asked.output == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    elif asked.roster != "-" and Path(asked.output).resolve() == Path(asked.roster).resolve():
        raise Refused(_("The plan would overwrite the roster. Give --output another name."))
    else:
        Path(asked.output).write_bytes(content)
