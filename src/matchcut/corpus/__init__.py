"""The core over millions of documents, on this machine or many.

Comes in: shards of a crawl (WARC, WET, Parquet, JSONL). Goes out: tables of pieces, links and
lines that load into the site. Nothing is here yet: one document at a time is read by `cli`.
"""
