import type { BridgeRow as Bar } from '../../../charts/bridge-size';
import { type BridgeRow, rowName } from './bridge-words';

/** The bars of a bridge: each change begins where the one before it ended. Amounts as they are written, so that chart and table agree. */
export function bridgeBars(rows: readonly BridgeRow[]): readonly Bar[] {
  let at = 0;
  return rows.map(({ id, shown }): Bar => {
    const isTotal = id === 'from' || id === 'to';
    const from = isTotal ? 0 : at;
    const to = isTotal ? shown : at + shown;
    at = to;
    return { id, label: rowName(id), kind: isTotal ? 'total' : 'change', from, to, value: shown };
  });
}
