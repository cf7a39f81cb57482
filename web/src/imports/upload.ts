import { guardedFetch, Problem } from '../api';
import type { FileEntry, ImportView, Kind, Outcome, Preview } from './types';

const mostPreviewed = 60 * 1024 * 1024; // bytes; the server's own bound is a little higher
const beginning = 8 * 1024 * 1024;
const lineFeed = 10;

// A long file is looked at by its beginning, cut behind a line; the server says so on the page.
export async function previewPart(file: Blob): Promise<{ part: Blob; partial: boolean }> {
  if (file.size <= mostPreviewed) return { part: file, partial: false };
  const bytes = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
  const end = bytes.lastIndexOf(lineFeed);
  return { part: file.slice(0, end < 0 ? beginning : end + 1), partial: true };
}

async function send<Body>(path: string, entry: FileEntry, part: Blob, query: Record<string, string>): Promise<Body> {
  const form = new FormData();
  if (entry.mapping !== null) form.append('mapping', JSON.stringify(entry.mapping));
  form.append('file', part, entry.file.name);
  const search = new URLSearchParams({ ...query, ...entry.options });
  const url = new URL(`${path}?${search.toString()}`, window.location.origin);
  const response = await guardedFetch(new Request(url, { method: 'POST', body: form, credentials: 'same-origin' }));
  if (!response.ok) throw await Problem.of(response);
  return (await response.json()) as Body;
}

export async function preview(entry: FileEntry): Promise<Preview> {
  const { part, partial } = await previewPart(entry.file);
  const query: Record<string, string> = {};
  if (entry.kind !== null) query.kind = entry.kind;
  if (partial) query.partial = 'true';
  return send('/api/v1/import-previews', entry, part, query);
}

export function dryRun(entry: FileEntry, kind: Kind, source: string): Promise<Outcome> {
  return send(`/api/v1/imports/${kind}`, entry, entry.file, { dry_run: 'true', source });
}

export function startImport(entry: FileEntry, kind: Kind, source: string): Promise<ImportView> {
  return send(`/api/v1/imports/${kind}`, entry, entry.file, { source });
}
