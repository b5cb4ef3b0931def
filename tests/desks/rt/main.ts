import { keepRunning } from '../debian/keep-running.ts';
import { people, startRequestTracker } from './request-tracker.ts';

// npx node tests/desks/rt/main.ts
keepRunning('Request Tracker', await startRequestTracker(), people.technician);
