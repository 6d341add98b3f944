"""What the projector shows, driven from a phone step by step."""
