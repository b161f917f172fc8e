import { readConfiguration, statementsOf } from '../../../policies/review';

const OPEN = { Effect: 'Allow', Action: '*', Resource: '*' };

/** The statements of the one policy, and why there may be more. */
function statements(document: string): { readonly actions: unknown; readonly more: number } {
  const content = { resource: { alicloud_ram_policy: { p: { policy_document: document } } } };
  const [policy] = readConfiguration([{ path: 'main.tf.json', content }]).resources;
  if (policy === undefined) throw new Error('no policy');
  const found = statementsOf(policy.string('policy_document'), 'identity');
  return { actions: found.known.map(({ action }) => action), more: found.more.length };
}

describe('a document with a hole', () => {
  const hole = '{Effect="Allow",Action="oss:GetObject",Resource="acs:oss:*:*:${var.bucket}/*"}';
  const open = '{Effect="Allow",Action="*",Resource="*"}';

  it.each([
    ['one statement of two', `[${open},${hole}]`, ['*'], 1],
    ['all of its statements', `[${hole}]`, [], 1],
    ['the one that it has', hole, [], 1],
    ['no statement', `[${open}]`, ['*'], 0],
    ['a list that is not known', 'concat([], var.more)', [], 1],
  ])('in %s has the statements that are known, and may have more', (_, list, known, more) => {
    const document = `\${jsonencode({ Version = "1", Statement = ${list} })}`;
    expect(statements(document)).toStrictEqual({ actions: known.map((one) => [one]), more });
  });

  it('in its version has its statements still', () => {
    const document = `\${jsonencode({ Version = var.v, Statement = [${open}] })}`;
    expect(statements(document)).toStrictEqual({ actions: [['*']], more: 1 });
  });

  it.each([
    ['its version', `[${JSON.stringify(OPEN)}],"Version":"\${var.v}"`, ['*'], 1],
    [
      'one of its statements',
      `[${JSON.stringify(OPEN)},{"Effect":"Allow","Action":"a:b","Resource":"x/\${var.v}"}]`,
      ['*'],
      1,
    ],
    ['a name', `[${JSON.stringify(OPEN)},{"\${var.v}":"Allow"}]`, ['*'], 1],
    ['place of a statement', `[${JSON.stringify(OPEN)},\${var.v}]`, [], 1],
  ])('in %s, written out, has the statements that are known', (_, list, known, more) => {
    const document = `{"Statement":${list}}`;
    expect(statements(document)).toStrictEqual({ actions: known.map((one) => [one]), more });
  });
});
