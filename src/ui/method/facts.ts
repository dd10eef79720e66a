import { parseCsv } from '../../data/parse-csv';
import type { Result } from '../../model/problem';
import { loadText } from '../../state/load-inputs';

/** One published figure of the five documents, as the table of facts holds it. `value` is empty where the source gives a rule or a date. */
export type Fact = Readonly<
  Record<'id' | 'kommun' | 'quantity' | 'value' | 'unit' | 'period' | 'source' | 'locator' | 'note', string>
>;

/** The facts that lie beside the page, in their order. */
export async function loadFacts(): Promise<Result<readonly Fact[]>> {
  const file = 'datasets/seed-facts.csv';
  const text = await loadText(file);
  if (!text.ok) return text;
  const { header, rows, problems } = parseCsv(file, text.value);
  if (problems.length > 0) return { ok: false, problems };
  const at = (cells: readonly string[], column: string) => cells[header.indexOf(column)] ?? '';
  const value = rows.map(({ cells }) => ({
    id: at(cells, 'id'),
    kommun: at(cells, 'kommun'),
    quantity: at(cells, 'quantity'),
    value: at(cells, 'value'),
    unit: at(cells, 'unit'),
    period: at(cells, 'period'),
    source: at(cells, 'source'),
    locator: at(cells, 'locator'),
    note: at(cells, 'note'),
  }));
  return { ok: true, value };
}
