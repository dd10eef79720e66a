import type { PartyDraws } from '../analysis/sharing/party-draws';
import { studySharingInSteps } from '../analysis/sharing/study-sharing';
import type { SharingStudy } from '../analysis/sharing/sharing-study';
import { inTasks } from '../engine/in-tasks';
import { runParties } from '../engine/run-parties';
import type { Problem, Result } from '../model/problem';
import { partyModels } from '../scenario/party-scenarios';
import type { Scenario } from '../scenario/scenario';
import { type ScenarioSet, scenariosOf, withoutSharing } from '../scenario/scenario-set';
import {
  agreementOf,
  checkSharing,
  FEWEST_PARTIES,
  FIRST_RULE,
  MOST_PARTIES,
  type Sharing,
  SHARING_TERMS,
  type SharingTermId,
  withoutDefaultTerms,
} from '../scenario/sharing';
import { BASES } from '../scenario/shipped';
import { Asked } from './asked.svelte';
import type { Comparing } from './comparing.svelte';
import { TODAY } from './setup';

/** Draws that an agreement is studied on: a probability is then known to within two or three in a hundred. */
const SHARING_DRAWS = 1000;

/** The agreement on screen and what it comes to. Its changes go through the comparison, so that they are undone and shared with it. */
export class SharingState {
  readonly asked = new Asked<SharingStudy>();
  /** The latest study that was finished, while a newer one is worked out; of the same parties. */
  study = $state.raw<SharingStudy>();
  /** Why the latest change of the agreement was refused. */
  refused = $state.raw<readonly Problem[]>([]);

  readonly #comparing: Comparing;
  /** Runs are done again only when what they rest on has changed. */
  #ran: { readonly key: string; readonly draws: readonly PartyDraws[] } | undefined;
  #studied = '';

  constructor(comparing: Comparing) {
    this.#comparing = comparing;
  }

  /** That of the comparison, or the one that the page begins with. */
  get sharing(): Sharing {
    const { sharing, municipality } = this.#comparing.setup;
    return sharing ?? firstSharing(municipality);
  }

  /** Works out what is on screen, unless that is done or under way. */
  start(): void {
    const { sharing } = this;
    const scenario = todaysScenario(this.#comparing.setup);
    const studied = JSON.stringify([sharing, scenario]);
    if (studied === this.#studied) return;
    const parties = JSON.stringify(sharing.parties);
    if (this.study !== undefined && JSON.stringify(this.study.parties) !== parties) this.study = undefined;
    this.#studied = studied;
    void this.#ask(sharing, scenario, studied);
  }

  cancel(): void {
    this.asked.clear();
    this.#studied = '';
  }

  /** One that is in it already or beyond the most is refused. */
  addParty(municipality: string): void {
    const { parties } = this.sharing;
    const refuse = (what: Problem['what']) => {
      this.refused = [{ where: 'sharing.parties', what, value: this.#comparing.nameOf(municipality) }];
    };
    if (parties.includes(municipality)) refuse('sameId');
    else if (parties.length >= MOST_PARTIES) refuse('outOfRange');
    else this.#change({ ...this.sharing, parties: [...parties, municipality] });
  }

  /** The comparison's own municipality stays, and two are always left. */
  removeParty(municipality: string): void {
    const { parties, provider, ...rest } = this.sharing;
    if (municipality === this.#comparing.setup.municipality || parties.length <= FEWEST_PARTIES) return;
    const left = parties.filter((code) => code !== municipality);
    const same = provider !== undefined && provider !== municipality ? { provider } : {};
    this.#change({ ...rest, parties: left, ...same });
  }

  setProvider(municipality: string): void {
    this.#change({ ...this.sharing, provider: municipality });
  }

  setRule(rule: string): void {
    this.#change({ ...this.sharing, rule });
  }

  /** Undefined gives back the default; a number out of its range is refused. */
  setTerm(id: SharingTermId, value: number | undefined): void {
    const { min, max } = SHARING_TERMS[id];
    if (value !== undefined && !(value >= min && value <= max)) {
      const what = Number.isFinite(value) ? 'outOfRange' : 'notANumber';
      this.refused = [{ where: id, what, value: Number.isFinite(value) ? String(value) : '' }];
      return;
    }
    const others = Object.entries(this.sharing.terms ?? {}).filter(([term]) => term !== id);
    const terms = Object.fromEntries(value === undefined ? others : [...others, [id, value]]);
    this.#change({ ...this.sharing, terms });
  }

  /** The agreement that the page begins with. */
  reset(): void {
    this.refused = [];
    this.#comparing.setSharing(undefined);
  }

  #change(sharing: Sharing): void {
    this.refused = checkSharing(sharing, this.#comparing.setup.municipality);
    if (this.refused.length === 0) this.#comparing.setSharing(withoutDefaultTerms(sharing));
  }

  /** What failed may be asked again. */
  async #ask(sharing: Sharing, scenario: Scenario, studied: string): Promise<void> {
    await this.asked.ask(undefined, async (options) => {
      const draws = await this.#drawsOf(sharing, scenario, options);
      if (!draws.ok) return draws;
      const study = await inTasks(
        studySharingInSteps(agreementOf(sharing), draws.value, scenario.seed),
        options.signal,
      );
      return { ok: true, value: study };
    });
    if (this.asked.result !== undefined) this.study = this.asked.result;
    else if (this.asked.problems.length > 0 && studied === this.#studied) this.#studied = '';
  }

  async #drawsOf(
    sharing: Sharing,
    scenario: Scenario,
    options: Parameters<typeof runParties>[3],
  ): Promise<Result<readonly PartyDraws[]>> {
    const { runner, loaded } = this.#comparing;
    const models = partyModels(scenario, sharing, loaded.inputs);
    if (!models.ok) return models;
    const key = JSON.stringify([models.value, scenario.seed]);
    if (this.#ran?.key === key) return { ok: true, value: this.#ran.draws };
    const order = { seed: scenario.seed, draws: SHARING_DRAWS };
    const draws = await runParties(runner, models.value, order, options);
    if (draws.ok) this.#ran = { key, draws: draws.value };
    return draws;
  }
}

/** The proposal: Trelleborg does the work of the municipality on screen, or of Svedala where that is Trelleborg. */
function firstSharing(municipality: string): Sharing {
  const { provider } = BASES.postsFixed;
  const other = municipality === provider ? '1263' : provider;
  return { parties: [municipality, other], rule: FIRST_RULE };
}

/** The municipality as it is today, under the assumptions, horizon and seed on screen. */
function todaysScenario(setup: ScenarioSet): Scenario {
  const [scenario] = scenariosOf({ ...withoutSharing(setup), scenarios: [TODAY] });
  if (scenario === undefined) throw new Error('a set without scenarios');
  return scenario;
}
