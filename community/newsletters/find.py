"""Newsletters, those still to be sent first."""

from uuid import UUID

from community.newsletters.tables import Newsletter


async def drafts() -> list[Newsletter]:
    """Not sent yet, whatever was changed last first."""
    waiting = Newsletter.objects().where(Newsletter.sent_at.is_null())
    return await waiting.order_by(Newsletter.changed_at, ascending=False)


async def archive() -> list[Newsletter]:
    """Sent, the newest first."""
    gone = Newsletter.objects().where(Newsletter.sent_at.is_not_null())
    return await gone.order_by(Newsletter.sent_at, ascending=False)


async def by_id(key: UUID) -> Newsletter | None:
    """The newsletter with this id, with whoever began it."""
    return await Newsletter.objects(Newsletter.made_by).get(Newsletter.id == key)
