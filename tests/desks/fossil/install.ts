import type { DebianDesk } from '../debian/packages.ts';

export const fossil2: DebianDesk = {
  name: 'Fossil',
  packages: ['fossil'],
  elsewhere: 'Set FOSSIL_URL to the address of a Fossil 2 and FOSSIL_REPOSITORY to its file to test on that.',
};
