"""Read alternatives of one named group: `name`, `name_`, `name_a` are all "name"."""

from re import Match


def group(found: Match[str], name: str) -> str | None:
    """The first of the groups `name`, `name_`, `name_a` … that took part in the match."""
    key = group_name(found, name)
    return found[key] if key else None


def group_name(found: Match[str], name: str) -> str | None:
    """Which of the groups `name`, `name_`, `name_a` … took part in the match."""
    groups = found.groupdict()
    keys = (key for key in groups if key == name or key.startswith(f"{name}_"))
    return next((key for key in keys if groups[key] is not None), None)
