"""The web site, where people walk a film's lineage, write about films and argue about lines.

Comes in: requests, and an edition. Goes out: pages. Nothing is here yet: until the site
stands, `cli` writes a lineage as one self-contained page.
"""
