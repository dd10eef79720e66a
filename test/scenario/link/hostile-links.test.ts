import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import ofSchema2 from '../../fixtures/links/links-of-schema-2.json';
import withSharing from '../../fixtures/links/links-with-sharing.json';
import { checkScenarioSet } from '../../../src/scenario/parse-scenario';
import { decodeLink, MOST_UNPACKED_BYTES } from '../../../src/scenario/link/decode-link';
import { inflateWithin } from '../../../src/scenario/link/inflate-within';
import { hostileLinks } from './hostile-links';
import { packBytes, packText } from './pack-link';

/** The claim of every link: a problem, or a set that the check of documents takes. */
function expectRefusedOrValid(text: string): void {
  const decoded = decodeLink(text);
  if (decoded.ok) expect(checkScenarioSet(decoded.value.set, '').ok, text).toBe(true);
  else expect(decoded.problems.length, text).toBeGreaterThan(0);
}

function expectTaken(text: string): void {
  expect(decodeLink(text)).toMatchObject({ ok: true, value: { clamped: [] } });
}

describe('a hostile link', () => {
  test.each(hostileLinks)('is refused or clamped: $name', ({ made: link, ...hostile }) => {
    const decoded = decodeLink(link);
    if (hostile.refused === undefined) {
      expect(decoded).toMatchObject({ ok: true });
      if (!decoded.ok) return;
      expect(decoded.value.clamped.map(({ where }) => where)).toEqual(hostile.clamped);
      expect(checkScenarioSet(decoded.value.set, '').ok).toBe(true);
      expect(decodeLink(link, { strict: true }).ok).toBe(false);
    } else {
      expect(decoded.ok ? decoded.value : decoded.problems.map(({ what }) => what)).toContain(
        hostile.refused,
      );
      expect(decodeLink(link, { strict: true }).ok).toBe(false);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('says what it is in little text, without characters that change what stands around', () => {
    for (const hostile of hostileLinks) {
      const decoded = decodeLink(hostile.made);
      const problems = decoded.ok ? decoded.value.clamped : decoded.problems;
      expect(problems.length, hostile.name).toBeLessThanOrEqual(20);
      for (const { where, value } of problems) {
        expect(where.length, hostile.name).toBeLessThanOrEqual(80);
        expect(value.length, hostile.name).toBeLessThanOrEqual(200);
        expect(`${where}${value}`, hostile.name).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
      }
    }
  });

  test('is unfolded no further than the cap: what comes after it is never read', () => {
    const bomb = deflateSync(new Uint8Array(5_000_000), { level: 9 });
    const damagedAfterwards = Uint8Array.from(bomb);
    damagedAfterwards.fill(0xff, bomb.length / 2);
    expect(inflateWithin(damagedAfterwards, 5_000_000)).toMatchObject({
      ok: false,
      problems: [{ what: 'damagedLink' }],
    });
    const stopped = inflateWithin(damagedAfterwards, MOST_UNPACKED_BYTES);
    expect(stopped).toMatchObject({ ok: false, problems: [{ what: 'tooLong' }] });
    const unfolded = stopped.ok ? 0 : Number(stopped.problems[0]?.value);
    expect(unfolded).toBeGreaterThan(MOST_UNPACKED_BYTES);
    expect(unfolded).toBeLessThan(MOST_UNPACKED_BYTES + 66_049);
  });

  test('of exactly the cap is unfolded whole', () => {
    const text = ' '.repeat(MOST_UNPACKED_BYTES);
    expect(inflateWithin(deflateSync(strToU8(text)), MOST_UNPACKED_BYTES)).toMatchObject({ ok: true });
    expect(inflateWithin(deflateSync(strToU8(`${text} `)), MOST_UNPACKED_BYTES)).toMatchObject({ ok: false });
  });
});

describe('a damaged link', () => {
  const links = [...ofSchema2, ...withSharing].map(({ link }) => link);

  test('that ends at any tenth character is refused', () => {
    for (const link of links) {
      for (let end = 0; end < link.length; end += 10) {
        expect(decodeLink(link.slice(0, end)), `${end} of ${link}`).toMatchObject({ ok: false });
      }
    }
  });

  test('with a letter exchanged is refused or gives a valid set', () => {
    fc.assert(
      fc.property(fc.constantFrom(...links), fc.nat(), fc.nat(63), (link, place, letter) => {
        const at = place % link.length;
        const other = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.charAt(letter);
        expectRefusedOrValid(link.slice(0, at) + other + link.slice(at + 1));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('of any text, of any bytes and of any JSON is refused or gives a valid set', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expectRefusedOrValid(text);
        expectRefusedOrValid(`#s=1.${text}`);
      }),
      { seed: 1 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expectRefusedOrValid(`#s=1.${Buffer.from(bytes).toString('base64url')}`);
        expectRefusedOrValid(packBytes(bytes));
      }),
      { seed: 1 },
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => expectRefusedOrValid(packText(json))),
      { seed: 1 },
    );
  });

  test('with any JSON in the place of one of its values is refused or gives a valid set', () => {
    const document = {
      base: '0123456789abcdef',
      schema: 2,
      municipality: '1263',
      assumptions: { transport: { dist: 'fixed', value: 0 } },
      sharing: {
        parties: ['1263', '1287'],
        rule: 'posts-fixed',
        provider: '1287',
        terms: { posts: 6, noticeMonths: 24 },
      },
      scenarios: [{ id: 'a', title: 'A', package: [], levers: { glappDays: 40 } }],
    };
    const places = placesOf(document);
    expectTaken(packText(JSON.stringify(document)));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
        expectRefusedOrValid(packText(JSON.stringify(replaced(document, place, value))));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

type Place = readonly string[];

function placesOf(json: unknown): readonly Place[] {
  if (json === null || typeof json !== 'object') return [[]];
  const inner = Object.entries(json).flatMap(([name, value]) =>
    placesOf(value).map((place) => [name, ...place]),
  );
  return [[], ...inner];
}

function replaced(json: unknown, [name, ...rest]: Place, value: unknown): unknown {
  if (name === undefined) return value;
  const copy = (Array.isArray(json) ? [...(json as unknown[])] : { ...(json as object) }) as Record<
    string,
    unknown
  >;
  copy[name] = replaced(copy[name], rest, value);
  return copy;
}
