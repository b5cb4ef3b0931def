import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProgramSettings, runProgram } from '../debian/programs.ts';
import { bundlerVersion } from './install.ts';

/** Where Debian keeps Redmine's program. */
const programDirectory = '/usr/share/redmine';

/** Where one run of Redmine keeps its things, and what its programs are told. */
export interface RedmineHome extends ProgramSettings {
  readonly directory: string;
  readonly database: string;
}

// Debian's own list of gems has the database drivers of the machine's own instances; this one has ours, and the server.
const gems = `eval_gemfile '${programDirectory}/Gemfile'
gem 'sqlite3'
gem 'puma'
`;

const databaseSettings = (file: string): string => `production:
  adapter: sqlite3
  database: ${file}
  timeout: 10000
`;

/** Writes the configuration. `database` is a name inside the directory. */
export function furnishHome(directory: string, database: string): RedmineHome {
  const file = join(directory, database);
  for (const folder of ['config', 'files', 'log', 'tmp', 'public/plugin_assets'])
    mkdirSync(join(directory, folder), { recursive: true });
  writeFileSync(join(directory, 'Gemfile'), gems);
  writeFileSync(join(directory, 'config/database.yml'), databaseSettings(file));
  writeFileSync(join(directory, 'config/secret_key.txt'), 'for a practice desk on the loopback interface only '.repeat(2));
  return {
    directory,
    database: file,
    workingDirectory: programDirectory,
    environment: {
      ...process.env,
      BUNDLER_VERSION: bundlerVersion,
      BUNDLE_GEMFILE: join(directory, 'Gemfile'),
      // An instance is a folder, sought from Debian's folder of instances: the machine's own are neither read nor written.
      REDMINE_INSTANCE: join('../../../..', directory),
      REDMINE_LANG: 'en',
      RAILS_ENV: 'production',
      // Rails would write its schema beside the program after making the tables.
      SCHEMA: '/dev/null',
      RUBYOPT: '-W0',
    },
  };
}

/** Runs one of the programs that come with the gems. */
export const runBundled = (home: RedmineHome, ...command: readonly string[]): Promise<string> =>
  runProgram(home, 'bundle', 'exec', ...command);
