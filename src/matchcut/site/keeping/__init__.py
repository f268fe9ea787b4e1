"""Keeping a site safe: copies of all it holds, their return, and a look for faults."""
