"""What LinkedIn's data exports hold, in every form that people have them."""
