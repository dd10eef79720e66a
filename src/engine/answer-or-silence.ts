/** How long a place may say nothing, counted in ticks. */
export interface Patience {
  readonly tickMs: number;
  /** Ticks until a silent place is asked for a sign of life, and from then until it is given up. */
  readonly ticksUntilPing: number;
  readonly ticksForPing: number;
}

/** Ten seconds and five. */
export const PATIENCE: Patience = { tickMs: 2500, ticksUntilPing: 4, ticksForPing: 2 };
/** A place that has never answered may still be on its way over a slow network. */
export const PATIENCE_AT_START: Patience = { tickMs: 2500, ticksUntilPing: 20, ticksForPing: 4 };

/**
 * The answer, or a rejection when it has not come and a ping is not answered either: a worker that someone else has
 * terminated says nothing. Time is counted in ticks, each begun when the one before is over: a timer that comes late, in a hidden tab or
 * after the machine has slept, is one tick however late, and answers that waited with it come before the next.
 */
export function answerOrSilence<T>(
  answer: Promise<T>,
  ping: () => Promise<void>,
  { tickMs, ticksUntilPing, ticksForPing }: Patience,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let ticks = 0;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      ticks += 1;
      if (ticks === ticksUntilPing + ticksForPing) {
        reject(new Error(`no answer and no sign of life in ${ticks} times ${tickMs} ms`));
        return;
      }
      if (ticks === ticksUntilPing) {
        ping().then(
          () => (ticks = 0),
          () => undefined,
        );
      }
      timer = setTimeout(tick, tickMs);
    };
    timer = setTimeout(tick, tickMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
