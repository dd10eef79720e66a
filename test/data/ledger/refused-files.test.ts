import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { MOST_LEDGER_BYTES } from '../../../src/data/ledger/read-ledger';
import { clean, paste, readBytes, readText, wrong } from './reading';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const HEADER = 'Månad;Konto;Utfall tkr\n';

/** An OLE file, as .xls and locked .xlsx files are, with a stream of a name. */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, at) => (bytes[1024 + 2 * at] = letter.charCodeAt(0)));
  return bytes;
}

const REFUSED: Readonly<Record<string, readonly [Uint8Array, string, string]>> = {
  '0 bytes': [new Uint8Array(), 'ledgerEmpty', ''],
  'only blanks': [bytesOf(' \n\n ;;\n'.replaceAll(';', ' ')), 'ledgerEmpty', ''],
  'only headings': [bytesOf(HEADER), 'ledgerNoAmounts', ''],
  'headings and rows without amounts': [
    bytesOf(`${HEADER}2026-01;Försörjningsstöd;..\n`),
    'ledgerNoAmounts',
    '',
  ],
  prose: [bytesOf('Hej! Här kommer utfallet, med vänlig hälsning.\n'), 'ledgerNoTable', ''],
  'a PDF': [bytesOf('%PDF-1.7\n%âãÏÓ\n'), 'ledgerFileKind', 'pdf'],
  'an old .xls': [oleFile('Workbook'), 'ledgerOldExcel', ''],
  'a locked .xlsx': [oleFile('EncryptedPackage'), 'ledgerLocked', ''],
  'HTML named .xls': [bytesOf('\n<HTML><table><tr><td>Konto</td></tr></table>'), 'ledgerFileKind', 'html'],
  'binary rubbish': [
    Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + 7 * at) % 256),
    'ledgerFileKind',
    'binary',
  ],
  'UTF-16 that breaks off': [new Uint8Array([0xff, 0xfe, 0x4d, 0x00, 0x61]), 'ledgerDamaged', ''],
  'an .ods': [zipSync({ 'content.xml': bytesOf('<x/>'), mimetype: bytesOf('') }), 'ledgerFileKind', 'ods'],
  'a .docx': [zipSync({ 'word/document.xml': bytesOf('<x/>') }), 'ledgerFileKind', 'office'],
  'a zip': [zipSync({ 'a.txt': bytesOf('x') }), 'ledgerFileKind', 'zip'],
  'a zip that breaks off': [zipSync({ 'a.txt': bytesOf('x'.repeat(99)) }).slice(0, 60), 'ledgerDamaged', ''],
  'an open quote': [
    bytesOf(`${HEADER}"2026-01;Försörjningsstöd;1\n2026-02;Försörjningsstöd;2\n`),
    'ledgerDamaged',
    '',
  ],
  '50 MB': [new Uint8Array(50_000_000).fill(49), 'ledgerTooBig', '50 MB'],
  'nothing but line breaks': [bytesOf('a\n'.repeat(2_000_000)), 'ledgerTooBig', ''],
  'one row of a million cells': [bytesOf(`${HEADER}${';'.repeat(1_000_000)}`), 'ledgerTooBig', ''],
};

test.each(Object.keys(REFUSED))('%s is refused, and why', async (name) => {
  const [bytes, what, value] = REFUSED[name] ?? [new Uint8Array(), '', ''];
  const read = await readBytes(bytes);
  expect(read.ok).toBe(false);
  expect(wrong(read).map((problem) => problem.split(' ')[1])).toContain(what);
  if (value !== '' && !read.ok) expect(read.problems[0]?.value).toBe(value);
});

test('a zip whose sheets would inflate to more than the cap is refused, though its sizes lie', async () => {
  const workbook = bytesOf('<workbook/>');
  const bomb = zipSync({
    'xl/workbook.xml': workbook,
    'xl/worksheets/sheet1.xml': new Uint8Array(150_000_000),
  });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(wrong(await readBytes(bomb))).toEqual(['file ledgerTooBig']);
  // The same with the stated size of each entry as 1 kB, in the directory and before each entry.
  const lying = bomb.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 30 < lying.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
  }
  expect(lying).not.toEqual(bomb);
  expect(wrong(await readBytes(lying))).toEqual(['file ledgerTooBig']);
});

test('a text of nearly 20 MB is read, every row of it', async () => {
  const row = '2026-02-14;4510;Försörjningsstöd;1 000,50\n';
  const rows = Math.floor((MOST_LEDGER_BYTES - 100) / bytesOf(row).length);
  const reading = clean(await readText(`Datum;Konto;Benämning;Belopp kr\n${row.repeat(rows)}`));
  expect(reading.understood.rowsRead).toBe(rows + 1);
  expect(reading.ledger.accounts[0]?.outturn).toEqual({ '2026-02': Math.round(rows * 1000.5 * 100) / 100 });
});

test('pasted cells are read as a file is', async () => {
  const text = 'Konto\tUtfall jan 2026 (tkr)\tUtfall feb 2026 (tkr)\r\nFörsörjningsstöd\t1 234,5\t1 100\r\n';
  const reading = clean(await paste(text));
  expect(reading.understood).toMatchObject({ format: 'text', encoding: null, delimiter: '\t', headerRow: 1 });
  expect(reading.ledger.accounts[0]?.outturn).toEqual({ '2026-01': 1_234_500, '2026-02': 1_100_000 });
});

test('the sample ledger says that it is made up, and is read without a problem', async () => {
  const bytes = readFileSync(new URL('../../../scenarios/sample-ledger.csv', import.meta.url));
  expect(bytes.toString('utf8').split('\n')[0]).toContain('Påhittat exempel');
  const { ledger, suggested, understood } = clean(await readBytes(bytes, {}, 'sample-ledger.csv'));
  expect(understood).toMatchObject({ unit: 'tkr', unitFrom: 'file', decimal: ',' });
  expect([...suggested.values()]).toEqual(['bistand', 'bistand', 'wayOfWorking', 'handling']);
  for (const { outturn, budget } of ledger.accounts) {
    expect([Object.keys(outturn).length, Object.keys(outturn).at(-1)]).toEqual([20, '2026-08']);
    expect([Object.keys(budget).length, Object.keys(budget).at(-1)]).toEqual([24, '2026-12']);
  }
  const households = Object.values(ledger.households);
  expect([Math.min(...households) >= 165, Math.max(...households) <= 185, households.length]).toEqual([
    true,
    true,
    20,
  ]);
});
