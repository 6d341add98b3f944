"""What the projector shows, and the organiser's hand on it."""
