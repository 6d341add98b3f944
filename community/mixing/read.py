"""Letters, companies and rounds as people type them."""

import re
from collections.abc import Iterable
from unicodedata import normalize

from community.language import _
from community.language.line import one_line
from community.members.company import same_name
from community.refusal import Refused


def a_letter(typed: str) -> str:
    """A roundtable's letter, however it was typed. Refuses what is none."""
    letter = normalize("NFKC", typed).strip().upper()
    if not re.fullmatch("[A-Z]{1,2}", letter):
        raise Refused(_("Please write the letter of a roundtable, such as C."), "roundtable")
    return letter


def read_companies(said: Iterable[str]) -> list[str]:
    """Companies that compete, each once. Refuses fewer than two."""
    names = {same_name(name): name for each in said if (name := one_line(each)[:120])}
    if len(names) < 2:
        raise Refused(_("Please write two companies or more, separated by commas."), "companies")
    return list(names.values())
