"""What guests said, in its order, and what it is about."""

from uuid import UUID

import msgspec

from community.commentary.based_on import fingerprint
from community.commentary.standing import Standing
from community.database import fetch, only
from community.events.tables import Event


class Aim(msgspec.Struct, frozen=True):
    """What words are about: a theme, or a line of a sheet with its mark, such as 1-A."""

    id: UUID
    words: str
    mark: str = ""

    @property
    def in_short(self) -> str:
        """What a reader is told of it: a line by its roundtable alone, for it may still change."""
        return self.mark or self.words


class Comment(msgspec.Struct, frozen=True):
    """What a guest said, with name, title and company as of that evening."""

    id: UUID
    guest: UUID
    text: str
    name: str
    title: str
    company: str
    standing: Standing
    about: tuple[Aim, ...] = ()

    @property
    def topic(self) -> str:
        """All that it is about, in a line."""
        return " · ".join(dict.fromkeys(aim.in_short for aim in self.about))

    @property
    def based_on(self) -> str:
        """What a change says it was based on: the words, who said them, and what they are about."""
        return fingerprint(self.text, str(self.guest), *sorted(str(aim.id) for aim in self.about))

    @property
    def seen(self) -> str:
        """What the guest's answer says it was given to: these very words."""
        return fingerprint(self.text)


async def commentary_of(event: Event) -> list[Comment]:
    """All commentary in its order."""
    aims: dict[UUID, list[Aim]] = {}
    for row in await fetch(_AIMS, event.id):
        aims.setdefault(row["commentary"], []).append(Aim(row["id"], row["words"], row["mark"]))
    return [
        Comment(
            **{**dict(row), "standing": Standing(row["standing"])},
            about=tuple(aims.get(row["id"], ())),
        )
        for row in await fetch(_COMMENTS, event.id)
    ]


async def words_of_guest(event: Event, guest: UUID) -> list[Comment]:
    """What one guest said."""
    return [each for each in await commentary_of(event) if each.guest == guest]


async def comment_with(event: Event, commentary_id: UUID) -> Comment:
    """One of them."""
    return only(
        next((each for each in await commentary_of(event) if each.id == commentary_id), None)
    )


_COMMENTS = """
    SELECT commentary.id, commentary.guest, commentary.text,
           appearance.name, appearance.title, appearance.company,
           CASE WHEN answer.words <> commentary.text THEN 'changed'
                ELSE coalesce(answer.verdict, 'open') END AS standing
    FROM commentary JOIN appearance ON appearance.id = commentary.guest
    LEFT JOIN guest_answer answer ON answer.commentary = commentary.id
    WHERE commentary.event = $1 ORDER BY commentary.position, commentary.made_at
"""
_AIMS = """
    SELECT about.commentary, coalesce(theme.id, item.id) AS id,
           coalesce(theme.title, nullif(item.text, ''), item.formula) AS words,
           coalesce(round.number || '-' || roundtable.letter, '') AS mark
    FROM comment_about about JOIN commentary ON commentary.id = about.commentary
    LEFT JOIN theme ON theme.id = about.theme
    LEFT JOIN item ON item.id = about.item AND item.removed_at IS NULL
    LEFT JOIN roundtable ON roundtable.id = item.roundtable
    LEFT JOIN round ON round.id = roundtable.round
    WHERE commentary.event = $1 AND coalesce(theme.id, item.id) IS NOT NULL
    ORDER BY theme.title, round.number, roundtable.letter, item.made_at
"""
