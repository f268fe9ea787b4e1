"""Search in writing: in what anyone may read of each piece."""
