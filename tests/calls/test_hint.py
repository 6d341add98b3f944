from datetime import timedelta

import msgspec

from community.calls.hint import hint
from community.calls.minute import Asked, Minute, minute_of
from community.clock import now
from community.outputs.note import note
from tests.cast import an_event, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote

MINUTE = Minute(
    is_open=True,
    is_silent=False,
    is_late=False,
    closes_at=None,
    lines=1,
    prompts=[Asked("何を測る", 1), Asked("なぜ", 0)],
    have_not_written=["mei"],
)


def told(**other) -> str:
    at = now()
    other.setdefault("closes_at", at + timedelta(minutes=10))
    return hint(msgspec.structs.replace(MINUTE, **other), at)


def test_the_most_pressing_thing_is_said_first():
    soon = now() + timedelta(minutes=2)

    assert "まだ書いていません" in told()
    assert told(have_not_written=[]) == "「なぜ」には、まだ誰も書いていません。"
    assert "最初の一行" in told(lines=0)
    assert "発表" in told(closes_at=soon)
    assert "静かな" in told(is_silent=True, lines=0)
    assert "迎え" in told(is_open=False)
    assert "最初に試したい" in told(have_not_written=[], prompts=[])


async def test_who_wrote_for_themselves_counts_as_having_written(house):
    event, people = await an_event(), [await haruto(), await mei()]
    roundtable = await a_roundtable(event, await a_round(event), "A", *people)
    one, other = [await writer_at(roundtable, person) for person in people]
    await wrote(one, "継続率")
    before = await minute_of(one)

    await note(other, {"text": "ないしょ"})

    assert before.have_not_written == ["mei"]
    after = await minute_of(one)
    assert (after.have_not_written, after.lines) == ([], 1)
