-- Every indicator of the export, with DuckDB, from the folder of the tables:
--     duckdb -csv < indicators.sql
-- The numbers are those of `oneplan stats --json`, summed over its half-years.
SELECT indicator, CAST(sum(above) AS BIGINT) AS numerator, CAST(sum(below) AS BIGINT) AS denominator
FROM read_csv('cases.csv', header = true)
GROUP BY indicator
ORDER BY indicator;
