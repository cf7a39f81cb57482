-- name: list_migrations
SELECT version, name, checksum FROM schema_migration ORDER BY version;

-- name: insert_migration
INSERT INTO schema_migration (version, name, checksum) VALUES ($version, $name, $checksum);

-- name: list_resting_indexes
SELECT name, statement FROM index_aside ORDER BY name;

-- name: delete_resting_indexes
DELETE FROM index_aside;
