"""Processes for builds: copies of one that has loaded all that a build looks words up in."""

import multiprocessing

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["matchcut.sources.edition_building", "tests.warm_tables"])
