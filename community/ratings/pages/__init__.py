"""Rating one's own work, and what a team draws from it."""

from community.ratings.pages import mine, team

HANDLERS = [*mine.HANDLERS, *team.HANDLERS]
