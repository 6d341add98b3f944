"""Put a dot on something, or take it back; nobody ever has one too many, by the database's word."""

from collections.abc import Sequence
from uuid import UUID

from community.audience.ballot import latest_ballot
from community.audience.choices import choices_of
from community.audience.held_dots import held
from community.database import fetch, fetch_value, new_id, transaction
from community.events.tables import Event
from community.language import _
from community.refusal import Conflict, Refused
from community.stage.hints import tell_voices
from community.stage.tables import Ballot


async def vote(event: Event, registration: UUID, choice: UUID | None) -> None:
    """One more dot on the choice; refuses what cannot be chosen, and a dot too many."""
    ballot = await _open_ballot(event)
    there = [each.id for each in await choices_of(event, ballot, registration)]
    if choice not in there:
        raise Refused(_("This cannot be chosen."), "choice")
    for _try in range(ballot.dots + 1):  # each try that fails was lost to a dot of the same person
        async with transaction():
            if await _put(ballot, registration, choice, there):
                await tell_voices(event.id)
                return
        await _refuse_one_too_many(ballot, registration, choice, there)
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


async def _put(
    ballot: Ballot, registration: UUID, choice: UUID | None, there: Sequence[UUID]
) -> bool:
    """Whether the dot is there now; without a new one, one that counts nowhere is put there."""
    wanted = (new_id(), ballot.id, registration, choice)
    if await fetch(_PUT, *wanted):
        return True
    spare = await fetch(_TAKE_SPARE, *wanted[1:], there)
    return bool(spare and await fetch(_PUT, *wanted))


async def _refuse_one_too_many(
    ballot: Ballot, registration: UUID, choice: UUID | None, there: Sequence[UUID]
) -> None:
    if await fetch_value("SELECT closed_at FROM ballot WHERE id = $1", ballot.id):
        raise Conflict(_("The vote has just been closed."))
    [placed] = await fetch(_PLACED, ballot.id, registration, choice, there)
    if placed["dots"] >= ballot.dots:
        raise Conflict(_("All your dots are placed."))
    if placed["there"] >= ballot.most_each:
        raise Conflict(_("No more of your dots fit here."))


# The ballot stays open until the dot is there. Of two dots put at once with the same numbers the
# second one is not kept, and looks for free numbers again.
_PUT = f"""
    {held("$2")}, open AS (SELECT id, dots, most_each FROM ballot
                  WHERE id = $2 AND closed_at IS NULL FOR SHARE)
    INSERT INTO dot (id, ballot, registration, choice, nth, nth_there)
    SELECT $1, open.id, $3, $4, free.nth, there.nth
    FROM open,
    LATERAL (SELECT nth FROM generate_series(1, open.dots) AS nth WHERE NOT EXISTS (
        SELECT FROM dot d WHERE d.ballot = $2 AND d.registration = $3 AND d.nth = nth.nth
    ) ORDER BY nth LIMIT 1) AS free,
    LATERAL (SELECT nth FROM generate_series(1, open.most_each) AS nth WHERE NOT EXISTS (
        SELECT FROM dot d WHERE d.ballot = $2 AND d.registration = $3 AND d.choice = $4
            AND d.nth_there = nth.nth
    ) ORDER BY nth LIMIT 1) AS there
    WHERE (SELECT count(*) FROM held WHERE registration = $3 AND choice = $4) < open.most_each
    ON CONFLICT DO NOTHING RETURNING id
"""
_TAKE_SPARE = f"""
    {held("$1")} DELETE FROM dot WHERE id = (
        SELECT id FROM held WHERE registration = $2
            AND (nth_here > most_each OR choice <> ALL($4::uuid[]))
            AND most_each > (SELECT count(*) FROM held h
                             WHERE h.registration = $2 AND h.choice = $3)
        ORDER BY id DESC LIMIT 1
    ) AND EXISTS (SELECT FROM ballot WHERE id = $1 AND closed_at IS NULL FOR SHARE) RETURNING id
"""
_TAKE_BACK = f"""
    {held("$1")}, open AS (SELECT id FROM ballot WHERE id = $1 AND closed_at IS NULL FOR SHARE),
    mine AS (SELECT id, nth_here, least(count(*) OVER (), most_each) AS count
             FROM held WHERE registration = $2 AND choice = $3)
    DELETE FROM dot USING open, mine WHERE dot.id = mine.id AND mine.nth_here >= mine.count
    RETURNING dot.id
"""
_PLACED = f"""
    {held("$1")} SELECT count(*) FILTER (WHERE choice = ANY($4::uuid[])) AS dots,
           count(*) FILTER (WHERE choice = $3) AS there
    FROM counted WHERE registration = $2
"""
