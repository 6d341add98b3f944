"""Name badges: printed before the evening, or one at a time at the door."""
