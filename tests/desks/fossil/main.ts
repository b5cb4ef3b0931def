import { keepRunning } from '../debian/keep-running.ts';
import { startFossil } from './fossil.ts';
import { people } from './seeded.ts';

// npx node tests/desks/fossil/main.ts
keepRunning('Fossil', await startFossil(), people.technician);
