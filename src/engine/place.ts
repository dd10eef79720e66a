import type { SimulationFunctions } from './simulation-functions';

/** A place where draws are simulated: a worker, a thread or this one. A call rejects when the place dies. */
export type SimulationPlace = {
  readonly [Name in keyof SimulationFunctions]: (
    ...args: Parameters<SimulationFunctions[Name]>
  ) => Promise<Awaited<ReturnType<SimulationFunctions[Name]>>>;
} & { close(): void };
