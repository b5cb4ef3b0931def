import { describe, expect, it } from 'vitest';
import { sampleDesk } from '../../../lib/desks/sample.ts';
import { DeskDefinitionSchema } from '../../../lib/desks/schema.ts';

const [ticketPage] = sampleDesk.ticketPages;
const [reply] = sampleDesk.closes;
const isAccepted = (changes: object): boolean => DeskDefinitionSchema.safeParse({ ...sampleDesk, ...changes }).success;

describe('a definition from outside', () => {
  it('is accepted as the ones that ship with the product are', () => {
    expect(isAccepted({})).toBe(true);
  });

  it.each([
    '(a+)+$',
    '^(\\w*)*$',
    '(?:[a-z]+x*)+',
    '(.*)*',
    '((a+))+$',
    '(?:(\\d+)-?)*',
    '(a+b)(c(?:d|e+))*',
    '(a+){20}',
    '(a{1,9}){2,}',
  ])('may not stop a page with a pattern that never ends: %s', (pattern) => {
    expect(isAccepted({ base: pattern })).toBe(false);
    expect(isAccepted({ closes: [{ ...reply, urlPath: pattern }] })).toBe(false);
    expect(isAccepted({ ticketPages: [{ ...ticketPage, id: [{ from: 'path', take: pattern }] }] })).toBe(false);
    expect(isAccepted({ closes: [{ ...reply, when: [{ field: 'status', is: 'matching', pattern }] }] })).toBe(false);
  });

  it.each([
    '^(.*?)/(?:tickets|api)(?:/|$)',
    '/tickets/(\\d+)$',
    '^/v\\d+_(?:\\d+)/',
    'records\\[(\\d+)\\]\\.(.+)$',
    '(?:[+*]\\+x)+',
    '^(\\d{4}-){2}',
    '(?:a|b)+$',
  ])('may have an ordinary pattern: %s', (pattern) => expect(isAccepted({ base: pattern })).toBe(true));

  it.each(['(', '[z-a]', '', 'a'.repeat(501)])('needs patterns that are patterns: %.20s', (pattern) => {
    expect(isAccepted({ base: pattern })).toBe(false);
  });

  it.each(['https://elsewhere.example/api', '//elsewhere.example/api', 'api/tickets', ''])(
    'asks nobody but the desk itself: %s',
    (url) => {
      expect(isAccepted({ lookUps: [{ url, fields: {} }] })).toBe(false);
      const lesson = { from: 'json', url, list: '', value: 'id', closed: { at: 'closed', values: ['true'] } };
      expect(isAccepted({ lessons: [lesson] })).toBe(false);
      expect(isAccepted({ lessons: [{ ...lesson, url: '/api/statuses' }] })).toBe(true);
    },
  );

  it.each(['*.example.com', 'https://example.com', 'com', 'example.com/path', 'Example.com'])('names hosts, not %s', (host) => {
    expect(isAccepted({ hosts: [host] })).toBe(false);
  });

  it('carries nothing that we do not know', () => {
    expect(isAccepted({ script: 'alert(1)' })).toBe(false);
    expect(isAccepted({ closes: [{ ...reply, run: 'alert(1)' }] })).toBe(false);
    expect(isAccepted({ ticketPages: [{ ...ticketPage, from: 'eval' }] })).toBe(false);
    expect(isAccepted({ ticketPages: [{ ...ticketPage, fields: { password: [{ from: 'value', at: 'input' }] } }] })).toBe(false);
    expect(isAccepted({ fingerprints: [{ all: ['body'], any: ['p'] }] })).toBe(false);
  });

  it('has no value where something is only left out', () => {
    expect(isAccepted({ openStatuses: undefined })).toBe(false);
  });

  it.each(['Sample', 'sample desk', '../sample', '', 'a'.repeat(65)])(
    'has an id that can stand in a key and a path, not %.20j',
    (id) => {
      expect(isAccepted({ id })).toBe(false);
    },
  );

  it.each(['2026', '23.11.2026', ''])('says when it was verified, and not %j', (on) => {
    expect(isAccepted({ evidence: { ...sampleDesk.evidence, on } })).toBe(false);
  });

  it('stays of a size that can be read on every page', () => {
    expect(isAccepted({ closes: Array.from({ length: 101 }, () => reply) })).toBe(false);
    expect(isAccepted({ listedSubject: 'a'.repeat(501) })).toBe(false);
  });
});
