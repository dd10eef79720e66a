import { evaluate, holds, marginOf, type Claim } from './claim';
import { buildCases, type Case } from './cases';
import type { Check } from './read-checks';
import { BASIC_QUANTITIES, simulateSetting, type Quantities } from './simulate-setting';

/** The draw and setting where a claim is nearest to failing, or fails most. */
export interface Worst {
  readonly claim: string;
  readonly holds: boolean;
  readonly margin: number;
  readonly left: number;
  readonly right: number;
  readonly caseName: string;
  /** Null where the mean over the draws is judged. */
  readonly draw: number | null;
}

/** A check judged: its worst values claim by claim, and every case in which a claim fails. */
export interface Verdict {
  readonly check: Check;
  readonly cases: number;
  readonly worst: readonly Worst[];
  readonly failures: readonly Worst[];
}

const UNTOUCHED = 'untouched';

/** Runs the settings of a check and judges its claims in all of them. */
export function judgeCheck(check: Check): Verdict {
  const cases = buildCases(check);
  const untouched = check.touches === undefined ? [] : [check.touches];
  const byCase = cases.map((one) => [
    ...check.claims.map((claim) => judgeClaim(claim, one, check.draws)),
    ...untouched.map((touches) => judgeUntouched(touches, one)),
  ]);
  const claims = [...check.claims.map(({ text }) => text), ...untouched.map(() => UNTOUCHED)];
  return {
    check,
    cases: cases.length,
    worst: claims.map((_, index) => byCase.map((judged) => judged[index] as Worst).reduce(nearer)),
    failures: byCase.flat().filter((judged) => !judged.holds),
  };
}

function judgeClaim(claim: Claim, one: Case, draws: Check['draws']): Worst {
  const { setting, before } = quantitiesOf(one);
  const sides = Array.from(setting.months as Float64Array, (_, draw) => {
    const quantity = (id: string, ofBefore: boolean) =>
      (ofBefore ? before?.[id]?.[draw] : setting[id]?.[draw]) ?? NaN;
    return [evaluate(claim.left, quantity), evaluate(claim.right, quantity)] as const;
  });
  const judged = (left: number, right: number, draw: number | null): Worst => {
    const margin = marginOf(claim.relation, left, right);
    const ok = holds(claim.relation, margin);
    return { claim: claim.text, holds: ok, margin, left, right, caseName: one.name, draw };
  };
  if (draws === 'mean') {
    const mean = (side: 0 | 1) => sides.reduce((sum, both) => sum + both[side], 0) / sides.length;
    return judged(mean(0), mean(1), null);
  }
  return sides.map(([left, right], draw) => judged(left, right, draw)).reduce(nearer);
}

/** Every payment and count outside `touches` has the same bits as before; the one that differs most is named. */
function judgeUntouched(touches: readonly string[], one: Case): Worst {
  const { setting, before } = quantitiesOf(one);
  return BASIC_QUANTITIES.filter((id) => !touches.includes(id))
    .flatMap((id) =>
      Array.from(setting[id] as Float64Array, (left, draw): Worst => {
        const right = before?.[id]?.[draw] ?? NaN;
        const margin = marginOf('=', left, right);
        const claim = margin === 0 ? UNTOUCHED : `${UNTOUCHED}: ${id} = before.${id}`;
        return { claim, holds: margin >= 0, margin, left, right, caseName: one.name, draw };
      }),
    )
    .reduce(nearer);
}

function quantitiesOf({ setting, before }: Case): { setting: Quantities; before: Quantities | undefined } {
  return {
    setting: simulateSetting(setting),
    before: before === undefined ? undefined : simulateSetting(before),
  };
}

/** What fails goes before what holds, not a number before a number, and the smaller margin before the larger. */
function nearer(a: Worst, b: Worst): Worst {
  if (a.holds !== b.holds) return a.holds ? b : a;
  if (Number.isNaN(a.margin)) return a;
  return Number.isNaN(b.margin) || b.margin < a.margin ? b : a;
}
