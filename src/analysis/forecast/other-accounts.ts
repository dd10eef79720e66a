import type { AccountMonths } from '../../model/account-months';
import { BISTAND_ACCOUNTS } from '../../model/flows';
import type { ByMonth, LedgerAccountId } from '../../model/ledger';
import type { Steps } from '../steps';
import type { ForecastId } from './forecast';
import type { KnownOutturn } from './known-outturn';

/** The four kinds of bistånd in each draw and month; where a kind's outturn is known it is that, and the others
 * share the rest; a kind that the books lack where they have others gets nothing. [draw × months + month] */
export function* shareOut(
  { draws, monthly }: AccountMonths,
  bistand: Float64Array,
  { accounts }: KnownOutturn,
  months: readonly string[],
): Steps<readonly (readonly [ForecastId, Float64Array])[]> {
  const count = months.length;
  const kinds = BISTAND_ACCOUNTS as readonly LedgerAccountId[];
  const known = kinds.map((id) => accounts[id]?.outturn ?? {});
  const inBooks = kinds.map((id) => accounts[id] !== undefined);
  const isLacking = inBooks.map((own) => !own && inBooks.includes(true));
  const shares = kinds.map(() => new Float64Array(draws * count));
  for (let draw = 0; draw < draws; draw += 1) {
    const row = draw * count;
    const levels = kinds.map((id, index) =>
      levelOf(monthly[id], monthly.bistand, known[index] ?? {}, accounts.bistand?.outturn ?? {}, months, row),
    );
    months.forEach((name, month) => {
      const total = bistand[row + month] as number;
      const fixed = known.map((outturn) => outturn[name]);
      const weights = kinds.map((id, index) =>
        fixed[index] === undefined && isLacking[index] !== true
          ? (monthly[id][row + month] as number) * (levels[index] as number)
          : 0,
      );
      const left = fixed.reduce<number>((rest, figure) => rest - (figure ?? 0), total);
      const sum = weights.reduce((all, weight) => all + weight, 0);
      const lastOpen = fixed.findLastIndex(
        (figure, index) => figure === undefined && isLacking[index] !== true,
      );
      kinds.forEach((_, index) => {
        const share = sum > 0 ? (weights[index] as number) / sum : index === lastOpen ? 1 : 0;
        (shares[index] as Float64Array)[row + month] = fixed[index] ?? left * share;
      });
    });
    if (draw % 100 === 99) yield;
  }
  return kinds.map((id, index) => [id as ForecastId, shares[index] as Float64Array] as const);
}

/** Share of a kind in the outturn over its share in the draw, over the months of which both are known; 1 where either is 0. */
function levelOf(
  kind: Float64Array,
  total: Float64Array,
  kindKnown: ByMonth,
  totalKnown: ByMonth,
  months: readonly string[],
  row: number,
): number {
  let [ofKind, ofTotal, modelKind, modelTotal] = [0, 0, 0, 0];
  months.forEach((name, month) => {
    const [a, b] = [kindKnown[name], totalKnown[name]];
    if (a === undefined || b === undefined) return;
    ofKind += a;
    ofTotal += b;
    modelKind += kind[row + month] as number;
    modelTotal += total[row + month] as number;
  });
  if (!(ofKind > 0 && ofTotal > 0 && modelKind > 0 && modelTotal > 0)) return 1;
  return (ofKind * modelTotal) / (ofTotal * modelKind);
}

/** An account that is further from the model's is carried on by a sum a month, not by a factor. */
const MOST_FACTOR = 5;
/** Scatter of an account's months, over their mean, where the outturn has too few months to show it. */
const UNKNOWN_SCATTER = 0.1;
const FEWEST_FOR_SCATTER = 4;

/**
 * An account outside bistånd: the outturn, then the draw's own months times the outturn over the mean of the draws in the months that are
 * known. Where that is under a fifth or over five, or of another sign, what it is over them in a mean month is added instead. The months to come
 * scatter about that as the known ones do, and the level itself by as much over the root of their number.
 * Judgement: a normal scatter; 10 per cent of a mean month where fewer than four months are known.
 */
export function carryOn(
  { draws, monthly }: AccountMonths,
  id: LedgerAccountId,
  { accounts }: KnownOutturn,
  months: readonly string[],
  normalOf: (draw: number, name: string) => number,
): Float64Array {
  const outturn = accounts[id]?.outturn ?? {};
  const known = months.flatMap((name, month) => (outturn[name] === undefined ? [] : [month]));
  const figures = known.map((month) => outturn[months[month] as string] as number);
  const all = figures.reduce((sum, figure) => sum + figure, 0);
  const carried = Float64Array.from(monthly[id]);
  if (known.length === 0) return carried;
  const perDraw =
    known.reduce((sum, month) => sum + sumOverDraws(monthly[id], month, months.length), 0) / draws;
  const ratio = all / perDraw;
  const factor = ratio >= 1 / MOST_FACTOR && ratio <= MOST_FACTOR ? ratio : 1;
  const added = factor === 1 ? (all - perDraw) / known.length : 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const row = draw * months.length;
    const own = known.map((month) => monthly[id][row + month] as number);
    const misses = figures.map((figure, at) => figure - (own[at] as number) * factor - added);
    const scatter = scatterOf(misses, Math.abs(all) / known.length);
    const level = (scatter / Math.sqrt(known.length)) * normalOf(draw, `carried ${id}`);
    months.forEach((name, month) => {
      const figure = outturn[name];
      carried[row + month] =
        figure ??
        (carried[row + month] as number) * factor +
          added +
          level +
          scatter * normalOf(draw, `carried ${id} ${month}`);
    });
  }
  return carried;
}

function sumOverDraws(values: Float64Array, month: number, months: number): number {
  let sum = 0;
  for (let at = month; at < values.length; at += months) sum += values[at] as number;
  return sum;
}

function scatterOf(misses: readonly number[], meanMonth: number): number {
  if (misses.length < FEWEST_FOR_SCATTER) return UNKNOWN_SCATTER * meanMonth;
  const squares = misses.reduce((sum, miss) => sum + miss * miss, 0);
  return Math.sqrt(squares / (misses.length - 1));
}
