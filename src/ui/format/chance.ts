import { m } from '../../messages/messages';

/**
 * A probability as "83 av 100". With few draws it is rounded to fives and said to be approximate; only what happened
 * in every draw or in none is 100 or 0.
 */
export function formatChance(probability: number, draws: number): string {
  if (probability <= 0) return m.chanceNone();
  if (probability >= 1) return m.chanceAll();
  const standardError = Math.sqrt((probability * (1 - probability)) / draws) * 100;
  const rough = standardError > 1.5;
  const percent = rough ? Math.round(probability * 20) * 5 : Math.round(probability * 100);
  if (percent < 1) return m.chanceFew();
  if (percent > 99) return m.chanceMost();
  return rough ? m.chanceAbout({ count: percent }) : m.chance({ count: percent });
}

/** The same in a table cell: "83", "<1". */
export function formatChanceShort(probability: number, draws: number): string {
  if (probability <= 0) return '0';
  if (probability >= 1) return '100';
  const standardError = Math.sqrt((probability * (1 - probability)) / draws) * 100;
  const percent = standardError > 1.5 ? Math.round(probability * 20) * 5 : Math.round(probability * 100);
  return percent < 1 ? '<\u00a01' : percent > 99 ? '>\u00a099' : String(percent);
}
