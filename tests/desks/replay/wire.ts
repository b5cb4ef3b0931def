/** A request of the fixtures as it goes over the wire, and back into fields. */
import { readBody, readQuery } from '../../../lib/gate/page-request.ts';
import type { FixtureRequest } from '../../fixtures/desks.ts';

export type Fields = readonly (readonly [name: string, value: string])[];

/** Sent as multipart, because the fixtures have it as fields. */
export const multipartFields = ({ body }: Pick<FixtureRequest, 'body'>): Fields | null =>
  typeof body === 'object'
    ? Object.entries(body).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
    : null;

/** The body's fields as the product reads them. */
export const bodyFields = (request: Pick<FixtureRequest, 'body'>): Fields =>
  multipartFields(request) ?? readBody(typeof request.body === 'string' ? request.body : '');

/** The fields of a form, which are never JSON. */
export const formFieldsOf = (request: Pick<FixtureRequest, 'body'>): Fields =>
  multipartFields(request) ?? readQuery(typeof request.body === 'string' ? request.body : '');
