import type { Runner } from '../engine/runner';
import type { Problem } from '../model/problem';
import { SHIPPED_SCENARIOS } from '../scenario/shipped';
import type { LoadedInputs } from './load-inputs';
import { resolveAll } from './resolve-all';
import { Run } from './run.svelte';

/** The four packages, each in its own municipality: run once, when first looked at. */
export class AtHome {
  readonly run: Run;
  readonly loaded: LoadedInputs;
  refused = $state.raw<readonly Problem[]>([]);
  #asked = false;

  constructor(runner: Runner, loaded: LoadedInputs) {
    this.run = new Run(runner);
    this.loaded = loaded;
  }

  open(): void {
    if (this.#asked) return;
    this.#asked = true;
    const resolved = resolveAll(SHIPPED_SCENARIOS, this.loaded.inputs);
    if (!resolved.ok) {
      this.refused = resolved.problems;
      return;
    }
    this.run.request({
      scenarios: resolved.value.models,
      seed: SHIPPED_SCENARIOS[0]?.seed ?? 1,
      dataHash: this.loaded.dataHash,
    });
  }
}
