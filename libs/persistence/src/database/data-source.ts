import pg from 'pg';
import { DataSource, DefaultNamingStrategy, type DataSourceOptions } from 'typeorm';

import { ENTITIES } from '../entities.js';
import { MIGRATIONS } from '../migrations/index.js';

/** PostgreSQL's type numbers. */
const DATE = 1082;
const BIGINT = 20;

type Parser = (value: string) => unknown;
const usual = pg.types.getTypeParser as (oid: number, format?: 'text' | 'binary') => Parser;

/** Days stay text (a Date would drag a time zone in); counts beyond 2^53 do not occur. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parser {
    if (oid === DATE && format !== 'binary') return (value) => value;
    if (oid === BIGINT && format !== 'binary') return Number;
    return usual(oid, format);
  },
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }

  override joinColumnName(relation: string, referenced: string): string {
    return `${snake(relation)}_${referenced}`;
  }
}

/** `connections`: how many at most; they are opened when needed. */
export function dataSource(url: string, { connections = 10 }: { readonly connections?: number } = {}): DataSource {
  const options: DataSourceOptions = {
    type: 'postgres',
    url,
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeCase(),
    poolSize: connections,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    extra: { types, connectionTimeoutMillis: 5_000, application_name: 'tessera' },
  };
  return new DataSource(options);
}
