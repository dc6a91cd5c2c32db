"""The parts that the places are made of."""
