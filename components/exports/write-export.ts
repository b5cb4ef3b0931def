import type { Definition, ExportFormat } from '../../lib/messages/export-calls.ts';
import type { RecordsAnswers } from '../../lib/messages/records-calls.ts';
import { type Course, callRecords } from '../../lib/platform/records.ts';
import { text } from '../../lib/platform/text.ts';
import { momentWords } from '../controls/day-words.ts';
import { deskName } from '../controls/desk-name.ts';
import { datedName, saveBlob } from '../controls/save-file.ts';
import { answerWords } from '../dashboard/closure-words.ts';
import { type FilterFields, toFilter } from '../dashboard/filter-fields.ts';
import { readMeanings } from '../report/meanings.ts';
import { periodWords } from '../report/period-words.ts';

export interface ExportChoice {
  readonly what: 'closures' | 'figures';
  readonly personalData: boolean;
  readonly byteOrderMark: boolean;
}

/** What the filters are set to, and to what they can be set. */
export interface ExportScope {
  readonly fields: FilterFields;
  readonly choices: RecordsAnswers['filter-choices'];
}

/** Has the file written, hands it to the browser, and says what was written. */
export async function writeExport(
  format: ExportFormat,
  choice: ExportChoice,
  scope: ExportScope,
  course: Course,
): Promise<string> {
  const definitions = [...aboutFile(choice, scope), ...readMeanings()];
  const request = { ...choice, format, filter: toFilter(scope.fields), definitions };
  const { file, closures, leftOut } = await callRecords('export', request, course);
  const name = datedName(nameOf(choice), new Date(), format);
  saveBlob(name, file);
  if (choice.what === 'figures') return text('export_done_figures', closures, name);
  const done = closures === 1 ? text('dashboard_exported_one', name) : text('dashboard_exported', closures, name);
  return leftOut === 0 ? done : `${done} ${text('export_left_out', leftOut)}`;
}

const nameOf = ({ what, personalData }: ExportChoice) => (what === 'closures' && personalData ? 'closures-with-names' : what);

/** What the last sheet of a spreadsheet says about the file itself. */
function aboutFile({ what, personalData }: ExportChoice, { fields, choices }: ExportScope): Definition[] {
  const client = choices.clients.find(({ value }) => value === fields.client)?.name ?? fields.client;
  const kept = what === 'figures' ? 'export_figures_name_nobody' : personalData ? 'export_personal_on' : 'export_personal_off';
  const filters: Definition[] = [
    [text('dashboard_client'), client],
    [text('dashboard_answer'), what === 'figures' || fields.answer === '' ? '' : text(answerWords[fields.answer])],
    [text('dashboard_desk'), fields.desk === '' ? '' : deskName(fields.desk)],
  ];
  return [
    [text('report_made'), momentWords(Date.now())],
    [text('report_period'), periodWords(fields)],
    ...filters.filter(([, set]) => set !== ''),
    ...(what === 'closures' && fields.answer !== '' ? [[text('export_figures'), text('export_all_answers')] as const] : []),
    [text('export_personal'), text(kept)],
  ];
}
