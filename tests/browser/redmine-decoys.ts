/** What looks like a close in a real Redmine 5.0.4 and is none. */
import type { Redmine } from '../desks/redmine/redmine.ts';
import { expectFor } from './driver/patience.ts';
import type { Technician } from './driver/technician.ts';
import { chooseInForm, chooseInMenu, formOf, openForm, statusInForm } from './redmine-pages.ts';

export interface DecoyInRedmine {
  readonly name: string;
  readonly issues?: number;
  /** What the issue is before. */
  readonly status?: 'New' | 'Closed';
  readonly act: (agent: Technician, redmine: Redmine, ids: readonly number[]) => Promise<void>;
  /** The request that could be taken for a close. */
  readonly sends: RegExp;
  /** The status that the database has afterwards. */
  readonly becomes: 'New' | 'Resolved' | 'Closed';
}

const submit = `${formOf.issue} input[name=commit]`;

export const decoys: readonly DecoyInRedmine[] = [
  {
    name: 'choosing Closed in the form, which Redmine sends to draw it anew',
    async act(agent, redmine, [id]) {
      await openForm(agent, redmine, id);
      await chooseInForm(agent, 'Closed');
    },
    sends: /\/issues\/\d+\/edit\.js$/,
    becomes: 'New',
  },
  {
    name: 'choosing Closed for several, which Redmine sends to draw the form anew',
    issues: 2,
    async act(agent, redmine, ids) {
      await agent.open(`${redmine.url}/issues/bulk_edit?${ids.map((id) => `ids[]=${id}`).join('&')}`);
      await chooseInForm(agent, 'Closed', formOf.bulk);
    },
    sends: /\/issues\/bulk_edit\.js$/,
    becomes: 'New',
  },
  {
    name: 'saving as Resolved, which is still open',
    async act(agent, redmine, [id]) {
      await openForm(agent, redmine, id);
      await chooseInForm(agent, 'Resolved');
      await agent.toNextPage(() => agent.click(submit));
    },
    sends: /\/issues\/\d+$/,
    becomes: 'Resolved',
  },
  {
    name: 'Resolved in the context menu',
    async act(agent, redmine, [id]) {
      await agent.open(`${redmine.url}/issues?set_filter=1&issue_id=${id}`);
      await agent.toNextPage(() => chooseInMenu(agent, id, 'Resolved'));
    },
    sends: /\/issues\/\d+\?.*status_id%5D=3$/,
    becomes: 'Resolved',
  },
  {
    name: 'a note on an issue that is closed, whose form says Closed once more',
    status: 'Closed',
    async act(agent, redmine, [id]) {
      await openForm(agent, redmine, id);
      await statusInForm(agent, 'Closed');
      await agent.fill('#issue_notes', 'They called to say thank you');
      await agent.toNextPage(() => agent.click(submit));
    },
    sends: /\/issues\/\d+$/,
    becomes: 'Closed',
  },
  {
    name: 'a note on an issue that is closed, on the page with the form alone',
    status: 'Closed',
    async act(agent, redmine, [id]) {
      await agent.open(`${redmine.url}/issues/${id}/edit`);
      await statusInForm(agent, 'Closed');
      // This page does not show the status: it is looked up. Whoever saves before that is asked once too often.
      await expectFor('the status that was looked up', () =>
        agent.page.evaluate(() => sessionStorage.getItem('cl-seen')?.includes('"Closed"') || null),
      );
      await agent.fill('#issue_notes', 'They called to say thank you');
      await agent.toNextPage(() => agent.click(submit));
    },
    sends: /\/issues\/\d+$/,
    becomes: 'Closed',
  },
];
