import { ensurePackages, goOnWith } from './set-up.mjs';

ensurePackages();
goOnWith('../demo/demo.ts');
