import { describe, expect, test } from 'vitest';
import { assumptionUniform, countUniform, STREAMS } from '../../../src/model/random/keys';
import { cellScore, correlationScore, kolmogorovSmirnov, KS_LIMIT, scoreLimit } from './goodness-of-fit';
import { type Dimension, drawnAt, ORDINARY, PLACES } from './keyed-uniforms';

const COUNT = 50_000;
const LAGS = [1, 2, 3, 64];

/** Uniforms as whole numbers below 2^bits. */
interface Sequence {
  readonly along: string;
  readonly bits: 31 | 52;
  readonly at: (i: number) => number;
}

const DIMENSIONS = Object.keys(ORDINARY) as Dimension[];
const ofHouseholds = PLACES.flatMap(([name, place]) =>
  DIMENSIONS.map((dimension): Sequence => ({
    along: `${dimension} from ${name}`,
    bits: 31,
    at: (i) => drawnAt({ ...place, [dimension]: place[dimension] + i }),
  })),
);

const wide = (along: string, uniform: (i: number) => number): Sequence => ({
  along,
  bits: 52,
  at: (i) => Math.floor(uniform(i) * 2 ** 52),
});
const ofDraws = [
  wide('draw, of a count', (i) => countUniform(1, i, '1263', STREAMS.arriving)),
  wide('seed, of a count', (i) => countUniform(i, 0, '1263', STREAMS.arriving)),
  wide('municipality, of a count', (i) => countUniform(1, 0, String(i), STREAMS.arriving)),
  wide('stream, of a count', (i) => countUniform(1, 0, '1263', i)),
  wide('draw, of an assumption', (i) => assumptionUniform(1, i, 'exitShare', '1263')),
  wide('seed, of an assumption', (i) => assumptionUniform(i, 0, 'exitShare', '')),
  wide('municipality, of an assumption', (i) => assumptionUniform(1, 0, 'exitShare', String(i))),
  wide('name, of an assumption', (i) => assumptionUniform(1, 0, `assumption${i}`, '')),
];

describe.each([...ofHouseholds, ...ofDraws])('along $along', ({ bits, at }) => {
  const whole = Array.from({ length: COUNT }, (_, i) => at(i));
  const uniforms = whole.map((value) => (value + 0.5) / 2 ** bits);

  test('values are uniform', () => {
    expect(kolmogorovSmirnov(uniforms)).toBeLessThan(KS_LIMIT);
  });

  test.each([
    ['eight highest', (value: number) => Math.floor(value / 2 ** (bits - 8))],
    ['eight lowest', (value: number) => value % 256],
  ])('the %s bits are uniform', (_, cellOf) => {
    expect(Math.abs(cellScore(whole.map(cellOf), 256))).toBeLessThan(scoreLimit());
  });

  test.each(LAGS)('values %i apart are uncorrelated', (lag) => {
    const score = correlationScore(uniforms.slice(lag), uniforms.slice(0, -lag));
    expect(Math.abs(score)).toBeLessThan(scoreLimit());
  });
});
