import type { Words } from '../../../scenario/words';

/** One piece of the model's description. A formula reads the same in both languages unless given in words. */
export type Block =
  | { readonly kind: 'text'; readonly text: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | {
      readonly kind: 'formula';
      readonly lines: readonly string[] | Readonly<Record<keyof Words, readonly string[]>>;
    };

/** A part of the description under one heading; `id` is its place in the address. */
export interface Section {
  readonly id: string;
  readonly title: Words;
  readonly blocks: readonly Block[];
}

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
