import { m } from '../../messages/messages';
import { SHARING_TERM_IDS, SHARING_TERMS, type SharingTermId } from '../../scenario/sharing';

export const TERM_WORDS: Readonly<
  Record<SharingTermId, { readonly name: () => string; readonly unit: () => string }>
> = {
  posts: { name: m.sharingPosts, unit: m.sharingUnitPosts },
  postsForEnrolled: { name: m.sharingPostsFor, unit: m.sharingUnitEnrolled },
  salarySekPerPostYear: { name: m.sharingPostsSalary, unit: m.sharingUnitKrYear },
  overheadPercent: { name: m.sharingOverheadPercent, unit: m.sharingUnitPercentWages },
  noticeMonths: { name: m.sharingNotice, unit: m.sharingUnitMonths },
  bonusSekPerExit: { name: m.sharingBonus, unit: m.sharingUnitKrExit },
  agreedRisePercent: { name: m.sharingAgreedExits, unit: m.sharingUnitExits },
  outcomeCapPercent: { name: m.sharingCap, unit: m.sharingUnitPercentSum },
  startUpSek: { name: m.sharingStartUpCost, unit: m.sharingUnitKr },
  transitionMonths: { name: m.sharingTransition, unit: m.sharingUnitMonths },
  redundancyMonths: { name: m.sharingRedundancy, unit: m.sharingUnitMonths },
  rebuildMonths: { name: m.sharingRebuild, unit: m.sharingUnitMonths },
};

const ONLY_FOR_EXITS: readonly SharingTermId[] = [
  'bonusSekPerExit',
  'agreedRisePercent',
  'outcomeCapPercent',
];

/** What the agreement says, or what is assumed about carrying it out. */
export function termsOfKind(kind: 'decided' | 'assumed'): readonly SharingTermId[] {
  return SHARING_TERM_IDS.filter((id) => SHARING_TERMS[id].kind === kind);
}

/** Whether a term counts under the rule: what is paid for exits does so only where the price moves with them. */
export function termCounts(id: SharingTermId, paysForExits: boolean): boolean {
  return paysForExits || !ONLY_FOR_EXITS.includes(id);
}

/** A term's value as a person would give it: whole kronor in large sums. */
export function roundTerm(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : value;
}

/** Drawn by the model and set among the assumptions of the comparison. */
export const DRAWN_ASSUMPTIONS: readonly string[] = [
  'avoidableShare',
  'variableCostPerEnrolledSek',
  'transport',
];
