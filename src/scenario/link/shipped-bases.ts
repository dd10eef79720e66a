import bases from '../../../scenarios/shipped-bases.json';

/**
 * What a document builds on beside the reforms it names: municipalities' own figures, shipped assumptions and types of household. A base
 * is named by the first 16 hex digits of the SHA-256 of `[bases, assumptions, household-types.types]` as JSON, without
 * what says where a figure comes from (`origins`). Every base that was shipped stays in `scenarios/shipped-bases.json`, oldest
 * first; a test holds the last to be that of the definitions.
 */
const SHIPPED: readonly { readonly hash: string; readonly version: string }[] = bases;

/** The base of the definitions that this version ships. */
export const CURRENT_BASE = SHIPPED.at(-1)?.hash ?? '';

/** The definitions that a link or a file was made with. */
export interface DocumentBase {
  readonly base: string;
  /** The version that shipped them; null where this version does not know them. */
  readonly baseKnown: { readonly version: string } | null;
  readonly baseIsCurrent: boolean;
}

/** A base by its name. */
export function describeBase(base: string): DocumentBase {
  const known = SHIPPED.find(({ hash }) => hash === base);
  return {
    base,
    baseKnown: known === undefined ? null : { version: known.version },
    baseIsCurrent: base === CURRENT_BASE,
  };
}
