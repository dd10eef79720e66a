import type { Block, Section } from '../../../scenario/section';
import type { Words } from '../../../scenario/words';

export type { Block, Section };

export function text(sv: string, en: string): Block {
  return { kind: 'text', text: { sv, en } };
}

/** A list, each item in Swedish and English. */
export function list(...items: readonly (readonly [sv: string, en: string])[]): Block {
  return { kind: 'list', items: items.map(([sv, en]) => ({ sv, en })) };
}

/** Lines of a formula: the same in both languages, or by language. */
export function formula(lines: readonly string[] | Readonly<Record<keyof Words, readonly string[]>>): Block {
  return { kind: 'formula', lines };
}
