"""What is wished for a seating from a file, read and checked."""

import re
from argparse import Namespace
from dataclasses import dataclass

from community.language import _
from community.refusal import Refused

MOST_ROUNDS = 12
SMALLEST, USUAL, LARGEST = 2, 5, 12
MOST_SEEDS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Wish:
    """Rounds, how many at a table, and the columns that count, by the names that were said."""

    rounds: int
    size: int
    least: int
    most: int
    seed: int
    apart: tuple[str, ...]
    mix: tuple[str, ...]
    hosts: str
    only_present: bool

    @property
    def columns(self) -> list[str]:
        """Every column that counts, once, in the order of the file that is written."""
        return list(dict.fromkeys(filter(None, (*self.apart, *self.mix, self.hosts))))


def read_wish(asked: Namespace) -> Wish:
    """The wishes as numbers and names. Refuses what makes no sense, one sentence each."""
    least, most = _between(asked.sizes)
    return Wish(
        rounds=_whole(asked.rounds, "--rounds", 1, MOST_ROUNDS),
        size=_whole(asked.size or str(min(max(USUAL, least), most)), "--size", least, most),
        least=least,
        most=most,
        seed=_whole(asked.seed, "--seed", 0, MOST_SEEDS),
        apart=_names(asked.apart),
        mix=_names(asked.mix),
        hosts=asked.hosts.strip(),
        only_present=asked.present,
    )


def _whole(said: str, option: str, least: int, most: int) -> int:
    if said.isdecimal() and len(said) < 12 and least <= int(said) <= most:
        return int(said)
    sentence = _("{option} is a whole number from {least} to {most}, not “{said}”.")
    raise Refused(sentence.format(option=option, least=least, most=most, said=said))


def _between(said: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,3})(?:\s*[-–〜~]\s*(\d{1,3}))?", said.strip())
    least, most = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if SMALLEST <= least <= most <= LARGEST:
        return least, most
    sentence = _("--sizes is two numbers from {least} to {most}, such as 3-8, not “{said}”.")
    raise Refused(sentence.format(least=SMALLEST, most=LARGEST, said=said))


def _names(said: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(str.strip, re.split("[,，、]", said)))))
