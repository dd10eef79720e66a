import { rule as fullSelfCost } from '../analysis/sharing/rules/full-self-cost';
import { rule as postsFixed } from '../analysis/sharing/rules/posts-fixed';
import { quarterPosts } from '../model/money/staff-cost';
import { termsOf } from '../scenario/sharing';

type Fact = (id: string) => number;

/** Posts of the proposal's terms for the enrolled of Svedala with overhead, whole SEK a year. */
export function postsCost(fact: Fact): number {
  const { posts, postsForEnrolled, salarySekPerPostYear, overheadPercent } = termsOf({});
  const needed = quarterPosts(fact('svedala.enrolled'), (100 * posts) / postsForEnrolled);
  return Math.round(needed * salarySekPerPostYear * (1 + overheadPercent / 100));
}

/** What Svedala saves in a year under the price rule of the proposal, SEK. */
export function savingAtFixedSum(fact: Fact): number {
  return savingUnder(postsFixed, fact);
}

/** The same at what an enrolled costs Trelleborg. */
export function savingAtFullSelfCost(fact: Fact): number {
  return savingUnder(fullSelfCost, fact);
}

/** As the document counts: all of Svedala's cost can be avoided, and all that is added are the posts. */
function savingUnder(rule: typeof postsFixed, fact: Fact): number {
  const cost = (place: string) => fact(`${place}.cost.measures`) + fact(`${place}.cost.handling`);
  const [svedala, trelleborg] = [cost('svedala'), cost('trelleborg')];
  const charge = fact('agreement.cost');
  const [pays = NaN] = rule.agree({
    costs: [0, svedala, trelleborg, trelleborg + charge],
    provider: 1,
    kept: [0, 0],
    enrolled: [fact('svedala.enrolled'), fact('trelleborg.enrolled')],
    // The document has none, and neither rule asks for them.
    inhabitants: [NaN, NaN],
    fixedCharge: [charge, 0],
  });
  return svedala - pays;
}
