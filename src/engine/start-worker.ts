/**
 * Starts a module worker from a one-line blob instead of from its address: a blob inherits the content security policy
 * of the page, a worker loaded by address is bound by none on a host that sends no headers.
 * @param url absolute, or relative to this page; `import … from '…?worker&url'` gives it
 */
export function startWorker(url: string): Worker {
  const source = `import ${JSON.stringify(new URL(url, self.location.href).href)};`;
  return new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { type: 'module' });
}
