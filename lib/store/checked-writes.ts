import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { checkRecord } from './refused-record.ts';
import { recordSchemas, type TableName } from './schema.ts';

const isTableName = (name: string): name is TableName => Object.hasOwn(recordSchemas, name);

function checkTable(table: DBCoreTable): DBCoreTable {
  const { name } = table;
  if (!isTableName(name)) return table;
  const check = (record: unknown) => checkRecord(name, recordSchemas[name], record);
  return {
    ...table,
    mutate(request: DBCoreMutateRequest) {
      if (request.type !== 'add' && request.type !== 'put') return table.mutate(request);
      return table.mutate({ ...request, values: request.values.map(check) });
    },
  };
}

/** Sits below every way of writing to Dexie, so that no record gets round its schema. */
export const checkedWrites: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'checked-writes',
  create: (core) => ({ ...core, table: (name) => checkTable(core.table(name)) }),
};
