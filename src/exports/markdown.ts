/** Text as Markdown that shows it as it stands, on one line: nothing in it is markup, a link or HTML. */
export function asMarkdown(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_[\]<>|~&!]/g, '\\$&')
    .replace(/^[#+=-]|(?<=^\d+)[.)]/, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&');
}

/** Text with line breaks and other control characters as spaces. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** A table; cells are Markdown, in which a bar is escaped. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
