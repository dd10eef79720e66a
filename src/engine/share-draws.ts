import type { Block } from '../model/block';
import { drawsInPiece, type Pace, withPiece } from './pace';
import type { SimulationPlace } from './place';
import type { Seat } from './seats';
import { forgetAt, type NumberedScenario, prepare, type Work } from './work';

/** What a place is asked of a piece of one scenario's draws, and what is done with the answer. */
export interface PieceOfWork<Answer> {
  readonly ask: (place: SimulationPlace, scenario: number, piece: Block) => Promise<Answer>;
  /** `index` is the scenario's place in the list. */
  readonly keep: (answer: Answer, index: number, piece: Block) => void;
}

/** One scenario's draws while they are worked on. */
interface Task {
  readonly scenario: NumberedScenario;
  readonly index: number;
  /** Draws that no place has taken yet start here; pieces that were lost are to be taken again. */
  next: number;
  readonly lost: Block[];
  done: number;
}

/**
 * Shares the draws of every scenario over the places, and tells whether all were done before the run was over. A place stays
 * with a scenario while it has draws left, then takes one that nobody has begun, then helps with another: a scenario is
 * prepared where it is needed, and few are under way at a time. Nothing goes to the desk, and quick runs go first. With
 * `passing`, places forget a scenario when it is done, and all when the run is over.
 */
export async function shareDraws<Answer extends { readonly milliseconds: number }>(
  { used, options, attempt, isOver, afterQuickRuns }: Work,
  scenarios: readonly NumberedScenario[],
  draws: number,
  { ask, keep }: PieceOfWork<Answer>,
  passing: boolean,
): Promise<boolean> {
  const tasks = scenarios.map((scenario, index): Task => ({ scenario, index, next: 0, lost: [], done: 0 }));
  const paces = new Map<string, Pace>();
  const all = scenarios.length * draws;
  let done = 0;

  const hasLeft = ({ next, lost }: Task) => next < draws || lost.length > 0;

  function pick(latest: Task | undefined): Task | undefined {
    if (latest !== undefined && hasLeft(latest)) return latest;
    return tasks.find(({ next }) => next === 0) ?? tasks.find(hasLeft);
  }

  function take(task: Task): Block {
    const again = task.lost.pop();
    if (again !== undefined) return again;
    const first = task.next;
    const most = drawsInPiece(paces.get(task.scenario.model.municipality));
    task.next = Math.min(first + most, draws);
    return { first, count: task.next - first };
  }

  async function simulate(seat: Seat, task: Task): Promise<void> {
    const { scenario, index } = task;
    const { municipality } = scenario.model;
    const piece = take(task);
    prepare(seat, scenario, attempt);
    const answer = await attempt(seat, (place) => ask(place, scenario.number, piece));
    if (answer === undefined) {
      task.lost.push(piece);
      return;
    }
    paces.set(municipality, withPiece(paces.get(municipality), piece.count, answer.value.milliseconds));
    keep(answer.value, index, piece);
    task.done += piece.count;
    done += piece.count;
    if (passing && task.done === draws) forget(task);
    if (!isOver()) options.onProgress?.(done, all);
  }

  async function work(seat: Seat): Promise<void> {
    let task: Task | undefined;
    for (;;) {
      await afterQuickRuns();
      task = isOver() ? undefined : pick(task);
      if (task === undefined) return;
      await simulate(seat, task);
    }
  }

  function forget({ scenario }: Task): void {
    for (const seat of used) forgetAt(seat, scenario);
  }

  try {
    while (done < all && !isOver()) await Promise.all(used.map(work));
  } finally {
    if (passing) tasks.forEach(forget);
  }
  return !isOver();
}
