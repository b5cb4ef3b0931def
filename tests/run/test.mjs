import { ensurePackages, goOnWith } from './set-up.mjs';

ensurePackages();
goOnWith('test.ts');
