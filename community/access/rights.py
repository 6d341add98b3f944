"""The table of rights: who may use which address. It is written once, in rights.txt."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from community.members.visitor import Visitor

TABLE = Path(__file__).with_name("rights.txt")
ROLES = frozenset({"owner", "organiser", "host", "door", "editor"})
OTHERS = frozenset({"guest", "member", "person", "anybody"})


_LOOKED_AT_LATER = frozenset({"anybody", "guest"})


class Right(NamedTuple):
    """Who may use a route, and whether all others are told that there is nothing."""

    who: frozenset[str]
    is_hidden: bool

    def opens_to(self, visitor: Visitor, roles: frozenset[str]) -> bool:
        """Whether this visitor, with these roles at the place, may ask; a guest is looked at later.

        Whose ticket, seat or sheet it is, a row of the database says: the room's dependencies ask.
        """
        if not (self.who.isdisjoint(_LOOKED_AT_LATER) and self.who.isdisjoint(roles)):
            return True
        who_signed_in = visitor.member
        if who_signed_in is None:
            return False
        return "person" in self.who or ("member" in self.who and who_signed_in.is_member)


@cache
def rights() -> dict[str, Right]:
    """The whole table, by method and path, such as `GET /events/{slug}/door`."""
    rows = [line.split() for line in TABLE.read_text().splitlines()]
    return {f"{row[0]} {row[1]}": _right(row[2:]) for row in rows if row and row[0] != "#"}


def _right(words: list[str]) -> Right:
    unknown = set(words) - ROLES - OTHERS - {"hidden"}
    if unknown:
        raise ValueError(f"The table of rights knows no {', '.join(sorted(unknown))}.")
    return Right(frozenset(words) - {"hidden"}, "hidden" in words)


def who_may_ask(route: str) -> frozenset[str]:
    """Who may use it; where others are told that there is nothing, strangers may ask as well."""
    right = rights()[route]
    return right.who | ({"anybody"} if right.is_hidden else set())
