import type { Problem } from '../../model/problem';
import { LEVERS } from '../../scenario/lever-registry';
import { ASSUMPTIONS } from '../../scenario/shipped';

/** Problems by the panel they belong to, so that a message stands beside its field. */
export interface SplitProblems {
  readonly levers: readonly Problem[];
  readonly assumptions: readonly Problem[];
  readonly choices: readonly Problem[];
}

/** Sorts problems by what their `where` names: a lever, an assumption, or anything else. */
export function splitRefused(problems: readonly Problem[]): SplitProblems {
  const idOf = ({ where }: Problem) => where.split('.')[0];
  const isLever = (problem: Problem) => LEVERS.some(({ id }) => id === idOf(problem));
  const isAssumption = (problem: Problem) => ASSUMPTIONS.some(({ id }) => id === idOf(problem));
  return {
    levers: problems.filter(isLever),
    assumptions: problems.filter(isAssumption),
    choices: problems.filter((problem) => !isLever(problem) && !isAssumption(problem)),
  };
}
