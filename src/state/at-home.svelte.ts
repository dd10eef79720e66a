import type { Problem } from '../model/problem';
import { SHIPPED_SCENARIOS } from '../scenario/shipped';
import type { Comparing } from './comparing.svelte';
import type { LoadedInputs } from './load-inputs';
import { resolveAll } from './resolve-all';
import { Run } from './run.svelte';

/** The four packages, each in its own municipality: run once, when first looked at. */
class AtHome {
  readonly run: Run;
  readonly loaded: LoadedInputs;
  refused = $state.raw<readonly Problem[]>([]);
  #asked = false;

  constructor({ runner, loaded }: Pick<Comparing, 'runner' | 'loaded'>) {
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

const atHomes = new WeakMap<Comparing, AtHome>();

/** The one of a comparison, on its runner: what it has run is there when the view is opened again. */
export function atHomeOf(comparing: Comparing): AtHome {
  const atHome = atHomes.get(comparing) ?? new AtHome(comparing);
  atHomes.set(comparing, atHome);
  return atHome;
}
