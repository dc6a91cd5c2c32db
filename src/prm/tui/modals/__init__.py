"""The questions: each a modal screen that returns what was done, or None when it was left."""
