import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueKey, maskIssue } from '../../../lib/patterns/issue-text.ts';

describe('what belongs to one ticket is masked', () => {
  it.each([
    ['RE: FW: [Ticket#8812] Printer 3 offline!!', 'Printer … offline'],
    ['Backup failed on srv-db01.acme.local at 14:30, 2026-03-01', 'Backup failed on … at …'],
    ['Cannot open \\\\files\\share\\Invoices 2026', 'Cannot open …'],
    ['Mail from bob.smith@example.com bounced', 'Mail from … bounced'],
    ['https://portal.example.com/a?b=1 gives an error', 'gives an error'],
    ['No ping to 10.0.0.12 / 2001:db8::1 from 00:1a:2b:3c:4d:5e', 'No ping to … from …'],
    ['DESKTOP-ABCDEF is slow', 'is slow'],
    ['C:\\Temp\\x.log is full', 'is full'],
    ['/var/log/syslog is full', 'is full'],
    ['Office 365 licence, O365 and M365', 'Office licence, Office and Office'],
    ['Ｐｒｉｎｔｅｒ ４２ offline', 'Printer … offline'],
    ['Password reset for John Smith', 'Password reset for …'],
    ['Passwort zurücksetzen für Anna Berg', 'Passwort zurücksetzen für …'],
    ['Frau Müller braucht Zugriff', 'braucht Zugriff'],
    ['Access for Payroll System', 'Access for Payroll System'],
    ['It stopped.Please help', 'It stopped.Please help'],
  ])('%s', (subject, masked) => expect(maskIssue(subject)).toBe(masked));

  it('masks the names that the ticket itself carries, however they are written', () => {
    const known = { client: 'Oak & Sons Joinery Ltd', requester: 'Oak, Martha <martha@oak.example>', owner: 'Terry' };
    expect(maskIssue('OAK & SONS JOINERY LTD – printer of MARTHA, see Terry', known)).toBe('printer of …, see …');
    expect(maskIssue('Oak and Sons Joinery: printer offline', known)).toBe('printer offline');
    expect(maskIssue('Printer offline at Globex', { client: 'Globex Corporation' })).toBe('Printer offline at …');
  });

  it('a mailbox or a department as requester takes nothing away', () => {
    expect(maskIssue('Backup failed', { requester: 'Backup Monitoring' })).toBe('Backup failed');
    expect(maskIssue('Printer jams', { requester: 'Reception Printer', client: 'Printer Ltd' })).toBe('Printer jams');
  });
});

describe('the key of an issue', () => {
  it.each([
    ['RE: [Ticket#8812] Printers offline!!', 'Offline: printer'],
    ['Password resets needed for John Smith', 'password reset'],
    ['VPN is not working', "VPN doesn't work"],
    ['Outlook crashes', 'Outlook crashing again'],
    ['E-mails not arriving', 'email not arriving today'],
    ['Cannot log in to VPN', 'VPN sign in'],
    ['Drucker 3. OG funktioniert nicht', 'Drucker OG geht nicht mehr'],
    ['Passwort zuruecksetzen', 'Bitte Passwort zurücksetzen'],
    ['L’imprimante ne fonctionne plus', 'imprimante en panne'],
    ['La impresora no funciona', 'Impresora no sirve'],
    ['Printer werkt niet', 'De printer doet het niet meer'],
    ['Impressora não funciona', 'impressora nao esta funcionando'],
  ])('is the same for “%s” and “%s”', (one, other) => {
    expect(issueKey(one)).not.toBe('');
    expect(issueKey(one)).toBe(issueKey(other));
  });

  it.each([
    ['Printer offline', 'Printer order'],
    ['New user', 'Remove user'],
    ['VPN slow', 'VPN not working'],
    ['Drucker offline', 'Drucker bestellen'],
  ])('is another one for “%s” and “%s”', (one, other) => expect(issueKey(one)).not.toBe(issueKey(other)));

  it('is empty where a subject says nothing', () => {
    for (const subject of ['Help!', 'URGENT', '#4711', '', 'Frage', 'Problema urgente']) expect(issueKey(subject)).toBe('');
    expect(issueKey(null)).toBe('');
  });
});

describe('whatever the subject', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      'Re:',
      '…',
      '...',
      '[',
      ']',
      'Ticket#1',
      'a.b',
      'x@y.z',
      '10.0.0.1',
      'srv.acme.local',
      '\\\\a\\b',
      'C:\\',
      '/a/b',
      'for',
      'John',
      'Smith',
      'Mr.',
      'O365',
      '2fa',
      'www.x',
      'http://',
      '١٢',
      'Ⅷ',
      '½',
      'ﬁ',
      'SRV-AB',
    ),
  );
  const subject = fc
    .array(piece, { maxLength: 9 })
    .chain((pieces) => fc.constantFrom(' ', '', '-', ': ').map((between) => pieces.join(between)));
  const known = { client: 'Oak & Sons', requester: 'John Smith' };

  it('masking twice is masking once', () => {
    fc.assert(
      fc.property(subject, (text) => {
        expect(maskIssue(maskIssue(text, known), known)).toBe(maskIssue(text, known));
      }),
      { numRuns: 500 },
    );
  });

  it('no digit, address or host is left', () => {
    fc.assert(
      fc.property(subject, (text) => {
        const masked = maskIssue(text, known);
        expect(masked).not.toMatch(/\p{N}|@\p{L}|\p{L}\.\p{Ll}{2}|:\/\/|\\\\/u);
      }),
      { numRuns: 500 },
    );
  });

  it('the key does not depend on the order of the words', () => {
    const words = fc.array(fc.constantFrom('printer', 'offline', 'invoice', 'réseau', 'lent', 'Drucker'), { minLength: 1 });
    fc.assert(
      fc.property(words, (list) => {
        expect(issueKey(list.join(' '))).toBe(issueKey(list.toReversed().join(' ')));
      }),
    );
  });
});
