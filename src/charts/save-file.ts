import type { ChartTable } from './chart-table';

/** A table as CSV: comma, CRLF, quotes where needed, numbers with a decimal point and all their digits. */
export function formatCsv<Row>({ columns, rows }: ChartTable<Row>): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ];
  return lines.map((line) => line.map(formatCell).join(',') + '\r\n').join('');
}

function formatCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // A leading = + - or @ would run as a formula in a spreadsheet; a negative number is none.
  const safe = /^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$))/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A chart as a file of its own: the page's colours replaced by those of the light theme, on white. */
export function formatSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', '#ffffff');
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy).replace(/var\(--[\w-]+, ?(#[0-9a-f]{6})\)/g, '$1');
}

/** A chart as a bitmap of twice its size on screen. */
export async function renderPng(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(formatSvg(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no bitmap')) : resolve(blob)), 'image/png');
  });
}

/** Hands a file to the browser's downloads. Nothing leaves the machine. */
export function saveFile(name: string, content: Blob | string, type = 'text/plain;charset=utf-8'): void {
  // The mark in front of a CSV tells spreadsheets that it is UTF-8.
  const blob =
    typeof content === 'string'
      ? new Blob([type.startsWith('text/csv') ? '\uFEFF' : '', content], { type })
      : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
