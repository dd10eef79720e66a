import type { Bridge } from '../../../analysis/forecast/bridge';
import type { SavedForecast } from '../../../analysis/forecast/saved-forecast';
import type { ChartTable } from '../../../charts/chart-table';
import { m } from '../../../messages/messages';
import { formatMoney } from '../../format/money';
import { digitStep, roundTo } from '../../format/number';
import { amountColumn } from './amount-columns';
import { listInWords, monthInWords, withinSentence } from './forecast-words';

export const BRIDGE_PARTS = ['volume', 'level', 'norm', 'measures'] as const;
export type BridgePart = (typeof BRIDGE_PARTS)[number];

export const BRIDGE_NAMES: Readonly<
  Record<BridgePart, { readonly name: () => string; readonly means: () => string }>
> = {
  volume: { name: m.forecastBridgeVolume, means: m.forecastBridgeVolumeMeans },
  level: { name: m.forecastBridgeLevel, means: m.forecastBridgeLevelMeans },
  norm: { name: m.forecastBridgeNorm, means: m.forecastBridgeNormMeans },
  measures: { name: m.forecastBridgeMeasures, means: m.forecastBridgeMeasuresMeans },
};

/** Whether two forecasts say the same of the later one's year, for the same reasons: then there is nothing to take apart. */
export function isUnchanged(from: SavedForecast, to: SavedForecast): boolean {
  const driversOf = ({ drivers }: SavedForecast) => drivers.find(({ year }) => year === to.year);
  const [before, after] = [driversOf(from), driversOf(to)];
  return from.municipality === to.municipality && JSON.stringify(before) === JSON.stringify(after);
}

/** One line of a bridge: the earlier forecast, a part of the change, or the later forecast. */
export interface BridgeRow {
  readonly id: 'from' | BridgePart | 'to';
  readonly sek: number;
  /** As it is written: steps that add up as the amounts do. */
  readonly shown: number;
}

/** The step of a bridge: no digit below the Monte Carlo error of the less certain of the two means. */
export function bridgeStep(from: SavedForecast, to: SavedForecast): number {
  return Math.max(1000, digitStep(Math.max(from.bistand.mcse, to.bistand.mcse)));
}

/** The lines of a bridge; what is written of the parts adds up exactly to what is written of the two forecasts. */
export function bridgeRows(bridge: Bridge, step: number): readonly BridgeRow[] {
  const [first, last] = [roundTo(bridge.from, step), roundTo(bridge.to, step)];
  const shown = new Map(BRIDGE_PARTS.map((id) => [id, roundTo(bridge[id], step)]));
  const missing = () => last - first - [...shown.values()].reduce((sum, sek) => sum + sek, 0);
  while (Math.abs(missing()) > step / 2) {
    const way = Math.sign(missing());
    const rest = (id: BridgePart) => (bridge[id] - (shown.get(id) ?? 0)) * way;
    const [most = 'volume'] = [...BRIDGE_PARTS].sort((a, b) => rest(b) - rest(a));
    shown.set(most, (shown.get(most) ?? 0) + way * step);
  }
  return [
    { id: 'from', sek: bridge.from, shown: first },
    ...BRIDGE_PARTS.map((id) => ({ id, sek: bridge[id], shown: shown.get(id) ?? 0 })),
    { id: 'to', sek: bridge.to, shown: last },
  ];
}

/** Why a forecast is another than an earlier one, as a sentence: the parts from the largest to the smallest. */
export function bridgeWords(rows: readonly BridgeRow[], step: number): string {
  const shownOf = (id: BridgeRow['id']) => rows.find((row) => row.id === id)?.shown ?? 0;
  const change = shownOf('to') - shownOf('from');
  const parts = rows
    .filter((row): row is BridgeRow & { readonly id: BridgePart } => row.id !== 'from' && row.id !== 'to')
    .filter(({ shown }) => shown !== 0)
    .sort((a, b) => Math.abs(b.shown) - Math.abs(a.shown))
    .map(({ id, shown }) => `${withinSentence(BRIDGE_NAMES[id].name())} ${signed(shown, step)}`);
  const reasons = listInWords(parts);
  const amount = formatMoney(Math.abs(change), step);
  if (change === 0) return parts.length === 0 ? m.forecastBridgeSame() : m.forecastBridgeEven({ reasons });
  return change > 0
    ? m.forecastBridgeHigher({ amount, reasons })
    : m.forecastBridgeLower({ amount, reasons });
}

export function bridgeTable(rows: readonly BridgeRow[], step: number): ChartTable<BridgeRow> {
  return {
    rows,
    columns: [
      { id: 'part', name: m.forecastBridgePart(), value: ({ id }) => rowName(id) },
      {
        ...amountColumn<BridgeRow>({
          id: 'amount',
          name: m.forecastBridgeAmount(),
          quantity: () => 'bistand',
          of: ({ shown }) => shown,
          step: () => step,
        }),
        value: ({ sek }) => Math.round(sek) / 1000,
      },
    ],
  };
}

export function rowName(id: BridgeRow['id']): string {
  if (id === 'from') return m.forecastBridgeFrom();
  return id === 'to' ? m.forecastBridgeTo() : BRIDGE_NAMES[id].name();
}

/** A kept forecast as it is chosen from a list. */
export function savedName({ title, savedOn, outturnThrough, year }: SavedForecast): string {
  return m.forecastKeptName({ title, known: occasionWords({ year, outturnThrough }), savedOn });
}

/** A change with its sign, "+1,2 mnkr". */
export function signed(sek: number, step: number): string {
  const amount = formatMoney(Math.abs(sek), step);
  if (sek === 0) return amount;
  return sek > 0 ? `+${amount}` : `\u2212${amount}`;
}

/** What a forecast is of: "2026, utfall till augusti 2026". */
function occasionWords({ year, outturnThrough }: Pick<SavedForecast, 'year' | 'outturnThrough'>): string {
  return outturnThrough === null
    ? m.forecastKeptNoOutturn({ year })
    : m.forecastKeptOutturn({ year, month: monthInWords(outturnThrough) });
}
