import type { Result } from '../model/problem';
import { backtest } from './backtest';
import { calibration } from './calibration';
import { data } from './data';
import { fit } from './fit';
import { forecast } from './forecast';
import { formatProblems } from './format-problem';
import { household } from './household';
import { link } from './link';
import { type LoadedInputs, loadInputs } from './load-inputs';
import { share } from './share';
import { compare, simulate } from './simulate';
import { validate } from './validate';
import { verifyReforms } from './verify-reforms';

const COMMANDS: Readonly<
  Record<string, (args: string[], loaded: LoadedInputs) => Result<unknown> | Promise<Result<unknown>>>
> = {
  household: (args, { inputs }) => household(args, inputs),
  simulate,
  compare,
  share,
  forecast,
  validate: (args, { inputs }) => validate(args, inputs),
  backtest,
  calibration: (args, loaded) => calibration(args, loaded),
  fit: (args, { inputs }) => fit(args, inputs),
  data: (args) => data(args),
  link,
  reforms: (args) => verifyReforms(args),
};

/** JSON on standard output, or the bare text of an answer that is one, and exit 0; one line on standard error and exit 2. */
async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const command = COMMANDS[name];
  const loaded = await loadInputs();
  const answer = !loaded.ok
    ? loaded
    : command === undefined
      ? ({
          ok: false,
          problems: [
            { where: `commands ${Object.keys(COMMANDS).join(', ')}`, what: 'unknownCommand', value: name },
          ],
        } as const)
      : await command([...args], loaded.value);
  if (answer.ok) {
    const { value } = answer;
    process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`);
    return;
  }
  process.stderr.write(`${formatProblems(answer.problems)}\n`);
  process.exitCode = 2;
}

await main(process.argv.slice(2));
