"""What people take home from an evening and try, and how it went: asked once, a month later."""
