import type { Target, TargetClass } from '../../validation/target';

/** The classes in the order they are shown. */
const TARGET_CLASSES: readonly TargetClass[] = ['identity', 'rule', 'fitted', 'predicted'];

/** What `validate` gives, as it is committed in `scenarios/validation.json`. */
export interface Validation {
  readonly engine: string;
  readonly dataHash: string;
  readonly targets: readonly Target[];
  readonly within: number;
  readonly total: number;
  readonly tuned: { readonly parameters: number; readonly targets: number };
}

/** One line of the table: a target, or the targets of one row of Bilaga 2 over all its households. */
export interface TargetLine {
  readonly id: string;
  readonly targets: readonly Target[];
}

export interface TargetGroup {
  readonly class: TargetClass;
  readonly lines: readonly TargetLine[];
  readonly within: number;
  readonly total: number;
}

/** The targets by class, classes without any left out; the rows of Bilaga 2 gathered, all else a line each, in order. */
export function groupTargets(targets: readonly Target[]): readonly TargetGroup[] {
  return TARGET_CLASSES.map((name) => {
    const own = targets.filter((target) => target.class === name);
    const lines = new Map<string, Target[]>();
    for (const target of own) {
      const id = lineOf(target.id);
      lines.set(id, [...(lines.get(id) ?? []), target]);
    }
    return {
      class: name,
      lines: [...lines].map(([id, members]) => ({ id, targets: members })),
      within: own.filter((target) => target.within).length,
      total: own.length,
    };
  }).filter(({ total }) => total > 0);
}

/** "couple-2" of "bilaga2.couple-2.riksnorm"; empty for a target that is not of Bilaga 2. */
export function householdOf(id: string): string {
  const [table, household = ''] = id.split('.');
  return table === 'bilaga2' ? household : '';
}

function lineOf(id: string): string {
  return householdOf(id) === '' ? id : `bilaga2.${id.split('.').slice(2).join('.')}`;
}
