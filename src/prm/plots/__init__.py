"""Plots as lines of styled pieces of text, the same for the TUI and for stdout. Numbers in, lines out."""
