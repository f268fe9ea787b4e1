"""The web site, where people walk a film's lineage and read who says so, in which words.

Comes in: requests; an edition; folders of film writing that an operator loads. Goes out: pages.
Open `urls.py` first: each page is one function in the folder pages, which asks the rows of the
folders films, lines and writing for values. Hidden words pass `spoilers.py` on their way out.
"""
