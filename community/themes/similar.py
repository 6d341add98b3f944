"""How alike two sentences are, to suggest what may belong together."""

import unicodedata

ALIKE = 0.35  # from here on a person is asked whether two say the same


def likeness(one: str, other: str) -> float:
    """Shared pairs of neighbouring characters by all pairs (Jaccard), after NFKC: 0 to 1."""
    mine, yours = _pairs(one), _pairs(other)
    either = len(mine | yours)
    return len(mine & yours) / either if either else 0.0


def _pairs(text: str) -> set[str]:
    plain = "".join(unicodedata.normalize("NFKC", text).lower().split())
    return {plain[at : at + 2] for at in range(len(plain) - 1)}
