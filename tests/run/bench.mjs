import { ensurePackages, goOnWith } from './set-up.mjs';

ensurePackages();
goOnWith('../bench/main.ts');
