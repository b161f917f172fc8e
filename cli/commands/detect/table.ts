import { parse } from 'csv-parse';
import { fieldNames } from '../../../policies/detections';
import { delimiterOf } from './format';
import { LONGEST_ITEM } from './record-splitter';

/** Takes the events of rows with their places, counted from 1. */
export interface TableSink {
  readonly record: (value: unknown, at: number) => void;
  readonly malformed: (at: number) => void;
}

/** Takes a CSV, and gives a record for each row. */
export interface Table {
  readonly push: (bytes: Buffer) => Promise<void>;
  readonly end: () => Promise<void>;
  /** Rows, the one of the columns among them. */
  readonly length: () => number;
  /** Fields that detections ask for and no column has: what hangs on them was not judged. */
  readonly missing: () => readonly string[];
}

/** Columns of consoles that are called otherwise than the field, without blanks and capitals. */
const CALLED: Readonly<Record<string, string>> = {
  username: 'userIdentity.userName',
  user: 'userIdentity.userName',
  usertype: 'userIdentity.type',
  accesskeyid: 'userIdentity.accessKeyId',
  accesskey: 'userIdentity.accessKeyId',
  region: 'acsRegion',
  service: 'serviceName',
  sourceip: 'sourceIpAddress',
  'read/writetype': 'eventRW',
};

const FIELDS: ReadonlyMap<string, string> = new Map([
  ...[
    'event',
    'eventId',
    'requestParameters',
    'userIdentity',
    'additionalEventData',
    ...fieldNames,
  ].map((field): [string, string] => [field.toLowerCase(), field]),
  ...Object.entries(CALLED),
]);

/** The field that a column has: by its name, in whatever capitals, or by what consoles call it. */
function fieldOf(column: string): string {
  const name = column
    .trim()
    .replace(/^event\./, '')
    .replace(/\s+/g, '')
    .toLowerCase();
  return FIELDS.get(name) ?? column.trim();
}

export function table(head: Buffer, sink: TableSink): Table {
  const [header = ''] = head.toString('utf8').trimStart().split('\n');
  let columns: readonly string[] | undefined;
  let rows = 0;
  let failure: Error | undefined;
  const parser = parse({
    delimiter: delimiterOf(header) ?? ',',
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ITEM,
  });
  parser.on('error', (error: Error) => (failure = error));
  parser.on('data', (cells: readonly string[]) => {
    rows += 1;
    if (columns === undefined) columns = cells.map(fieldOf);
    else if (cells.length !== columns.length) sink.malformed(rows);
    else sink.record(eventOf(columns, cells), rows);
  });
  return {
    push: (bytes) =>
      new Promise((resolve) => {
        if (failure === undefined) parser.write(bytes, () => resolve());
        else resolve();
      }),
    end: async () => {
      if (failure === undefined) {
        await new Promise<void>((resolve) => {
          parser.once('end', resolve).once('error', () => resolve());
          parser.end();
        });
      }
      // A quote that nothing closes: what stands behind it is no row.
      if (failure !== undefined) sink.malformed(rows + 1);
    },
    length: () => rows,
    missing: () => missingIn(columns ?? []),
  };
}

/** The event of a row. A cell that is empty says nothing. */
function eventOf(columns: readonly string[], cells: readonly string[]): object {
  const top = new Map<string, unknown>();
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (cell === '') return;
    const [name = '', ...rest] = column === 'event' ? [column] : column.split('.');
    if (rest.length === 0) top.set(name, name === 'event' ? cell : mapIn(cell));
    else {
      const before = top.get(name);
      const map = typeof before === 'object' && before !== null ? before : {};
      top.set(name, { ...map, ...Object.fromEntries([[rest.join('.'), cell]]) });
    }
  });
  return Object.fromEntries(top);
}

/** A cell may hold a map, such as the parameters of the call. */
function mapIn(cell: string): unknown {
  if (!cell.startsWith('{')) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

function missingIn(columns: readonly string[]): string[] {
  if (columns.includes('event')) return [];
  const there = new Set(columns);
  // Parameters as a map are as good as their text.
  if (there.has('requestParameters')) there.add('requestParameterJson');
  return fieldNames.filter(
    (field) => !there.has(field) && !there.has(field.split('.')[0] ?? field),
  );
}
