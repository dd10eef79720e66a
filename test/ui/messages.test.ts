import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from '../../messages/en.json';
import sv from '../../messages/sv.json';
import { m } from '../../src/messages/messages';

const parameters = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
const texts = [sv, en] as const satisfies readonly Record<string, string>[];
const source = ['src/ui', 'src/live', 'src/exports']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.(svelte|ts)$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('messages', () => {
  test('are the same in Swedish and English', () => {
    expect(Object.keys(en)).toEqual(Object.keys(sv));
  });
  test('take the same parameters in both', () => {
    for (const [id, text] of Object.entries(sv)) {
      expect(parameters((en as Record<string, string>)[id] ?? ''), id).toEqual(parameters(text));
    }
  });
  test('are none of them empty', () => {
    for (const words of texts)
      for (const [id, text] of Object.entries(words)) expect(text.trim(), id).not.toBe('');
  });
  test('are all compiled', () => {
    for (const id of Object.keys(sv)) expect(m, id).toHaveProperty(id);
  });
  test('are all used', () => {
    expect(Object.keys(sv).filter((id) => !new RegExp(`\\bm\\.${id}\\b`).test(source))).toEqual([]);
  });
});
