import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Runs `compiled-entry.ts` as the page's bundler compiles it, minified, in a process of its own, and gives what it prints.
 * Under tsx every closure is wrapped to keep its name, and other measures' code shares the compiler's caches.
 */
export async function runCompiled<Answer>(args: readonly string[]): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'reformlabbet-model-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: 'test/bench/compiled-entry.ts',
        outDir: folder,
        emptyOutDir: true,
        minify: true,
        target: 'es2022',
        rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
      },
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'entry.mjs'), ...args], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(/^\w*Error: .*$/m.exec(stderr)?.[0] ?? stderr);
    return JSON.parse(stdout) as Answer;
  } finally {
    await rm(folder, { recursive: true });
  }
}
