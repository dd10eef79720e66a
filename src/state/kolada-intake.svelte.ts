import type { FigureLoad } from '../data/figures/figure-questions';
import type { KoladaChoices, KoladaReading } from '../data/kolada/kolada-reading';
import { findUnknownAreas, noticeUnknownAreas } from '../data/kolada/notice-unknown-areas';
import { codesByName } from '../data/kolada/xlsx/name-cells';
import { inTasks } from '../engine/in-tasks';
import { startKoladaSession } from '../engine/kolada-session';
import type { Problem, Result } from '../model/problem';
import { Asked } from './asked.svelte';
import type { KnownNames } from './known-names';
import { type MunicipalStore, municipalStore } from './municipal-store.svelte';
import { countReplaced, describeFigures, type FigureKeys, type FigureSpan } from './reading-summary';
import { loadShipped } from './shipped-figures';

/** Where figures come from: a file, or what was fetched from Kolada and is read already. */
type KoladaSource = File | KoladaReading;

/** What comes in, and what the user has said of it. */
export interface KoladaRequest {
  readonly source: KoladaSource;
  readonly choices: Pick<KoladaChoices, 'decimal'>;
}

/** What has been read, and what it would bring. */
export interface OfferedReading extends KoladaRequest {
  readonly reading: KoladaReading;
  /** Its areas are those that are known. */
  readonly span: FigureSpan;
  /** Figures that are there and would give way, by load; "shipped" for our own. */
  readonly replaced: readonly { readonly load: string; readonly rows: number }[];
}

/** What became of the last file. */
interface LoadedFile {
  readonly name: string;
  readonly rows: number;
}

/** Figures on their way in, one file or fetch after the other: each is read, looked at, and then loaded. What is loaded stays until then. */
export class KoladaIntake {
  /** The reading that is under way or was refused. */
  readonly asked = new Asked<OfferedReading, KoladaRequest>();
  /** Read and shown, not yet loaded. */
  offered = $state.raw<OfferedReading>();
  /** What is read after this one. */
  waiting = $state.raw<readonly KoladaSource[]>([]);
  isLoading = $state(false);
  /** Why what was offered could not be loaded. */
  problems = $state.raw<readonly Problem[]>([]);
  loaded = $state.raw<LoadedFile>();

  readonly #store: MunicipalStore;

  constructor(store: MunicipalStore) {
    this.#store = store;
  }

  /** Reads files, one after the other, in the place of those that were on their way. What was fetched comes after them. */
  async read(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.waiting = [...files, ...this.#fetched()];
    this.loaded = undefined;
    await this.#readNext();
  }

  /** Takes what was fetched: it is looked at as a file is, after what is on its way already. */
  async receive(fetched: KoladaReading): Promise<void> {
    const isBusy = this.asked.about !== undefined || this.offered !== undefined;
    this.waiting = [...this.waiting, fetched];
    if (isBusy) return;
    this.loaded = undefined;
    await this.#readNext();
  }

  /** Reads again what was read or refused, with something more said of it. */
  async answer({ source, choices }: KoladaRequest, said: KoladaRequest['choices']): Promise<void> {
    await this.#read({ source, choices: { ...choices, ...said } });
  }

  /** Loads what was offered and goes on to the next file. Where it failed it is offered still. */
  async accept(): Promise<void> {
    const { offered } = this;
    if (offered === undefined || this.isLoading) return;
    this.isLoading = true;
    const problems = await this.#store.add(
      offered.reading.name,
      offered.source instanceof File ? 'file' : 'kolada',
      offered.reading,
    );
    this.isLoading = false;
    if (this.offered !== offered) return;
    this.problems = problems;
    if (problems.length > 0) return;
    this.loaded = { name: offered.reading.name, rows: offered.reading.account.kept };
    await this.decline();
  }

  /** Forgets what was offered or refused, and goes on to the next file. */
  async decline(): Promise<void> {
    this.offered = undefined;
    this.problems = [];
    this.asked.clear();
    await this.#readNext();
  }

  /** Ends the reading, and leaves the files that were to follow. What was fetched is offered. */
  async cancel(): Promise<void> {
    this.waiting = this.#fetched();
    this.asked.clear();
    await this.#readNext();
  }

  /** What was fetched and is neither loaded nor declined: the document that fetched it may be closed. */
  #fetched(): readonly KoladaReading[] {
    return [this.asked.about?.source, ...this.waiting].filter(
      (source): source is KoladaReading => source !== undefined && !(source instanceof File),
    );
  }

  async #readNext(): Promise<void> {
    const [source, ...waiting] = this.waiting;
    this.waiting = waiting;
    if (source !== undefined) await this.#read({ source, choices: {} });
  }

  async #read(request: KoladaRequest): Promise<void> {
    this.offered = undefined;
    this.problems = [];
    await this.asked.ask(request, ({ signal, onProgress }) =>
      readAndDescribe(request, this.#store, signal, onProgress),
    );
    if (this.asked.about === request && this.asked.result !== undefined) this.offered = this.asked.result;
  }
}

/** The one of the page. */
export const koladaIntake = new KoladaIntake(municipalStore);

async function readAndDescribe(
  request: KoladaRequest,
  store: MunicipalStore,
  signal: AbortSignal | undefined,
  onProgress: ((done: number, all: number) => void) | undefined,
): Promise<Result<OfferedReading>> {
  const names = await store.names();
  const known = names.ok ? names.value : undefined;
  const read =
    request.source instanceof File
      ? await readInWorker(request.source, choicesFor(request, known), signal, onProgress)
      : { ok: true as const, value: request.source };
  if (!read.ok) return read;
  const reading = known === undefined ? read.value : noticeUnknownAreas(read.value, known.areas);
  const unknown = known === undefined ? NONE : findUnknownAreas(read.value, known.areas);
  const span = await inTasks(describeFigures(reading.figures), signal);
  const held = await heldOf(store, span);
  const replaced = await inTasks(countReplaced(reading.figures, held), signal);
  const areas = span.areas.filter((code) => !unknown.has(code));
  return { ok: true, value: { ...request, reading, span: { ...span, areas }, replaced } };
}

const NONE: ReadonlySet<string> = new Set();

/** What the user said, and the names that are known: a workbook may have names alone. */
function choicesFor({ choices }: KoladaRequest, known: KnownNames | undefined): KoladaChoices {
  return known === undefined ? choices : { ...choices, known: codesByName(known) };
}

/** What is there, the newest first, and our own at the end. */
async function heldOf(
  store: MunicipalStore,
  { keyFigures }: FigureSpan,
): Promise<readonly { readonly load: FigureLoad['id']; readonly figures: FigureKeys }[]> {
  const loaded = store.held.toReversed().map(({ load, figures }) => ({ load: load.id, figures }));
  const shipped = await store.ask((database) =>
    loadShipped(
      database,
      keyFigures.map(({ id }) => id),
    ),
  );
  return shipped.ok ? [...loaded, { load: 'shipped', figures: shipped.value }] : loaded;
}

/** Reads in a worker of its own, which ends with the reading or when nobody waits for it any longer. */
async function readInWorker(
  file: File,
  choices: KoladaChoices,
  signal: AbortSignal | undefined,
  onProgress: ((done: number, all: number) => void) | undefined,
): Promise<Result<KoladaReading>> {
  signal?.throwIfAborted();
  const session = startKoladaSession();
  const close = () => session.close();
  signal?.addEventListener('abort', close);
  try {
    return await session.read(file, choices, (done, all) => onProgress?.(done, all));
  } finally {
    signal?.removeEventListener('abort', close);
    close();
  }
}
