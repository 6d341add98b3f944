"""A seating is mended after people came late or left, by few moves. Arithmetic only."""
