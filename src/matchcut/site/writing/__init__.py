"""Pieces of outside writing as rows: what may be shown of them, and a piece's page."""
