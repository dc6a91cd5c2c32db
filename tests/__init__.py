"""The tests of prm."""
