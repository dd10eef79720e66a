/** One municipality does the bistånd work and the labour-market measures of others; all that is agreed and assumed of it. */
export interface SharedAgreement {
  /** Codes. */
  readonly parties: readonly string[];
  /** The one of them that does the work. */
  readonly provider: string;
  /** Id of the price rule. */
  readonly rule: string;
  readonly terms: SharingTerms;
}

/**
 * What an agreement says, and what is assumed about carrying it out. SEK are of 2020 and follow the wages of staff.
 * Source of posts, their cost and overhead: svedala-trelleborg-2020, 6. The rest no document carries.
 */
export interface SharingTerms {
  /** Full-time posts that the provider adds for so many enrolled; for others in steps of a quarter post. */
  readonly posts: number;
  readonly postsForEnrolled: number;
  /** Wages of one of them, without overhead. */
  readonly salarySekPerPostYear: number;
  /** Premises, management, administration and a pool car, per cent of the wages. */
  readonly overheadPercent: number;
  /** From notice to the end of the agreement. */
  readonly noticeMonths: number;
  /** Under `outcome`: paid for each exit beyond the agreed number, and taken back for each below it. */
  readonly bonusSekPerExit: number;
  /** Under `outcome`: how much of the rise in exits that is expected the fixed sum is for, per cent. */
  readonly agreedRisePercent: number;
  /** Under `outcome`: most that is paid or taken back, per cent of the fixed sum. */
  readonly outcomeCapPercent: number;
  /** Assumed: paid once for each municipality that hands over its work. */
  readonly startUpSek: number;
  /** Assumed: months from the start in which it still pays all of its own organisation. */
  readonly transitionMonths: number;
  /** Assumed: months of posts that nobody needs after an agreement has ended; a cost that the rule shares. */
  readonly redundancyMonths: number;
  /** Assumed: months of double cost for a municipality that builds up its own organisation again. */
  readonly rebuildMonths: number;
}
