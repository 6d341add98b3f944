"""Who presents, in which order and for how long, and what is put on the stage."""
