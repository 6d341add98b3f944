"""The column that somebody means, by its name or by what it is about."""

from collections.abc import Sequence
from difflib import get_close_matches

from community.language import _
from community.platforms.guess import topic
from community.platforms.platform import folded
from community.refusal import Refused

SHOWN = 20  # names in a sentence
ABOUT = {"company": ("company", "workplace")}


def column(said: str, header: Sequence[str]) -> str:
    """The column of this name, or else the first one about it: `company` finds 「会社名」.

    Refuses a name that no column has, with those that come near.
    """
    by_name = {folded(name): name for name in reversed(header)}
    if folded(said) in by_name:
        return by_name[folded(said)]
    wanted = topic(said)
    for about in ABOUT.get(wanted, (wanted,)) if wanted else ():
        found = [name for name in header if topic(name) == about]
        if found:
            return found[0]
    raise _no_such(said, header)


def _no_such(said: str, header: Sequence[str]) -> Refused:
    known = {folded(name): name for name in (*filter(None, map(topic, header)), *header)}
    near = [known[each] for each in get_close_matches(folded(said), known, n=3, cutoff=0.6)]
    sentence = _("No column is called “{said}”. The file has: {names}.")
    if near:
        sentence = _("No column is called “{said}”. Do you mean {near}? The file has: {names}.")
    return Refused(sentence.format(said=said, near=_quoted(near), names=_listed(header)))


def name_columns(header: Sequence[str]) -> list[str]:
    """Where people's names stand. Refuses a file without."""
    for wanted in NAMES:
        found = [name for part in wanted for name in header if folded(name) == folded(part)]
        if found:
            return found
    told = [name for name in header if "氏名" in name or "名前" in name]
    if told:
        return told[:1]
    sentence = _("No column tells names. Call one of them “name”. The file has: {names}.")
    raise Refused(sentence.format(names=_listed(header)))


NAMES = [
    *(
        [each]
        for each in ("name", "氏名", "お名前", "名前", "参加者名", "full name", "attendee name")
    ),
    ["姓", "名"],
    ["last name", "first name"],
    *([each] for each in ("表示名", "ニックネーム", "display name", "participant", "attendee")),
]


def _quoted(names: Sequence[str]) -> str:
    return _(", ").join(f"“{name}”" for name in names)


def _listed(names: Sequence[str]) -> str:
    return _(", ").join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")
