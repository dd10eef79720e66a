import { holdLife } from './worker-life';

/**
 * Starts a module worker from a one-line blob instead of from its address: a blob inherits the content security policy
 * of the page, a worker loaded by address is bound by none on a host that sends no headers.
 * @param url absolute, or relative to this page; `import … from '…?worker&url'` gives it
 * @param life what `watchLife` watches, where the worker's end is to be heard of
 */
export function startWorker(url: string, life?: string): Worker {
  const code = `import ${JSON.stringify(new URL(url, self.location.href).href)};`;
  const source = life === undefined ? code : code + holdLife(life);
  return new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { type: 'module' });
}
