"""What the form of a guest sends: for each comment a verdict, the words, and the words seen."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from community.approvals.answer import Reply
from community.commentary.tables import Verdict
from community.typed import read_id

VERDICTS = {str(each): each for each in Verdict}


def read_replies(form: Mapping[str, Any]) -> Iterator[Reply]:
    """A reply for each comment that was decided on; the others stay open."""
    for name, verdict in form.items():
        commentary = _commentary_in(name)
        if commentary and verdict in VERDICTS:
            text, seen = (str(form.get(f"{part}-{commentary}") or "") for part in ("text", "seen"))
            yield Reply(commentary, VERDICTS[verdict], text, seen)


def _commentary_in(name: str) -> UUID | None:
    kind, _, rest = name.partition("-")
    return read_id(rest) if kind == "verdict" else None
