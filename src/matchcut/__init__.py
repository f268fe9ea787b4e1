"""Matchcut: where a film comes from, what it became, and who says so."""

__version__ = "0.1.0"
