"""The people of the community: who they are, and who of them is a member."""
