/** Every selector of a definition, so that none can stand there that matches nothing. */
import { type DeskDefinition, isControl, isSent, type Reader } from '../../../lib/desks/definition.ts';
import { type TicketField, ticketFields } from '../../../lib/desks/ticket.ts';
import { findAll } from '../../../lib/page/find.ts';

export interface Sought {
  /** Where in the definition it stands. */
  readonly where: string;
  readonly selector: string;
  /** Of a labelled row: these stand inside it. */
  readonly inside?: readonly string[];
  /** A look-up that fills this field makes up for it. */
  readonly field?: TicketField;
}

const ofReader = (where: string, reader: Reader, field?: TicketField): Sought[] => {
  const known = field === undefined ? {} : { field };
  switch (reader.from) {
    case 'text':
    case 'value':
    case 'attribute':
      return [{ where, selector: reader.at, ...known }];
    case 'label':
      return [{ where, selector: reader.at, inside: [reader.label, reader.value], ...known }];
    default:
      return [];
  }
};

const ofTicketPages = ({ ticketPages }: DeskDefinition): Sought[] =>
  ticketPages.flatMap(({ id, fields, shows, within }, index) => {
    const where = `ticketPages[${index}]`;
    return [
      // `without` is for pages that are not this one: it need not be among the fixtures.
      ...[shows, within].flatMap((selector) => (selector ? [{ where, selector }] : [])),
      ...id.flatMap((reader) => ofReader(`${where}.id`, reader)),
      ...ticketFields.flatMap((field) => (fields[field] ?? []).flatMap((reader) => ofReader(`${where}.${field}`, reader, field))),
    ];
  });

const ofCloses = ({ closes }: DeskDefinition): Sought[] =>
  closes.flatMap((close): Sought[] => {
    const where = `closes ${close.path}`;
    if (isControl(close)) {
      const { at, status = [] } = close.control;
      return [{ where, selector: at }, ...status.flatMap((reader) => ofReader(`${where}.status`, reader))];
    }
    if (!isSent(close)) return [];
    const { sentOnChangeOf, putBack } = close;
    return [sentOnChangeOf, putBack?.card, putBack?.home].flatMap((selector) => (selector ? [{ where, selector }] : []));
  });

export const selectorsOf = (desk: DeskDefinition): Sought[] => [
  ...desk.fingerprints.flatMap(({ all }, index) => all.map((selector) => ({ where: `fingerprints[${index}]`, selector }))),
  ...ofTicketPages(desk),
  ...(desk.lessons ?? []).flatMap((lesson, index) =>
    lesson.from === 'json' ? [] : [{ where: `lessons[${index}]`, selector: lesson.at }],
  ),
  ...(desk.listedSubject ? [{ where: 'listedSubject', selector: desk.listedSubject }] : []),
  ...ofCloses(desk),
];

/** In the page that is open. `{id}` and `{was}` may be any of these. */
export const matchesHere = ({ selector, inside = [] }: Sought, values: readonly string[]): boolean => {
  const filled = /\{(?:id|was)\}/.test(selector)
    ? values.map((value) => selector.replace(/\{(?:id|was)\}/g, () => CSS.escape(value)))
    : [selector];
  return filled.some((one) => findAll(one, document).some((row) => inside.every((part) => findAll(part, row).length > 0)));
};
