"""What an evening's times say now: has it begun, is it near, can a place still be given back."""

from datetime import datetime, timedelta

from community.clock import now


class Times:
    """Questions that an event answers from its own moments."""

    starts_at: datetime
    ends_at: datetime
    was_to_start_at: datetime | None
    cancel_hours: int

    @property
    def has_begun(self) -> bool:
        """Whether the evening is on, or over."""
        return self.starts_at <= now()

    @property
    def cancelled_until(self) -> datetime:
        """The last moment at which people can cancel by themselves."""
        return self.starts_at - timedelta(hours=self.cancel_hours)

    @property
    def takes_places_back(self) -> bool:
        """Whether people can still cancel by themselves."""
        return now() < self.cancelled_until

    @property
    def is_moved(self) -> bool:
        """Whether it takes place at another time than was published first."""
        return bool(self.was_to_start_at)

    @property
    def is_over(self) -> bool:
        """Whether the evening has ended."""
        return self.ends_at <= now()

    @property
    def is_near(self) -> bool:
        """Whether the door may open: from three hours before it to twelve after it."""
        return self.starts_at - timedelta(hours=3) <= now() <= self.ends_at + timedelta(hours=12)
