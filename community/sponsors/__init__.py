"""What a sponsor may fetch about an event's people, by a link."""
