import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What each folder may import of the project's own folders. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/kernel': [],
  'src/model': ['src/kernel'],
  'src/scenario': ['src/model', 'scenarios'],
  'src/data': ['src/model'],
  'src/analysis': ['src/model'],
  'src/validation': ['src/model', 'src/scenario', 'src/analysis'],
  'src/engine': ['src/model', 'src/data', 'src/analysis', 'src/scenario', 'workers'],
  'src/charts': [],
  'src/exports': ['src/model', 'src/scenario', 'src/analysis', 'src/messages'],
  'src/state': [
    'src/model',
    'src/scenario',
    'src/data',
    'src/analysis',
    'src/exports',
    'src/engine',
    'src/messages',
  ],
  'src/ui': [
    'src/model',
    'src/scenario',
    'src/data',
    'src/analysis',
    'src/charts',
    'src/exports',
    'src/state',
    'src/engine',
    'src/messages',
  ],
  // The document that asks Kolada: none of the rest may import it.
  'src/live': ['src/model', 'src/data', 'src/charts', 'src/messages', 'src/ui'],
  'src/cli': [
    'src/model',
    'src/scenario',
    'src/data',
    'src/analysis',
    'src/exports',
    'src/engine',
    'src/validation',
  ],
  workers: ['src/model', 'src/scenario', 'src/data', 'src/analysis', 'src/exports', 'src/engine'],
};

/** Types of these may be imported beside: an import of a type leaves nothing in the built code. */
const ALLOWED_TYPES: Readonly<Record<string, readonly string[]>> = {
  'src/charts': ['src/model', 'src/analysis'],
  'src/ui': ['src/validation'],
  'src/exports': ['src/validation'],
  'src/engine': ['src/exports'],
};

interface Edge {
  readonly file: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Edge[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(/(?:^|\n)\s*(import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]/g);
  const bare = text.matchAll(/import\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...statements].map((match) => ({ specifier: match[3] ?? '', typeOnly: match[2] !== undefined })),
    ...[...bare].map((match) => ({ specifier: match[1] ?? '', typeOnly: false })),
  ]
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier, typeOnly }) => ({
      file,
      to: relative(root, resolve(root, dirname(file), specifier)),
      typeOnly,
    }));
}

function folderOf(path: string): string {
  const parts = path.split('/');
  return parts[0] === 'src' ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

const files = Object.keys(ALLOWED).flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte|mjs)$/.test(name))
    .map((name) => join(folder, name)),
);

test('files were found in every folder', () => {
  expect(new Set(files.map(folderOf))).toEqual(new Set(Object.keys(ALLOWED)));
});

test('each folder imports only what lies below it', () => {
  const offending = files
    .flatMap(importsOf)
    .filter(({ file, to, typeOnly }) => {
      const [from, target] = [folderOf(file), folderOf(to)];
      if (from === target || (ALLOWED[from] ?? []).includes(target)) return false;
      return !(typeOnly && (ALLOWED_TYPES[from] ?? []).includes(target));
    })
    .map(({ file, to }) => `${file} → ${to}`);
  expect(offending).toEqual([]);
});

test('only the engine names a worker', () => {
  const naming = files
    .flatMap(importsOf)
    .filter(
      ({ file, to }) =>
        folderOf(to) === 'workers' && folderOf(file) !== 'engine' && folderOf(file) !== 'src/engine',
    );
  expect(naming).toEqual([]);
});

test('the model imports no package but pure arithmetic', () => {
  const packages = files
    .filter((file) => folderOf(file) === 'src/model')
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/from '([^.'][^']*)'/g)].map((m) => m[1]),
    );
  expect([...new Set(packages)].filter((name) => !(name ?? '').startsWith('@stdlib/'))).toEqual([]);
});
