import type { PartyDraws } from '../../../src/analysis/sharing/party-draws';
import type { Player, SharingStudy } from '../../../src/analysis/sharing/sharing-study';
import { studySharing as studyAgreement } from '../../../src/analysis/sharing/study-sharing';
import { agreementOf, type Sharing } from '../../../src/scenario/sharing';

export const PAIR: Sharing = { parties: ['1263', '1287'], rule: 'posts-fixed' };
export const FOUR: Sharing = { parties: ['1263', '1287', '1233', '1264'], rule: 'nucleolus' };

export const studySharing = (sharing: Sharing, parties: readonly PartyDraws[], seed: number) =>
  studyAgreement(agreementOf(sharing), parties, seed);

/** What a study has of a party under a rule. */
export const player = (found: SharingStudy, rule: string, municipality: string): Player => {
  const players = found.rules.find((result) => result.rule === rule)?.players;
  const one = players?.find((known) => known.municipality === municipality);
  if (one === undefined) throw new Error(`${municipality} is not under ${rule}`);
  return one;
};
