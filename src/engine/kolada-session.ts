import { proxy, wrap } from 'comlink';
import koladaWorker from '../../workers/kolada.worker.ts?worker&url';
import type { KoladaFunctions } from '../data/kolada/kolada-functions';
import type { KoladaChoices, KoladaReading } from '../data/kolada/kolada-reading';
import type { Result } from '../model/problem';
import { createPendingCalls } from './pending-calls';
import { startWorker } from './start-worker';

/** A worker that reads files of municipal figures. A reading is cancelled by closing it: its calls reject when it dies, or is closed. */
export interface KoladaSession {
  read(
    file: File,
    choices: KoladaChoices,
    onProgress: (doneBytes: number, allBytes: number) => void,
  ): Promise<Result<KoladaReading>>;
  close(): void;
}

/** Takes figures that another document of this origin hands over, in a worker of its own. Answers how to end it. */
export function takeHandedOver(onTaken: (reading: KoladaReading) => void): () => void {
  const worker = startWorker(koladaWorker);
  void wrap<KoladaFunctions>(worker).take(proxy(onTaken));
  return () => worker.terminate();
}

export function startKoladaSession(): KoladaSession {
  const { orDeath, die } = createPendingCalls();
  const worker = startWorker(koladaWorker);
  worker.addEventListener('error', (event) => die(new Error(event.message || 'the Kolada worker stopped')));
  worker.addEventListener('messageerror', () => die(new Error('an answer could not be read')));
  const functions = wrap<KoladaFunctions>(worker);
  return {
    read: (file, choices, onProgress) =>
      orDeath<Result<KoladaReading>>(functions.read(file, choices, proxy(onProgress))),
    close: () => {
      die(new Error('the worker was closed'));
      worker.terminate();
    },
  };
}
