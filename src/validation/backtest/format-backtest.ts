import type { Backtest } from './backtest';

const WIDEST_LINE = 110;

/** The committed document: JSON in which what holds no other object stands on one line where it fits. */
export function formatBacktest(backtest: Backtest): string {
  const expanded = JSON.stringify(backtest, null, 2);
  const compact = expanded.replaceAll(
    /^( *)(.*)\{\n([^{}[\]]*)\n +\}(,?)$/gm,
    (text, indent, before, inner, after) => {
      const fields = String(inner)
        .split('\n')
        .map((line) => line.trim());
      const line = `${indent}${before}{ ${fields.join(' ')} }${after}`;
      return line.length <= WIDEST_LINE ? line : text;
    },
  );
  return `${compact}\n`;
}
