import type { DebianDesk } from '../debian/packages.ts';

// Ruby's security updates in Debian 12 bring a bundler that does not know Debian's gems; ruby-bundler is the one that does.
export const bundlerVersion = '2.3.15';

export const redmine5: DebianDesk = {
  name: 'Redmine',
  packages: ['redmine', 'redmine-sqlite', 'puma', 'ruby-webrick'],
  // The database is ours to make.
  besides: ['dbconfig-no-thanks'],
  answers: ['redmine redmine/instances/default/dbconfig-install boolean false', 'redmine redmine/default-language select en'],
  environment: { BUNDLER_VERSION: bundlerVersion },
  elsewhere:
    'Set REDMINE_URL to the address of a Redmine 5 (and REDMINE_DATABASE to its SQLite file, if it has one) to test on that.',
};
