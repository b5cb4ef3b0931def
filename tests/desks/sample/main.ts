import { startSampleDesk } from './sample-desk.ts';

// npx node tests/desks/sample/main.ts [port]
const port = Number(process.argv[2] ?? 0);
const desk = await startSampleDesk({ port });
process.stdout.write(`Sample desk on ${desk.url}/ (Ctrl+C stops it)\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void desk.close());
