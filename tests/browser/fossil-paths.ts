/** Every way to close a ticket that was driven in a real Fossil 2.21, and what looks like one, as a technician takes it. */
import type { Fossil } from '../desks/fossil/fossil.ts';
import { expectFor } from './driver/patience.ts';
import type { Technician } from './driver/technician.ts';

export interface ClosePathInFossil {
  readonly name: string;
  /** The status that the repository has afterwards. */
  readonly becomes: 'Closed' | 'Fixed' | 'Tested';
  /** Goes to where the close is made, up to the last step. */
  readonly prepare: (agent: Technician, fossil: Fossil, uuid: string) => Promise<void>;
  /** The last step. */
  readonly close: (agent: Technician) => Promise<void>;
  /** What the technician typed and chose, read after "Not yet": it must be as it was. */
  readonly typed: (agent: Technician) => Promise<string>;
}

export interface DecoyInFossil {
  readonly name: string;
  /** What the ticket is before. */
  readonly status?: 'Open' | 'Closed';
  readonly act: (agent: Technician, fossil: Fossil, uuid: string) => Promise<void>;
  /** The status that the repository has afterwards. */
  readonly becomes: 'Open' | 'Deferred' | 'Closed';
}

const status = 'select[name=status]';
const remark = 'textarea[name=icomment]';
const preview = 'input[name=preview]';
// Fossil has this button only after a preview.
const submit = 'input[name=submit]';

const note = 'Replaced the cable';

const typed = async (agent: Technician): Promise<string> => `${await agent.read(status)}|${await agent.read(remark)}`;

/** From the ticket's page to its form. */
async function openForm(agent: Technician, fossil: Fossil, uuid: string): Promise<void> {
  await agent.open(`${fossil.url}/tktview/${uuid}`);
  await agent.toNextPage(() => agent.click('.submenu a.sml-edit'));
}

/** From the line of the report, whose link names the ticket by the beginning of its UUID. */
async function openFormFromReport(agent: Technician, fossil: Fossil, uuid: string): Promise<void> {
  await agent.open(`${fossil.url}/rptview/1`);
  await agent.toNextPage(() => agent.click(`a[href$="/tktedit/${uuid.slice(0, 10)}"]`));
}

/** Fills the form, and goes on to the page that has the preview and the button. */
async function previewAs(agent: Technician, wanted: string): Promise<void> {
  await agent.choose(status, wanted);
  await agent.fill(remark, note);
  await agent.toNextPage(() => agent.click(preview));
}

const fromForm = (
  becomes: ClosePathInFossil['becomes'],
  open: typeof openForm = openForm,
): Pick<ClosePathInFossil, 'becomes' | 'prepare' | 'typed'> => ({
  becomes,
  typed,
  async prepare(agent, fossil, uuid) {
    await open(agent, fossil, uuid);
    await previewAs(agent, becomes);
  },
});

/** In the page: this tab has learned since then that a ticket is closed. */
const hasSeenClosed = (since: number): true | null => {
  const seen = JSON.parse(sessionStorage.getItem('cl-seen') ?? '[]') as readonly (readonly [string, string | null, number])[];
  return seen.some(([, is, at]) => is === 'Closed' && at >= since) || null;
};

const click = (agent: Technician) => agent.click(submit);

export const closePaths: readonly ClosePathInFossil[] = [
  { ...fromForm('Closed'), name: 'Edit > Preview > Submit, closed', close: click },
  { ...fromForm('Fixed'), name: 'Edit > Preview > Submit, fixed', close: click },
  { ...fromForm('Tested'), name: 'Edit > Preview > Submit, tested', close: click },
  {
    ...fromForm('Closed', openFormFromReport),
    name: 'the edit link of the report, by the short name of the ticket',
    close: click,
  },
  {
    ...fromForm('Closed'),
    name: 'Submit by keyboard',
    async close(agent) {
      await agent.focus(submit);
      await agent.press('Enter');
    },
  },
];

export const decoys: readonly DecoyInFossil[] = [
  {
    name: 'Preview, which sends the closing status and stores nothing',
    async act(agent, fossil, uuid) {
      await openForm(agent, fossil, uuid);
      await previewAs(agent, 'Closed');
    },
    becomes: 'Open',
  },
  {
    name: 'Enter in the title, which Fossil takes for Preview, also beside the Submit button',
    async act(agent, fossil, uuid) {
      await openForm(agent, fossil, uuid);
      await previewAs(agent, 'Closed');
      await agent.find(submit);
      await agent.focus('input[name=title]');
      await agent.toNextPage(() => agent.press('Enter'));
    },
    becomes: 'Open',
  },
  {
    name: 'Cancel with a closing status chosen',
    async act(agent, fossil, uuid) {
      await openForm(agent, fossil, uuid);
      await agent.choose(status, 'Closed');
      await agent.toNextPage(() => agent.click('input[name=cancel]'));
    },
    becomes: 'Open',
  },
  {
    name: 'another status',
    async act(agent, fossil, uuid) {
      await openForm(agent, fossil, uuid);
      await previewAs(agent, 'Deferred');
      await agent.toNextPage(() => agent.click(submit));
    },
    becomes: 'Deferred',
  },
  {
    name: 'a remark on a ticket that is closed, whose form says Closed once more',
    status: 'Closed',
    async act(agent, fossil, uuid) {
      await openForm(agent, fossil, uuid);
      await agent.fill(remark, note);
      const before = Date.now();
      await agent.toNextPage(() => agent.click(preview));
      // This page does not show the status: it is looked up. Whoever submits before that is asked once too often.
      await expectFor('the status that was looked up', () => agent.page.evaluate(hasSeenClosed, before));
      await agent.toNextPage(() => agent.click(submit));
    },
    becomes: 'Closed',
  },
];
