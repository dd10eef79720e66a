import type { Cell as WrittenCell } from 'write-excel-file/universal';
import type { Cell, Workbook } from './workbook';

/** The workbook as an XLSX file. The writer is fetched when the first one is asked for. */
export async function writeWorkbook({ sheets }: Workbook): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  return writeExcelFile(
    sheets.map(({ name, widths, frozenRows, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: frozenRows,
      data: rows.map((row) => row.map(written)),
    })),
  ).toBlob();
}

/** Texts are told to be texts, so that "=1+1" stays what it is, also when the cell is edited. */
function written(cell: Cell): WrittenCell {
  if (cell === null) return null;
  if ('number' in cell) return { type: Number, value: cell.number, format: cell.format };
  const { text, look } = cell;
  return {
    type: String,
    value: text,
    format: '@',
    ...(look === 'heading' ? { fontWeight: 'bold' as const } : {}),
    ...(look === 'title' ? { fontWeight: 'bold' as const, fontSize: 14 } : {}),
    ...(look === 'wrapped' ? { wrap: true, alignVertical: 'top' as const } : {}),
  };
}
