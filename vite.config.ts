import { svelte } from '@sveltejs/vite-plugin-svelte';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import './src/scenario/gather.mjs';

/** Only this origin: the page's own meta tag says the same, for hosts that send no headers. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Once, in the place of a notice in every file of these libraries. */
const workerNotices =
  '/*! @stdlib: (c) The Stdlib Authors, Apache-2.0, with parts of Boost (John Maddock, BSL-1.0) and FreeBSD msun (Sun Microsystems, 1993). apache-arrow: Apache-2.0. comlink: (c) Google LLC, Apache-2.0. @noble/hashes: (c) Paul Miller, MIT. */';

const headers = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

export default defineConfig(({ command }) => ({
  base: './',
  appType: 'mpa',
  plugins: [svelte({ compilerOptions: { runes: true } }), metaPolicy(command === 'build'), shipDatasets()],
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
  preview: { headers, host: 'localhost', strictPort: true },
  server: { host: 'localhost' },
}));

/** The policy as a meta tag. The development server's reload script and inline styles would break it: built pages only. */
function metaPolicy(on: boolean): Plugin {
  return {
    name: 'meta-policy',
    transformIndexHtml: () =>
      on
        ? [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
              injectTo: 'head-prepend' as const,
            },
          ]
        : [],
  };
}

/** `datasets/` beside the page, as it is: the database worker checks each file's hash. */
function shipDatasets(): Plugin {
  let outDir = 'dist';
  return {
    name: 'ship-datasets',
    apply: 'build',
    configResolved: ({ build }) => {
      outDir = build.outDir;
    },
    closeBundle: () => cp('datasets', join(outDir, 'datasets'), { recursive: true }),
  };
}
