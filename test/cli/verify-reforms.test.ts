import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblems } from '../../src/cli/format-problem';
import { verifyReforms } from '../../src/cli/verify-reforms';

/** What `reforms` says of a catalogue of one good file and some others. */
async function saidOf(others: Readonly<Record<string, (good: string) => string>>): Promise<string> {
  const folder = `${mkdtempSync(join(tmpdir(), 'reforms-'))}/`;
  cpSync('scenarios/reforms/nacka/nacka-jobbflytt.json', `${folder}nacka/nacka-jobbflytt.json`);
  const good = readFileSync('scenarios/reforms/nacka/nacka-jobbflytt.json', 'utf8');
  for (const [file, write] of Object.entries(others)) writeFileSync(folder + file, write(good));
  const verified = await verifyReforms([], folder);
  return verified.ok ? JSON.stringify(verified.value) : formatProblems(verified.problems);
}

test('a good catalogue is counted, the shipped one too', async () => {
  expect(await saidOf({ 'README.md': () => 'words' })).toBe('{"reforms":1}');
  expect((await verifyReforms([])).ok).toBe(true);
});

test('a copied file with a name of its own is a reform', async () => {
  const copied = (good: string) => good.replace('"nacka-jobbflytt"', '"nacka-flytt-till-jobb"');
  expect(await saidOf({ 'nacka-flytt-till-jobb.json': copied })).toBe('{"reforms":2}');
});

test('a copy whose id was left names file and id', async () => {
  const said = await saidOf({ 'nacka-ny.json': (good) => good });
  expect(said).toContain('scenarios/reforms/nacka-ny.json');
  expect(said).toContain('nacka-jobbflytt');
});

test('the same file in two folders is told', async () => {
  expect(await saidOf({ 'nacka-jobbflytt.json': (good) => good })).toContain('the same id twice');
});

test('a forgotten comma names the file', async () => {
  const broken = (good: string) => good.replace(',', '');
  expect(await saidOf({ 'nacka-ny.json': broken })).toContain('not JSON in scenarios/reforms/nacka-ny.json');
});

test('every bad file is named, not only the first', async () => {
  const said = await saidOf({ 'a-a-a.json': () => '{}', 'b-b-b.json': () => '{}' });
  expect(said).toContain('a-a-a.json');
  expect(said).toContain('b-b-b.json');
});
