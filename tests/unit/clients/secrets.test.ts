import { describe, expect, test } from 'vitest';
import { findSecret } from '../../../lib/clients/secrets.ts';

// Put together here, so that no scanner takes this file for a leak.
const made = (...parts: readonly string[]): string => parts.join('');
const mixed = 'q7Zt4Kx9Lw2Rb8Vn5Mc3Pd6Hg1Jf0Ts4Ya7Ue9Io2';

describe('refused', () => {
  test.each([
    'pw: hunter2',
    'PW = Sommer2025!',
    'Passwort: Herbst',
    'Kennwort lautet Blau!Wal77',
    'password is Winter2025!',
    'The admin password is “Tr0ub4dor&3”.',
    'password:swordfish',
    'mot de passe : Fromage42',
    'contraseña: Verano2024',
    'wachtwoord: Fiets-99',
    'hasło: Zamek12',
    'VPN psk: bluebird',
    'Wi-Fi key: GuestsWelcome1',
    'Wifi password GuestsWelcome1',
    'Alarm code 4711',
    'door code: 1984#',
    'PIN 4821',
    'PIN of the door: 4711',
    'The code for their back door is 4711',
    'SIM PIN is 0000',
    'https://svc:Geheim77@backup.example.com/',
    'Server: root / Tiger99x',
    'api key: 93kd82',
    'p\u200bassword: Winter2025',
    'Ｐａｓｓｗｏｒｄ：Winter2025',
  ])('a password: %s', (text) => expect(findSecret(text)).toBe('password'));

  test.each([
    made('AKIA', 'IOSFODNN7EXAMPLE'),
    made('gh', 'p_', mixed.slice(0, 36)),
    made('github', '_pat_', mixed.slice(0, 30)),
    made('gl', 'pat-', mixed.slice(0, 20)),
    made('xo', 'xb-', '2048-1024-', mixed.slice(0, 24)),
    made('https://hooks.', 'slack.com/services/T00/B00/', mixed.slice(0, 24)),
    made('AI', 'za', mixed.slice(0, 35)),
    made('sk_', 'live_', mixed.slice(0, 24)),
    made('ey', 'JhbGciOiJIUzI1NiJ9.ey', 'JzdWIiOiIxMjM0In0.c2ln'),
    made('-----BEGIN ', 'OPENSSH PRIVATE KEY-----'),
    made('otp', 'auth://totp/Acme?secret=JBSWY3DP'),
    '123456-234567-345678-456789-567890-678901-789012-890123',
    'Office: ABCD1-EFGH2-IJKL3-MNOP4-QRST5',
    mixed,
    'a3f5c2e19b7d4860a3f5c2e19b7d4860',
  ])('a key: %s', (text) => expect(findSecret(`Their key ${text} for the backup`)).toBe('key'));

  // The numbers that the issuers publish for tests.
  test.each([
    '4111 1111 1111 1111',
    '4111111111111111',
    '4222222222222',
    '5555-5555-5555-4444',
    '2223003122003222',
    '3782 822463 10005',
    '6011111111111117',
    '3530111333300000',
    '30569309025904',
    '４１１１ １１１１ １１１１ １１１１',
  ])('a payment card: %s', (text) => expect(findSecret(`Pays with ${text}.`)).toBe('card-number'));

  // The examples of the IBAN registry.
  test.each([
    'DE89 3704 0044 0532 0130 00',
    'DE89370400440532013000',
    'gb29nwbk60161331926819',
    'GB29 NWBK 6016 1331 9268 19',
    'FR14 2004 1010 0505 0001 3M02 606',
    'NO93 8601 1117 947',
    'CH93 0076 2011 6238 5295 7',
    'NL91 ABNA 0417 1643 00 NOTE THE NAME',
    'Routing number: 021000021',
    'ABA 011000015, checking account 123456789',
    'Sort code 12-34-56',
    'Bank account no. 12345678',
  ])('a bank account: %s', (text) => expect(findSecret(text)).toBe('bank-account'));
});

describe('let through', () => {
  test.each([
    'A dental practice with four chairs; paid per treatment, mostly by insurers',
    'Invoices must leave by noon.',
    'Call Priya on +44 20 7946 0958, never Dr Amadi between 9 and 12',
    'Phone: 0049 30 901820 12345, mobile 07700 900123',
    '+1 (555) 010-4477 ext. 2210',
    '+4111111111111111 is no phone number, but it is written like one',
    'Windows Server 2022 on SRV-FRA-DC01.corp.example.com',
    'See TCK-20260018 and INC0012345678, order 4500012345',
    'Ticket 4111111111111112',
    'Asset 4111 1111 1111 1112 is the label printer',
    'Microsoft Dynamics 365 BusinessCentralOnPremises2022 for orders',
    'MicrosoftDynamics365BusinessCentral',
    'Their tenant is 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    'MAC 00:1A:2B:3C:4D:5E, IP 192.168.100.200/24',
    'Passwords: never by mail, always by phone',
    'Password policy: 12 characters, changed every 90 days',
    'The password is in the vault',
    'password: ask Marta',
    'password is reset every 90 days',
    'Password resets need the approval of Marta',
    'They ask about passwords on Mondays',
    'They call the password manager “the safe”',
    'Pass: the hall pass is red',
    'PIN pads at the tills must work from 06:00',
    'The code for the door is kept at the reception',
    'The code of the 2022 release is ours',
    'Pinnacle 2022 runs on one PC',
    'Error code 4711 means that the feeder is empty',
    'Admin: Marta decides; IT: Sam',
    'admin/reception share one PC',
    'An hour of downtime costs £4,000 and 32 patients',
    'Their account number with the ISP is 88123456',
    'IT20 laptops were bought in 2020',
    'They decide on the new CRM by Friday 2026-11-27',
    'DE89 3704 0044 0532 0130 01',
    'Routing of calls: 123456789 rings at the front desk',
    'https://wiki.example.com/clients/acme/onboarding-checklist-2026',
    'C:\\Users\\Public\\Documents\\Invoices2026\\November',
    'Les mots de passe sont chez Marta',
    'Das Passwort ist bei Marta',
    'Clave es Marta: ella decide',
    'PSK-2 is the name of their second building',
    'Do not restart PROD-ERP-DB-CLUSTER-2022-A before 18:00',
    'fax 030/1234567890, Handelsregister HRB 123456 B',
    'Steuernummer 27/123/45678, USt-IdNr. DE123456789',
    '',
  ])('%s', (text) => expect(findSecret(text)).toBeNull());
});
