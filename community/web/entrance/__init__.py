"""Before Litestar: who is turned away, how a body comes in, and how an answer goes out."""
