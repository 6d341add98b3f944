"""What somebody is told who has just posted a link."""

from community.language import _
from community.links.post import others_with
from community.links.tables import Post


async def said_about(made: Post) -> str:
    """Whether it waits, stands beneath somebody else's, or is new on the page."""
    if not made.is_published:
        return _("Thank you. An organiser looks at your first links; then all members see them.")
    if await others_with(made):
        return _("Somebody had posted it already: your line stands beneath it.")
    return _("Thank you. It is on the page.")
