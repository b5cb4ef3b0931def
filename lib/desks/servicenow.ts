import type { DeskDefinition, Reader, SentPath } from './definition.ts';

/** The tables whose records are tickets, and their forms: every field is named after its table. */
const tables = ['incident', 'sc_task'] as const;

const valueIn = (id: string): Reader => ({ from: 'value', at: `[id="${id}"]` });
const inEachTable = (field: string): readonly Reader[] => tables.map((table) => valueIn(field.replace('{table}', table)));

const saved = (table: string): SentPath['when'] => [
  { field: `${table}.state`, is: 'closed' },
  // The button that was pressed. Without it nothing is saved.
  { field: 'sys_action', is: 'present' },
  { field: 'sys_action', is: 'other-than', value: 'sysverb_delete' },
];

const form = (table: string): Pick<SentPath, 'method' | 'urlPath'> => ({ method: 'POST', urlPath: `/${table}\\.do$` });

/** ServiceNow's classic forms, alone or in the frame of the surrounding page. */
export const serviceNow: DeskDefinition = {
  id: 'servicenow',
  name: 'ServiceNow',
  evidence: {
    kind: 'reconstructed',
    of: 'public browser test suites and scripts for the classic form (its ids, its form post replayed), henderson2k/sn, ServiceNow docs',
    on: '2026-11-24',
  },
  notVerified: [
    'Workspaces and the Next Experience: only classic forms are recognised, wherever they are shown.',
    'Changes of state in a list or on a board.',
    'A button whose script sets the state on the server only, so that the form is sent with the old one.',
    'Other tables than incidents and catalogue tasks. What their numbers of states mean is read from the menu of the form.',
    'The client, which is taken from the field "Company" of the form.',
  ],
  hosts: ['service-now.com'],
  fingerprints: [{ urlPath: '/[a-z_]+\\.do$', all: ['[name="sys_target"]', '[name="sys_uniqueValue"]', '[name="sys_action"]'] }],
  base: '^(.*?)/[a-z_]+\\.do$',
  frames: true,
  // "Closed Complete", "Closed Incomplete", "Closed Skipped".
  closedStatuses: ['resolved', 'closed*', 'canceled', '6', '7'],
  lessons: [{ from: 'options', at: tables.map((table) => `select[id="${table}.state"] option`).join(', ') }],
  ticketPages: [
    {
      urlPath: `/(?:${tables.join('|')})\\.do$`,
      shows: '[name="sys_uniqueValue"]',
      // A record that is not there yet.
      without: '#sysverb_insert',
      id: [...inEachTable('sys_readonly.{table}.number'), { from: 'query', at: 'sys_id', take: '^([0-9a-f]{32})$' }],
      fields: {
        subject: inEachTable('{table}.short_description'),
        // The choice that the page came with: the state that is, whatever is chosen in the meantime.
        status: tables.map((table) => ({ from: 'text' as const, at: `select[id="${table}.state"] option[selected]` })),
        client: [valueIn('sys_display.incident.company')],
        requester: [valueIn('sys_display.incident.caller_id')],
        owner: inEachTable('sys_display.{table}.assigned_to'),
      },
    },
  ],
  closes: tables.flatMap((table) => [
    { ...form(table), path: `${table.replace('_', '-')}-form`, when: saved(table), tickets: { from: 'page' as const } },
    {
      ...form(table),
      path: `${table.replace('_', '-')}-create`,
      when: [...saved(table), { field: 'sys_action', is: 'equal', value: 'sysverb_insert' }],
      tickets: { from: 'none' as const, subject: `${table}.short_description` },
    },
  ]),
  decoys: [
    { path: 'update-on-hold', why: 'The same form with a state that stays open.' },
    { path: 'form-without-action', why: 'The form with a closed state and no button pressed saves nothing.' },
    { path: 'delete', why: 'The record is removed, whatever state the form shows.' },
  ],
};
