export interface ParsedCalendar {
  readonly properties: Readonly<Record<string, string>>;
  readonly events: readonly Readonly<Record<string, string>>[];
}

/** Reads as much of RFC 5545 as our files use: folded lines, properties with parameters, escaped text. */
export function parseCalendar(text: string): ParsedCalendar {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const properties: Record<string, string> = {};
  const events: Record<string, string>[] = [];
  let current = properties;
  for (const line of lines.filter((each) => each !== '')) {
    const colon = line.indexOf(':');
    if (colon < 0) throw new Error(`no property: ${line}`);
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (line === 'BEGIN:VEVENT') {
      current = {};
      events.push(current);
    } else if (line === 'END:VEVENT') current = properties;
    else current[name] = value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
  }
  if (lines[0] !== 'BEGIN:VCALENDAR') throw new Error('not a calendar');
  return { properties, events };
}
