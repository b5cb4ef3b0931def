import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from '../../run/timed.ts';
import { runProgram } from '../debian/programs.ts';
import { makeTemplate } from '../debian/template.ts';
import { furnishHome } from './home.ts';

const seedScript = fileURLToPath(new URL('seed.pl', import.meta.url));

export const makeRtTemplate = (cache: string): Promise<string> =>
  makeTemplate(cache, readFileSync(seedScript, 'utf8'), 'rt.sqlite', async (directory) => {
    const home = furnishHome(directory, 'rt.sqlite', 80);
    const password = join(directory, 'root-password');
    writeFileSync(password, 'password');
    await timed('Request Tracker: making the database', () =>
      runProgram(home, '/usr/sbin/rt-setup-database-5', '--action', 'init', '--skip-create', '--root-password-file', password),
    );
    await timed('Request Tracker: filling it with tickets', () => runProgram(home, 'perl', seedScript));
    return home.database;
  });
