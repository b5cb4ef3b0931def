/** Every way to close an issue that was driven in a real Redmine 5.0.4, as a technician takes it. */
import type { Sensor } from '../../lib/outcomes/words.ts';
import type { Redmine } from '../desks/redmine/redmine.ts';
import type { Technician } from './driver/technician.ts';
import { chooseInForm, chooseInMenu, followLink, formOf, openForm, rowOf, statuses } from './redmine-pages.ts';

interface WantedIssues {
  /** How many; one unless said. */
  readonly issues?: number;
  /** They are parts of another one. */
  readonly isSubtask?: boolean;
  readonly status?: 'New' | 'Closed';
}

export interface ClosePathInRedmine extends WantedIssues {
  readonly name: string;
  /** The status that the database has afterwards. */
  readonly becomes: 'Closed' | 'Rejected';
  /** Goes to where the close is made, up to the last step. */
  readonly prepare: (agent: Technician, redmine: Redmine, ids: readonly number[]) => Promise<void>;
  /** The last step. */
  readonly close: (agent: Technician, ids: readonly number[]) => Promise<void>;
  /** What the technician typed or chose, read after "Not yet": it must be as it was. */
  readonly typed?: (agent: Technician, ids: readonly number[]) => Promise<string>;
  /** What the question says, where it cannot name the issue because its page does not and its server is slow to tell. */
  readonly asks?: RegExp;
  /** What the record says about the way. */
  readonly recorded: { readonly path: string; readonly sensor: Sensor };
}

/** All issues of these tests are this client's: some pages are found by their project. */
export const client = 'Globex';
const project = '/projects/globex';

/** The issues that a path or a decoy is about. */
export async function makeIssues(redmine: Redmine, wanted: WantedIssues, subject: string): Promise<number[]> {
  const { issues = 1, isSubtask = false, status = 'New' } = wanted;
  const parent = isSubtask ? { parent: await redmine.newIssue({ subject: 'Move to the new office', client }) } : {};
  const ids: number[] = [];
  for (let count = 0; count < issues; count += 1)
    ids.push(await redmine.newIssue({ subject: `${subject} ${count}`, client, status, ...parent }));
  return ids;
}

const note = 'Replaced the cable';
const subject = '#issue_subject';

const fillForm =
  (status: 'Closed' | 'Rejected'): ClosePathInRedmine['prepare'] =>
  async (agent, redmine, [id]) => {
    await openForm(agent, redmine, id);
    await chooseInForm(agent, status);
    await agent.fill('#issue_notes', note);
  };

const inForm = {
  becomes: 'Closed',
  recorded: { path: 'update', sensor: 'control' },
  prepare: fillForm('Closed'),
  typed: async (agent) => `${await agent.read('#issue_notes')}|${await agent.read('#issue_status_id')}`,
} satisfies Partial<ClosePathInRedmine>;

/** The menu of a right click, on any of the pages that have it. */
const inMenuOf = (
  address: (ids: readonly number[]) => string,
): Pick<ClosePathInRedmine, 'becomes' | 'prepare' | 'close' | 'recorded'> => ({
  becomes: 'Closed',
  // The menu's links make a form and submit it, which raises no event.
  recorded: { path: 'context-menu', sensor: 'navigation' },
  prepare: (agent, redmine, ids) => agent.open(redmine.url + address(ids)),
  close: (agent, [id]) => chooseInMenu(agent, id, 'Closed'),
});

// Either the question names it, or it is asked without.
const unnamed = /Invoices cannot be sent|got what they needed/;

const listOf = (ids: readonly number[]): string => `/issues?set_filter=1&issue_id=${ids.join(',')}`;

export const closePaths: readonly ClosePathInRedmine[] = [
  { ...inForm, name: 'Edit > Submit', close: (agent) => agent.click(`${formOf.issue} input[name=commit]`) },
  {
    ...inForm,
    name: 'Edit > Submit, rejected',
    becomes: 'Rejected',
    prepare: fillForm('Rejected'),
    close: (agent) => agent.click(`${formOf.issue} input[name=commit]`),
  },
  {
    ...inForm,
    name: 'Enter in the subject of the form',
    async prepare(agent, redmine, ids) {
      await fillForm('Closed')(agent, redmine, ids);
      await agent.fill(subject, 'A subject that was typed');
    },
    async close(agent) {
      await agent.focus(subject);
      await agent.press('Enter');
    },
    typed: async (agent) => `${await agent.read(subject)}|${await agent.read('#issue_notes')}`,
  },
  {
    ...inForm,
    name: 'Ctrl+Enter in the notes, which submits without an event',
    recorded: { path: 'update', sensor: 'navigation' },
    async close(agent) {
      await agent.focus('#issue_notes');
      await agent.press('Control+Enter');
    },
  },
  {
    ...inForm,
    name: 'the page with the form alone',
    async prepare(agent, redmine, [id]) {
      await agent.open(`${redmine.url}/issues/${id}/edit`);
      await chooseInForm(agent, 'Closed');
      await agent.fill('#issue_notes', note);
    },
    close: (agent) => agent.click(`${formOf.issue} input[name=commit]`),
  },
  { ...inMenuOf(listOf), name: 'context menu of the list' },
  {
    ...inMenuOf(listOf),
    name: 'context menu of the list, rejected',
    becomes: 'Rejected',
    close: (agent, [id]) => chooseInMenu(agent, id, 'Rejected'),
  },
  {
    ...inMenuOf(listOf),
    name: 'the Actions button of the list',
    close: (agent, [id]) => chooseInMenu(agent, id, 'Closed', `${rowOf(id)} .js-contextmenu`),
  },
  {
    ...inMenuOf(listOf),
    name: 'context menu of several issues',
    issues: 3,
    recorded: { path: 'bulk', sensor: 'navigation' },
    async prepare(agent, redmine, ids) {
      await agent.open(redmine.url + listOf(ids));
      for (const id of ids) await agent.click(`${rowOf(id)} input[type=checkbox]`);
    },
    typed: async (agent) => String((await agent.readAll('tr.context-menu-selection')).length),
  },
  { ...inMenuOf(() => `${project}/roadmap`), name: 'context menu of the roadmap' },
  { ...inMenuOf(() => `${project}/issues/calendar`), name: 'context menu of the calendar', asks: unnamed },
  { ...inMenuOf(() => `${project}/issues/gantt`), name: 'context menu of the Gantt chart', asks: unnamed },
  { ...inMenuOf(() => '/my/page'), name: 'context menu of My page' },
  {
    ...inMenuOf(([id]) => `/issues/${id}`),
    name: "context menu of a subtask, on another issue's page",
    isSubtask: true,
    async prepare(agent, redmine, [id]) {
      await agent.open(`${redmine.url}/issues/${id}`);
      await followLink(agent, '.issue.details .subject a.issue.parent');
    },
  },
  {
    name: 'bulk edit of several issues',
    issues: 3,
    becomes: 'Closed',
    recorded: { path: 'bulk', sensor: 'control' },
    async prepare(agent, redmine, ids) {
      await agent.open(`${redmine.url}/issues/bulk_edit?${ids.map((id) => `ids[]=${id}`).join('&')}`);
      await chooseInForm(agent, 'Closed', formOf.bulk);
      await agent.fill(`${formOf.bulk} textarea[name=notes]`, note);
    },
    close: (agent) => agent.click(`${formOf.bulk} input[name=commit]`),
    typed: async (agent) => `${await agent.read('textarea[name=notes]')}|${await agent.read('#issue_status_id')}`,
  },
  {
    name: "REST, called by a script of the page with the technician's key",
    becomes: 'Closed',
    recorded: { path: 'rest', sensor: 'request' },
    prepare: (agent, redmine, [id]) => agent.open(`${redmine.url}/issues/${id}`),
    close: (agent, [id]) =>
      agent.page.evaluate(
        async (address, status) => {
          const [, key = ''] = /<pre>(\w+)<\/pre>/.exec(await (await fetch('/my/api_key')).text()) ?? [];
          const headers = { 'content-type': 'application/json', 'x-redmine-api-key': key };
          const body = JSON.stringify({ issue: { status_id: status } });
          fetch(address, { method: 'PUT', headers, body }).catch(() => undefined);
        },
        `/issues/${id}.json`,
        statuses.Closed,
      ),
  },
];
