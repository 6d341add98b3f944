"""One platform, as its participants' files show it: data, one small file each."""

import unicodedata
from functools import cached_property

import msgspec

from community.platforms.means import Means
from community.platforms.reason import Reason
from community.registrations.standing import Standing


class Platform(msgspec.Struct, frozen=True, dict=True, forbid_unknown_fields=True):
    """Columns are found by any of their names; what is neither named nor `ignored` is a question.

    `layout` is the header of the files we write for it. Moments without an offset are in `zone`,
    or in the event's own when that is empty. Where it `buys_for_others`, one account may hold
    places for several people; where it is `known_by_email`, the address is the account.
    `stands_for` names what tells people apart in files without a column for their numbers.
    `standings` are the platform's own words by what they mean here, or why they mean nothing.
    Who came is told by `present` in a column of its own, or by a status out of `status_present`.
    """

    key: str
    name: str
    columns: dict[Means, list[str]]
    needed: list[Means]
    standings: dict[str, list[str]]
    said_of: dict[Standing, str]
    layout: dict[str, str]
    ignored: list[str] = []
    numbered_by: tuple[Means, ...] = (Means.NUMBER,)
    stands_for: dict[Means, Means] = {}
    present: list[str] = []
    status_present: list[str] = []
    paid: list[str] = []
    moments: list[str] = []
    zone: str = ""
    delimiter: str = ","
    deleted: str = ""
    buys_for_others: bool = False
    known_by_email: bool = False

    @cached_property
    def place_of(self) -> dict[str, Standing | Reason]:
        """What each of its words for a standing means, by the folded word."""
        return {
            folded(word): Standing(meant) if meant in set(Standing) else Reason(meant)
            for meant, words in self.standings.items()
            for word in words
        }

    @cached_property
    def came(self) -> set[str]:
        """Its folded words for somebody who came, in a column that says only this."""
        return set(map(folded, self.present))

    @cached_property
    def came_by_status(self) -> set[str]:
        """Its folded words for a status that only somebody has who came."""
        return set(map(folded, self.status_present))

    @cached_property
    def known(self) -> dict[str, Means | None]:
        """What its columns mean, by folded name; None for those that are passed over."""
        named = {folded(name): means for means, names in self.columns.items() for name in names}
        return {**dict.fromkeys(map(folded, self.ignored)), **named}

    def means(self, column: str) -> Means | None:
        """What a column of this name means; None for a question, or what is ignored."""
        return self.known.get(folded(column))

    def asks(self, column: str) -> bool:
        """Whether a column of this name is a question to the participants."""
        return folded(column) not in self.known


def folded(words: str) -> str:
    """The words as they are compared: in ordinary width, lower case, without blanks."""
    return "".join(unicodedata.normalize("NFKC", words).casefold().split())
