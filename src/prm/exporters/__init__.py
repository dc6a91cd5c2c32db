"""People in the formats of other programs: rows in, text out."""
