import { describe, expect, test } from 'vitest';
import { judgeCheck } from './judge-check';
import { loadChecks } from './load-checks';

/** Each check of `checks.yaml` is a test with its sentence for a name. */
const checks = loadChecks();

describe.each([...new Set(checks.map(({ group }) => group.en))])('%s', (group) => {
  test.each(
    checks.filter((check) => check.group.en === group).map((check) => [check.sentence.en, check] as const),
  )('%s', (_, check) => {
    const { failures } = judgeCheck(check);
    expect(
      failures.map(
        ({ caseName, claim, left, right, draw }) =>
          `${caseName}: ${claim}: ${left} against ${right}${draw === null ? '' : ` in draw ${draw}`}`,
      ),
    ).toEqual([]);
  });
});
