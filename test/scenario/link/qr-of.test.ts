import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import frozen from '../../fixtures/links/links-of-schema-2.json';
import { type QrMatrix, qrOf } from '../../../src/scenario/link/qr-of';

const PIXELS_PER_MODULE = 4;

/** What a reader sees in the code, drawn black on white without any margin of its own. */
function readQr(matrix: QrMatrix): string | undefined {
  const side = matrix.length * PIXELS_PER_MODULE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isDark = matrix[Math.floor(y / PIXELS_PER_MODULE)]?.[Math.floor(x / PIXELS_PER_MODULE)];
      if (isDark === true) pixels.fill(0, 4 * (y * side + x), 4 * (y * side + x) + 3);
    }
  }
  return jsQR(pixels, side, side)?.data;
}

const home = 'https://example.org/reformlabbet/';
const addresses = [
  home,
  ...frozen.slice(0, 3).map(({ link }) => home + link),
  'https://åäö.example/#s=1.A',
  'x'.repeat(1_200),
];

test.each(addresses)('a reader gets the address back: %.60s', (address) => {
  const qr = qrOf(address);
  expect(qr.ok && readQr(qr.value)).toBe(address);
});

test('there are four light modules on every side', () => {
  const qr = qrOf(home);
  if (!qr.ok) throw new Error('the address is too long');
  const { value } = qr;
  const margins = [
    ...value.slice(0, 4),
    ...value.slice(-4),
    ...value.map((row) => [...row.slice(0, 4), ...row.slice(-4)]),
  ];
  expect(margins.flat()).not.toContain(true);
  expect(value[4]?.[4]).toBe(true);
});

test('an address over 1 200 characters is refused with its length', () => {
  expect(qrOf('x'.repeat(1_201))).toEqual({
    ok: false,
    problems: [{ where: 'link', what: 'tooLongForQr', value: '1201' }],
  });
});
