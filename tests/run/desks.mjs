import { ensurePackages, goOnWith } from './set-up.mjs';

ensurePackages();
goOnWith('desks.ts');
