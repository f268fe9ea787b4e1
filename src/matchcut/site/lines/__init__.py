"""Statements as rows, what readers say in them, and all lines in numbers."""
