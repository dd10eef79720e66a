import type { Summary } from '../../analysis/comparison';
import type { Player, RuleResult, SharingStudy } from '../../analysis/sharing/sharing-study';

/** What a price rule came to; the chosen one where no other is named. */
export function ruleOf(study: SharingStudy, rule = study.rule): RuleResult | undefined {
  return study.rules.find((known) => known.rule === rule);
}

/** The parties under a price rule, in the order of the agreement. */
export function playersOf(study: SharingStudy, rule = study.rule): readonly Player[] {
  const players = ruleOf(study, rule)?.players ?? [];
  return study.parties.flatMap((code) => players.find(({ municipality }) => municipality === code) ?? []);
}

export function playerOf(study: SharingStudy, municipality: string, rule = study.rule): Player | undefined {
  return playersOf(study, rule).find((player) => player.municipality === municipality);
}

/** The parties that others work for. */
export function buyersOf({
  parties,
  provider,
}: Pick<SharingStudy, 'parties' | 'provider'>): readonly string[] {
  return parties.filter((code) => code !== provider);
}

/** How well the work that is done for others is known: what it costs the buyers alone. */
export function buyersAlone(study: SharingStudy): readonly Summary[] {
  return buyersOf(study).flatMap((code) => playerOf(study, code)?.standAlone ?? []);
}

/** Codes of municipalities to names. */
export type NameOf = (code: string) => string;
