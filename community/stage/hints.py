"""Which open pages are told when the stage changes: the projector, its control, the phones."""

from community.live import tell


async def tell_stage(event_id: int) -> None:
    """Everybody who looks at the stage or takes part in what it shows."""
    await tell(f"stage:{event_id}")


async def tell_voices(event_id: int) -> None:
    """The projector and its control alone: so many dots and hands would make every phone look."""
    await tell(f"voices:{event_id}")
