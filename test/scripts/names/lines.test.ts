import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../../alicloud/api';
import { linesOf, printed } from '../../../scripts/names/lines';
import type { Line, ProductVersion } from '../../../scripts/names/lines';

const table = join(__dirname, '../../../alicloud/api/names.json');

describe('the lines of the table of names', () => {
  const first = [
    { code: 'Ecs', version: '2014-05-26', apis: ['StopInstance', 'RunInstances', 'RunInstances'] },
    { code: 'Elsewhere', version: '2020-01-01', apis: ['Call'] },
    { code: 'Oss', version: '2019-05-17', apis: [] },
  ];
  const second = [
    { code: 'OSS', version: '2019-05-17', apis: ['PutBucket'] },
    { code: 'ecs', version: '2014-05-26', apis: ['RunInstances', 'RunCommand'] },
    { code: 'ecs', version: '2016-03-14', apis: ['RunInstances'] },
  ];

  it('have each name by the first list that has it, of the products that are asked for', () => {
    const lines = linesOf(
      ['Ecs', 'Oss'],
      [
        ['openapi-meta', first],
        ['acs-metadata', second],
      ],
    );
    expect(lines).toEqual([
      { product: 'Ecs', version: '2014-05-26', source: 'acs-metadata', names: 'RunCommand' },
      {
        product: 'Ecs',
        version: '2014-05-26',
        source: 'openapi-meta',
        names: 'RunInstances StopInstance',
      },
      { product: 'Ecs', version: '2016-03-14', source: 'acs-metadata', names: 'RunInstances' },
      { product: 'Oss', version: '2019-05-17', source: 'acs-metadata', names: 'PutBucket' },
    ]);
    expect(printed(lines).split('\n')).toHaveLength(lines.length + 3);
  });

  it('are the same in whatever order a list has its products and names', () => {
    const lists: readonly (readonly [Source, readonly ProductVersion[]])[] = [
      ['openapi-meta', first],
      ['acs-metadata', second],
    ];
    const expected = printed(linesOf(['Oss', 'Ecs'], lists));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (random) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value);
        const again = lists.map(
          ([source, list]) =>
            [source, shuffled(list).map((one) => ({ ...one, apis: shuffled(one.apis) }))] as const,
        );
        expect(printed(linesOf(['Ecs', 'Oss'], again))).toBe(expected);
      }),
    );
  });

  it('are committed as they are written', () => {
    const text = readFileSync(table, 'utf8');
    const lines = JSON.parse(text) as Line[];
    expect(printed(lines)).toBe(text);
    const lists = [...new Set(lines.map(({ source }) => source))].map(
      (source): readonly [Source, ProductVersion[]] => [
        source,
        lines
          .filter((line) => line.source === source)
          .map(({ product, version, names }) => ({
            code: product,
            version,
            apis: names.split(' '),
          })),
      ],
    );
    expect(printed(linesOf([...new Set(lines.map(({ product }) => product))], lists))).toBe(text);
  });
});
