/** What the seed makes. */

export const people = {
  technician: { name: 'tech', password: 'tech-pass-1' },
} as const;

/** The clients: a ticket's subsystem says whose it is. */
export const clients = ['Acme Corp', 'Globex', 'Initech', 'Wayne Dental'] as const;

export type ClientName = (typeof clients)[number];

export const subjects = ['Printer on 2nd floor jams', 'VPN drops every hour', 'Mailbox full', 'Backup job failed'] as const;

/** Fossil keeps the choices of a ticket's fields in a script. */
export const choices = `set type_choices {Incident Request Problem}
set priority_choices {Immediate High Medium Low Zero}
set severity_choices {Critical Severe Important Minor Cosmetic}
set resolution_choices {Open Fixed Rejected Workaround Duplicate}
set status_choices {Open Verified Review Deferred Fixed Tested Closed}
set subsystem_choices {${clients.map((name) => `{${name}}`).join(' ')}}
`;
