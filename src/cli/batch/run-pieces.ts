import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { createPendingCalls } from '../../engine/pending-calls';
import type { PieceFunctions } from './batch-thread';
import { createPieceSimulator, type PieceRequest, type PieceResult } from './simulate-piece';

/**
 * Simulates pieces over Node's threads, or in this one if one is asked for. `take` gets the results in the order of the
 * requests, whichever was done first. Rejects when a thread dies or `take` throws.
 */
export async function runPieces(
  requests: readonly PieceRequest[],
  workers: number,
  take: (result: PieceResult, index: number) => void,
): Promise<void> {
  const threads = Math.min(workers, requests.length);
  const places = threads > 1 ? Array.from({ length: threads }, startThread) : [placeHere()];
  const waiting = new Map<number, PieceResult>();
  let next = 0;
  let taken = 0;
  const work = async (place: PiecePlace) => {
    for (let index = next++; index < requests.length; index = next++) {
      waiting.set(index, await place.simulatePiece(requests[index] as PieceRequest));
      for (let result = waiting.get(taken); result !== undefined; result = waiting.get(taken)) {
        waiting.delete(taken);
        take(result, taken);
        taken += 1;
      }
    }
  };
  try {
    await Promise.all(places.map(work));
  } finally {
    for (const place of places) place.close();
  }
}

interface PiecePlace {
  simulatePiece(request: PieceRequest): Promise<PieceResult>;
  close(): void;
}

function placeHere(): PiecePlace {
  const simulate = createPieceSimulator();
  return { simulatePiece: (request) => Promise.resolve(simulate(request)), close: () => undefined };
}

function startThread(): PiecePlace {
  const worker = new Worker(new URL('./batch-thread.mjs', import.meta.url));
  const { orDeath, die } = createPendingCalls();
  worker.once('error', die);
  worker.once('exit', () => die(new Error('the simulation thread stopped')));
  const functions = wrap<PieceFunctions>(nodeEndpoint(worker));
  return {
    simulatePiece: (request) => orDeath(functions.simulatePiece(request)),
    close: () => void worker.terminate(),
  };
}
