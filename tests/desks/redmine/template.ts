import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { timed } from '../../run/timed.ts';
import { makeTemplate } from '../debian/template.ts';
import { furnishHome, runBundled } from './home.ts';

const seedScript = fileURLToPath(new URL('seed.rb', import.meta.url));

export const makeRedmineTemplate = (cache: string): Promise<string> =>
  makeTemplate(cache, readFileSync(seedScript, 'utf8'), 'redmine.sqlite', async (directory) => {
    const home = furnishHome(directory, 'redmine.sqlite');
    await timed('Redmine: making the database', async () => {
      await runBundled(home, 'rake', 'db:migrate');
      // A process of its own: the one before has kept the columns of tables that were not finished yet.
      await runBundled(home, 'rake', 'redmine:load_default_data');
    });
    await timed('Redmine: filling it with issues', () =>
      runBundled(home, 'ruby', '-e', 'require "./config/environment"; load ARGV[0]', seedScript),
    );
    return home.database;
  });
