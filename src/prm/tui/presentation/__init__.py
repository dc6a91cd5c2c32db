"""What the screens say, as pure functions: values and today in, text out."""
