"""One file of cues per language; `values.py` says how a cue is written."""
