/** A statement's error in the user's own lines, which count from 1. */
export interface SqlError {
  readonly message: string;
  /** Undefined where DuckDB names no place. */
  readonly line?: number;
  readonly column?: number;
}

/** DuckDB's "LINE 2: …" and the caret under it; some errors bear it twice. */
const placePattern = /\n*LINE (\d+): (.*)\n( *)\^/g;

/**
 * DuckDB's message about a statement that stood on the lines between a first and a last line of ours. What it says of the place, once,
 * with the line as the user counts; an error on our last line is one at the end of the user's text.
 */
export function locateSqlError(message: string, sql: string, lastLine: string): SqlError {
  const lines = sql.split('\n');
  const place = [...message.matchAll(placePattern)].at(-1);
  const words = message.replaceAll(placePattern, '').replaceAll(`\n${lastLine}`, '').trim();
  const given = Number(place?.[1] ?? 0) - 1;
  if (place === undefined || given < 1) {
    if (!/at end of input/.test(words)) return { message: words };
    return at(words, lines, lines.length, (lines.at(-1) ?? '').length + 1);
  }
  if (given > lines.length) {
    const said = words.replace(/at or near "\)"/, 'at end of input');
    return at(said, lines, lines.length, (lines.at(-1) ?? '').length + 1);
  }
  const [, number = '', shown = '', indent = ''] = place;
  const caret = indent.length - `LINE ${number}: `.length;
  return at(words, lines, given, columnOf(lines[given - 1] ?? '', shown, caret));
}

/** Of a long line DuckDB shows a stretch between dots; its caret counts what a terminal shows, and no tabs. */
function columnOf(line: string, shown: string, caret: number): number {
  const before = shown.startsWith('...') && !line.startsWith(shown) ? 3 : 0;
  const after = shown.endsWith('...') && !line.endsWith(shown) ? 3 : 0;
  const start = Math.max(line.indexOf(shown.slice(before, shown.length - after)), 0);
  let at = start;
  let left = caret - before;
  for (const { segment } of characters.segment(line.slice(start))) {
    if (left <= 0 && segment !== '\t') break;
    at += segment.length;
    if (segment !== '\t') left -= wide.test(segment) ? 2 : 1;
  }
  return at + 1;
}

const characters = new Intl.Segmenter('sv');
/** Begins with a character that takes two places. */
const wide =
  /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60]/u;

/** With the line of the place and a caret under it. */
function at(words: string, lines: readonly string[], line: number, column: number): SqlError {
  const label = `LINE ${line}: `;
  const text = lines[line - 1] ?? '';
  const indent = ' '.repeat(label.length) + text.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
  const message = `${words}\n\n${label}${text}\n${indent}^`;
  return { message, line, column };
}
