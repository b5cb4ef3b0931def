import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { timed } from '../../run/timed.ts';
import { runProgram } from '../debian/programs.ts';
import { makeTemplate } from '../debian/template.ts';
import { furnishHome } from './home.ts';
import { choices, clients, people, subjects } from './seeded.ts';
import { addTicket } from './tickets.ts';

const script = readFileSync(fileURLToPath(import.meta.url), 'utf8');
const madeFrom = JSON.stringify({ script, people, choices, clients, subjects });

function setChoices(repository: string): void {
  const database = new DatabaseSync(repository);
  try {
    database.prepare("REPLACE INTO config (name, value, mtime) VALUES ('ticket-common', ?, strftime('%s', 'now'))").run(choices);
  } finally {
    database.close();
  }
}

export const makeFossilTemplate = (cache: string): Promise<string> =>
  makeTemplate(cache, madeFrom, 'desk.fossil', (directory) =>
    timed('Fossil: making the repository', async () => {
      const home = furnishHome(directory);
      const { repository } = home;
      const { name, password } = people.technician;
      const fossil = (...command: readonly string[]) => runProgram(home, 'fossil', ...command, '-R', repository);
      await runProgram(home, 'fossil', 'init', '--admin-user', 'admin', '--project-name', 'Desk', repository);
      await fossil('user', 'new', name, 'tech@desk.example', password);
      // To see a ticket's contact, to have links, to check in (the report's edit links are for those who may) and to write tickets.
      await fossil('user', 'capabilities', name, 'ehiw');
      // What Fossil does in the background after a request goes on for a minute after its server was stopped.
      await fossil('settings', 'backoffice-disable', 'on');
      setChoices(repository);
      for (const client of clients) for (const subject of subjects) await addTicket(home, { subject, client });
      return repository;
    }),
  );
