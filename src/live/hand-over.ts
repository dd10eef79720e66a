import { HAND_OVER_CHANNEL, type HandedOver, parseTaken } from '../data/kolada-api/handed-over';
import type { KoladaReading } from '../data/kolada/kolada-reading';

/** How long a page that is open may take to answer, milliseconds. */
const PATIENCE_MS = 3_000;

/** Hands a reading to the page of this origin that has its reading view open; whether one has taken it. */
export function handOver(reading: KoladaReading): Promise<boolean> {
  const channel = new BroadcastChannel(HAND_OVER_CHANNEL);
  const id = `${Date.now()}-${Math.random()}`;
  return new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }) => {
      if (parseTaken(data)?.id === id) resolve(true);
    };
    const message: HandedOver = { kind: 'figures', id, reading };
    channel.postMessage(message);
    setTimeout(() => resolve(false), PATIENCE_MS);
  }).finally(() => channel.close());
}
