"""How far those who made an evening could go, by their own word, and what follows from it."""
