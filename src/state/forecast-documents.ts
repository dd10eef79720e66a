import { startExportSession } from '../engine/export-session';
import { formatForecast } from '../exports/forecast/forecast-csv';
import type { ForecastDocument } from '../exports/forecast/forecast-document';
import type { Result } from '../model/problem';

/** The workbook of a forecast, made beside the page. Rejects with the signal's reason when it is aborted. */
export async function makeForecastWorkbook(
  order: ForecastDocument,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Result<Blob>> {
  signal?.throwIfAborted();
  const session = startExportSession();
  const close = () => session.close();
  signal?.addEventListener('abort', close);
  try {
    return { ok: true, value: await session.forecastWorkbook(order) };
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', close);
    close();
  }
}

/** The table of a forecast as a file of comma-separated values. */
export function makeForecastCsv({ forecast, withMeasures }: ForecastDocument): Blob {
  return new Blob([formatForecast(forecast, withMeasures)], { type: 'text/csv;charset=utf-8' });
}
