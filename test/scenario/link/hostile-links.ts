import { deflateSync } from 'fflate';
import corpus from '../../fixtures/links/hostile.json';
import { packBytes, packText } from './pack-link';

interface Hostile {
  readonly name: string;
  /** One of: the link itself, JSON text, text around a repeated unit, deflated zeros in deflate, bytes as base64. */
  readonly link?: string;
  readonly json?: string;
  readonly repeat?: { before: string; unit: string; times: number; after: string; link?: boolean };
  readonly nested?: number;
  readonly bytes?: string;
  /** What the page answers: a problem, or the places of what it brought within range. */
  readonly refused?: string;
  readonly clamped?: readonly string[];
}

/** The corpus of hostile links, each with the link `made` of it. */
export const hostileLinks = (corpus as readonly Hostile[]).map((hostile) => ({
  ...hostile,
  made: linkOf(hostile),
}));

function linkOf({ link, json, repeat, nested, bytes }: Hostile): string {
  if (json !== undefined) return packText(json);
  if (bytes !== undefined) return packBytes(Buffer.from(bytes, 'base64'));
  if (nested !== undefined) return packBytes(deflateSync(new Uint8Array(nested)));
  if (repeat === undefined) return link ?? '';
  const text = `${repeat.before}${repeat.unit.repeat(repeat.times)}${repeat.after}`;
  return repeat.link === true ? text : packText(text);
}
