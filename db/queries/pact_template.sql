-- Templates of sales pacts, in versions.

-- name: load_pact_templates
SELECT v.template_id, v.version, v.name, v.for_role, v.about, v.words, v.written_at, v.written_by_id, t.retired,
  t.revision
FROM pact_template t
JOIN pact_template_version v ON v.workspace_id = t.workspace_id AND v.template_id = t.template_id
WHERE t.workspace_id = $workspace_id
  AND v.version = (SELECT MAX(n.version) FROM pact_template_version n
    WHERE n.workspace_id = t.workspace_id AND n.template_id = t.template_id)
ORDER BY v.template_id;

-- name: find_pact_template
SELECT v.template_id, v.version, v.name, v.for_role, v.about, v.words, v.written_at, v.written_by_id, t.retired,
  t.revision
FROM pact_template t
JOIN pact_template_version v ON v.workspace_id = t.workspace_id AND v.template_id = t.template_id
WHERE t.workspace_id = $workspace_id AND t.template_id = $template_id
  AND v.version = (SELECT MAX(n.version) FROM pact_template_version n
    WHERE n.workspace_id = t.workspace_id AND n.template_id = t.template_id);

-- name: pact_template_versions
SELECT template_id, version, name, for_role, about, words, written_at, written_by_id
FROM pact_template_version
WHERE workspace_id = $workspace_id AND template_id = $template_id ORDER BY version DESC;

-- name: insert_pact_template
INSERT INTO pact_template (workspace_id, template_id, retired, revision)
VALUES ($workspace_id, $template_id, $retired, $revision);

-- name: update_pact_template
UPDATE pact_template SET retired = $retired, revision = revision + 1
WHERE workspace_id = $workspace_id AND template_id = $template_id AND revision = $revision;

-- name: insert_pact_template_version
INSERT INTO pact_template_version (workspace_id, template_id, version, name, for_role, about, words, written_at,
  written_by_id)
VALUES ($workspace_id, $template_id, $version, $name, $for_role, $about, $words, $written_at, $written_by_id);
