import ids from './ids.json';

/** What a link names by number: levers, assumptions and reforms, by their place in `ids.json`. */
type Kind = keyof typeof ids;

const NUMBERS: Readonly<Record<Kind, ReadonlyMap<string, number>>> = {
  levers: numbered(ids.levers),
  assumptions: numbered(ids.assumptions),
  reforms: numbered(ids.reforms),
};

/** The number of an id in every link for ever, or the id itself where it has none: ids.json only grows, at the end of its lists. */
export function packId(kind: Kind, id: string): number | string {
  return NUMBERS[kind].get(id) ?? id;
}

/** The id that a link means by a number; what is no number, or one that this version does not know, as text. */
export function unpackId(kind: Kind, packed: number | string): string {
  const text = String(packed);
  return /^\d+$/.test(text) ? (ids[kind][Number(text)] ?? text) : text;
}

function numbered(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((id, number) => [id, number]));
}
