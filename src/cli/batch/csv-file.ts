import { closeSync, openSync, writeSync } from 'node:fs';
import type { DrawFormat } from './draw-file';
import { buildRowKeys, sekOf } from './draw-rows';
import type { BatchIdentity } from './shard-metadata';

/** CSV after RFC 4180: no field needs quoting. A total over the horizon has an empty month. */
export function openCsv(path: string, { scenario }: BatchIdentity): DrawFormat {
  const file = openSync(path, 'w');
  writeSync(file, 'scenario,municipality,draw,month,account,sek\r\n');
  return {
    write({ municipality, start }, { first }, columns) {
      const { account, month, draw } = buildRowKeys(start, columns.months, columns.draws);
      const place = `${scenario},${municipality}`;
      const sek = sekOf(columns);
      let text = '';
      for (let row = 0; row < sek.length; row += 1)
        text += `${place},${first + (draw[row] ?? 0)},${month[row] ?? ''},${account[row] ?? ''},${sek[row] ?? ''}\r\n`;
      writeAll(file, Buffer.from(text));
    },
    finish: () => closeSync(file),
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += writeSync(file, bytes, at));
}
