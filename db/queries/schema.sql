-- name: list_migrations
SELECT version, name, checksum FROM schema_migration ORDER BY version;

-- name: insert_migration
INSERT INTO schema_migration (version, name, checksum) VALUES ($version, $name, $checksum);
