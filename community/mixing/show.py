"""What was said of an event, sentence by sentence, and what of it cannot be kept."""

import asyncio
from typing import NamedTuple

from community.events.rounds import rounds_of
from community.events.tables import Event
from community.language import _, ngettext
from community.mixing.came_together import Party, not_kept, parties
from community.mixing.mix import Mix
from community.mixing.notes import notes, of_hosts
from community.mixing.people import People, people_of
from community.mixing.said import said_of
from community.mixing.sentence import sentence
from community.mixing.tables import PairWish, Pin
from community.mixing.words import Names
from community.wishes.contradiction import contradiction
from community.wishes.sizes import roundtable_sizes


class Wish(NamedTuple):
    """One wish in a sentence, and the key by which it is taken back."""

    key: str
    sentence: str


class Shown(NamedTuple):
    """What holds for everybody, each wish, and a contradiction among them or nothing."""

    mix: Mix
    wishes: list[Wish]
    contradiction: str
    notes: list[str]
    parties: list[Party]
    people: People


async def show(event: Event) -> Shown:
    """All that was said. A contradiction is judged by everybody who has a place."""
    said, people = await said_of(event), await people_of(event)
    wishes = said.wishes(people.keys)
    sizes = roundtable_sizes(len(people.ids), wishes)
    rounds = len(await rounds_of(event)) or 2
    found = await asyncio.to_thread(contradiction, wishes, people.companies, sizes, rounds)
    told = sentence(found, Names.of(people), sizes) if found else ""
    listed = [*_of_mix(said.mix), *_of_pairs(said.pairs, people), *_of_pins(said.pins, people)]
    offered = not_kept(await parties(event, people), wishes.together, people)
    noted = of_hosts(people.hosts, sizes)
    noted += notes(wishes, people.companies, people.company_names, sizes)
    return Shown(said.mix, listed, told, noted, offered, people)


def _of_mix(mix: Mix) -> list[Wish]:
    closed = _("Roundtable {letter} is closed.")
    rivals = _("Apart, as competitors: {companies}.")
    return [
        *(Wish(f"closed-{each}", closed.format(letter=each)) for each in mix.closed),
        *(
            Wish(f"reserved-{each}", _reserved(each, chairs))
            for each, chairs in mix.reserved.items()
        ),
        *(
            Wish("rivals-" + ",".join(each), rivals.format(companies=_(", ").join(each)))
            for each in mix.rivals
        ),
    ]


def _reserved(letter: str, chairs: int) -> str:
    said = ngettext(
        "At roundtable {letter} {n} chair stays free.",
        "At roundtable {letter} {n} chairs stay free.",
        chairs,
    )
    return said.format(letter=letter, n=chairs)


def _of_pairs(pairs: list[PairWish], people: People) -> list[Wish]:
    together, apart = _("{one} and {other}: together."), _("{one} and {other}: apart.")
    return [
        Wish(
            f"pair-{each.id}",
            (together if each.is_together else apart).format(
                one=_called(each.one, people), other=_called(each.other, people)
            ),
        )
        for each in pairs
    ]


def _of_pins(pins: list[Pin], people: People) -> list[Wish]:
    always = _("{one}: at roundtable {letter} in every round.")
    once = _("{one}: at roundtable {letter} in round {number}.")
    return [
        Wish(
            f"pin-{each.id}",
            (once if each.number else always).format(
                one=_called(each.registration, people), letter=each.letter, number=each.number
            ),
        )
        for each in pins
    ]


def _called(registration: object, people: People) -> str:
    return people.called.get(registration, _("somebody without a place"))  # type: ignore[call-overload, no-any-return]
