/** With fewer cases than this nothing good is said of a method. Judgement. */
export const FEWEST_CASES = 30;

/** How the model did against last year's value, beyond what the cases allow; `tooFew` where they allow nothing to be said. */
export type Verdict = 'better' | 'noBetter' | 'worse' | 'tooFew';

/** Better or worse where the whole interval of the model's skill says so; better only of enough cases. */
export function verdictOf(part: {
  readonly cases: number;
  readonly methods: readonly {
    readonly method: string;
    readonly skill: { readonly low: number; readonly high: number } | null;
  }[];
}): Verdict {
  const skill = part.methods.find(({ method }) => method === 'model')?.skill ?? null;
  if (skill !== null && skill.high < 0) return 'worse';
  if (part.cases < FEWEST_CASES) return 'tooFew';
  return skill !== null && skill.low > 0 ? 'better' : 'noBetter';
}
