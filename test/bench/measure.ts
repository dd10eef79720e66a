/** One figure that is measured against a budget. */
export interface Measure {
  readonly id: string;
  /** What is measured, from where to where. */
  readonly what: string;
  readonly unit: string;
  readonly budget: number;
  readonly bound: 'atMost' | 'atLeast';
  readonly run: () => Promise<Reading>;
}

/** What a measure gave; null where the machine lacks what it needs, with the reason among the details. */
export interface Reading {
  readonly value: number | null;
  /** Further figures and remarks, by name. */
  readonly detail: Readonly<Record<string, number | string>>;
}

/** A reading beside its budget, as it is printed. */
export interface MeasuredResult extends Omit<Measure, 'run'>, Reading {
  /** null where nothing was measured. */
  readonly met: boolean | null;
}

/** Runs a measure; one that fails is one that gave nothing. */
export async function resultOf({ run, ...described }: Measure): Promise<MeasuredResult> {
  const { value, detail } = await run().catch((error: unknown): Reading => absent(reasonOf(error)));
  return { ...described, value, met: isMet(value, described), detail };
}

/** Whether a value keeps within its budget, the budget itself included; null for no value. */
export function isMet(
  value: number | null,
  { budget, bound }: Pick<Measure, 'budget' | 'bound'>,
): boolean | null {
  if (value === null || Number.isNaN(value)) return null;
  return bound === 'atMost' ? value <= budget : value >= budget;
}

/** Nothing was measured, and why. */
export function absent(reason: string): Reading {
  return { value: null, detail: { reason } };
}

function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line;
}
