import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where one run of Request Tracker keeps its things, and what its programs are told. */
export interface RtHome {
  readonly directory: string;
  readonly database: string;
  readonly environment: NodeJS.ProcessEnv;
}

const configuration = (database: string, port: number): string => `Set($rtname, 'desk.example');
Set($Organization, 'desk.example');
Set($WebDomain, '127.0.0.1');
Set($WebPort, ${port});
Set($WebPath, '');
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '${database}');
Set($DatabaseUser, '');
Set($DatabasePassword, '');
Set($MailCommand, 'testfile'); # No mail ever leaves.
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
Set($Timezone, 'UTC');
1;
`;

/** Writes the configuration. `database` is a name inside the directory. */
export function furnishHome(directory: string, database: string, port: number): RtHome {
  const settings = join(directory, 'RT_SiteConfig.pm');
  mkdirSync(join(directory, 'conf.d'), { recursive: true });
  writeFileSync(settings, configuration(join(directory, database), port));
  return {
    directory,
    database: join(directory, database),
    // The machine's own configuration of Request Tracker is neither read nor written.
    environment: {
      ...process.env,
      RT_SITE_CONFIG: settings,
      RT_SITE_CONFIG_DIR: join(directory, 'conf.d'),
      PERL5LIB: '/usr/share/request-tracker5/lib',
    },
  };
}
