import { startRecords } from '../../lib/platform/records.ts';

// While the page's own script is still being read.
startRecords();
void import('./surface.tsx');
