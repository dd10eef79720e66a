import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { cp, readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite';
import { KOLADA } from './src/data/kolada-api/plan-requests';
import './src/scenario/gather.mjs';

/** The document that asks Kolada for figures: the only response whose policy lets it reach another host. */
const LIVE_DOCUMENT = 'kolada.html';

/** Its name stays the same, since the browser looks for a newer one under it. */
const SERVICE_WORKER = 'service-worker.js';

/** Each document's own meta tag says the same as its header, for hosts that send no headers. */
function contentSecurityPolicy(connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    `connect-src ${connect}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "style-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The policy of a document, worker or other file by its path. */
function policyOf(path: string): string {
  const isLive = path === `/${LIVE_DOCUMENT}` || `${path}.html` === `/${LIVE_DOCUMENT}`;
  return contentSecurityPolicy(isLive ? `'self' ${KOLADA}` : "'self'");
}

/** Once, in the place of a notice in every file of these libraries. */
const workerNotices =
  '/*! @stdlib: (c) The Stdlib Authors, Apache-2.0, with parts of Boost (John Maddock, BSL-1.0) and FreeBSD msun (Sun Microsystems, 1993). apache-arrow: Apache-2.0. comlink: (c) Google LLC, Apache-2.0. @noble/hashes: (c) Paul Miller, MIT. */';

const plugins = (isBuild: boolean) => [svelte({ compilerOptions: { runes: true } }), metaPolicy(isBuild)];

export default defineConfig(({ command }) => ({
  base: './',
  appType: 'mpa',
  plugins: [...plugins(command === 'build'), sendHeaders(), buildTheRest()],
  resolve: {
    alias: [
      {
        find: '@stdlib/string-format',
        replacement: fileURLToPath(new URL('src/engine/plain-format.cjs', import.meta.url)),
      },
      // What every browser of the target has, without the test for it and the stand-in for it.
      { find: /^@stdlib\/(array-(?:float64|uint(?:8|16|32)))$/, replacement: '@stdlib/$1/lib/main.js' },
      {
        find: /^@stdlib\/utils-define-property$/,
        replacement: '@stdlib/utils-define-property/lib/builtin.js',
      },
    ],
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1024,
    modulePreload: { polyfill: false },
    // The notices of the libraries in the page; those in the workers are in their first line.
    license: { fileName: 'licences.md' },
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: { comments: { legal: false }, postBanner: workerNotices } },
  },
  optimizeDeps: {
    include: ['comlink', '@duckdb/duckdb-wasm', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
  },
  preview: { host: 'localhost', strictPort: true },
  server: { host: 'localhost' },
}));

/** The policy as a meta tag. The development server's reload script and inline styles would break it: built pages only. */
function metaPolicy(on: boolean): Plugin {
  return {
    name: 'meta-policy',
    transformIndexHtml: (_, { path }) =>
      on
        ? [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(path) },
              injectTo: 'head-prepend' as const,
            },
          ]
        : [],
  };
}

/** The headers of every response: a worker is bound by those of its own script. */
function sendHeaders(): Plugin {
  return {
    name: 'send-headers',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        response.setHeader('Content-Security-Policy', `${policyOf(pathname)}; frame-ancestors 'none'`);
        response.setHeader('X-Content-Type-Options', 'nosniff');
        response.setHeader('Referrer-Policy', 'no-referrer');
        next();
      });
    },
  };
}

/**
 * What lies beside the page: `datasets/` as it is (the database worker checks each file's hash), the document that asks Kolada, built by
 * itself so that the page's own files are the same without it, and the service worker with its list of all of them.
 */
function buildTheRest(): Plugin {
  let outDir = 'dist';
  return {
    name: 'build-the-rest',
    apply: 'build',
    configResolved: ({ build }) => {
      outDir = build.outDir;
    },
    writeBundle: async () => {
      await cp('datasets', join(outDir, 'datasets'), { recursive: true });
      await build({
        ...besides(outDir, LIVE_DOCUMENT),
        plugins: plugins(true),
      });
      await build({
        ...besides(outDir, 'workers/service.worker.ts', {
          format: 'iife',
          entryFileNames: SERVICE_WORKER,
          comments: { legal: false },
          postBanner: '/*! workbox: (c) Google LLC, MIT. */',
        }),
        define: { PRECACHED: JSON.stringify(await listFiles(outDir)) },
      });
    },
  };
}

type Output = NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>['output'];

function besides(outDir: string, input: string, output: Output = {}): InlineConfig {
  return {
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input, output },
    },
  };
}

/** Every built file; those under assets/ have their hash in their name, the others theirs beside it. */
async function listFiles(outDir: string) {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  const urls = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(outDir, join(parentPath, name)).split(sep).join('/'))
    .filter((url) => url !== SERVICE_WORKER)
    .sort();
  return Promise.all(
    urls.map(async (url) => ({
      url,
      revision: url.startsWith('assets/') ? null : await hashFile(join(outDir, url)),
    })),
  );
}

async function hashFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
    .slice(0, 16);
}
