"""The pages: each a function from a request to an answer, and the values its template shows."""
