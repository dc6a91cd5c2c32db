"""A simulated LinkedIn member: lives from a seed, the archives of each day, and what is true of them."""
