"""What stands around a line on its page: its themes; of a theme its evenings."""

from typing import Any

from community.events.visible_to import Viewer
from community.library.asked import asked_at
from community.library.follow import follower_of
from community.library.found import Found
from community.library.over_time import answers_to, over_time, themes_of
from community.library.sounds_alike import sounds_alike
from community.members.visitor import Visitor


async def around(
    viewer: Viewer, visitor: Visitor, line: Found, others: list[Found]
) -> dict[str, Any]:
    """What the page shows beside the line and what says the same."""
    is_editor = not {"organiser", "editor"}.isdisjoint(visitor.roles_at())
    known: dict[str, Any] = {
        "alike": await sounds_alike(viewer, line) if is_editor else [],
        "evenings": [],
    }
    if line.kind != "theme":
        themes = await themes_of(viewer, line)
        return known | {"themes": themes, "asked": await asked_at(line)}
    evenings = await over_time(viewer, [line, *others])
    questions = [each for once in evenings for each in once.open_questions]
    return known | {
        "evenings": evenings,
        "questions": questions,
        "again": await answers_to(viewer, questions),
        "following": await follower_of(line, visitor.member) if visitor.member else None,
    }
