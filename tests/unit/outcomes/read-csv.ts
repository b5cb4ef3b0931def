/**
 * A reader of the grammar in RFC 4180, section 2, and of nothing else: every record ends in CRLF, a field is escaped or has no quote, comma or
 * line break in it. Throws at what the grammar does not allow, where a lenient parser would guess.
 */
export function readCsv(file: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  for (let at = 0; at < file.length; ) {
    field.lastIndex = at;
    const found = field.exec(file);
    if (found === null) throw new Error(`no field at ${at}`);
    record.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    at = field.lastIndex;
    if (file[at] === ',') at += 1;
    else if (file.startsWith('\r\n', at)) {
      records.push(record);
      record = [];
      at += 2;
    } else throw new Error(`neither a comma nor the end of a record at ${at}: ${JSON.stringify(file.slice(at, at + 20))}`);
  }
  if (record.length > 0) throw new Error('the last record has no end');
  return records;
}
