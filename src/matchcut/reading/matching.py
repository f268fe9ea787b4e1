"""Read alternatives of one named group: `name`, `name_`, `name_a` are all "name"."""

from re import Match


def group(found: Match[str], name: str) -> str | None:
    """The first of the groups `name`, `name_`, `name_a` … that took part in the match."""
    key = group_name(found, name)
    return found[key] if key else None


def group_name(found: Match[str], name: str) -> str | None:
    """Which of the groups `name`, `name_`, `name_a` … took part in the match."""
    return group_names(found).get(name)


def group_names(found: Match[str]) -> dict[str, str]:
    """Which groups took part in the match, by their names without what tells alternatives apart."""
    took_part = [key for key, text in found.groupdict().items() if text is not None]
    return {key.partition("_")[0]: key for key in reversed(took_part)}
