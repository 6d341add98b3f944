"""What comes next in an evening, so that the organiser's phone has one large button."""

from collections.abc import Sequence
from dataclasses import dataclass

from community.events.tables import Round
from community.language import _
from community.outputs.tables import Shows
from community.stage.presenting import last_begun
from community.stage.tables import Ballot, Presenting
from community.stage.turn import Turn, next_turn


@dataclass(frozen=True)
class Now:
    """Where the evening stands, as far as the next step depends on it."""

    rounds: Sequence[Round]
    shows: str
    is_seated: bool
    presenting: Presenting
    turns: Sequence[Turn]
    ballot: Ballot | None = None


@dataclass(frozen=True)
class Step:
    """What one tap does; `name` says it to the server, which does it only while it is due."""

    name: str
    label: str


def next_step(at: Now) -> Step | None:
    """The next step; nothing after the thanks."""
    if any(each.is_open for each in at.rounds):
        return Step("close", _("Close the round"))
    if at.ballot and at.ballot.is_open:
        return Step("count", _("Close the vote and show the result"))
    coming = next((each for each in at.rounds if not each.has_begun), None)
    return _before(at, coming) if coming else _after(at)


def _before(at: Now, coming: Round) -> Step:
    """Until the round opens: a welcome before the first one, and everybody finds their seat."""
    is_first = coming is at.rounds[0]
    if is_first and at.shows not in (Shows.WELCOME, Shows.SEATS):
        return Step("welcome", _("Welcome everybody"))
    if at.is_seated and at.shows == Shows.WELCOME:
        return Step("seats", _("Show who sits where"))
    return Step(f"open {coming.number}", _("Open “{round}”").format(round=coming.title))


def _after(at: Now) -> Step | None:
    """When all rounds are over: sheets, presentations, themes, thanks."""
    last, following = last_begun(list(at.rounds)), next_turn(at.turns)
    if at.shows == Shows.THANKS:
        return None
    if at.shows in (Shows.THEMES, Shows.VOTE) or not at.turns:
        return Step("thanks", _("Thank everybody"))
    if last and at.presenting.blurs and at.presenting.revealed != last.id:
        return Step("reveal", _("Reveal the sheets"))
    if following is None:
        return Step("themes", _("Show the themes"))
    if at.shows in (Shows.ORDER, Shows.ROUNDTABLE, Shows.QUESTIONS):
        letter = following.letter
        return Step(f"present {letter}", _("Roundtable {letter} presents").format(letter=letter))
    return Step("order", _("Show the order of presenting"))
