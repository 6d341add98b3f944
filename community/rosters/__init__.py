"""People brought over from other platforms."""
