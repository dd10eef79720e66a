import type { Words } from '../../src/scenario/words';
import type { Verdict, Worst } from './judge-check';

/** The page of results: every check with its cases, the value nearest to failing and whether it holds, Swedish and English. */
export function buildResultsPage(verdicts: readonly Verdict[], models: number): string {
  const held = verdicts.filter(({ failures }) => failures.length === 0).length;
  const groups = [...new Map(verdicts.map(({ check: { group } }) => [group.sv, group])).values()];
  const tables = groups.map((group) => {
    const rows = verdicts.filter(({ check }) => check.group.sv === group.sv).map(rowOf);
    return `<h2>${both(group)}</h2><div class="wide"><table>${HEAD}<tbody>${rows.join('')}</tbody></table></div>`;
  });
  const summary: Words = {
    sv: `${held} av ${verdicts.length} kontroller håller, i ${models} körningar av modellen.`,
    en: `${held} of ${verdicts.length} checks hold, in ${models} runs of the model.`,
  };
  const title: Words = { sv: 'Kontroller av modellen', en: 'Checks of the model' };
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escapeHtml(title.sv)}</title><style>${STYLE}</style></head>
<body><main><h1>${both(title)}</h1><p>${both(summary)}</p><p class="note">${both(NOTE)}</p>${tables.join('')}</main></body></html>
`;
}

const NOTE: Words = {
  sv: 'Sämsta värdet är den inställning och den framtid där påståendet är närmast att brista, eller brister mest.',
  en: 'The worst value is the setting and the future in which the claim is nearest to failing, or fails most.',
};
const HEADINGS: readonly Words[] = [
  { sv: 'Kontroll', en: 'Check' },
  { sv: 'Fall', en: 'Cases' },
  { sv: 'Påstående', en: 'Claim' },
  { sv: 'Sämsta värdet', en: 'Worst value' },
  { sv: 'Inställning', en: 'Setting' },
  { sv: 'Håller', en: 'Holds' },
];
const HEAD = `<thead><tr>${HEADINGS.map((words) => `<th scope="col">${both(words)}</th>`).join('')}</tr></thead>`;

const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1a1f24;--muted:#56606a;--rule:#d5d9dc;--alert:#6b4a00;--wash:#fdf4dd}
@media(prefers-color-scheme:dark){:root{--paper:#14181b;--ink:#e8eaeb;--muted:#a9b3ba;--rule:#363e44;--alert:#f2d28b;--wash:#332a14}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:80rem;margin:auto;padding:clamp(1rem,4vw,3rem)}
h1,h2{font-family:Palatino,Georgia,serif;font-weight:600;line-height:1.2}h2{margin-top:2.5rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-top:1px solid var(--rule)}
th{font-weight:600}td:first-child{min-width:18rem}code{font-size:.8125rem}
.en,.note{color:var(--muted)}.en{display:block}.number{font-variant-numeric:tabular-nums;white-space:nowrap}
.fails td{background:var(--wash)}.fails .answer{color:var(--alert);font-weight:600}`;

function rowOf({ check, cases, worst, failures }: Verdict): string {
  return worst
    .map((value, index) => {
      const first =
        index > 0
          ? ''
          : `<td rowspan="${worst.length}">${both(check.sentence)}</td><td rowspan="${worst.length}" class="number">${cases}</td>`;
      const failing = failures.filter(({ claim }) => claim === value.claim).length;
      const answer: Words = value.holds
        ? { sv: 'Ja', en: 'Yes' }
        : { sv: `Nej: ${failing}`, en: `No: ${failing}` };
      return `<tr${value.holds ? '' : ' class="fails"'}>${first}<td><code>${escapeHtml(value.claim)}</code></td><td class="number">${sidesOf(value)}</td><td>${placeOf(value)}</td><td class="answer">${both(answer)}</td></tr>`;
    })
    .join('');
}

function sidesOf({ left, right }: Worst): string {
  return `${formatNumber(left)} · ${formatNumber(right)}`;
}

function placeOf({ caseName, draw }: Worst): string {
  const where: Words =
    draw === null
      ? { sv: 'medelvärde', en: 'mean' }
      : { sv: `framtid ${draw + 1}`, en: `future ${draw + 1}` };
  return `${escapeHtml(caseName)}<span class="en">${escapeHtml(where.sv)} / ${escapeHtml(where.en)}</span>`;
}

function formatNumber(value: number): string {
  return value.toLocaleString('sv-SE', { maximumSignificantDigits: Math.abs(value) >= 1000 ? 12 : 5 });
}

function both({ sv, en }: Words): string {
  return `${escapeHtml(sv)}<span class="en" lang="en">${escapeHtml(en)}</span>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
