"""My page, and the organisers' list of people."""

from community.members.pages import me, people

HANDLERS = [*me.HANDLERS, *people.HANDLERS]
