/** What SQL is made of where a semicolon may stand: spaces, comments, texts and names in quotes, words, or any other character. */
const pieces =
  /(?<blank>\s+|--[^\n]*|\/\*(?:\/\*[^]*?\*\/|(?!\*\/)[^])*\*\/)|(?<end>;)|e'(?:\\[^]|''|[^\\'])*'|'(?:''|[^'])*'|"(?:""|[^"])*"|(?<tag>\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$)[^]*?\k<tag>|[\p{L}\p{N}_]+|[^]/giu;

/**
 * A statement without the semicolon at its end, and what blanks and comments there are after it; a semicolon before anything else
 * is left for DuckDB to refuse.
 */
export function trimStatement(sql: string): string {
  let end: number | undefined;
  for (const { index, groups } of sql.matchAll(pieces)) {
    if (groups?.end !== undefined) end ??= index;
    else if (groups?.blank === undefined) end = undefined;
  }
  return sql.slice(0, end);
}
