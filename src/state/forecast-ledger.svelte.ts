import type { LedgerChoices, LedgerReading } from '../data/ledger/ledger-reading';
import { startLedgerSession } from '../engine/ledger-session';
import type { LedgerMapping } from '../model/ledger';
import type { Result } from '../model/problem';
import { Asked } from './asked.svelte';
import { forgetLedger, keepLedger, keptLedger, keptText, LEDGER_KEY } from './forecast-kept-ledger';
import { type CountedAs, mappingOf, withMapped } from './ledger-mapping';
import { whenChangedElsewhere } from './when-changed-elsewhere';

/** Where a ledger is read from. It is held as it came, so that it can be read again as the user says. */
export type LedgerSource =
  | { readonly from: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly from: 'sample'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly from: 'pasted'; readonly name: string; readonly text: string };

/** What the user says of a source; undefined takes back what was said. */
export type LedgerAnswers = { readonly [Name in keyof LedgerChoices]?: LedgerChoices[Name] | undefined };

/** A source and what the user has said of it. */
export interface LedgerRequest {
  readonly source: LedgerSource;
  readonly choices: LedgerChoices;
}

/** A ledger that has been read, and what its accounts are counted as. */
export interface TakenLedger extends LedgerRequest {
  readonly reading: LedgerReading;
  readonly mapping: LedgerMapping;
}

/** A ledger on its way in: it is read, looked at, and then used. What was used before stays until then. */
export class LedgerIntake {
  /** The reading that is under way or was refused; `about` is what was to be read. */
  readonly asked = new Asked<LedgerReading, LedgerRequest | undefined>();
  /** Read and shown, not yet used. */
  offered = $state.raw<TakenLedger>();
  /** What the forecast rests on. */
  used = $state.raw<TakenLedger>();
  /** The one that this browser keeps, because the user asked for it. */
  kept = $state.raw<LedgerSource>();
  /** Whether the browser had no room for the ledger that is used, or keeps nothing. */
  hasNoRoom = $state(false);
  /** What this tab kept, or found kept. */
  #keptText: string | null = null;

  readonly #onNew: () => void;

  /** `onNew` is called when another ledger than the one before is used. */
  constructor(onNew: () => void) {
    this.#onNew = onNew;
    whenChangedElsewhere(LEDGER_KEY, () => this.#lookAgain());
  }

  /** The ledger that is looked at: the one on its way in, or else the one that is used. */
  get shown(): TakenLedger | undefined {
    return this.offered ?? this.used;
  }

  /** Reads a source. One that is used already and is read without problems is used again at once, as is the sample. */
  async read(source: LedgerSource, choices: LedgerChoices = {}): Promise<void> {
    const mapped = this.shown?.source === source ? this.shown.mapping : undefined;
    if (!(await this.#offer({ source, choices }, mapped))) return;
    const isSettled = source.from === 'sample' || this.used?.source === source;
    if (isSettled && this.offered?.reading.problems.length === 0) this.use();
  }

  /** Reads again what was read or refused, with something more said of it. */
  async answer({ source, choices }: LedgerRequest, answers: LedgerAnswers): Promise<void> {
    await this.read(source, withAnswers(choices, answers));
  }

  /** Says why a source could not be opened at all. */
  fail(name: string, error: unknown): void {
    const value = error instanceof Error ? error.message : String(error);
    this.asked.clear();
    this.asked.problems = [{ where: name, what: 'fileNotFound', value }];
  }

  /** Takes up the ledger that this browser keeps, if there is one and none is at hand. */
  async restore(): Promise<void> {
    if (this.kept !== undefined || this.shown !== undefined) return;
    const kept = this.#findKept();
    if (kept !== undefined && (await this.#offer(kept, kept.mapping))) this.#useOffered();
  }

  cancel(): void {
    this.asked.clear();
  }

  /** Takes what was offered. */
  use(): void {
    this.#useOffered();
    this.#keepAsItIs();
  }

  /** Forgets what was offered or refused; what was used before is there. */
  decline(): void {
    this.offered = undefined;
    this.asked.clear();
  }

  /** Counts an account as another. */
  setMapping(account: string, as: CountedAs): void {
    const { shown } = this;
    if (shown === undefined) return;
    const mapped = { ...shown, mapping: withMapped(shown.mapping, account, as) };
    if (shown === this.offered) this.offered = mapped;
    else this.used = mapped;
    this.#keepAsItIs();
  }

  /** Keeps the ledger that is used in this browser. */
  keep(): void {
    const { used } = this;
    if (used === undefined) return;
    this.hasNoRoom = !keepLedger(used);
    if (this.hasNoRoom) return;
    this.kept = used.source;
    this.#keptText = keptText();
  }

  /** The browser keeps no ledger any longer; what is on screen stays. */
  forget(): void {
    forgetLedger();
    this.#findKept();
  }

  /** Forgets the ledger altogether, in the browser too. */
  clear(): void {
    this.decline();
    this.forget();
    this.used = undefined;
  }

  /** Reads what is asked for and shows it; false where it was refused or something else was asked for meanwhile. */
  async #offer(request: LedgerRequest, mapped: LedgerMapping | undefined): Promise<boolean> {
    await this.asked.ask(request, ({ signal }) => readInWorker(request, signal));
    const reading = this.asked.result;
    if (reading === undefined || this.asked.about !== request) return false;
    this.offered = {
      source: request.source,
      choices: request.choices,
      reading,
      mapping: mappingOf(reading.suggested, mapped),
    };
    return true;
  }

  #useOffered(): void {
    if (this.offered === undefined) return;
    if (this.used?.source !== this.offered.source) {
      this.hasNoRoom = false;
      this.#onNew();
    }
    this.used = this.offered;
    this.offered = undefined;
    this.asked.clear();
  }

  #findKept() {
    const kept = keptLedger();
    this.kept = kept?.source;
    this.#keptText = keptText();
    this.hasNoRoom = false;
    return kept;
  }

  /** What another tab has kept is another ledger than the one on screen, even where it has its name. */
  #lookAgain(): void {
    if (keptText() !== this.#keptText) this.#findKept();
  }

  /** What was said of the ledger since it was kept is kept with it. */
  #keepAsItIs(): void {
    this.#lookAgain();
    if (this.kept !== undefined && this.kept === this.used?.source) this.keep();
  }
}

function withAnswers(choices: LedgerChoices, answers: LedgerAnswers): LedgerChoices {
  const all = Object.entries({ ...choices, ...answers });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** Reads in a worker of its own, which ends with the reading or when nobody waits for it any longer. */
async function readInWorker(
  { source, choices }: LedgerRequest,
  signal: AbortSignal | undefined,
): Promise<Result<LedgerReading>> {
  const session = startLedgerSession();
  const close = () => session.close();
  signal?.addEventListener('abort', close);
  try {
    return source.from === 'pasted'
      ? await session.readPasted(source.text, choices)
      : await session.read(source.bytes, source.name, choices);
  } finally {
    signal?.removeEventListener('abort', close);
    close();
  }
}
