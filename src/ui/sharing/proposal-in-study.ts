import type { SharingStudy } from '../../analysis/sharing/sharing-study';
import { m } from '../../messages/messages';
import { formatMoney } from '../format/money';
import { formatNumber } from '../format/number';
import { formatMean, meanStep, perYear, quantileStep } from './per-year';
import { PROPOSAL_PARTIES } from './proposal-rows';
import { playerOf } from './study-parts';

const [BUYER = '', PROVIDER = ''] = PROPOSAL_PARTIES;

/**
 * What the futures on screen give where the proposal gives a figure, by the figure's id; nothing where the agreement is not between its
 * two municipalities.
 */
export function proposalInStudy(study: SharingStudy): Readonly<Record<string, string>> {
  const isOwn = study.parties.length === 2 && study.provider === PROVIDER;
  const player = isOwn ? playerOf(study, BUYER, 'posts-fixed') : undefined;
  const atSelfCost = isOwn ? playerOf(study, BUYER, 'full-self-cost') : undefined;
  const exits = study.breakEven.find(({ municipality }) => municipality === BUYER);
  if (player === undefined || atSelfCost === undefined || exits === undefined) return {};
  const savingOf = (saves: typeof player.saves) => {
    const yearly = perYear(saves, study.months);
    return m.sharingInStudyMoney({
      mean: formatMoney(yearly.mean, meanStep(yearly)),
      low: formatMoney(yearly.p10, quantileStep(yearly)),
      high: formatMoney(yearly.p90, quantileStep(yearly)),
    });
  };
  const effect = perYear(player.effect, study.months * 12);
  const lower = m.sharingInStudyEffect({ amount: formatMean(effect) });
  return {
    'agreement.saving': savingOf(player.saves),
    'svedala.saving.fullSelfCost': savingOf(atSelfCost.saves),
    'svedala.more.exits': m.sharingInStudyExits({
      more: formatNumber(exits.exitsJoined - exits.exits, 1),
    }),
    'svedala.saving.bistand': lower,
    'svedala.tax': lower,
  };
}
