import { KERNEL_CODE } from '../../kernel/kernel-code';
import { EXPONENTIAL_BODY, EXPONENTIAL_TAIL } from './standard-exponential';

/** What `src/kernel` offers: functions, and the places in memory of what they read and write. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly CUMULATIVE: Place;
  readonly FIRST_DAY: Place;
  readonly OPENING_AGES: Place;
  readonly BREAK_DAYS: Place;
  readonly BREAK_DAYS_LEFT: Place;
  readonly GLAPP_RELATIVE: Place;
  readonly EXPONENTIAL_BODY: Place;
  readonly EXPONENTIAL_TAIL: Place;
  readonly COUPLE: Place;
  readonly AKTIVITETSSTOD_DAYS: Place;
  readonly NEEDS_TWO_ORDINARY: Place;
  readonly NEEDS_TWO_NEWCOMER: Place;
  readonly SHARES: Place;
  readonly RATES: Place;
  readonly YEAR_PERSONS: Place;
  readonly YEAR_IN_TIME: Place;
  readonly COUNTS: Place;
  readonly PRICES: Place;
  readonly PRICES_END: Place;
  readonly changes: Place;
  readonly arrivals: Place;
  readonly lastingJobs: Place;
  readonly touched: Place;
  readonly records: Place;
  readonly STATE_STOCK: Place;
  readonly STATE_PAID: Place;
  readonly STATE_WAGES: Place;
  readonly STATE_IS_HERE: Place;
  readonly SUMS: Place;
  reserve(this: void, types: number, months: number, newcomers: number): void;
  begin(
    this: void,
    effectDay: number,
    kartlaggningDays: number,
    familyBenefitsLagDays: number,
    contractDaysBefore: number,
    contractDays: number,
    cellsPerUnit: number,
    cells: number,
    follows: boolean,
  ): void;
  /** Key words of a household, and the uniform of one of its events: a whole number in [0, 2³¹). */
  householdWord0(this: void, word0: number, household: number): number;
  householdWord1(this: void, word1: number, household: number): number;
  eventUniform(this: void, word0: number, word1: number, event: number): number;
  standardExponential(this: void, uniform: number): number;
  simulateOpening(this: void, word0: number, word1: number, households: number): void;
  simulateInflow(this: void, word0: number, word1: number, households: number): void;
  simulateArrivals(
    this: void,
    word0: number,
    word1: number,
    households: number,
    assigned: boolean,
    glappDays: number,
    firstYear: number,
    years: number,
  ): void;
  priceDays(this: void, types: number, months: number, prices: number, periods: number): void;
}

interface Place {
  readonly value: number;
}

/** Told of each household (`kind` 0 ordinary, 1 assigned, 2 self-settled) and of each of its stretches of days. */
export interface Follower {
  readonly follow: (kind: number, type: number, firstDay: number) => void;
  readonly followed: (row: number, start: number, end: number) => void;
}

/** The memory as numbers, of four bytes and of eight; made anew when the memory has grown. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
  readonly i32: Int32Array<ArrayBuffer>;
  readonly f64: Float64Array<ArrayBuffer>;
}

/** The kernel of this thread, compiled when first asked for; each thread has its own. */
export function kernel(): KernelExports {
  return (running ??= start());
}

/** Its memory as it is now: to be asked for again after any call that may make it longer. */
export function kernelMemory(): KernelMemory {
  const { buffer } = kernel().memory;
  if (seen?.buffer !== buffer) seen = { buffer, i32: new Int32Array(buffer), f64: new Float64Array(buffer) };
  return seen;
}

/** Who is told, where households are followed one by one. */
export function setFollower(follower: Follower | undefined): void {
  told = follower;
}

let running: KernelExports | undefined;
let seen: KernelMemory | undefined;
let told: Follower | undefined;

function start(): KernelExports {
  const { WebAssembly, atob } = globalThis as unknown as Engine;
  const bytes = Uint8Array.from(atob(KERNEL_CODE), (character) => character.charCodeAt(0));
  const follower: Follower = {
    follow: (kind, type, firstDay) => told?.follow(kind, type, firstDay),
    followed: (row, first, end) => told?.followed(row, first, end),
  };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { 'household-loop': follower });
  const f64 = new Float64Array(exports.memory.buffer);
  f64.set(EXPONENTIAL_BODY, exports.EXPONENTIAL_BODY.value / 8);
  f64.set(EXPONENTIAL_TAIL, exports.EXPONENTIAL_TAIL.value / 8);
  return exports;
}

/** What every engine has beside the language. */
interface Engine {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object, imports: object) => { readonly exports: KernelExports };
  };
  readonly atob: (base64: string) => string;
}
