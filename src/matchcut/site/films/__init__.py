"""Films, their titles, people and families as rows, the film's page, and search."""
