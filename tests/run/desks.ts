/** Prints every desk with its evidence, path by path, and what the browser tests saw when they last ran. */
import type { DeskDefinition } from '../../lib/desks/definition.ts';
import { deskDefinitions } from '../../lib/desks/list.ts';
import { inColumns } from '../desks/figures/columns.ts';
import { type DefinitionRow, rowsOf } from '../desks/figures/definition-rows.ts';
import { readAllActs } from '../desks/figures/figures.ts';
import { deskTable } from '../desks/figures/readme-table.ts';
import { allFixtures } from '../fixtures/desks.ts';

const acts = readAllActs();
const headings = ['  path', 'sensor', 'evidence', 'verified', 'browser', 'asked', 'released', 'cancelled'];

const rowsOfDesk = (desk: DeskDefinition): DefinitionRow[] =>
  rowsOf(
    desk,
    allFixtures.find((one) => one.desk === desk.id),
    acts,
  );

const cellsOf = ({ path, sensor, evidence, verifiedOn, browser, asked, released, cancelled }: DefinitionRow): string[] => [
  `  ${path}`,
  sensor ?? '–',
  evidence,
  verifiedOn,
  browser,
  ...(asked === null ? ['not run', '', ''] : [asked, released, cancelled].map(String)),
];

function decoysOf({ id, decoys = [] }: DeskDefinition): string[] {
  if (decoys.length === 0) return [];
  const driven = acts.filter(({ desk, isDecoy }) => desk === id && isDecoy);
  const silent = driven.filter((act) => act.silent > 0);
  const seen = driven.length === 0 ? 'not run' : `${silent.length} of ${driven.length} silent`;
  return [`  decoys: ${decoys.map(({ path }) => path).join(', ')}: ${seen}`];
}

const describeDesk = (desk: DeskDefinition): string =>
  [
    `${desk.name} (${desk.id})`,
    `  ${desk.evidence.kind}: ${desk.evidence.of}, ${desk.evidence.on}`,
    ...(desk.notVerified ?? []).map((sentence) => `  not verified: ${sentence}`),
    inColumns([headings, ...rowsOfDesk(desk).map(cellsOf)]),
    ...decoysOf(desk),
  ].join('\n');

const usage = `npm run desks                 every desk, with its evidence and the last figures
npm run -s desks -- --json    the same as one array
npm run -s desks -- --readme  the table of desks for README.md
`;

const [wanted] = process.argv.slice(2);
if (wanted === undefined) process.stdout.write(`${deskDefinitions.map(describeDesk).join('\n\n')}\n`);
else if (wanted === '--json') process.stdout.write(`${JSON.stringify(deskDefinitions.flatMap(rowsOfDesk), null, 2)}\n`);
else if (wanted === '--readme') process.stdout.write(`${deskTable}\n`);
else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
