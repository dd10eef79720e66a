import type { Words } from './words';

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
