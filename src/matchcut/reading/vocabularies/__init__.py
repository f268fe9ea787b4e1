"""One file of reading words per language; `values.py` says what each must hold."""
