/**
 * Where a spreadsheet would begin to read a formula: the start of a cell, and also after what it may take for the border of a cell.
 * A European Excel separates at semicolons whatever the file says, so `x;=1` in one of our cells becomes two cells there.
 * White space, invisible characters and quotes in front of the sign are skipped by one program or another; full-width signs
 * are signs in East Asian editions. Ticket subjects are written by strangers: anyone who can send a mail to the desk.
 */
const formulaStart = /(?<=^|[;\t\r\n])(?=[\s"'\p{Cf}\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

const defusedStart = /(?<=^|[;\t\r\n])'(?=[\s"'\p{Cf}\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

/** A tab or line break at the very start is enough for some programs, whatever comes after it. */
const leadingControl = /^[\t\r\n]/;

/** Makes a text harmless in a spreadsheet by an apostrophe before what could run; leaves every other text as it is. */
export function defuse(cell: string): string {
  const defused = cell.replace(formulaStart, "'");
  return leadingControl.test(defused) ? `'${defused}` : defused;
}

/** What {@link defuse} made of a text, taken back: for reading our own files. */
export const undefuse = (cell: string): string => cell.replace(defusedStart, '');
