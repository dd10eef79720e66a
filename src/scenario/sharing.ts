import type { Problem } from '../model/problem';
import type { SharedAgreement, SharingTerms } from '../model/shared-agreement';
import { BASES } from './shipped';

/** Most municipalities in one agreement, and fewest. */
export const MOST_PARTIES = 6;
export const FEWEST_PARTIES = 2;

/**
 * One municipality does the bistånd work and the labour-market measures of others. Only what differs from the terms' defaults is
 * written. `parties` are municipality codes; `rule` is the name of a file in `src/analysis/sharing/rules`.
 */
export interface Sharing {
  readonly parties: readonly string[];
  readonly rule: string;
  /** The municipality that does the work; see `providerOf` where it is left out. */
  readonly provider?: string;
  readonly terms?: Partial<SharingTerms>;
}

export type SharingTermId = keyof SharingTerms;

interface Range {
  readonly min: number;
  readonly max: number;
  readonly default: number;
  /** Decided in the agreement, or assumed about it. */
  readonly kind: 'decided' | 'assumed';
}

const OVERHEAD_PERCENT = 15;

/** Links leave out what is as its default: those that were sent mean these for ever, so a default is never changed. */
export const SHARING_TERMS: Readonly<Record<SharingTermId, Range>> = {
  posts: { kind: 'decided', min: 0, max: 500, default: BASES.postsFixed.posts },
  postsForEnrolled: { kind: 'decided', min: 1, max: 50_000, default: BASES.postsFixed.enrolled },
  salarySekPerPostYear: {
    kind: 'decided',
    min: 0,
    max: 5_000_000,
    default: BASES.postsFixed.costSekPerYear / (1 + OVERHEAD_PERCENT / 100) / BASES.postsFixed.posts,
  },
  overheadPercent: { kind: 'decided', min: 0, max: 100, default: OVERHEAD_PERCENT },
  noticeMonths: { kind: 'decided', min: 0, max: 36, default: 12 },
  bonusSekPerExit: { kind: 'decided', min: 0, max: 500_000, default: 40_000 },
  agreedRisePercent: { kind: 'decided', min: 0, max: 500, default: 100 },
  outcomeCapPercent: { kind: 'decided', min: 0, max: 100, default: 20 },
  startUpSek: { kind: 'assumed', min: 0, max: 50_000_000, default: 300_000 },
  transitionMonths: { kind: 'assumed', min: 0, max: 24, default: 3 },
  redundancyMonths: { kind: 'assumed', min: 0, max: 24, default: 6 },
  rebuildMonths: { kind: 'assumed', min: 0, max: 24, default: 6 },
};
export const SHARING_TERM_IDS = Object.keys(SHARING_TERMS) as readonly SharingTermId[];

/** The agreement of the proposal: Trelleborg does Svedala's work for a fixed sum. */
export const FIRST_RULE = 'posts-fixed';

/** All terms, the defaults where the agreement says nothing. */
export function termsOf({ terms }: Pick<Sharing, 'terms'>): SharingTerms {
  const defaults = Object.fromEntries(SHARING_TERM_IDS.map((id) => [id, SHARING_TERMS[id].default]));
  return { ...(defaults as unknown as SharingTerms), ...terms };
}

/** The same agreement without the terms that are as the defaults. */
export function withoutDefaultTerms({ terms = {}, ...sharing }: Sharing): Sharing {
  const own = Object.entries(terms).filter(
    ([id, value]) => value !== SHARING_TERMS[id as SharingTermId].default,
  );
  return own.length > 0 ? { ...sharing, terms: Object.fromEntries(own) } : sharing;
}

/**
 * Problems of an agreement in a document of a municipality, each at its place in the agreement, "terms.posts": too few or too many
 * parties (their number), a party twice, a municipality or a provider that is not a party, and terms out of range.
 */
export function checkSharing(
  { parties, provider, terms = {} }: Sharing,
  municipality: string,
): readonly Problem[] {
  if (parties.length < FEWEST_PARTIES || parties.length > MOST_PARTIES)
    return [{ where: 'parties', what: 'outOfRange', value: String(parties.length) }];
  const twice = parties.filter((code, place) => parties.indexOf(code) < place);
  const outside = SHARING_TERM_IDS.filter((id) => {
    const { min, max } = SHARING_TERMS[id];
    const value = terms[id] ?? min;
    return !(value >= min && value <= max);
  });
  return [
    ...twice.map((value) => ({ where: 'parties', what: 'sameId' as const, value })),
    ...(parties.includes(municipality)
      ? []
      : [{ where: 'parties', what: 'notAParty' as const, value: municipality }]),
    ...(provider === undefined || parties.includes(provider)
      ? []
      : [{ where: 'provider', what: 'notAParty' as const, value: provider }]),
    ...outside.map((id) => ({ where: `terms.${id}`, what: 'outOfRange' as const, value: String(terms[id]) })),
  ];
}

/** Who does the work: as agreed, or else the provider of the proposal where it is a party, or else the second party. */
export function providerOf({ parties, provider }: Pick<Sharing, 'parties' | 'provider'>): string {
  const first = BASES.postsFixed.provider;
  return provider ?? (parties.includes(first) ? first : (parties[1] ?? first));
}

/** The agreement with everything that it leaves unsaid. */
export function agreementOf(sharing: Sharing): SharedAgreement {
  const { parties, rule } = sharing;
  return { parties, rule, provider: providerOf(sharing), terms: termsOf(sharing) };
}
