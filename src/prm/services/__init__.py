"""One function for each verb that writes."""
