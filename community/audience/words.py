"""How one may vote, in words."""

from community.language import _, ngettext
from community.stage.tables import Ballot, ChosenFrom


def most_words(ballot: Ballot) -> str:
    """What a person may not do with their dots; nothing where all may lie on one thing."""
    words = ngettext(
        "At most %(num)s on one thing.", "At most %(num)s on one thing.", ballot.most_each
    )
    most = words % {"num": ballot.most_each} if ballot.most_each < ballot.dots else ""
    is_free = ballot.own_roundtable or ballot.chosen_from == ChosenFrom.THEMES
    own = "" if is_free else _("Not on one’s own roundtable.")
    return " ".join(each for each in (most, own) if each)
