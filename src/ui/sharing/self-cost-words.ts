import type { SharingStudy } from '../../analysis/sharing/sharing-study';
import { m } from '../../messages/messages';
import { formatMean, meanStep } from './per-year';
import { type NameOf, buyersOf, playerOf } from './study-parts';

/** The rule by which all pay the provider's full cost per enrolled. */
export const FULL_SELF_COST = 'full-self-cost';

/**
 * Whether what each buyer is expected to pay under the chosen rule lies under or over full self-cost, a sentence each. What it
 * keeps paying itself is the same under both, so what it pays in all differs by as much as the price does.
 */
export function selfCostWords(study: SharingStudy, nameOf: NameOf): readonly string[] {
  if (study.rule === FULL_SELF_COST) return [m.sharingAtSelfCost()];
  const provider = nameOf(study.provider);
  return buyersOf(study).flatMap((code) => {
    const [own, full] = [playerOf(study, code), playerOf(study, code, FULL_SELF_COST)];
    if (own === undefined || full === undefined) return [];
    const years = study.months / 12;
    const mean = (own.pays.mean - full.pays.mean) / years;
    const mcse = Math.max(own.pays.mcse, full.pays.mcse) / years;
    const party = nameOf(code);
    const amount = formatMean({ mean, mcse });
    if (Math.abs(mean) < meanStep({ mcse }) / 2) return [m.sharingNearSelfCost({ party })];
    return [
      mean < 0
        ? m.sharingUnderSelfCost({ party, provider, amount })
        : m.sharingOverSelfCost({ party, provider, amount }),
    ];
  });
}
