"""Rating one's own work, for programs."""

from community.ratings.api import mine, team

HANDLERS = [*mine.HANDLERS, *team.HANDLERS]
