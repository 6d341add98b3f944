"""Money: what is due, what was paid, and what was taken back."""
