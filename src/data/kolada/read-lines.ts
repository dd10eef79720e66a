import type { Problem, Result } from '../../model/problem';
import type { FigureBuilder } from './figure-builder';
import { MOST_ITEM_CHARACTERS } from './json-scanner';
import type { KoladaFormat } from './kolada-reading';
import { createJsonReader } from './read-json';
import type { TextReader } from './text-reader';

/**
 * Hands the rows of JSON with a value a line to the builder, where a line may be broken: it is a bad row. Refused where the first line is no
 * object, which is no such file, and where the last is none, which breaks off.
 */
export function createLinesReader(builder: FigureBuilder): TextReader {
  const reader = createJsonReader(builder);
  let [rest, isFirst, isBroken] = ['', true, false];

  function takeLine(line: string): Problem | null {
    if (line.trim() === '') return null;
    isBroken = !isObject(line);
    if (isFirst && isBroken) return CUT_OFF;
    isFirst = false;
    return reader.push(isBroken ? `${JSON.stringify(line.slice(0, 60))}\n` : `${line}\n`);
  }

  function takeLines(lines: readonly string[]): Problem | null {
    for (const line of lines) {
      const problem = takeLine(line);
      if (problem !== null) return problem;
    }
    return null;
  }

  return {
    push: (piece) => {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      return rest.length > MOST_ITEM_CHARACTERS ? CUT_OFF : takeLines(lines);
    },
    end: (): Result<KoladaFormat> => {
      const problem = takeLine(rest) ?? (isBroken ? CUT_OFF : null);
      return problem === null ? reader.end() : { ok: false, problems: [problem] };
    },
  };
}

const CUT_OFF: Problem = { where: 'file', what: 'koladaCutOff', value: '' };

function isObject(line: string): boolean {
  try {
    const value = JSON.parse(line) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
