"""Migrations of the tables above; `matchcut serve` runs them."""
