import { transfer } from 'comlink';
import type { FigureColumns } from '../data/figures/figure-columns';
import { KOLADA_FUNCTIONS, type KoladaFunctions } from '../data/kolada/kolada-functions';

/** The functions as a thread offers them: the columns of a reading are moved to the caller. */
export function exposedKoladaFunctions(): KoladaFunctions {
  return {
    read: async (...args) => {
      const reading = await KOLADA_FUNCTIONS.read(...args);
      return reading.ok ? transfer(reading, buffersOfFigures(reading.value.figures)) : reading;
    },
    take: (onTaken) => {
      KOLADA_FUNCTIONS.take((reading) => onTaken(transfer(reading, buffersOfFigures(reading.figures))));
    },
  };
}

function buffersOfFigures(figures: FigureColumns): ArrayBufferLike[] {
  return Object.values(figures).flatMap((column: readonly string[] | Int32Array) =>
    ArrayBuffer.isView(column) ? [column.buffer] : [],
  );
}
