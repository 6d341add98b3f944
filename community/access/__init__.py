"""Who is asking, and what opens to them."""
