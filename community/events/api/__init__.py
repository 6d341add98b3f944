"""Events, series and invitations for programs."""

from community.events.api import find, invite, series

HANDLERS = [*find.HANDLERS, *series.HANDLERS, *invite.HANDLERS]
