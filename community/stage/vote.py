"""Put a dot on something, or take it back; nobody ever has one too many, by the database's word."""

from uuid import UUID

from community.database import fetch, fetch_value, new_id, transaction
from community.events.tables import Event
from community.language import _
from community.refusal import Conflict, Refused
from community.stage.ballot import latest_ballot
from community.stage.choices import choices_of
from community.stage.hints import tell_voices
from community.stage.tables import Ballot


async def vote(event: Event, registration: UUID, choice: UUID | None) -> None:
    """One more dot on the choice; refuses what cannot be chosen, and a dot too many."""
    ballot = await _open_ballot(event)
    chosen = await choices_of(event, ballot, registration)
    if choice not in [each.id for each in chosen]:
        raise Refused(_("This cannot be chosen."), "choice")
    for _try in range(ballot.dots + 1):  # each try that fails was lost to a dot of the same person
        async with transaction():
            if await fetch(_PUT, new_id(), ballot.id, registration, choice):
                await tell_voices(event.id)
                return
        await _refuse_one_too_many(ballot, registration, choice)
    raise Conflict(_("Please try again."))


async def take_dot_back(event: Event, registration: UUID, choice: UUID | None) -> None:
    """One dot less on the choice; refuses where the organiser has not allowed it."""
    ballot = await _open_ballot(event)
    if not ballot.can_take_back:
        raise Conflict(_("In this vote a dot stays where it is."))
    async with transaction():
        await fetch(_TAKE_BACK, ballot.id, registration, choice)
        await tell_voices(event.id)


async def _open_ballot(event: Event) -> Ballot:
    ballot = await latest_ballot(event)
    if ballot is None or not ballot.is_open:
        raise Conflict(_("There is no vote just now."))
    return ballot


async def _refuse_one_too_many(ballot: Ballot, registration: UUID, choice: UUID | None) -> None:
    if await fetch_value("SELECT closed_at FROM ballot WHERE id = $1", ballot.id):
        raise Conflict(_("The vote has just been closed."))
    [placed] = await fetch(_PLACED, ballot.id, registration, choice)
    if placed["dots"] >= ballot.dots:
        raise Conflict(_("All your dots are placed."))
    if placed["there"] >= ballot.most_each:
        raise Conflict(_("No more of your dots fit here."))


# The ballot stays open until the dot is there. Of two dots put at once with the same numbers the
# second one is not kept, and looks for free numbers again.
_PUT = """
    WITH held AS (SELECT id, dots, most_each FROM ballot
                  WHERE id = $2 AND closed_at IS NULL FOR SHARE)
    INSERT INTO dot (id, ballot, registration, choice, nth, nth_there)
    SELECT $1, held.id, $3, $4, free.nth, there.nth
    FROM held,
    LATERAL (SELECT nth FROM generate_series(1, held.dots) AS nth WHERE NOT EXISTS (
        SELECT FROM dot d WHERE d.ballot = $2 AND d.registration = $3 AND d.nth = nth.nth
    ) ORDER BY nth LIMIT 1) AS free,
    LATERAL (SELECT nth FROM generate_series(1, held.most_each) AS nth WHERE NOT EXISTS (
        SELECT FROM dot d WHERE d.ballot = $2 AND d.registration = $3 AND d.choice = $4
            AND d.nth_there = nth.nth
    ) ORDER BY nth LIMIT 1) AS there
    ON CONFLICT DO NOTHING RETURNING id
"""
_TAKE_BACK = """
    DELETE FROM dot WHERE id = (
        SELECT dot.id FROM dot JOIN ballot ON ballot.id = dot.ballot AND ballot.closed_at IS NULL
        WHERE dot.ballot = $1 AND dot.registration = $2 AND dot.choice = $3
        ORDER BY nth_there DESC LIMIT 1 FOR UPDATE OF dot FOR SHARE OF ballot
    ) RETURNING id
"""
_PLACED = """
    SELECT count(*) AS dots, count(*) FILTER (WHERE choice = $3) AS there
    FROM dot WHERE ballot = $1 AND registration = $2
"""
