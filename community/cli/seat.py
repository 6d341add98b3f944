"""What `community seat` does: read a roster, have it planned, write the plan."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from community.guestlists.planned import planned
from community.guestlists.wish import read_wish
from community.language import _, speaking
from community.refusal import Refused


def seat(asked: Namespace) -> None:
    """Write the plan and say what it costs; a refusal is one sentence, and nothing is written."""
    with speaking(_tongue()):
        try:
            content, said = planned(_read(asked.roster), read_wish(asked))
            _write(asked, content)
        except Refused as no:
            raise SystemExit(no.sentence) from None
        except OSError as why:
            raise SystemExit(f"{why.filename}: {_in_words(why)}") from None
        print(said, file=sys.stderr if asked.output == "-" else sys.stdout)


def _tongue() -> str:
    """Japanese where the machine speaks it."""
    said = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "ja" if said.startswith("ja") else "en"


def _in_words(why: OSError) -> str:
    """In the reader's language what happens to files; the rest as the machine says it."""
    match why:
        case FileNotFoundError():
            return _("There is no such file or folder.")
        case IsADirectoryError():
            return _("This is a folder, not a file.")
        case PermissionError():
            return _("This file may not be read or written.")
    return str(why.strerror)


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
