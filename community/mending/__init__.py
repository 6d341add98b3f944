"""A seating is mended after people came late or left: few moves, no rule broken. Arithmetic only."""
