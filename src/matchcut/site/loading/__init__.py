"""Bringing editions and folders of writing onto the site, and taking them off again."""
