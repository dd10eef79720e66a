import { m } from '../../messages/messages';
import { language } from '../../state/language.svelte';
import { formatAsGiven, formatNumber } from '../format/number';
import type { ModelInterval, Target } from '../../validation/target';

/** A published figure with the decimals it was given with. */
export function formatTarget(value: number): string {
  return formatAsGiven(value);
}

/** The model's figure with three or four digits of use: one number, or the median and the 90 per cent interval. */
export function formatModel(model: number | ModelInterval): string {
  if (typeof model === 'number') return formatAsGiven(Number(model.toFixed(decimalsOf(Math.abs(model)))));
  const size = Math.max(Math.abs(model.p5), Math.abs(model.p95));
  const [p5, p50, p95] = [model.p5, model.p50, model.p95].map((value) =>
    formatNumber(value, decimalsOf(size)),
  );
  return m.methodInterval({ p5: p5 ?? '', p50: p50 ?? '', p95: p95 ?? '' });
}

/** A target's note in the language of the interface; empty where nothing is said. */
export function noteOf({ note, noteSv }: Pick<Target, 'note' | 'noteSv'>): string {
  return language() === 'sv' ? noteSv : note;
}

function decimalsOf(size: number): number {
  return size >= 100 ? 0 : size >= 10 ? 1 : 2;
}
