"""The words that stand on printed lists and cards. Arithmetic only."""

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from community.clock import in_zone
from community.events.tables import Event
from community.floor.room_map import RoomMap
from community.language import _, language
from community.registrations.photo_wish import PhotoWish
from community.roundtables.who_sits import RoundtableWithPeople, Seated, SeatedRound
from community.seats.everybody import everybody

ENDLESS = re.compile(r"([!-~]{16})(?=[!-~])")  # a typesetter breaks no word that has no blank


def of_everything(event: Event) -> dict[str, Any]:
    """What stands on every paper."""
    day = in_zone(event.starts_at, event.zone).date().isoformat()
    return {
        "language": language(),
        "event": event.title,
        "day": day,
        "nobody": _("Nobody is seated yet."),
    }


def by_roundtable(rounds: Sequence[SeatedRound], room: RoomMap) -> dict[str, Any]:
    """Each round with its roundtables, and who sits there."""
    used = room.with_letters(one.letter for each in rounds for one in each.roundtables)
    return {
        "title": _("Who sits where"),
        "map_title": _("Map of the room"),
        "map": [msgspec.to_builtins(each) for each in used.places] if used.by_letter else [],
        "rounds": [
            {
                "title": each.round.title,
                "key": str(each.round.id),
                "roundtables": [_roundtable(one, room) for one in each.roundtables],
            }
            for each in rounds
        ],
    }


def _roundtable(one: RoundtableWithPeople, room: RoomMap) -> dict[str, Any]:
    people = [_person(each) for each in one.people]
    called = _("Roundtable {letter}").format(letter=one.letter)
    return {
        "letter": one.letter,
        "called": called,
        "where": room.where(one.letter),
        "people": people,
    }


def _person(each: Seated) -> dict[str, Any]:
    """Pictures are marked only where they may not be published, by a word."""
    is_limited = each.photo_wish in (PhotoWish.NO, PhotoWish.ONLY_GROUP)
    return {
        "key": str(each.registration),
        "name": breakable(each.name),
        "from": breakable(each.company),
        "is_host": each.is_host,
        "photo": each.photo.words if is_limited else "",
    }


def by_person(rounds: Sequence[SeatedRound], _room: RoomMap) -> dict[str, Any]:
    """Everybody in order, with the letters of all rounds."""
    return {
        "title": _("Where everybody sits"),
        "name": _("Name"),
        "rounds": [str(each.round.number) for each in rounds],
        "people": [
            {
                "name": breakable(each.person.name),
                "from": breakable(each.person.company),
                "at": [letter or "–" for letter in each.letters],
            }
            for each in everybody(rounds)
        ],
    }


def cards(rounds: Sequence[SeatedRound], room: RoomMap) -> dict[str, Any]:
    """One card for each roundtable."""
    told = by_roundtable(rounds, room)
    cards = [
        {**one, "round": each["title"]} for each in told["rounds"] for one in each["roundtables"]
    ]
    return {"title": _("Cards for the roundtables"), "cards": cards, "host": _("Host")}


def breakable(words: str) -> str:
    """The same words; one that is too long to print may be broken where it needs to be."""
    return ENDLESS.sub("\\1\u200b", words)
