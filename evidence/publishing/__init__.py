"""The tables as files for others: CSV, Parquet and data package, Web Annotations, GraphML, and the sentences alone."""
