/**
 * Values of one digit on an axis of ratios, as many as have room: 1, 2 and 5 of each power of ten, or 1 alone.
 *
 * @param across where a value stands, pixels
 * @param room pixels that the number of one needs
 */
export function roundValues(
  [low, high]: readonly [low: number, high: number],
  across: (value: number) => number,
  room: number,
): readonly number[] {
  const powers: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += 1) powers.push(power);
  const of = (digits: readonly number[]) =>
    powers
      .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
      .filter((value) => value >= low && value <= high);
  const all = of([1, 2, 5]);
  const hasRoom = all.every((value, i) => i === 0 || across(value) - across(all[i - 1] ?? value) >= room);
  return hasRoom ? all : of([1]);
}
