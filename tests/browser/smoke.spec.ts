import { people as peopleOfFossil } from '../desks/fossil/seeded.ts';
import { people as peopleOfRedmine } from '../desks/redmine/seeded.ts';
import { clients, people } from '../desks/rt/request-tracker.ts';
import { expect, test } from './driver/fixtures.ts';

test.beforeEach(({ sampleDesk }) => sampleDesk.reset());

test('the sample desk works as before while Client Lens is not turned on for it', async ({ technician, sampleDesk }) => {
  await technician.open(`${sampleDesk.url}/tickets/7`);
  expect(await technician.read('h1')).toBe('#7 Printer jams before the invoice run');

  await technician.press('Alt+R');

  await expect.poll(() => technician.read('dd.status')).toBe('resolved');
  expect(sampleDesk.ticket(7).status).toBe('resolved');
  await technician.panel().notAsked(300);
});

test('Request Tracker shows a technician their ticket', async ({ technician, requestTracker }) => {
  const id = await requestTracker.newTicket({ subject: 'Printer jams before the invoice run', client: 'Globex' });
  await technician.signInToRequestTracker(requestTracker.url, people.technician);

  await technician.open(`${requestTracker.url}/Ticket/Display.html?id=${id}`);

  expect(await technician.read('.custom-field-Client .value')).toBe('Globex');
  expect(await technician.read('.requestors .value')).toContain(clients.Globex);
  expect(await requestTracker.status(id)).toBe('open');
});

test('Redmine shows a technician their issue', async ({ technician, redmineDesk }) => {
  const id = await redmineDesk.newIssue({ subject: 'Printer jams before the invoice run', client: 'Globex' });
  await technician.signInToRedmine(redmineDesk.url, peopleOfRedmine.technician);

  await technician.open(`${redmineDesk.url}/issues/${id}`);

  expect(await technician.read('.issue .subject h3')).toBe('Printer jams before the invoice run');
  expect(await technician.read('#header .current-project')).toBe('Globex');
  expect(await technician.read('.issue .author a.user')).toBe('Pat Globex');
  expect(await redmineDesk.status(id)).toBe('New');
});

test('Redmine shows the client of an issue that is in a project of the provider', async ({ technician, redmineDesk }) => {
  const id = await redmineDesk.newIssue({ subject: 'Mailbox full', client: 'Initech', clientIn: 'field' });
  await technician.signInToRedmine(redmineDesk.url, peopleOfRedmine.technician);

  await technician.open(`${redmineDesk.url}/issues/${id}`);

  expect(await technician.read('#header .current-project')).toBe('Helpdesk');
  expect(await technician.read('.list_cf.attribute .value')).toBe('Initech');
});

test('Fossil shows a technician their ticket', async ({ technician, fossilDesk }) => {
  const uuid = await fossilDesk.newTicket({ subject: 'Printer jams before the invoice run', client: 'Globex' });
  await technician.signInToFossil(fossilDesk.url, peopleOfFossil.technician);

  await technician.open(`${fossilDesk.url}/tktview/${uuid}`);

  const shown = await technician.readAll('td.tktDspValue');
  expect(shown).toEqual(expect.arrayContaining(['Printer jams before the invoice run', 'Globex', 'Open', 'pat@example.org']));
  expect(await fossilDesk.status(uuid)).toBe('Open');
});
