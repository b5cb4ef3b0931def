import { keepRunning } from '../debian/keep-running.ts';
import { startRedmine } from './redmine.ts';
import { people } from './seeded.ts';

// npx node tests/desks/redmine/main.ts
keepRunning('Redmine', await startRedmine(), people.technician);
