import { describe, expect, test, vi } from 'vitest';
import { VALIDATION } from '../../src/scenario/method-documents';
import { SHARING_TERM_IDS } from '../../src/scenario/sharing';
import type { Validation } from '../../src/ui/method/validation';
import { proposalRows } from '../../src/ui/sharing/proposal-rows';
import { KNOWN_RULES } from '../../src/ui/sharing/rule-words';
import { TERM_WORDS, termCounts, termsOfKind } from '../../src/ui/sharing/term-words';
import { plain } from './plain-spaces';

vi.mock('../../src/state/language.svelte', () => ({ language: () => 'sv' }));

describe('terms', () => {
  test('stand once each, as decided or as assumed, and have words', () => {
    expect([...termsOfKind('decided'), ...termsOfKind('assumed')].sort()).toEqual(
      [...SHARING_TERM_IDS].sort(),
    );
    for (const id of SHARING_TERM_IDS) expect(TERM_WORDS[id].unit()).not.toBe('');
  });
  test('of exits count only under a rule that pays for them', () => {
    const idle = (pays: boolean) => SHARING_TERM_IDS.filter((id) => !termCounts(id, pays));
    expect(idle(true)).toEqual([]);
    expect(idle(false)).toHaveLength(3);
    expect(KNOWN_RULES.filter(({ paysForExits }) => paysForExits).map(({ id }) => id)).toEqual(['outcome']);
  });
});

test('every figure of the proposal stands beside its recomputation and what it takes for granted', () => {
  const rows = proposalRows((VALIDATION as Validation).targets);
  expect(rows.map(({ id }) => id)).toEqual([
    'agreement.cost',
    'agreement.cost.perEnrolled',
    'agreement.saving',
    'svedala.saving.fullSelfCost',
    'svedala.more.exits',
    'svedala.saving.bistand',
    'svedala.tax',
  ]);
  for (const { model, note, how } of rows) expect([model, note, how]).not.toContain('');
  expect(plain(rows[0]?.published ?? '')).toBe('3 992 500');
});
