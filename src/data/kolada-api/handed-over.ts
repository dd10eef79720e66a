import * as v from 'valibot';
import { GENDERS } from '../figures/figure-columns';
import { isYear } from '../kolada/fields/parse-period';
import { type KoladaReading, MOST_FIGURES, MOST_PROBLEMS } from '../kolada/kolada-reading';

/** The channel by which the document that asks Kolada reaches the pages of the same origin that are open. */
export const HAND_OVER_CHANNEL = 'reformlabbet.kolada';

/** Figures that were fetched; `id` is made for each time they are handed over. */
export interface HandedOver {
  readonly kind: 'figures';
  readonly id: string;
  readonly reading: KoladaReading;
}

/** The answer of a page that has taken them. */
interface Taken {
  readonly kind: 'taken';
  readonly id: string;
}

const MOST_TEXTS = 100_000;

const shortText = v.pipe(v.string(), v.maxLength(300));
const texts = v.pipe(v.array(shortText), v.maxLength(MOST_TEXTS));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_FIGURES));
const problems = v.pipe(
  v.array(
    v.strictObject({
      where: v.pipe(v.string(), v.maxLength(1_000)),
      what: v.pipe(v.string(), v.regex(/^kolada[A-Z][A-Za-z]{1,30}$/)),
      value: v.pipe(v.string(), v.maxLength(1_000)),
    }),
  ),
  v.maxLength(2 * MOST_PROBLEMS),
);

const figures = v.pipe(
  v.strictObject({
    kpis: texts,
    areas: texts,
    statuses: texts,
    kpi: v.instance(Int32Array),
    area: v.instance(Int32Array),
    period: v.instance(Int16Array),
    gender: v.instance(Uint8Array),
    value: v.instance(Float64Array),
    status: v.instance(Int32Array),
    count: v.instance(Int32Array),
  }),
  v.check(({ kpi, area, period, gender, value, status, count }) =>
    [area, period, gender, value, status, count].every(({ length }) => length === kpi.length),
  ),
  v.check(
    ({ kpis, areas, statuses, kpi, area, gender, status }) =>
      isWithin(kpi, kpis.length) &&
      isWithin(area, areas.length) &&
      isWithin(status, statuses.length) &&
      isWithin(gender, GENDERS.length),
  ),
  v.check(({ kpis, areas, statuses }) =>
    [kpis, areas, statuses].every((list) => new Set(list).size === list.length),
  ),
  v.check(({ period }) => period.every(isYear)),
  v.check(
    ({ value, count }) => value.every((one) => Math.abs(one) !== Infinity) && count.every((one) => one >= -1),
  ),
);

const handedOver = v.strictObject({
  kind: v.literal('figures'),
  id: shortText,
  reading: v.pipe(
    v.strictObject({
      name: shortText,
      format: v.literal('kolada-json'),
      figures,
      areas: v.pipe(
        v.array(v.strictObject({ id: shortText, title: shortText, type: shortText })),
        v.maxLength(MOST_TEXTS),
      ),
      keyFigures: v.pipe(
        v.array(
          v.strictObject({
            id: shortText,
            title: shortText,
            description: v.pipe(v.string(), v.maxLength(20_000)),
          }),
        ),
        v.maxLength(MOST_TEXTS),
      ),
      account: v.strictObject({
        rowsInFile: count,
        kept: count,
        missing: count,
        groups: count,
        duplicates: count,
        contradictions: count,
        deleted: count,
        units: count,
        bad: count,
      }),
      notices: problems,
      problems,
    }),
    v.check(({ figures: { kpi }, account: { kept } }) => kept === kpi.length),
  ),
});

const taken = v.strictObject({ kind: v.literal('taken'), id: shortText });

/**
 * Takes figures that another document of this origin hands over, as long as its thread lives: it answers that document, and passes each whole
 * set on. Not for the page's thread, which would stand still while a million rows are unpacked.
 */
export function takeHandedOver(onTaken: (reading: KoladaReading) => void): void {
  const channel = new BroadcastChannel(HAND_OVER_CHANNEL);
  channel.onmessage = ({ data }) => {
    const handed = parseHandedOver(data);
    if (handed === undefined) return;
    channel.postMessage({ kind: 'taken', id: handed.id } satisfies Taken);
    onTaken(handed.reading);
  };
}

/** What came by the channel, where it is whole: columns of one length, every index in its list, every number one, and as many rows as it says. */
export function parseHandedOver(message: unknown): HandedOver | undefined {
  const parsed = v.safeParse(handedOver, message);
  return parsed.success ? (parsed.output as HandedOver) : undefined;
}

export function parseTaken(message: unknown): Taken | undefined {
  const parsed = v.safeParse(taken, message);
  return parsed.success ? parsed.output : undefined;
}

function isWithin(indices: Int32Array | Uint8Array, length: number): boolean {
  return indices.every((index: number) => index >= 0 && index < length);
}
