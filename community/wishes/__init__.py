"""What may hold for a seating, and whether all of it can: arithmetic only."""
