import { describe, expect, test, vi } from 'vitest';
import type { Player } from '../../src/analysis/sharing/sharing-study';
import { inAllWords, partyWords } from '../../src/ui/sharing/answer-words';
import { groupWords } from '../../src/ui/sharing/rules-table';
import { amount, FIVE_YEARS, nameOf, player, SVEDALA, TRELLEBORG, VELLINGE } from './sharing-parties';
import { plain } from './plain-spaces';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

describe('the answer', () => {
  const words = (changes: Partial<Player>) => plain(partyWords(player(changes), 'Svedala', FIVE_YEARS));

  test('tells a saving a year with no digit below its error, and how often it turns into a loss', () => {
    expect(words({ saves: amount(6_540_000, 300_000) })).toBe(
      'Svedala sparar i genomsnitt 1,3 mnkr per år på arbetet och betalar mer än för sig själv i 3 av 100 framtider.',
    );
  });
  test('tells a loss as one', () => {
    expect(words({ saves: amount(-500_000, 4000), probabilityLoses: 0.8 })).toMatch(
      /^Svedala betalar i genomsnitt 100 tkr mer per år .* i 80 av 100 framtider\.$/,
    );
  });
  test('tells no sign and no amount within the error', () => {
    expect(words({ saves: amount(190_000, 100_000) })).toMatch(/mindre än slumpfelet/);
    expect(words({ saves: amount(190_000, 100_000) })).not.toMatch(/tkr|mnkr/);
    expect(words({ saves: amount(-190_000, 100_000) })).toBe(words({ saves: amount(190_000, 100_000) }));
  });
  test('counts bistånd and tax only for whom the agreement changes them', () => {
    expect(inAllWords(player({}), FIVE_YEARS)).toBe('');
    const changed = player({ effect: amount(1e6, 5e4), savesInAll: amount(-2e6, 1e5) });
    expect(plain(inAllWords(changed, FIVE_YEARS))).toMatch(/kostar avtalet kommunen 400 tkr .* 5 av 100/);
  });
});

describe('groups that would do better by themselves', () => {
  const group = (parties: readonly string[], gainSek: number) => ({
    parties,
    gainSek,
    probabilityBetter: 0.9,
  });
  const words = (groups: readonly ReturnType<typeof group>[], mcse = 1000) =>
    plain(
      groupWords(
        { groups, players: [player({ saves: amount(0, mcse) })], isStable: groups.length === 0 },
        FIVE_YEARS,
        nameOf,
      ),
    );

  test('are none under a stable rule', () => {
    expect(words([])).toBe('Nej, ingen grupp vinner på att stå utanför.');
  });
  test('are named with what they gain a year; beyond two they are counted', () => {
    const all = [group([SVEDALA, VELLINGE], 5e6), group([SVEDALA], 2e6), group([VELLINGE], 1e6)];
    const told = words([...all, group([TRELLEBORG], -4e6)]);
    expect(told).toMatch(/Svedala \+ Vellinge: 1,00 mnkr per år, bättre i 90 av 100 framtider/);
    expect(told).toMatch(/Svedala: 400 tkr/);
    expect(told).toMatch(/Fler grupper: 1\.$/);
  });
  test('gain nothing that is told within the error', () => {
    expect(words([group([SVEDALA], 1e6)], 1e6)).toBe(
      'Svedala: inom slumpfelet, bättre i 90 av 100 framtider.',
    );
  });
});
