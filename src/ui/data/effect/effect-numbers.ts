import type { EffectMeasure } from '../../../analysis/effect/effect-panel';
import { rootMeanSquare } from '../../../analysis/effect/synthetic-control';
import type { EffectStudy } from '../../../analysis/effect/study-effect';
import { m } from '../../../messages/messages';
import { formatNumber, roundTo } from '../../format/number';

/** How the numbers of a study are written. */
export interface EffectNumbers {
  /** A value of the axis. */
  readonly value: (value: number) => string;
  /** A gap with its unit and without a sign: "3 procent av kommunens nivå före". */
  readonly size: (gap: number) => string;
  /** A gap with its sign and without its unit. */
  readonly signed: (gap: number) => string;
  /** Whether a gap is 0 in the digits that carry. */
  readonly isNone: (gap: number) => boolean;
  /** What the values are, for the heading of a column or an axis. */
  readonly unit: string;
}

/**
 * Digits as far as they carry: the last one is worth a tenth to a hundredth of what the placebos' mean gaps differ by, since a gap
 * is compared with theirs.
 */
export function effectNumbers({ placebos }: EffectStudy, measure: EffectMeasure): EffectNumbers {
  const spread = rootMeanSquare(Float64Array.from(placebos, ({ synthetic }) => synthetic.meanGapAfter));
  const power = Number.isFinite(spread) && spread > 0 ? Math.floor(Math.log10(spread)) - 1 : 0;
  const [step, decimals] = [10 ** power, Math.max(0, -power)];
  const write = (value: number) => formatNumber(roundTo(value, step), decimals);
  return {
    value: write,
    signed: (gap) => (roundTo(gap, step) > 0 ? `+${write(gap)}` : write(gap)),
    isNone: (gap) => roundTo(gap, step) === 0,
    size: (gap) => sizeWords[measure](write(Math.abs(gap))),
    unit: unitWords[measure](),
  };
}

const sizeWords: Readonly<Record<EffectMeasure, (value: string) => string>> = {
  index: (value) => m.dataEffectSizeIndex({ value }),
  level: (value) => m.dataEffectSizeLevel({ value }),
  perThousand: (value) => m.dataEffectSizePerThousand({ value }),
};

const unitWords: Readonly<Record<EffectMeasure, () => string>> = {
  index: m.dataEffectUnitIndex,
  level: m.dataEffectUnitLevel,
  perThousand: m.dataEffectUnitPerThousand,
};

/** A share of one in whole percent. */
export function formatWeight(weight: number): string {
  return weight < 0.005 ? '<\u00a01' : formatNumber(100 * weight);
}
