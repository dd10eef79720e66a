import type { Source } from '../exports/handed-over';
import { loadText } from './load-inputs';

let sources = $state.raw<readonly Source[]>([]);
let loading = false;

/** A source by its id; undefined until the list has been loaded, or when it is not in it. */
export function sourceOf(id: string): Source | undefined {
  return sources.find((source) => source.id === id);
}

/** Loads the list of sources, the first time that someone asks where a figure comes from. */
export async function loadSources(): Promise<void> {
  if (loading) return;
  loading = true;
  loading = (await allSources()).length > 0;
}

/** Every source, loaded if it is not yet; none where the list cannot be read. */
export async function allSources(): Promise<readonly Source[]> {
  if (sources.length === 0) {
    const text = await loadText('datasets/sources.json');
    if (text.ok) sources = parseSources(text.value);
  }
  return sources;
}

function parseSources(text: string): readonly Source[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter(isSource) : [];
  } catch {
    return [];
  }
}

function isSource(value: unknown): value is Source {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'producer', 'title'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
  );
}
