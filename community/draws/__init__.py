"""Places given by lot or by choice: applied for, drawn in the open, recomputed by anybody."""
