/** Excel's own formats of per cent. */
const OWN_PERCENTS = ['9', '10'];

/** Numbers of the styles of a workbook, from its styles.xml, that show a number as per cent. */
export function percentStyles(xml: string): ReadonlySet<string> {
  const formats = new Set(OWN_PERCENTS);
  for (const [tag] of xml.matchAll(/<numFmt\s[^<>]*>/g)) {
    const code = attributeOf(tag, 'formatCode')
      .replaceAll('&quot;', '"')
      .replace(/"[^"]*"|\\./g, '');
    if (code.includes('%')) formats.add(attributeOf(tag, 'numFmtId'));
  }
  const [cells = ''] = /<cellXfs[\s>][\s\S]*?<\/cellXfs>/.exec(xml) ?? [];
  const styles = Array.from(cells.matchAll(/<xf\s[^<>]*>/g), ([tag]) => attributeOf(tag, 'numFmtId'));
  return new Set(styles.flatMap((format, style) => (formats.has(format) ? [`${style}`] : [])));
}

/** A sheet's XML with such numbers as the texts they are shown as, "3.5 %": the cell holds 0.035. */
export function showPercents(xml: string, styles: ReadonlySet<string>): string {
  if (styles.size === 0) return xml;
  return xml.replace(NUMBER_CELL, (cell: string, attributes: string, formula: string, value: string) => {
    const percent = Number((Number(value) * 100).toPrecision(12));
    if (!styles.has(attributeOf(attributes, 's')) || value === '' || Number.isNaN(percent)) return cell;
    if (!['', 'n'].includes(attributeOf(attributes, 't'))) return cell;
    return `<c${attributes.replace(/\st=(["'])n\1/, '')} t="str">${formula}<v>${percent} %</v>`;
  });
}

const NUMBER_CELL = /<c(\s[^<>]*)>((?:<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>))?)<v>([^<]*)<\/v>/g;

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\s${name}=(["'])(.*?)\\1`).exec(tag)?.[2] ?? '';
}
