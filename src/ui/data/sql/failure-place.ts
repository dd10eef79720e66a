import type { SqlFailure } from '../../../state/sql-desk.svelte';

/** A place in a statement, both from 1. */
export interface SqlPlace {
  readonly line: number;
  readonly column: number;
}

/** Where a statement failed, as its problem says ("sql 3:14"); undefined where it says nothing. */
export function placeOfFailure({ problems }: SqlFailure): SqlPlace | undefined {
  const [, line, column] = /^sql (\d+):(\d+)$/.exec(problems[0]?.where ?? '') ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}
