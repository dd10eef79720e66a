import type { Problem } from '../model/problem';

/** The whole number of an option between two bounds, or `absent` when it is left out; what cannot be read becomes a problem. */
export function wholeNumber(
  options: ReadonlyMap<string, string>,
  name: string,
  absent: number,
  low: number,
  high: number,
  problems: Problem[],
): number {
  const text = options.get(name);
  if (text === undefined) return absent;
  const value = Number(text);
  const where = `--${name}`;
  if (text.trim() === '' || Number.isNaN(value)) problems.push({ where, what: 'notANumber', value: text });
  else if (!Number.isInteger(value) || value < low || value > high)
    problems.push({ where, what: 'outOfRange', value: text });
  return value;
}
