"""Statements as rows, and the page of a line."""
