import { parentPort } from 'node:worker_threads';
import { expose, transfer } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { buffersOf } from '../../engine/buffers-of';
import { createPieceSimulator, type PieceRequest } from './simulate-piece';

const simulate = createPieceSimulator();

/** Columns are moved to the caller. */
function simulatePiece(request: PieceRequest) {
  const result = simulate(request);
  return transfer(
    result,
    result.blocks.flatMap(({ columns }) => (columns === null ? [] : buffersOf(columns))),
  );
}

export interface PieceFunctions {
  readonly simulatePiece: typeof simulatePiece;
}

if (parentPort !== null) expose({ simulatePiece } satisfies PieceFunctions, nodeEndpoint(parentPort));
