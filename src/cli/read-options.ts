import type { Problem, Result } from '../model/problem';

/**
 * Reads `--name value`, `--name=value` and, for `flags`, a bare `--name` (read as ''); names are given without dashes.
 * A value may begin with one dash ("--adults -1"), not with two, and may be empty. All problems at once: an unknown
 * option, an option without value, an option given twice, a word that belongs to no option.
 */
export function readOptions(
  args: readonly string[],
  names: readonly string[],
  flags: readonly string[] = [],
): Result<Map<string, string>> {
  const options = new Map<string, string>();
  const problems: Problem[] = [];
  const words = [...args];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [where, assigned] = splitOnce(word, '=');
    const name = where.slice(2);
    if (!word.startsWith('--')) {
      problems.push({ where: 'arguments', what: 'unknownOption', value: word });
      continue;
    }
    const isFlag = flags.includes(name);
    const hasNext = words[0] !== undefined && !words[0].startsWith('--');
    const value = assigned ?? (isFlag ? '' : hasNext ? words.shift() : undefined);
    if (!isFlag && !names.includes(name)) problems.push({ where, what: 'unknownOption', value: value ?? '' });
    else if (value === undefined) problems.push({ where, what: 'missingOption', value: '' });
    else if (options.has(name)) problems.push({ where, what: 'wrongShape', value });
    else options.set(name, value);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: options };
}

function splitOnce(word: string, mark: string): [string, string | undefined] {
  const at = word.indexOf(mark);
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
