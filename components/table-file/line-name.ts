import { text } from '../../lib/platform/text.ts';

/** "Line 6000": written as an editor writes it, without separators, since it is where to look and not how many. */
export const lineName = (line: number): string => text('import_line', String(line));
