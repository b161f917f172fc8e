import {
  mergeSchema,
  type PrintedSchema,
} from '../../../packages/provider-alicloud/scripts/merge-schema';
import type { Unread } from '../../../packages/provider-alicloud/scripts/source/read-schema';
import {
  readSchema,
  type ProviderSchema,
  type SchemaBlock,
} from '../../../packages/provider-alicloud/scripts/schema-files';

const old: ProviderSchema = {
  version: '1.0.0',
  source: 'registry.terraform.io/aliyun/alicloud',
  provider: { version: 0, block: {} },
  resources: {
    alicloud_kept: {
      version: 0,
      block: { attributes: { name: { type: 'string' }, title: { type: 'string' } } },
      constraints: {
        name: { force_new: true, conflicts_with: ['title'] },
        title: { max_length: 5 },
      },
    },
    alicloud_gone: { version: 0, block: {}, constraints: {} },
  },
  dataSources: {
    alicloud_kepts: {
      version: 0,
      block: { attributes: { name_regex: { type: 'string' } } },
      constraints: { name_regex: { format: 'regexp' } },
    },
  },
};

function printed(block: SchemaBlock): PrintedSchema {
  return {
    provider: { version: 0, block: {} },
    resource_schemas: { alicloud_kept: { version: 1, block } },
    data_source_schemas: {
      alicloud_kepts: {
        version: 0,
        block: { attributes: { name_regex: { type: 'string' } } },
      },
    },
  };
}

const sameAttributes = old.resources['alicloud_kept']?.block ?? {};

describe('merging the schema of another version', () => {
  test('keeps the constraints of paths that still exist', () => {
    const { schema, report } = mergeSchema(old, printed(sameAttributes), '1.1.0');
    expect(schema.version).toBe('1.1.0');
    expect(schema.resources['alicloud_kept']).toEqual({
      ...old.resources['alicloud_kept'],
      version: 1,
    });
    expect(schema.dataSources).toEqual(old.dataSources);
    expect(report.droppedConstraints).toEqual([]);
  });

  test('removes types that are gone and reports them', () => {
    const { schema, report } = mergeSchema(old, printed(sameAttributes), '1.1.0');
    expect(Object.keys(schema.resources)).toEqual(['alicloud_kept']);
    expect(report.goneResources).toEqual(['alicloud_gone']);
    expect(report.newResources).toEqual([]);
  });

  test('adds and reports new types, without constraints', () => {
    const next = printed(sameAttributes);
    const { schema, report } = mergeSchema(
      old,
      {
        ...next,
        resource_schemas: { ...next.resource_schemas, alicloud_new: { version: 0, block: {} } },
        data_source_schemas: { alicloud_news: { version: 0, block: {} } },
      },
      '1.1.0',
    );
    expect(schema.resources['alicloud_new']).toEqual({ version: 0, block: {}, constraints: {} });
    expect(report).toMatchObject({
      newResources: ['alicloud_new'],
      newDataSources: ['alicloud_news'],
      goneDataSources: ['alicloud_kepts'],
    });
  });

  test('drops and reports a constraint whose path is gone, and relations that name it', () => {
    const { schema, report } = mergeSchema(
      old,
      printed({ attributes: { name: { type: 'string' } } }),
      '1.1.0',
    );
    expect(schema.resources['alicloud_kept']?.constraints).toEqual({ name: { force_new: true } });
    expect(report.droppedConstraints).toEqual([
      'alicloud_kept.name (conflicts_with)',
      'alicloud_kept.title',
    ]);
  });

  test('takes the constraints of the source, and what cannot be read there as it was', () => {
    const read = (constraint: object, ...unread: readonly Unread[]) => ({ constraint, unread });
    const source = {
      resources: new Map([
        [
          'alicloud_kept',
          new Map([
            ['name', read({ pattern: '^a', message: 'b' })],
            ['title', read({ force_new: true }, 'check')],
            ['away', read({ whole: true })],
          ]),
        ],
      ]),
      dataSources: new Map([
        [
          'alicloud_kepts',
          new Map([['name_regex', read({ format: 'regexp', force_new: true, default: 'a' })]]),
        ],
      ]),
    };
    const { schema, report } = mergeSchema(old, printed(sameAttributes), '1.1.0', source);
    expect(schema.resources['alicloud_kept']?.constraints).toEqual({
      name: { pattern: '^a', message: 'b' },
      title: { force_new: true, max_length: 5 },
    });
    expect(schema.dataSources['alicloud_kepts']?.constraints).toEqual({
      name_regex: { format: 'regexp' },
    });
    expect(report.unreadConstraints).toEqual(['alicloud_kept.title (check)']);
    expect(report.droppedConstraints).toEqual(['alicloud_kept.away']);
  });

  test('says how many of a block there may be only where the block does not', () => {
    const block = {
      block_types: {
        one: { nesting_mode: 'list', max_items: 1, block: {} },
        many: { nesting_mode: 'list', block: {} },
      },
    } as const;
    const counts = (least: number, most: number) => ({
      constraint: { min_items: least, max_items: most },
      unread: [],
    });
    const read = new Map([
      ['one', counts(1, 1)],
      ['many', counts(2, 3)],
    ]);
    const source = { resources: new Map([['alicloud_kept', read]]), dataSources: new Map() };
    const { schema } = mergeSchema(old, printed(block), '1.1.0', source);
    expect(schema.resources['alicloud_kept']?.constraints).toEqual({
      many: { min_items: 2, max_items: 3 },
    });
  });

  test('strips descriptions, but not attributes of that name', () => {
    const block = {
      description: 'text',
      attributes: {
        description: { type: 'string', description: 'text', description_kind: 'plain' },
      },
      block_types: {
        part: {
          nesting_mode: 'list',
          block: { description_kind: 'plain', attributes: { a: { type: 'bool' } } },
        },
      },
    } as const;
    const { schema } = mergeSchema(old, printed(block), '1.1.0');
    expect(schema.resources['alicloud_kept']?.block).toEqual({
      attributes: { description: { type: 'string' } },
      block_types: {
        part: { nesting_mode: 'list', block: { attributes: { a: { type: 'bool' } } } },
      },
    });
  });

  test('refuses a form of schema that the files cannot hold, and says where', () => {
    const block = { attributes: { a: { nested_type: { nesting_mode: 'list' } } } };
    expect(() => mergeSchema(old, printed(block as unknown as SchemaBlock), '1.1.0')).toThrow(
      /alicloud_kept\.a/,
    );
  });

  test('changes nothing but the version when the provider printed the same', () => {
    const current = readSchema();
    const same: PrintedSchema = {
      provider: current.provider,
      resource_schemas: current.resources,
      data_source_schemas: current.dataSources,
    };
    const { schema, report } = mergeSchema(current, same, '9.9.9');
    expect(schema).toEqual({ ...current, version: '9.9.9' });
    expect(Object.values(report).flat()).toEqual([]);
  });
});
