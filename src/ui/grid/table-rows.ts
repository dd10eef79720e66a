import type { Scenario } from '../../scenario/scenario';
import type { ShownCell } from '../../state/grid-row';
import { gridCell, inhabitantsOf, isOwnWay } from '../../state/grid-cells';
import type { Grid } from '../../state/grid.svelte';
import type { Assumed } from '../../state/resolve-all';
import { scenarioName } from '../format/scenario-name';
import type { GridTableRow } from './grid-table';

/** What a column goes by. */
export function columnName({ comparing }: Grid, id: string): string {
  const scenario = comparing.setup.scenarios.find((known) => known.id === id);
  return scenario === undefined ? id : scenarioName(scenario);
}

/** A cell's numbers, unless they belong to what was asked for before. */
export function currentCell({ rows }: Grid, municipality: string, column: Scenario): ShownCell | undefined {
  const cell = rows.get(municipality)?.cells.get(column.id);
  return cell?.key === gridCell(column, municipality).key ? cell : undefined;
}

/** The cells of some municipalities that have been run as asked for now, of all packages or of one. */
export function tableRows(
  grid: Grid,
  municipalities: readonly string[],
  columns: readonly Scenario[] = grid.columns,
): readonly GridTableRow[] {
  const { inputs } = grid.comparing.loaded;
  return municipalities.flatMap((code) =>
    columns.flatMap((column) => {
      const cell = currentCell(grid, code, column);
      if (cell === undefined) return [];
      return [
        {
          code,
          municipality: grid.comparing.nameOf(code),
          inhabitants: inhabitantsOf(inputs, code, column.era).persons,
          package: columnName(grid, column.id),
          ownWay: isOwnWay(gridCell(column, code)),
          cell,
        },
      ];
    }),
  );
}

/** Each figure that is assumed of some municipalities; `scenarios` are the codes of those it is assumed of. */
export function assumedOf({ rows }: Grid, municipalities: readonly string[]): readonly Assumed[] {
  const byWords = new Map<string, Assumed>();
  for (const municipality of municipalities) {
    for (const { id, why } of rows.get(municipality)?.assumed ?? []) {
      const before = byWords.get(why.sv)?.scenarios ?? [];
      byWords.set(why.sv, { id, why, scenarios: [...before, municipality] });
    }
  }
  return [...byWords.values()];
}
