"""Codes that should open no door tonight: each made from what somebody could have in hand."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import cycle
from typing import NamedTuple

import base45
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

STRANGER = Ed25519PrivateKey.generate()
chance = random.Random(33)


class Tickets(NamedTuple):
    """Genuine ones that open nothing tonight: in already, replaced, and of other evenings."""

    used: Sequence[str]
    revoked: Sequence[str]
    past: Sequence[str]
    moved: Sequence[str]


class Code(NamedTuple):
    """A code, and of which kind it is."""

    kind: str
    shown: str


def false_codes(known: Tickets) -> Iterator[Code]:
    """One of each kind after the other, without an end."""
    makers: Mapping[str, Callable[[], str]] = {
        "made up": lambda: _written(chance.randbytes(77)),
        "altered": lambda: _altered(chance.choice(known.used)),
        "signed by another": lambda: _foreign(chance.choice(known.used)),
        "revoked": lambda: chance.choice(known.revoked),
        "of a past evening": lambda: chance.choice(known.past),
        "of an evening that was moved": lambda: chance.choice(known.moved),
        "re-used": lambda: chance.choice(known.used),
        "truncated": lambda: chance.choice(known.used)[: chance.randrange(1, 119)],
        "a made-up number": _number,
    }
    return (Code(kind, make()) for kind, make in cycle(makers.items()))


def _written(content: bytes) -> str:
    return "T1:" + str(base45.b45encode(content), "ascii")


def _altered(ticket: str) -> str:
    """One bit is another."""
    content = bytearray(base45.b45decode(ticket[3:]))
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return _written(bytes(content))


def _foreign(ticket: str) -> str:
    """The facts of a ticket of ours under the signature of somebody else."""
    facts = base45.b45decode(ticket[3:])[:13]
    return _written(facts + STRANGER.sign(b"community ticket 1\0" + facts))


def _number() -> str:
    letters = "".join(chance.choices("0123456789ABCDEFGHJKMNPQRSTVWXYZ", k=8))
    return f"{letters[:4]}-{letters[4:]}"
