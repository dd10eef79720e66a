import { HOUSEHOLD_LOOP } from '../../kernel/household-loop-code';
import { EXPONENTIAL_BODY, EXPONENTIAL_TAIL } from './standard-exponential';

/** What `src/kernel/household-loop.ts` offers: functions, and the places in memory of its tables. */
export interface Kernel {
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
  reserve(this: void, types: number, months: number, newcomers: number): number;
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
}

interface Place {
  readonly value: number;
}

/** Told of each household (`kind` 0 ordinary, 1 assigned, 2 self-settled) and of each of its stretches of days. */
export interface Follower {
  readonly follow: (kind: number, type: number, firstDay: number) => void;
  readonly followed: (row: number, start: number, end: number) => void;
}

/** The loop, compiled for this machine. Runs in one thread; each thread starts its own. */
export function startKernel(follower: Follower): Kernel {
  const { WebAssembly, atob } = globalThis as unknown as Engine;
  const bytes = Uint8Array.from(atob(HOUSEHOLD_LOOP), (character) => character.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { 'household-loop': follower });
  const { memory, EXPONENTIAL_BODY: body, EXPONENTIAL_TAIL: tail } = exports;
  new Float64Array(memory.buffer).set(EXPONENTIAL_BODY, body.value / 8);
  new Float64Array(memory.buffer).set(EXPONENTIAL_TAIL, tail.value / 8);
  return exports;
}

/** What every engine has beside the language. */
interface Engine {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object, imports: object) => { readonly exports: Kernel };
  };
  readonly atob: (base64: string) => string;
}
