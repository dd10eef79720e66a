import bands from './bands.json';
import { isWithin, type ModelInterval, type Target, type TargetClass } from './target';
import notes from './target-notes.json';

/** Published figures by id; null where the document gives a rule or a date. */
export type Facts = ReadonlyMap<string, number | null>;

/**
 * A published figure with its class and its band, all set before any result was seen: the band is as wide as the figure's
 * own words ("about", "just under"), its rounding or a difference of definition allow, and `reason` says which.
 */
export interface Band {
  readonly id: string;
  readonly class: TargetClass;
  readonly source: string;
  readonly unit: string;
  /** The figure where it is no row of the table of facts. */
  readonly published?: number;
  /** The row of the table of facts where its id is another. */
  readonly fact?: string;
  readonly band: readonly [number, number];
  readonly reason: Words;
}

interface Words {
  readonly sv: string;
  readonly en: string;
}

/** All figures but the documents' own sums and Bilaga 2, which have theirs beside them. */
export const BANDS = bands as readonly unknown[] as readonly Band[];

/** How a figure is counted, and why it is missed, which is said where it is. */
interface Note {
  readonly counted?: Words;
  readonly missed?: Words;
}

const NOTES = notes as Readonly<Record<string, Note>>;

function width({ sv, en }: Words): Words {
  return { sv: `Spannet: ${sv}.`, en: `The band: ${en}.` };
}

/**
 * The target of a band, given what the model gives. A fact that is missing gives NaN, which is never within. Throws for an id
 * without a band, since that is a fault of the program.
 */
export function targetOf(id: string, facts: Facts, model: number | ModelInterval): Target {
  const found = BANDS.find((band) => band.id === id);
  if (found === undefined) throw new Error(`no band for ${id}`);
  const published = found.published ?? facts.get(found.fact ?? id) ?? NaN;
  const within = isWithin(model, published, found.band);
  const { counted, missed } = NOTES[id] ?? {};
  const said = [counted, within ? undefined : missed, width(found.reason)].filter(
    (words) => words !== undefined,
  );
  return {
    id,
    source: found.source,
    published,
    unit: found.unit,
    class: found.class,
    model,
    band: found.band,
    within,
    note: said.map(({ en }) => en).join(' '),
    noteSv: said.map(({ sv }) => sv).join(' '),
  };
}
