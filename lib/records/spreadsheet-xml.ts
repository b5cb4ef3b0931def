/** The XML inside an XLSX file (ECMA-376, SpreadsheetML), as little of it as programs need: sheets of texts, numbers and moments under a bold, frozen head. */

export type SheetCell = string | number | Date | null;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Indexes into the styles below. */
const [bold, moment] = [1, 2];

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** What XML 1.0 cannot hold is left out: control characters other than tab and line breaks, and halves of characters. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** To a spreadsheet program `_x0041_` is an A: such a text has to say that it means its underscore. */
const lookingEscaped = /_(?=x[0-9a-fA-F]{4}_)/g;
const escapeText = (text: string): string =>
  text
    .replace(forbidden, '')
    .replace(lookingEscaped, '_x005F_')
    .replace(/[&<>"\r]/g, (sign) => escapes[sign] ?? sign);

/** A, B, … Z, AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

/** Days since the last day of 1899, as spreadsheets count (and with a 29 February 1900 that never was, before all our records). */
// A tenth of a millisecond more: no fraction is exact, and a reader that cuts off what is left would fall a millisecond short.
const serialDay = (date: Date): number => (date.getTime() + 0.1) / 86_400_000 + 25_569;

function sheetCell(value: SheetCell, place: string, isHead: boolean): string {
  if (value === null || value === '') return '';
  if (value instanceof Date) return `<c r="${place}" s="${moment}"><v>${serialDay(value)}</v></c>`;
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  // A text is a text here: unlike in CSV, no program takes it for a formula.
  return `<c r="${place}"${isHead ? ` s="${bold}"` : ''} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
}

export function sheetRow(cells: readonly SheetCell[], number: number, isHead: boolean): string {
  const written = cells.map((cell, index) => sheetCell(cell, `${columnName(index)}${number}`, isHead));
  return `<row r="${number}">${written.join('')}</row>`;
}

export function sheetStart(widths: readonly number[]): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

export const sheetEnd = '</sheetData></worksheet>';

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What holds the sheets together, by path. */
export function workbookParts(names: readonly string[]): Readonly<Record<string, string>> {
  const ids = names.map((_, index) => index + 1);
  const overrides = ids.map(
    (id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${spreadsheetType}.worksheet+xml"/>`,
  );
  const sheets = names.map((name, index) => `<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const related = ids.map((id) => `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`);
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaged}/relationships">${related.join('')}<Relationship Id="rId${names.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  };
}
