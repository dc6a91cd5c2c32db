"""The places: each a screen that holds state and wiring, while the work is a function it calls."""
