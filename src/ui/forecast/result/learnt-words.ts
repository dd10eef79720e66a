import type { Summary } from '../../../analysis/comparison';
import type { Departed, InputId, LearntInput } from '../../../analysis/forecast/forecast';
import type { ChartTable, Column } from '../../../charts/chart-table';
import { m } from '../../../messages/messages';
import { digitStep, formatNumber, roundTo } from '../../format/number';
import { NO_FIGURE } from './amount-columns';

/** Shares of the variance below which the outturn taught nothing, little, and some. */
const NOTHING = 0.1;
const LITTLE = 0.3;
const SOME = 0.6;

interface InputWords {
  readonly name: () => string;
  readonly means: () => string;
  readonly unit: () => string;
  /** What a value is multiplied by to stand in the unit, and the least step that is told. */
  readonly scale: number;
  readonly leastStep: number;
}

export const INPUT_WORDS: Readonly<Record<InputId, InputWords>> = {
  inflowFactor: {
    name: m.forecastInflow,
    means: m.forecastInflowMeans,
    unit: m.forecastUnitTimes,
    scale: 1,
    leastStep: 0.01,
  },
  exitShare: {
    name: m.forecastExits,
    means: m.forecastExitsMeans,
    unit: m.forecastUnitPercent,
    scale: 100,
    leastStep: 0.1,
  },
  costPerHouseholdMonth: {
    name: m.forecastCostPer,
    means: m.forecastCostPerMeans,
    unit: m.forecastUnitKr,
    scale: 1,
    leastStep: 1,
  },
  arrearsDays: {
    name: m.forecastGlapp,
    means: m.forecastGlappMeans,
    unit: m.forecastUnitDays,
    scale: 1,
    leastStep: 0.1,
  },
};

/** How much of what was uncertain of an input the outturn took away, as a sentence; plainly where it taught nothing. */
export function learntWords({ id, learnt, before, after }: LearntInput): string {
  const { name, unit: unitOf } = INPUT_WORDS[id];
  const unit = unitOf();
  if (learnt === null) return m.forecastLearntFixed({ name: name() });
  const percent = String(Math.round(learnt * 20) * 5);
  if (learnt < NOTHING) return m.forecastLearntNothing({ name: name() });
  const [from, to] = [formatInput(id, before.p50, before), formatInput(id, after.p50, after)];
  const moved = from === to ? m.forecastMovedNot({ to, unit }) : m.forecastMoved({ from, to, unit });
  if (learnt < LITTLE) return m.forecastLearntLittle({ name: name(), percent, moved });
  return learnt < SOME
    ? m.forecastLearntSome({ name: name(), percent, moved })
    : m.forecastLearntMuch({ name: name(), percent, moved });
}

export function learntTable(inputs: readonly LearntInput[]): ChartTable<LearntInput> {
  const range = (id: 'before' | 'after', name: string): Column<LearntInput> => ({
    id,
    name,
    value: (input) => input[id].p50,
    text: (input) => rangeOf(input.id, input[id]),
  });
  return {
    rows: inputs,
    columns: [
      {
        id: 'input',
        name: m.forecastInput(),
        value: ({ id }) => `${INPUT_WORDS[id].name()} (${INPUT_WORDS[id].unit()})`,
      },
      range('before', m.forecastBefore()),
      range('after', m.forecastAfter()),
      {
        id: 'learnt',
        name: m.forecastLearntColumn(),
        value: ({ learnt }) => learnt,
        text: ({ learnt }) =>
          learnt === null ? NO_FIGURE : `${formatNumber(Math.max(0, Math.round(learnt * 20) * 5))}\u00a0%`,
      },
    ],
  };
}

/** Every quantile of the inputs before and after, with all digits. */
export function learntFile(inputs: readonly LearntInput[]): ChartTable<LearntInput> {
  const quantiles = (id: 'before' | 'after', name: string) =>
    (['p10', 'p50', 'p90'] as const).map((q) => ({
      id: `${id}-${q}`,
      name: `${name}, ${q.toUpperCase()}`,
      value: (input: LearntInput) => input[id][q],
    }));
  return {
    rows: inputs,
    columns: [
      { id: 'input', name: m.forecastInput(), value: ({ id }) => INPUT_WORDS[id].name() },
      ...quantiles('before', m.forecastBefore()),
      ...quantiles('after', m.forecastAfter()),
      { id: 'learnt', name: m.forecastLearntShare(), value: ({ learnt }) => learnt },
    ],
  };
}

/** How the books depart from the model and what that means, a sentence each; none where nothing is known. */
export function departedWords(departed: Departed | null): readonly string[] {
  if (departed === null) return [m.forecastDepartedUnknown()];
  const { households, cost, monthNoise } = departed;
  return [
    factorWords(households, m.forecastDepartedMore, m.forecastDepartedFewer, m.forecastDepartedAlike),
    factorWords(cost, m.forecastDepartedDearer, m.forecastDepartedCheaper, m.forecastDepartedCostAlike),
    m.forecastDepartedNoise({ percent: formatNumber(monthNoise.p50 * 100, monthNoise.p50 < 0.01 ? 1 : 0) }),
  ];
}

type FactorWords = (parts: {
  readonly factor: string;
  readonly low: string;
  readonly high: string;
}) => string;

function factorWords(
  { p10, p50, p90 }: Summary,
  above: FactorWords,
  below: FactorWords,
  alike: FactorWords,
): string {
  const parts = { factor: factor(p50), low: factor(p10), high: factor(p90) };
  if (roundTo(p10, 0.01) > 1) return above(parts);
  return roundTo(p90, 0.01) < 1 ? below(parts) : alike(parts);
}

function factor(value: number): string {
  return formatNumber(value, 2);
}

function rangeOf(id: InputId, summary: Summary): string {
  const middle = formatInput(id, summary.p50, summary);
  if (summary.p10 === summary.p90) return middle;
  const [low, high] = [formatInput(id, summary.p10, summary), formatInput(id, summary.p90, summary)];
  return m.forecastRange({ middle, low, high });
}

function formatInput(id: InputId, value: number, { mcse }: Pick<Summary, 'mcse'>): string {
  const { scale, leastStep } = INPUT_WORDS[id];
  const inSteps = digitStep((mcse * scale * 1.7) / leastStep) * leastStep;
  const decimals = inSteps >= 1 ? 0 : Math.round(-Math.log10(inSteps));
  return formatNumber(roundTo(value * scale, inSteps), decimals);
}
