/**
 * What the model does with a published figure: takes it in, gives it back as a tested target, explains it by others, or
 * leaves it outside.
 */
export type FactUseKind = 'input' | 'reproduced' | 'explained' | 'outside';
export const FACT_USE_KINDS: readonly FactUseKind[] = ['input', 'reproduced', 'explained', 'outside'];

/** One entry for each fact of `datasets/seed-facts.csv`, in its order. */
export interface FactUse {
  readonly id: string;
  /** The fact's quantity in Swedish; the table of facts holds the English. */
  readonly quantitySv: string;
  readonly use: FactUseKind;
  /** Where in the model it is used, or why it is not. */
  readonly where: { readonly sv: string; readonly en: string };
  /** Of an input: an assumption, a lever, a benefit parameter, or a path in the bases with dots ("ways.svedala.posts"). */
  readonly parameter?: string;
}

/** What of the entries does not hold together, one line each; empty when every fact has exactly one sound entry. */
export function factUseFaults(
  uses: readonly FactUse[],
  factIds: readonly string[],
  isParameter: (name: string) => boolean,
): readonly string[] {
  const known = new Set(factIds);
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const { id, quantitySv, use, where, parameter } of uses) {
    if (!known.has(id)) faults.push(`${id}: no such fact`);
    if (seen.has(id)) faults.push(`${id}: more than one entry`);
    seen.add(id);
    if (!FACT_USE_KINDS.includes(use)) faults.push(`${id}: unknown use ${use}`);
    if ([quantitySv, where.sv, where.en].some((text) => text.trim() === ''))
      faults.push(`${id}: a text is empty`);
    if (parameter !== undefined && use !== 'input') faults.push(`${id}: a parameter, but no input`);
    if (parameter !== undefined && !isParameter(parameter)) faults.push(`${id}: no parameter ${parameter}`);
  }
  for (const id of factIds) if (!seen.has(id)) faults.push(`${id}: no entry`);
  return faults;
}

/** Whether a path with dots leads to a figure in a document; an element of a list is named by its `id`. */
export function hasPath(document: unknown, path: string): boolean {
  let at: unknown = document;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null) return false;
    at = Array.isArray(at)
      ? (at as readonly { readonly id?: unknown }[]).find(({ id }) => id === step)
      : Object.getOwnPropertyDescriptor(at, step)?.value;
  }
  return at !== undefined && at !== null;
}
