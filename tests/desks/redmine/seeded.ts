/** What the seed has made. */

export const people = {
  technician: { name: 'tech', password: 'tech-pass-1' },
} as const;

/** The clients, each with the project of theirs. Who asks for them is called `pat.` and then like the project. */
export const clients = {
  'Acme Corp': 'acme',
  Globex: 'globex',
  Initech: 'initech',
  'Wayne Dental': 'wayne',
} as const;

export const personOf = (client: keyof typeof clients) => ({ name: `pat.${clients[client]}`, password: 'client-pass-1' });

/** The provider's own project, in which a field names the client. */
export const helpdesk = { project: 'helpdesk', clientField: 1 } as const;
