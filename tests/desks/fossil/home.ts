import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramSettings } from '../debian/programs.ts';
import { people } from './seeded.ts';

/** Where one run of Fossil keeps its things, and what its program is told. */
export interface FossilHome extends ProgramSettings {
  readonly directory: string;
  /** The one file in which Fossil keeps everything. */
  readonly repository: string;
}

export function furnishHome(directory: string, repository = join(directory, 'desk.fossil')): FossilHome {
  mkdirSync(directory, { recursive: true });
  const { name } = people.technician;
  // Its settings stay in this directory, and out of the user's home.
  const environment = { ...process.env, HOME: directory, FOSSIL_HOME: directory, FOSSIL_USER: name, USER: name };
  return { directory, repository, environment };
}
