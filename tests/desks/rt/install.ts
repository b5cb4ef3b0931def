import type { DebianDesk } from '../debian/packages.ts';

export const requestTracker5: DebianDesk = {
  name: 'Request Tracker',
  packages: ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'],
  // dbconfig-no-thanks: the database is ours to make; msmtp-mta: a mail program that never runs, instead of a whole mail server.
  besides: ['dbconfig-no-thanks', 'msmtp-mta'],
  answers: [
    'request-tracker5 request-tracker5/install-cronjobs boolean false',
    'request-tracker5 request-tracker5/rtname string desk.example',
  ],
  elsewhere:
    'Set RT_URL to the address of a Request Tracker 5 (and RT_DATABASE to its SQLite file, if it has one) to test on that.',
};
