"""Where an event's roundtables stand in the room: a map of the venue."""
