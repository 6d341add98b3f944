"""How alike sentences are, to suggest what may belong together."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping
from typing import TypeVar

ALIKE = 0.35  # from here on a person is asked whether two say the same
K = TypeVar("K", bound=Hashable)


def likeness(one: str, other: str) -> float:
    """Shared pairs of neighbouring characters by all pairs (Jaccard), after NFKC: 0 to 1."""
    mine, yours = _pairs(one), _pairs(other)
    either = len(mine | yours)
    return len(mine & yours) / either if either else 0.0


def alike(texts: Mapping[K, str]) -> list[tuple[float, K, K]]:
    """Every two that are alike, the most alike first; who shares nothing is not compared."""
    found = [each for each in _shared(texts) if each[0] >= ALIKE]
    return sorted(found, key=lambda each: -each[0])


def _shared(texts: Mapping[K, str]) -> Iterator[tuple[float, K, K]]:
    pairs = {key: _pairs(text) for key, text in texts.items()}
    having: dict[str, list[K]] = defaultdict(list)
    for key, mine in pairs.items():
        shared = Counter(other for pair in mine for other in having[pair])
        for other, count in shared.items():
            yield count / (len(mine) + len(pairs[other]) - count), other, key
        for pair in mine:
            having[pair].append(key)


def _pairs(text: str) -> set[str]:
    plain = "".join(unicodedata.normalize("NFKC", text).lower().split())
    return {plain[at : at + 2] for at in range(len(plain) - 1)}
