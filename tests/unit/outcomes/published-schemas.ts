/**
 * The JSON Schemas that the extension ships in `public/schemas/`, made from the schemas that the code checks with. After a change:
 * `npm run unit -- -u export` writes the files anew; a change of what is exported is a new version of its format.
 */
import * as z from 'zod/mini';
import { FiguresFile, figuresSchemaName } from '../../../lib/figures/figures-file.ts';
import { ClosuresFile, closuresSchemaName } from '../../../lib/outcomes/closures-file.ts';

type JsonSchema = Record<string, unknown>;

/** What Zod says in code: either answered or unasked. */
const answeredOrUnasked = [
  { properties: { answer: { type: 'null' }, unasked: { type: 'string' } } },
  { properties: { answer: { type: 'object' }, unasked: { type: 'null' } } },
];

export const closuresSchema = (): JsonSchema => ({
  $id: closuresSchemaName,
  title: 'Closures exported by Client Lens',
  ...z.toJSONSchema(ClosuresFile, {
    override: ({ jsonSchema }) => {
      const { properties = {} } = jsonSchema;
      if ('answer' in properties && 'unasked' in properties) Object.assign(jsonSchema, { oneOf: answeredOrUnasked });
    },
  }),
});

export const figuresSchema = (): JsonSchema => ({
  $id: figuresSchemaName,
  title: 'Figures exported by Client Lens',
  ...z.toJSONSchema(FiguresFile),
});
