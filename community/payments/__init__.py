"""Money: what was paid, taken back and given back, and the papers about it."""
