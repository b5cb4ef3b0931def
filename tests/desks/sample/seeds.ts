/** What the practice desk starts with: an ordinary week of a managed service provider. Every one of them is invented. */
export const statuses = ['new', 'open', 'pending', 'resolved', 'closed'] as const;
export type Status = (typeof statuses)[number];

export interface Seed {
  readonly subject: string;
  readonly client: string;
  readonly requester: string;
  readonly owner: string;
  readonly status: Status;
  readonly text: string;
}

const seed = (status: Status, client: string, requester: string, owner: string, subject: string, text: string): Seed => ({
  subject,
  client,
  requester,
  owner,
  status,
  text,
});

const harbour = 'Harbour Dental';
const brightwater = 'Brightwater Logistics';
const oak = 'Oak & Sons Joinery';
const lindqvist = 'Lindqvist Legal';
const meadow = 'Meadow Primary School';

/** The order gives the ids: the first one is ticket 1. */
export const seeds: readonly Seed[] = [
  seed(
    'open',
    harbour,
    'Priya Nair',
    'Terry',
    'Reception PC needs five minutes to start',
    'The first patients stand at the desk at eight and I cannot open the diary.',
  ),
  seed(
    'open',
    brightwater,
    'Tom Okafor',
    'Una',
    'VPN drops every hour',
    'Two planners at home lose the route screen and have to ring the depot.',
  ),
  seed('resolved', lindqvist, 'Eva Lindqvist', 'Terry', 'Cannot sign a PDF', 'The court wants it signed by noon.'),
  seed(
    'new',
    meadow,
    'Grace Hill',
    'nobody',
    'New starter on Monday',
    'Ms Adeyemi teaches year 4 and needs her account, laptop and the register.',
  ),
  seed('pending', oak, 'Sam Oak', 'Terry', 'Licence for the cutting-list software', 'We draw on paper until it is back.'),
  seed('open', lindqvist, 'Jonas Berg', 'Una', 'Mailbox full, nothing arrives', 'A client says that he wrote twice.'),
  seed(
    'open',
    oak,
    'Martha Oak',
    'Terry',
    'Printer jams before the invoice run',
    'Forty invoices have to go out today, and it takes every third page askew.',
  ),
  seed(
    'open',
    brightwater,
    'Tom Okafor',
    'Terry',
    'Scanner at gate 2 reads nothing',
    'Drivers wait while we type the numbers by hand.',
  ),
  seed('new', harbour, 'Dr Ruth Amadi', 'nobody', 'X-ray images open slowly', 'I stand beside the patient and wait.'),
  seed('open', meadow, 'Grace Hill', 'Una', 'Wi-Fi gone in the hall', 'Parents’ evening is on Thursday.'),
  seed(
    'pending',
    brightwater,
    'Ines Costa',
    'Una',
    'Backup job failed on SRV-02',
    'The report came this morning; nobody has missed a file yet.',
  ),
  seed('closed', oak, 'Sam Oak', 'Terry', 'Phone rings in the wrong workshop', 'Customers hear the saw.'),
  seed('open', lindqvist, 'Eva Lindqvist', 'Terry', 'Strange mail that asks for a payment', 'I did not click. Is it safe?'),
  seed('open', harbour, 'Priya Nair', 'Terry', 'Text reminders to patients do not go out', 'Three did not come yesterday.'),
];
