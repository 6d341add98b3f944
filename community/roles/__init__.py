"""Who helps, where and until when: roles, and links to the door."""
