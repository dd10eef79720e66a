import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDocument, readDocument } from '../../../src/scenario/link/document';
import type { Receipt } from '../../../src/scenario/link/receipt';
import { CURRENT_BASE } from '../../../src/scenario/link/shipped-bases';
import type { ScenarioSet } from '../../../src/scenario/scenario-set';
import { scenariosOf } from '../../../src/scenario/scenario-set';
import ofSchema2 from '../../fixtures/links/links-of-schema-2.json';
import withSharing from '../../fixtures/links/links-with-sharing.json';

const sets = [...ofSchema2, ...withSharing].map(({ set }) => set as unknown as ScenarioSet);
const [start] = sets;
if (start === undefined) throw new Error('no frozen set');

/** A receipt of so many scenarios. */
function receiptOf(count: number): Receipt {
  const hash = 'ab'.repeat(32);
  const netCost = Array.from({ length: count }, (_, index) => 1_000_000 - 700_000 * index);
  return { engine: '0.4.0', dataHash: hash, digest: hash, draws: 1000, seed: 1, netCost };
}

const saved = (changes: object = {}) =>
  JSON.stringify({
    ...(JSON.parse(formatDocument(start, receiptOf(start.scenarios.length))) as object),
    ...changes,
  });

/** The kinds of problem that a text gives; none where it is read. */
function refusal(text: string): readonly string[] {
  const read = readDocument(text, 'file');
  return read.ok ? [] : read.problems.map(({ what }) => what);
}

describe('a set of scenarios as a file', () => {
  test('is read as it was written, with its receipt', () => {
    for (const set of sets) {
      for (const receipt of [null, receiptOf(set.scenarios.length)]) {
        expect(readDocument(formatDocument(set, receipt), 'file')).toMatchObject({
          ok: true,
          value: { set, receipt, clamped: [], base: CURRENT_BASE, baseIsCurrent: true },
        });
      }
    }
  });

  test('written again from what was read is the same text', () => {
    const text = formatDocument(start, receiptOf(start.scenarios.length));
    const read = readDocument(text, 'file');
    expect(read.ok && formatDocument(read.value.set, read.value.receipt)).toBe(text);
  });

  test('keeps any titles, numbers of futures and seeds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.maxSafeNat(),
        (title, draws, seed) => {
          const scenarios = start.scenarios.map((scenario) => ({
            ...scenario,
            title: { sv: title, en: title },
          }));
          const set = { ...start, scenarios, draws, seed };
          expect(readDocument(formatDocument(set, null), 'file')).toMatchObject({ ok: true, value: { set } });
        },
      ),
      { numRuns: 50, seed: 1 },
    );
  });

  test('may be a single scenario, as the command line reads it, and may lack base and receipt', () => {
    const [single] = scenariosOf(start);
    const read = readDocument(JSON.stringify(single), 'file');
    expect(read).toMatchObject({ ok: true, value: { receipt: null, base: CURRENT_BASE } });
    expect(read.ok && scenariosOf(read.value.set)).toEqual([single]);
  });

  test('of a base that is not known says so', () => {
    expect(readDocument(saved({ base: '0123456789abcdef' }), 'file')).toMatchObject({
      ok: true,
      value: { baseKnown: null, baseIsCurrent: false },
    });
  });
});

describe('a file is refused', () => {
  test.each([
    ['empty', '', 'notJson'],
    ['not JSON', 'schema: 2', 'notJson'],
    ['null', 'null', 'notAScenario'],
    ['a number', '4', 'notAScenario'],
    ['a text', '"s=1.AAAA"', 'notAScenario'],
    ['an array', '[]', 'notAScenario'],
    ['an array of a set', `[${saved()}]`, 'notAScenario'],
    [
      'a field by the name of what all objects share',
      saved().replace('{', '{"__proto__":{"polluted":true},'),
      'unknownField',
    ],
    [
      'the same deep within',
      saved().replace('"levers":{}', '"levers":{"__proto__":{"polluted":true}}'),
      'unknownField',
    ],
    ['too deep', `${'{"a":'.repeat(20)}1${'}'.repeat(20)}`, 'notAScenario'],
    ['of too many values', saved({ more: Array.from({ length: 9000 }, () => 0) }), 'notAScenario'],
    ['with a field too many', saved({ more: 1 }), 'unknownField'],
    [
      'with a receipt of one scenario too few',
      saved({ receipt: receiptOf(start.scenarios.length - 1) }),
      'wrongShape',
    ],
    [
      'with a receipt of one scenario too many',
      saved({ receipt: receiptOf(start.scenarios.length + 1) }),
      'wrongShape',
    ],
    ['with a receipt that is a text', saved({ receipt: 'x' }), 'wrongShape'],
    ['with a base that is none', saved({ base: '<img>' }), 'wrongShape'],
    ['with no scenario', saved({ scenarios: [] }), 'wrongShape'],
    [
      'with two scenarios of one name',
      saved({ scenarios: [start.scenarios[0], start.scenarios[0]], receipt: null }),
      'sameId',
    ],
    ['with a number out of range, which a link would bring within it', saved({ draws: 1e9 }), 'outOfRange'],
  ])('%s', (_, text, what) => {
    expect(refusal(text)).toContain(what);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('whatever stands in the place of its receipt or base, or is read', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom('receipt', 'base', 'scenarios'),
        (value, name) => {
          const read = readDocument(saved({ [name]: value }), 'file');
          if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
          else expect(name === 'receipt' ? value : null).toBeNull();
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});
