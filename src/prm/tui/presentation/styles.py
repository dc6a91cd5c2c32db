"""The styles in which words are painted, in terms of the theme's colours."""

MUTED = "$foreground 60%"
"""What explains the words beside it."""
GOOD = "$text-success"
DOUBTFUL = "$text-warning"
WRONG = "$text-error"
ADDRESS = "$text-accent"
