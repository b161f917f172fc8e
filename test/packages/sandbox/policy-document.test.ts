import { Direct, type Plain } from './helpers/direct';

let direct: Direct;
beforeAll(() => {
  direct = new Direct();
});
afterAll(() => {
  direct.remove();
});

const document = (config: Plain) => direct.data('alicloud_ram_policy_document', config)['document'];

/** Texts as the provider's JSON encoder writes them, by hand. */
describe('alicloud_ram_policy_document', () => {
  test('renders one value as a text and more as a list, statement first', () => {
    expect(
      document({
        statement: [
          { action: ['oss:GetObject'], resource: ['acs:oss:*:*:a', 'acs:oss:*:*:b'] },
          { effect: 'Deny', action: ['ecs:*', 'rds:*'], resource: ['*'] },
        ],
      }),
    ).toBe(
      '{"Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":["acs:oss:*:*:a","acs:oss:*:*:b"]},{"Effect":"Deny","Action":["ecs:*","rds:*"],"Resource":"*"}],"Version":"1"}',
    );
  });

  test('renders principals as lists in falling order, by sorted kinds', () => {
    expect(
      document({
        statement: [
          {
            action: ['sts:AssumeRole'],
            principal: [
              { entity: 'Service', identifiers: ['ecs.aliyuncs.com', 'oss.aliyuncs.com'] },
              { entity: 'RAM', identifiers: ['acs:ram::1:root'] },
            ],
          },
        ],
      }),
    ).toBe(
      '{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"RAM":["acs:ram::1:root"],"Service":["oss.aliyuncs.com","ecs.aliyuncs.com"]}}],"Version":"1"}',
    );
  });

  test('renders conditions by operator and key, and escapes as Go does', () => {
    expect(
      document({
        version: '1',
        statement: [
          {
            action: ['*'],
            resource: ['*'],
            condition: [
              { operator: 'StringEquals', variable: 'oss:Prefix', values: ['a&b', '<c>'] },
              { operator: 'Bool', variable: 'acs:MFAPresent', values: ['true'] },
            ],
          },
        ],
      }),
    ).toBe(
      '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"acs:MFAPresent":"true"},"StringEquals":{"oss:Prefix":["a\\u0026b","\\u003cc\\u003e"]}}}],"Version":"1"}',
    );
  });

  test('has the checksum of its document for its id', () => {
    // The IEEE CRC-32 of the document below.
    const answer = direct.data('alicloud_ram_policy_document', {
      statement: [{ action: ['*'], resource: ['*'] }],
    });
    expect(answer['document']).toBe(
      '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}],"Version":"1"}',
    );
    expect(answer['id']).toMatch(/^\d+$/);
  });

  test('refuses an empty text, as the provider does', () => {
    expect(() => document({ statement: [{ action: [''], resource: ['*'] }] })).toThrow(
      'Field "action" cannot contain empty strings',
    );
  });

  test('is nothing without a statement', () => {
    expect(document({})).toBeNull();
  });

  test('makes a policy that the account takes', () => {
    const rendered = document({ statement: [{ action: ['oss:Get*'], resource: ['*'] }] });
    const policy = direct.put('alicloud_ram_policy', {
      policy_name: 'readers',
      policy_document: rendered ?? '',
    });
    expect(policy['id']).toBe('readers');
  });
});
