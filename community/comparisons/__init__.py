"""Two seatings of one evening side by side, and why each chair is where it is."""
