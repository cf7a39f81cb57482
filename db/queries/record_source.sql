-- name: load_sources
SELECT source_no, name FROM record_source WHERE workspace_id = $workspace_id ORDER BY source_no;

-- name: insert_source
INSERT INTO record_source (workspace_id, source_no, name) VALUES ($workspace_id, $source_no, $name);
