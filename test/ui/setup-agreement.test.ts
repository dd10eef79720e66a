import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkScenarioSet } from '../../src/scenario/parse-scenario';
import type { ScenarioSet } from '../../src/scenario/scenario-set';
import { FIRST_RULE, type Sharing } from '../../src/scenario/sharing';
import { FIRST_SETUP, withMunicipality, withSharing } from '../../src/state/setup';

/** The first setup in a municipality, with an agreement. */
const sharedSetup = (municipality: string, sharing: Omit<Sharing, 'rule'>): ScenarioSet =>
  withSharing({ ...FIRST_SETUP, municipality }, { ...sharing, rule: FIRST_RULE });

describe('an agreement', () => {
  test('is set and taken away, and changes nothing else', () => {
    const sharing = { parties: ['1263', '1287'], rule: FIRST_RULE };
    expect(withSharing(FIRST_SETUP, sharing)).toEqual({ ...FIRST_SETUP, sharing });
    expect(withSharing(withSharing(FIRST_SETUP, sharing), undefined)).toStrictEqual(FIRST_SETUP);
  });

  test.each([
    ['takes the place of the one before', ['1263', '1287'], undefined, '0180', ['0180', '1287'], undefined],
    ['takes its place as the provider too', ['1287', '1263'], '1263', '0180', ['1287', '0180'], '0180'],
    ['leaves another to be the provider', ['1263', '1287'], '1287', '0180', ['0180', '1287'], '1287'],
    [
      'that is a party already has the one before leave',
      ['0180', '1263', '1287'],
      undefined,
      '1287',
      ['0180', '1287'],
      undefined,
    ],
    [
      'after which a provider that left is not said',
      ['0180', '1263', '1287'],
      '1263',
      '0180',
      ['0180', '1287'],
      undefined,
    ],
    [
      'that is the only other sees the same agreement',
      ['1263', '1287'],
      '1263',
      '1287',
      ['1263', '1287'],
      '1263',
    ],
    [
      'that is the same changes nothing',
      ['1263', '1287', '0180'],
      '1263',
      '1263',
      ['1263', '1287', '0180'],
      '1263',
    ],
  ])('follows to another municipality, which %s', (_, parties, provider, municipality, then, does) => {
    const agreed = (of: readonly string[], by: string | undefined) => ({
      parties: of,
      ...(by === undefined ? {} : { provider: by }),
    });
    const moved = withMunicipality(sharedSetup('1263', agreed(parties, provider)), municipality);
    expect(moved).toEqual(sharedSetup(municipality, agreed(then, does)));
  });

  test('is one that a document may hold, wherever the comparison moves', () => {
    const code = fc.constantFrom('0180', '0182', '0183', '1230', '1263', '1264', '1287', '2480');
    const parties = fc.uniqueArray(code, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(parties, fc.nat(), fc.option(fc.nat()), fc.array(code), (all, own, does, moves) => {
        const at = (place: number) => all[place % all.length] as string;
        const start = sharedSetup(at(own), {
          parties: all,
          ...(does === null ? {} : { provider: at(does) }),
        });
        const moved = moves.reduce(withMunicipality, start);
        expect(checkScenarioSet(moved, 'moved')).toEqual({ ok: true, value: moved });
        expect(moved.municipality).toBe(moves.at(-1) ?? start.municipality);
      }),
    );
  });

  test('that is none stays none', () => {
    expect(withMunicipality(FIRST_SETUP, '1287')).toStrictEqual({ ...FIRST_SETUP, municipality: '1287' });
  });
});
