import { m } from '../../messages/messages';
import type { DifferencePerInhabitant } from '../../analysis/difference-per-inhabitant';
import { formatKr, moneyStep } from '../format/money';
import { roundTo } from '../format/number';

/** A cell as it is written: the middle case or a word in its place, the range for 80 of 100 futures, and both as spoken. */
export interface CellWords {
  readonly middle: string;
  readonly range: string;
  readonly spoken: string;
}

/** Words of a difference, with no digit below its Monte Carlo error; a difference within the error has no number in the middle. */
export function cellWords(cell: DifferencePerInhabitant): CellWords {
  if (cell.same) return { middle: m.gridSame(), range: '', spoken: m.gridSame() };
  const { p10, p50, p90 } = cell.difference;
  const step = moneyStep(cell.difference);
  const range = `${signed(p10, step)} … ${signed(p90, step)}`;
  if (cell.tie) return { middle: m.gridTie(), range, spoken: m.gridTie() };
  const middle = roundTo(p50, step) === 0 ? m.gridAbout({ value: '0' }) : signed(p50, step);
  const [low, high] = [spokenKr(p10, step), spokenKr(p90, step)];
  return { middle, range, spoken: m.gridSpokenDifference({ middle: spokenKr(p50, step), low, high }) };
}

function signed(sek: number, step: number): string {
  return `${roundTo(sek, step) > 0 ? '+' : ''}${formatKr(sek, step)}`;
}

function spokenKr(sek: number, step: number): string {
  const rounded = roundTo(sek, step);
  if (rounded === 0) return m.gridSpokenNone();
  const value = String(Math.abs(rounded));
  return rounded < 0 ? m.gridSpokenLower({ value }) : m.gridSpokenHigher({ value });
}
