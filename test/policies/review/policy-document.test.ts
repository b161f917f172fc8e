import { readConfiguration, statementsOf } from '../../../policies/review';
import type { Json, JsonObject } from '../../../policies/review';

const POLICY = 'alicloud_ram_policy';

function read(data: Json, document = '${data.alicloud_ram_policy_document.d.document}') {
  const content: JsonObject = {
    data: { alicloud_ram_policy_document: { d: data } },
    resource: { [POLICY]: { p: { policy_document: document } } },
  };
  const [policy] = readConfiguration([{ path: 'main.tf.json', content }]).ofType(POLICY);
  if (policy === undefined) throw new Error('no policy');
  return policy.string('policy_document');
}

const all = { effect: 'Allow', action: ['*'], resource: ['*'] };

describe('a document that the provider renders', () => {
  it('is its text, as the provider writes it', () => {
    const { found } = read({
      statement: [
        { action: ['oss:GetObject', 'oss:<&>'], resource: ['*'] },
        {
          effect: 'Deny',
          action: ['ram:*'],
          principal: { entity: 'RAM', identifiers: ['acs:ram::1:root', 'acs:ram::2:root'] },
          condition: { operator: 'Bool', variable: 'acs:MFAPresent', values: ['true'] },
        },
      ],
    });
    expect(found).toMatchObject({
      state: 'known',
      value:
        '{"Statement":[{"Effect":"Allow","Action":["oss:GetObject","oss:\\u003c\\u0026\\u003e"],"Resource":"*"},' +
        '{"Effect":"Deny","Action":"ram:*","Principal":{"RAM":["acs:ram::2:root","acs:ram::1:root"]},' +
        '"Condition":{"Bool":{"acs:MFAPresent":"true"}}}],"Version":"1"}',
    });
  });

  it('is that of the instance that is meant', () => {
    const each = {
      for_each: { a: '*', b: 'oss:GetObject' },
      statement: { action: ['${each.value}'] },
    };
    const { found } = read(each, '${data.alicloud_ram_policy_document.d["b"].document}');
    expect(found).toMatchObject({
      value: '{"Statement":[{"Effect":"Allow","Action":"oss:GetObject"}],"Version":"1"}',
    });
    expect(read(each).found.state).toBe('unknown');
  });

  it('keeps the statements that are known beside those that are not', () => {
    const open = { ...all, action: ['oss:GetObject'], resource: ['${alicloud_oss_bucket.b.id}/*'] };
    const document = read({ statement: [open, all] });
    expect(document.found.state).toBe('unknown');
    const { known, more } = statementsOf(document, 'identity');
    expect(known.map(({ action }) => action)).toEqual([['*']]);
    expect(more).toHaveLength(1);
  });

  it('is not known where it is not known how many statements there are', () => {
    const dynamic = { statement: { for_each: '${var.unset}', content: { action: ['*'] } } };
    expect(read({ dynamic }).found.state).toBe('unknown');
  });

  it('is none where it has no statement', () => {
    expect(read({}).found.state).toBe('absent');
  });
});
