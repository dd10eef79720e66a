import './styles/tokens.css';
import './styles/page.css';
import './styles/parts.css';
import './styles/print.css';
import { mount } from 'svelte';
import { createWorkerRunner } from '../engine/worker-runner';
import App from './App.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('no place for the page');
target.replaceChildren();
mount(App, { target, props: { runner: createWorkerRunner() } });

// A browser that has service workers has come here over a safe connection or from this machine.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  setTimeout(() => void import('./keep-offline').then(({ keepOffline }) => keepOffline()), 10_000);
