/**
 * Clients with filled cards, as the colleagues of a small managed service provider would have written them over a year. All invented.
 * One line of a card: its kind, who wrote it, how many days ago, what it says, and when it matters, `+5` being the day in five days.
 */
const cards = `
Oak & Sons Joinery
business | Una | 212 | Fitted kitchens and stairs, 14 people. They earn when a kitchen is fitted and invoiced; the second half is paid on completion.
vital-function | Terry | 96 | The cutting list on the workshop PC feeds the panel saw. If it stops, four people stand still.
rhythm | Una | 96 | Workshop from 6:30. Invoices leave on Fridays before 15:00, all of them, or the wages get tight. | {"days":[1,2,3,4,5],"opens":"06:30","closes":"16:30"}
people | Terry | 61 | Martha Oak runs the office and decides. Sam is on the saw: never call him before 16:00.
promise | Una | 33 | We promised Martha that the new label printer is set up before their trade fair. | {"by":"+4"}
do-and-dont | Terry | 33 | Say what it means for today's orders. She closes the laptop when she hears "driver".
downtime | Una | 33 | An hour without printing on a Friday: invoices go out on Monday, money comes a week later.

Brightwater Logistics
business | Una | 340 | Regional haulage, 38 lorries. Paid per delivery in the booked slot; late ones cost them the fee.
vital-function | Una | 120 | Gate scanners and the route screen. Nothing leaves the yard without a scan.
rhythm | Terry | 120 | Loading 4:00 to 7:30 and 17:00 to 20:00. Between ten and three we may restart things. | {"opens":"04:00","closes":"20:00"}
people | Una | 75 | Tom Okafor plans the routes, call him first. Ines Costa decides about money.
decision | Una | 18 | A second depot in spring: yes or no at the end of this quarter. Ines wants numbers on the lines from us. | {"by":"+12"}
risk | Terry | 75 | Planners at home depend on the VPN. They were cut off for a day in winter and still talk about it.
words | Terry | 75 | A "round" is one lorry's day. "The board" is the route screen.

Lindqvist Legal
business | Maya | 280 | Family law, three lawyers. They sell hours and being on time at court.
vital-function | Una | 140 | Signing PDFs and the court mailbox. A missed deadline is a lost case.
rhythm | Una | 140 | Filings go out before noon. Eva is in court on Tuesdays and Thursdays.
people | Maya | 50 | Eva Lindqvist decides, Jonas Berg explains. Write to Jonas, copy Eva.
risk | Maya | 50 | Clients' names never in a subject line, and never in a screenshot.
visit | Maya | 50 | Coffee with Eva: she wants less time lost on "where is the file". We look at their folders next month.

Harbour Dental
business | Una | 190 | Practice with three chairs. An empty chair earns nothing; a full day is about 40 patients.
vital-function | Terry | 88 | The diary at reception and the X-ray pictures at the chair.
rhythm | Terry | 88 | First patient at 8:00. Quiet from 12:30 to 13:30: that is our window. | {"days":[1,2,3,4,5],"opens":"08:00","closes":"17:00"}
people | Una | 40 | Priya Nair at reception knows everything. Dr Amadi decides; never while she has a patient.
goal | Maya | 40 | Fewer no-shows: from three a day to one. The text reminders are the whole plan.
downtime | Una | 40 | An hour without the diary: five patients sent home and called again.

Meadow Primary School
business | Terry | 160 | 210 children, 19 staff. Success is a lesson that begins on time.
vital-function | Terry | 160 | The register between 8:45 and 9:15. It is a legal duty.
rhythm | Una | 66 | Nothing during lessons; after 15:30 and in the holidays anything goes. Reports are due at the end of term.
people | Una | 66 | Grace Hill in the office is the one to call. Mr Boyle, the head, signs what costs more than 500.
promise | Terry | 21 | New teachers can sign in on their first morning. We said so after September.

Acme Corp
business | Una | 310 | Machine parts on demand. Half of the month's money is in the invoices of its last three days.
vital-function | Terry | 104 | The invoice run on SRV-02, every evening at six. Accounts feel it the next morning.
rhythm | Una | 104 | Month-end is sacred: no restarts from the 28th to the 2nd. | {"rule":"month-end"}
people | Una | 47 | Pat runs accounts and decides. Warn before a change, in writing, the day before.
promise | Maya | 12 | Pat got our word that the invoice run is watched until the end of the year.
do-and-dont | Terry | 47 | Ask how many invoices are out; "it prints" does not help Pat.

Globex
business | Maya | 230 | Energy advice for factories. They sell reports, and each one has a date on it.
vital-function | Una | 115 | Shared drive with the measurements: without it twelve engineers write nothing.
rhythm | Una | 115 | Two offices, one of them six hours behind. Their Friday afternoon is our night. | {"zone":"America/Denver","days":[1,2,3,4,5],"opens":"08:00","closes":"17:00"}
people | Maya | 29 | Pat coordinates. The engineers ask for themselves; the money is decided abroad.
decision | Maya | 29 | Moving the drive to the cloud, decided before summer. They are afraid of big files.

Initech
business | Terry | 260 | Payroll for 90 small firms. Wrong or late pay is a phone that rings all day.
vital-function | Terry | 84 | The bank transfer on the 25th, before 11:00.
rhythm | Una | 84 | From the 20th to the 25th only what stops the pay run.
people | Una | 84 | Pat first; Milan if it is about the bank. Do not interrupt payroll on the 24th.
words | Una | 84 | A "run" is one firm's payday. "Reports" are the cover sheets for the tax office.

Wayne Dental
business | Maya | 150 | Two practices, one lab. They earn with crowns that fit at the second visit.
vital-function | Una | 70 | Scans from the chair to the lab. A scan that is late moves a patient by a week.
people | Una | 70 | Pat manages both practices. The lab has its own number; call it direct.
promise | Maya | 16 | Remote desktop works for Pat's Sunday evenings. She plans the week then.
`;

const day = 86_400_000;

const idOf = (name: string): string => `demo-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`;

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

function readLine(written: string, clientId: string, now: number) {
  const [kind = '', author = '', days = '', text = '', timing] = written.split(' | ');
  const at = now - Number(days) * day;
  const line = { id: `${clientId}-${kind}`, clientId, kind, text, author, at, source: 'person', stillTrueAt: at };
  if (timing === undefined) return line;
  return { ...line, when: JSON.parse(timing.replace(/\+(\d+)/g, (_, ahead: string) => isoDay(now + Number(ahead) * day))) };
}

function readCard(written: string, now: number) {
  const [name = '', ...lines] = written.split('\n');
  const client = { id: idOf(name), name, aliases: [], at: now - 365 * day };
  return { client, lines: lines.map((line) => readLine(line, client.id, now)) };
}

/** As a backup of Client Lens: the product's own "restore" reads it, checks it and merges it. */
export function sampleBackup(now: number) {
  const read = cards
    .trim()
    .split('\n\n')
    .map((card) => readCard(card, now));
  return {
    format: 'client-lens-backup',
    version: 1,
    made: new Date(now).toISOString(),
    clients: read.map(({ client }) => client),
    lines: read.flatMap(({ lines }) => lines),
    notes: [],
    closures: [],
    sites: [],
    settings: { id: 'settings', you: 'Terry' },
  };
}
