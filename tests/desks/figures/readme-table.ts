import { deskDefinitions } from '../../../lib/desks/list.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The table of desks in README.md, as the definitions have it. */
export const deskTable = [
  '| desk | evidence | of | on |',
  '| --- | --- | --- | --- |',
  ...deskDefinitions.map(({ name, evidence: { kind, of, on } }) => `| ${[name, kind, of, on].map(cell).join(' | ')} |`),
].join('\n');
