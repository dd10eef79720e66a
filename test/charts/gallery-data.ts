import type { FanPanel, FanRow } from '../../src/charts/fan-chart';
import type { FlowNode, FlowRow } from '../../src/charts/flow-size';
import type { IntervalRow } from '../../src/charts/interval-chart';
import type { PartRow } from '../../src/charts/parts-chart';
import type { DotRow } from '../../src/charts/quantile-dots';
import type { TornadoRow } from '../../src/charts/tornado-chart';

export const FAN_PANELS: readonly FanPanel[] = [
  { scenario: 'a', label: 'First', tone: 0 },
  { scenario: 'b', label: 'Second', tone: 1 },
];

/** Two scenarios of eighteen months; the second one lies 100 000 above the first. */
export const FAN_ROWS: readonly FanRow[] = FAN_PANELS.flatMap(({ scenario }, i) =>
  Array.from({ length: 18 }, (_, month): FanRow => {
    const middle = 1_000_000 + month * 10_000 + i * 100_000;
    return {
      scenario,
      month: `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      p5: middle - 300_000,
      p10: middle - 200_000,
      p25: middle - 100_000,
      p50: middle,
      p75: middle + 100_000,
      p90: middle + 200_000,
      p95: middle + 300_000,
    };
  }),
);

/** Fifty values from −3.9 to 1.0 million: 39 below zero, one at zero, ten above. */
export const DOTS: readonly DotRow[] = Array.from({ length: 50 }, (_, i) => ({
  rank: i + 1,
  difference: (i - 39) * 100_000,
}));

export const INTERVALS: readonly IntervalRow[] = [
  { scenario: 'a', label: 'First', tone: 0, p10: 900_000, p50: 1_000_000, p90: 1_200_000 },
  { scenario: 'b', label: 'Second', tone: 1, p10: 1_100_000, p50: 1_400_000, p90: 1_900_000 },
];

/** One that makes A dearer when it is high and one that makes it cheaper, the second with a long name. */
export const TORNADO: readonly TornadoRow[] = [
  { label: 'First assumption', atLow: -900_000, atHigh: 600_000, low: '0.1', high: '0.9' },
  {
    label: 'Second assumption, with a name of some more words',
    atLow: 100_000,
    atHigh: -300_000,
    low: '40',
    high: '60',
  },
];

export const PARTS: readonly PartRow[] = [
  { label: 'First group', value: -800_000, low: -1_500_000, high: 200_000 },
  { label: 'Second group', value: 300_000, low: 250_000, high: 400_000 },
  { label: 'Third group', value: 0, low: 0, high: 0 },
];

/** Three who pay a fourth, one of them very little, and what it goes to; nothing is left. */
export const FLOW_NODES: readonly FlowNode[] = [
  { id: '1263', label: 'Svedala', tone: 1 },
  { id: '1287', label: 'Trelleborg', tone: 0 },
  { id: '1264', label: 'Skurup', tone: 2 },
  { id: '1233', label: 'Vellinge', tone: 3 },
  { id: 'wages', label: 'Wages' },
  { id: 'overhead', label: 'Premises, management and administration' },
  { id: 'variable', label: 'Variable costs' },
  { id: 'startUp', label: 'Start-up' },
  { id: 'left', label: 'Left to its own organisation' },
];
export const FLOW_ROWS: readonly FlowRow[] = [
  { from: '1263', to: '1287', sek: 4_000_000 },
  { from: '1264', to: '1287', sek: 1_500_000 },
  { from: '1233', to: '1287', sek: 5_000 },
  { from: '1287', to: 'wages', sek: 4_600_000 },
  { from: '1287', to: 'overhead', sek: 700_000 },
  { from: '1287', to: 'variable', sek: 195_000 },
  { from: '1287', to: 'startUp', sek: 10_000 },
  { from: '1287', to: 'left', sek: 0 },
];
