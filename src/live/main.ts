import '../ui/styles/tokens.css';
import '../ui/styles/page.css';
import '../ui/styles/parts.css';
import { mount } from 'svelte';
import LiveApp from './LiveApp.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('no place for the page');
target.replaceChildren();
mount(LiveApp, { target });
