// pack.mjs OUT: compresses OUT/dist into OUT/packed and writes OUT/embedded/web_files.{S,cpp}: the bytes, and the table
// that src/http/web/static_file.hpp describes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const out = process.argv[2];
const dist = join(out, 'dist');
const packed = join(out, 'packed');
const embedded = join(out, 'embedded');

const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const incompressible = new Set(['.png', '.woff2']);

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort();

// Compressed once for each content; what is of no use any more goes.
function compressed(digest, suffix, bytes, compress) {
  const path = join(packed, `${digest}.${suffix}`);
  if (!existsSync(path)) writeFileSync(path, compress(bytes));
  return { path, size: readFileSync(path).length };
}

mkdirSync(packed, { recursive: true });
mkdirSync(embedded, { recursive: true });
const used = new Set();
const rows = files.map((file) => {
  const type = mediaTypes[extname(file)];
  if (!type) throw new Error(`${file}: its media type is not known to tools/pack.mjs`);
  const bytes = readFileSync(file);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const variants = { plain: compressed(digest, 'plain', bytes, (b) => b) };
  if (!incompressible.has(extname(file))) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    variants.gzip = compressed(digest, 'gz', bytes, (b) => gzipSync(b, { level: 9 }));
    variants.brotli = compressed(digest, 'br', bytes, (b) => brotliCompressSync(b, { params }));
  }
  for (const [name, variant] of Object.entries(variants)) {
    used.add(variant.path);
    if (name !== 'plain' && variant.size >= bytes.length) delete variants[name];
  }
  const path = `/${relative(dist, file)}`;
  return { path, type, digest, immutable: path.startsWith('/assets/'), variants };
});
for (const name of readdirSync(packed)) if (!used.has(join(packed, name))) rmSync(join(packed, name));

const symbols = [];
const fields = rows.map((row, index) => {
  const views = ['plain', 'gzip', 'brotli'].map((name) => {
    const variant = row.variants[name];
    if (!variant) return '{}';
    const symbol = `salespact_web_${index}_${name}`;
    symbols.push({ symbol, ...variant });
    return `{${symbol}, ${variant.size}}`;
  });
  return `    {"${row.path}", "${row.type}", "${row.digest}", ${row.immutable}, ${views.join(', ')}},`;
});

const assembly = [
  '/* Written by web/tools/pack.mjs. */',
  '  .section .rodata',
  ...symbols.flatMap(({ symbol, path, size }) => [
    `  .global ${symbol}`,
    `  .type ${symbol}, %object`,
    `  .size ${symbol}, ${size}`,
    '  .balign 16',
    `${symbol}:`,
    `  .incbin "${path}"`,
  ]),
  '  .section .note.GNU-stack,"",%progbits',
  '',
].join('\n');
const source = `// Written by web/tools/pack.mjs.
#include "main/web_files.hpp"

extern "C" {
${symbols.map(({ symbol, size }) => `extern const char ${symbol}[${Math.max(size, 1)}];`).join('\n')}
}

namespace salespact {
namespace {

const http::StaticFile files[] = {
${fields.join('\n')}
};

}  // namespace

std::span<const http::StaticFile> web_files() { return files; }

}  // namespace salespact
`;

function writeWhenOther(path, text) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
writeWhenOther(join(embedded, 'web_files.S'), assembly);
writeWhenOther(join(embedded, 'web_files.cpp'), source);
