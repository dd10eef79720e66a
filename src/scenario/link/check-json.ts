import type { Problem } from '../../model/problem';

/** Deeper, or of more values, than any document. */
const MOST_DEPTH = 8;
const MOST_VALUES = 8_000;

/** Names that reach what every object shares. */
const SHARED_NAMES = ['__proto__', 'constructor', 'prototype'];

/**
 * What makes JSON unfit to be looked at any closer, or nothing: more values or levels than a document has, or a field by the
 * name of something that all objects share. Stops at the first.
 */
export function checkJson(json: unknown): readonly Problem[] {
  let values = 0;
  const check = (value: unknown, depth: number): Problem | undefined => {
    values += 1;
    if (depth > MOST_DEPTH || values > MOST_VALUES) {
      return { where: 'link', what: 'notAScenario', value: '' };
    }
    if (value === null || typeof value !== 'object') return undefined;
    for (const [name, inner] of Object.entries(value)) {
      if (SHARED_NAMES.includes(name)) return { where: 'link', what: 'unknownField', value: name };
      const problem = check(inner, depth + 1);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  const problem = check(json, 1);
  return problem === undefined ? [] : [problem];
}
